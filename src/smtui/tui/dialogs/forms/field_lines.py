"""The fields of a form that are not being typed into, drawn by the line API: no widget for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.dialogs.forms.field_state import FieldState
from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import style_of

WELL = "fields--well"
ROOMY, TIGHT = (13, 29), (11, 19)
"""Cells of the label and of the meaning, as the stylesheet gives them to the row beside."""


class FieldLines(Widget):
    """One line for each field: its label, its text, and what it means. A click chooses one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {WELL}

    @dataclass
    class Chosen(Message):
        """A field was clicked."""

        name: str

    def __init__(self) -> None:
        """Start without fields."""
        super().__init__()
        self._states: Sequence[FieldState] = ()
        self._styles: dict[str, Style] = {}

    def show(self, states: Sequence[FieldState]) -> None:
        """Show these fields."""
        is_taller = len(states) != len(self._states)
        self._states = states
        self.refresh(layout=is_taller)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line for each field; notes and the like show their first one."""
        del container, viewport, width
        return len(self._states)

    def render_line(self, y: int) -> Strip:
        """Draw one field."""
        width, dim, plain = self.size.width, self._style(Tone.DIM), self._style(Tone.PLAIN)
        if y >= len(self._states):
            return Strip.blank(width, plain)
        state = self._states[y]
        label, beside = TIGHT if self.screen.has_class("-tight") else ROOMY
        words, tone = state.meaning(has_focus=False)
        beside = beside if words else 0
        text, is_hint = _shown(state)
        style = dim if is_hint else plain
        if not state.field.choices:
            style += self._style(WELL)
        segments = [
            Segment(fit(state.field.label, label), dim),
            Segment(fit(text, max(1, width - label - beside)), style),
            Segment(fit(f" {words}" if words else "", beside), self._style(tone)),
        ]
        return Strip(segments).adjust_cell_length(width, plain)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            if name == WELL:
                style = self.get_component_rich_style(WELL, partial=True)
            else:
                style = style_of(self, Tone(name))
            self._styles[name] = style
        return style

    def notify_style_update(self) -> None:
        """A new theme means new styles."""
        super().notify_style_update()
        self._styles.clear()

    def on_click(self, event: events.Click) -> None:
        """Choose the field that was clicked."""
        if 0 <= event.y < len(self._states):
            self.post_message(self.Chosen(self._states[event.y].field.name))


def _shown(state: FieldState) -> tuple[str, bool]:
    """The text of a field on one line, and whether it is only its hint."""
    if state.field.choices:
        return f"‹ {state.text} ›", False
    if state.text:
        first, _, rest = state.text.partition("\n")
        return (f"{first} …" if rest else first), False
    return (state.field.hint if state.field.is_plain else ""), True
