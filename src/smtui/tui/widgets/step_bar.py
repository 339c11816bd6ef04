"""The bar on top of a session: its steps, what the present one asks, and the minutes used."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import cursor_style, style_of

DONE, SKIPPED = "✓", "–"


class ShownStep(NamedTuple):
    """A step as the bar names it: ``mark`` is ``✓`` done, ``–`` skipped, or nothing."""

    key: str
    title: str
    mark: str


class StepBar(Widget):
    """Two lines; the clock on the first is drawn anew each second, and nothing else."""

    DEFAULT_CSS: ClassVar[str] = """
    StepBar { height: 2; background: $panel; color: $foreground; }
    """

    @dataclass
    class Chosen(Message):
        """A step was clicked."""

        key: str

    @dataclass
    class Seen(Message):
        """The bar came into view, or went out of it with its page."""

        is_seen: bool

    def __init__(self) -> None:
        """Start without steps."""
        super().__init__()
        self._steps: Sequence[ShownStep] = ()
        self._current = ""
        self._names, self._question = ("", ""), ""
        self._clock, self._is_over = "", False

    def show(
        self, names: tuple[str, str], question: str, steps: Sequence[ShownStep], current: str
    ) -> None:
        """Name the session, in full and for where the question leaves little room, and its steps;
        ``current`` is the key of the one that is shown.
        """
        shown = (names, question, steps, current)
        if shown != (self._names, self._question, self._steps, self._current):
            self._names, self._question, self._steps, self._current = shown
            self.refresh()

    def show_clock(self, clock: str, *, is_over: bool) -> None:
        """Show how long it took so far; only the cells of the clock are drawn anew."""
        if (clock, is_over) == (self._clock, self._is_over):
            return
        cells = max(len(clock), len(self._clock)) + 1
        self._clock, self._is_over = clock, is_over
        self.refresh(Region(max(0, self.size.width - cells), 0, cells, 1))

    def labels(self, width: int) -> list[str]:
        """The steps with a cell at both sides: with their names as far as there is room, else
        those beside the present one, else that one alone.
        """
        at = next((i for i, step in enumerate(self._steps) if step.key == self._current), 0)
        labels: list[str] = []
        for near in range(len(self._steps), -1, -1):
            labels = [
                self._label(number, step, named=abs(number - 1 - at) <= near)
                for number, step in enumerate(self._steps, 1)
            ]
            if sum(map(cell_len, labels)) <= width:
                break
        return labels

    @staticmethod
    def _label(number: int, step: ShownStep, *, named: bool) -> str:
        # The mark stands in the place of the number, so that all names keep their room.
        if named:
            return f" {step.mark or number} {step.title} "
        return f" {number}{step.mark} "

    def render_line(self, y: int) -> Strip:
        """Draw the session and its clock, or the steps."""
        width, base = self.size.width, self.rich_style
        if y == 0:
            return self._first_line(width, base)
        here = style_of(self, Tone.HEADING) + cursor_style(self, 0.3)
        tones = {DONE: Tone.FINE, SKIPPED: Tone.DIM, "": Tone.PLAIN}
        segments = [
            Segment(label, here if step.key == self._current else style_of(self, tones[step.mark]))
            for step, label in zip(self._steps, self.labels(width), strict=True)
        ]
        return Strip(segments).adjust_cell_length(width, base)

    def _first_line(self, width: int, base: Style) -> Strip:
        clock = f" {self._clock} "
        tone = Tone.WATCH if self._is_over else Tone.PLAIN
        room = max(0, width - len(clock))
        name, short = self._names
        asked = f"  {self._question}"
        title = f" {name}" if cell_len(f" {name}{asked}") <= room else f" {short}"
        question = fit(asked, max(0, room - cell_len(title)))
        return Strip(
            [
                Segment(fit(title, min(room, cell_len(title))), style_of(self, Tone.HEADING)),
                Segment(question, style_of(self, Tone.PLAIN)),
                Segment(clock, style_of(self, tone)),
            ]
        ).adjust_cell_length(width, base)

    def on_show(self) -> None:
        """Tell that it is seen; what only holds others is never told."""
        self.post_message(self.Seen(True))

    def on_hide(self) -> None:
        """Tell that it is seen no more."""
        self.post_message(self.Seen(False))

    def on_click(self, event: events.Click) -> None:
        """Go to the step that was clicked."""
        end = 0
        if event.y == 1:
            for step, label in zip(self._steps, self.labels(self.size.width), strict=True):
                end += cell_len(label)
                if event.x < end:
                    self.post_message(self.Chosen(step.key))
                    return
