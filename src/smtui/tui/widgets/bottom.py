"""The two lines at the bottom: what happened, and which keys there are."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.commands.command import Command
from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import style_of


class StatusLine(Widget):
    """One line that says what happened and what it moved, or what went wrong."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.text = ""
        self._hint = ""
        self._tone = Tone.PLAIN

    def say(self, text: str, tone: Tone = Tone.PLAIN, hint: str = "") -> None:
        """Show ``text``, cut where it is too long, and ``hint`` whole at the right end."""
        self.text, self._tone, self._hint = text, tone, hint
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        glyph = {Tone.TROUBLE: "✗ ", Tone.WATCH: "! "}.get(self._tone, "")
        style = style_of(self, self._tone)
        hint = f"  {self._hint} " if self._hint else ""
        text = fit(f" {glyph}{self.text}" if y == 0 else "", self.size.width - len(hint))
        segments = [Segment(text, style), Segment(hint, style_of(self, Tone.DIM))]
        return Strip(segments).adjust_cell_length(self.size.width, style)


class KeyBar(Widget):
    """The footer: the keys that matter most here, as many as fit; each can be clicked."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._commands: Sequence[Command] = ()
        self._keys: dict[str, str] = {}

    def show(self, commands: Sequence[Command], keys: dict[str, str]) -> None:
        """Show ``commands``; ``keys`` are those that the configuration changed, by command id."""
        self._commands, self._keys = commands, keys
        self.refresh()

    def _entries(self) -> list[tuple[str, str, Command]]:
        """Return what fits; the help key always keeps its place at the end."""
        entries = [
            (self._keys.get(command.id, command.shown_key), command.label, command)
            for command in self._commands
        ]
        widths = [len(key) + len(label) + 3 for key, label, _ in entries]
        while entries and sum(widths) > self.size.width:
            drop = len(entries) - 2 if len(entries) > 1 else 0
            del entries[drop], widths[drop]
        return entries

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        base = self.rich_style
        if y:
            return Strip.blank(self.size.width, base)
        key_style = style_of(self, Tone.HEADING)
        label_style = style_of(self, Tone.PLAIN)
        segments: list[Segment] = []
        for key, label, _ in self._entries():
            segments.append(Segment(f" {key}", key_style))
            segments.append(Segment(f" {label} ", label_style))
        return Strip(segments).adjust_cell_length(self.size.width, base)

    async def on_click(self, event: events.Click) -> None:
        """Do what the clicked entry says."""
        end = 0
        for key, label, command in self._entries():
            end += len(key) + len(label) + 3
            if event.x < end:
                await self.screen.run_action(f"screen.press('{command.id}')")
                return
