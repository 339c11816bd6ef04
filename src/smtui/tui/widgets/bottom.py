"""The two lines at the bottom: what happened, and which keys there are."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.commands.command import Command
from smtui.tui.widgets.cells import Tone, fit, shorten
from smtui.tui.widgets.palette import style_of

LEAST_SAID = 24
"""The cells below which what happened is not cut for what it moved."""


class StatusLine(Widget):
    """One line that says what happened and what it moved, or what went wrong."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.text = ""
        self._hint = ""
        self._moved = ""
        self._tone = Tone.PLAIN

    def say(self, text: str, tone: Tone = Tone.PLAIN, hint: str = "", *, moved: str = "") -> None:
        """Show ``text``, cut where it is too long, ``moved`` (what it moved) after it, and
        ``hint`` whole at the right end.
        """
        self.text, self._tone, self._hint, self._moved = text, tone, hint, moved
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        glyph = {Tone.TROUBLE: "✗ ", Tone.WATCH: "! "}.get(self._tone, "")
        style = style_of(self, self._tone)
        hint = f"  {self._hint} " if self._hint else ""
        room = self.size.width - len(hint)
        moved = f" · {self._moved}" if self._moved else ""
        said = f" {glyph}{self.text}"
        # The figure that moved is what one looks for: a long title makes room for it.
        if room - cell_len(moved) >= LEAST_SAID:
            said = shorten(said, room - cell_len(moved)) + moved
        text = fit(shorten(said, room) if y == 0 else "", room)
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
