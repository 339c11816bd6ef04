"""The line that names the views of a page; the one that is shown stands out, a click turns."""

from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.palette import cursor_style, style_of

LEAST_NAME = 3
HINT = "v next view "


class ViewBar(Widget):
    """One line: the names of ``views``, and the key that goes on to the next."""

    @dataclass
    class Chosen(Message):
        """The name of a view was clicked."""

        view: str

    def __init__(self, views: tuple[str, ...]) -> None:
        """Name ``views``; the first one is shown."""
        super().__init__()
        self._views = views
        self._current = views[0]

    def show(self, view: str) -> None:
        """Mark ``view`` as the one that is shown."""
        self._current = view
        self.refresh()

    def labels(self, width: int) -> list[str]:
        """The names with a cell at both sides, shortened as far as they need to be."""
        for most in (100, 6, 4, LEAST_NAME):
            labels = [f" {view.capitalize()[:most]} " for view in self._views]
            if sum(map(len, labels)) <= width:
                break
        return labels

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width, base = self.size.width, self.rich_style
        if y:
            return Strip.blank(width, base)
        here = style_of(self, Tone.HEADING) + cursor_style(self, 0.25)
        labels = self.labels(width)
        segments = [
            Segment(label, here if view == self._current else style_of(self, Tone.DIM))
            for view, label in zip(self._views, labels, strict=True)
        ]
        room = width - sum(map(len, labels))
        if room > len(HINT) and len(self._views) > 1:
            segments.append(Segment(HINT.rjust(room), style_of(self, Tone.DIM)))
        return Strip(segments).adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        """Turn to the view whose name was clicked."""
        end = 0
        for view, label in zip(self._views, self.labels(self.size.width), strict=True):
            end += len(label)
            if event.x < end:
                self.post_message(self.Chosen(view))
                return
