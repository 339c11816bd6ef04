"""The line on top: the tabs, the date with its week, the timer and today's load."""

from collections.abc import Callable
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import filled_style, style_of
from smtui.vocabulary import PageName


class Header(Widget):
    """Tabs at the left, what is true today at the right; a click on a tab shows its page."""

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        page: PageName

    def __init__(self, pages: tuple[tuple[str, PageName], ...]) -> None:
        """Show ``pages``, each as (key, name)."""
        super().__init__()
        self._pages = pages
        self._current = pages[0][1]
        self._facts: tuple[tuple[str, Tone], ...] = ()

    def show(self, current: PageName) -> None:
        """Mark ``current`` as the page that is shown."""
        self._current = current
        self.refresh()

    def say(self, *facts: tuple[str, Tone]) -> None:
        """Show ``facts`` at the right end, the last ones last to give way."""
        if facts != self._facts:
            self._facts = facts
            self.refresh()

    def _tabs(self, names: Callable[[PageName], str]) -> list[tuple[str, PageName]]:
        return [(f" {key} {names(page)} ", page) for key, page in self._pages]

    def _tabs_for(self, width: int) -> list[tuple[str, PageName]]:
        tabs = self._tabs(lambda page: page.value.capitalize())
        if sum(len(text) for text, _ in tabs) <= width:
            return tabs
        return self._tabs(lambda page: page.value[:3].capitalize())

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        segments: list[Segment] = []
        filled = filled_style(self)
        for text, page in self._tabs_for(width):
            style = filled if page == self._current else style_of(self, Tone.DIM)
            segments.append(Segment(text, style))
        room = width - sum(len(segment.text) for segment in segments)
        facts: list[Segment] = []
        for text, tone in reversed(self._facts):
            piece = f"  {text}" if facts else f"  {text} "
            if len(piece) > room:
                break
            room -= len(piece)
            facts.append(Segment(piece, style_of(self, tone)))
        segments.append(Segment(" " * room, self.rich_style))
        return Strip([*segments, *reversed(facts)]).adjust_cell_length(width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Show the page whose tab was clicked."""
        end = 0
        for text, page in self._tabs_for(self.size.width):
            end += len(fit(text, len(text)))
            if event.x < end:
                self.post_message(self.Chosen(page))
                return
