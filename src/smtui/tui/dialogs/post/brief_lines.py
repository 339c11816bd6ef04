"""The answers of a brief as they are read: whole, on as many lines as they take."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from smtui.tui.details.prose import toned
from smtui.tui.dialogs.forms.field_lines import ROOMY, TIGHT, WELL, FieldLines
from smtui.tui.dialogs.forms.field_state import FieldState
from smtui.tui.widgets.cells import Tone, fit

MOST_LINES = 12
"""As many lines of one answer are shown; typing into it scrolls through all."""


class _Line(NamedTuple):
    state: FieldState
    text: str
    is_first: bool
    is_hint: bool


class BriefLines(FieldLines):
    """Some lines for each field: its label beside the first one. A click chooses the field."""

    def __init__(self) -> None:
        """Start without fields."""
        super().__init__()
        self._lines: tuple[int, list[_Line]] = (-1, [])

    def show(self, states: Sequence[FieldState]) -> None:
        """Show these fields, which may have changed."""
        self._states = states
        self._lines = (-1, [])
        self.refresh(layout=True)

    @property
    def _label_width(self) -> int:
        return (TIGHT if self.screen.has_class("-tight") else ROOMY)[0]

    def _laid_out(self, width: int) -> list[_Line]:
        if self._lines[0] != width:
            room = max(4, width - self._label_width)
            self._lines = (width, [line for one in self._states for line in _lines(one, room)])
        return self._lines[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the answers take."""
        del container, viewport
        return len(self._laid_out(width))

    def render_line(self, y: int) -> Strip:
        """Draw a line of an answer."""
        width, dim, plain = self.size.width, self._style(Tone.DIM), self._style(Tone.PLAIN)
        lines = self._laid_out(width)
        if y >= len(lines):
            return Strip.blank(width, plain)
        line = lines[y]
        label = line.state.field.label if line.is_first else ""
        style = (dim if line.is_hint else plain) + self._style(WELL)
        segments = [
            Segment(fit(label, self._label_width), dim),
            Segment(fit(line.text, max(1, width - self._label_width)), style),
        ]
        return Strip(segments).adjust_cell_length(width, plain)

    def on_click(self, event: events.Click) -> None:
        """Choose the field that was clicked."""
        event.prevent_default()
        lines = self._laid_out(self.size.width)
        if 0 <= event.y < len(lines):
            self.post_message(self.Chosen(lines[event.y].state.field.name))


def _lines(state: FieldState, room: int) -> Iterator[_Line]:
    """The lines of a field: of its text, else of its hint."""
    is_hint = not state.text.strip()
    text = toned(state.field.hint if is_hint else state.text)
    wrapped: list[Content] = text.wrap(room)
    for place, line in enumerate(wrapped[:MOST_LINES]):
        yield _Line(state, line.plain, place == 0, is_hint)
