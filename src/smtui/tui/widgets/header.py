"""The line on top: the tabs, the date with its week, the timer and today's load."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.palette import filled_style, style_of
from smtui.vocabulary import PageName


class Fact(NamedTuple):
    """Something that is true today; ``short`` says it where there is little room ("" leaves it
    out there).
    """

    text: str
    tone: Tone
    short: str | None = None


Tabs = list[tuple[str, PageName]]


class Header(Widget):
    """Tabs at the left, what is true today at the right; a click on a tab shows its page.

    Where both do not fit, the tabs stand closer, then facts and names are said in short, and
    last the first facts give way.
    """

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        page: PageName

    def __init__(self, pages: tuple[tuple[str, PageName], ...]) -> None:
        """Show ``pages``, each as (key, name)."""
        super().__init__()
        self._pages = pages
        self._current = pages[0][1]
        self._facts: tuple[Fact, ...] = ()

    def show(self, current: PageName) -> None:
        """Mark ``current`` as the page that is shown."""
        self._current = current
        self.refresh()

    def say(self, *facts: Fact) -> None:
        """Show ``facts`` at the right end, the last ones last to give way."""
        if facts != self._facts:
            self._facts = facts
            self.refresh()

    def _tabs(self, form: str, letters: int | None = None) -> Tabs:
        return [
            (form.format(key=key, name=page.value.capitalize()[:letters]), page)
            for key, page in self._pages
        ]

    def _numbers(self) -> Tabs:
        """The tabs by their keys alone, but for the page that is shown."""
        return [
            (f" {key} {page.value.capitalize()} " if page == self._current else f" {key} ", page)
            for key, page in self._pages
        ]

    def _ways(self) -> Iterator[tuple[Tabs, list[tuple[str, Tone]]]]:
        """The tabs and facts in every form, the roomiest first."""
        long = [(fact.text, fact.tone) for fact in self._facts]
        shorter = [
            (fact.text if fact.short is None else fact.short, fact.tone) for fact in self._facts
        ]
        short = [(text, tone) for text, tone in shorter if text]
        for form, letters, facts in (
            (" {key} {name} ", None, long),
            (" {key} {name}", None, long),
            (" {key} {name}", None, short),
            (" {key} {name} ", 3, long),
        ):
            yield self._tabs(form, letters), facts
        for tabs in (self._tabs(" {key} {name} ", 3), self._numbers()):
            for first in range(len(short)):
                yield tabs, short[first:]
        yield self._numbers(), []

    def _way_for(self, width: int) -> tuple[Tabs, list[tuple[str, Tone]]]:
        way: tuple[Tabs, list[tuple[str, Tone]]] = ([], [])
        for way in self._ways():
            tabs, facts = way
            if sum(len(text) for text, _ in tabs) + sum(len(text) + 2 for text, _ in facts) < width:
                break
        return way

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        tabs, told = self._way_for(width)
        filled, dim = filled_style(self), style_of(self, Tone.DIM)
        left = []
        for text, page in tabs:
            # Where tabs stand close, the space before one belongs to none of both.
            apart = 0 if text.endswith(" ") else 1
            style = filled if page == self._current else dim
            left += [Segment(text[:apart], dim), Segment(text[apart:], style)]
        right = [Segment(f"  {text}", style_of(self, tone)) for text, tone in told]
        taken = sum(len(segment.text) for segment in (*left, *right))
        room = Segment(" " * max(0, width - taken - 1), self.rich_style)
        return Strip([*left, room, *right]).adjust_cell_length(width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Show the page whose tab was clicked."""
        end = 0
        for text, page in self._way_for(self.size.width)[0]:
            end += len(text)
            if event.x < end:
                self.post_message(self.Chosen(page))
                return
