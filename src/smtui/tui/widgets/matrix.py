"""The matrix: the four quadrants of value against complexity, drawn by the line API."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from smtui.tui.widgets.cells import Cell, Tone, fit
from smtui.tui.widgets.matrix_grid import Label, MatrixGrid, Point
from smtui.tui.widgets.matrix_layout import Placed, next_label, place
from smtui.tui.widgets.picture import Picture

AXIS = 2
"""Cells at the left and lines at the bottom: the left ones hold the numbers of the value."""

QUADRANTS = {
    (True, False): ("Quick wins", "do first", Tone.FINE),
    (True, True): ("Big bets", "do next", Tone.ACCENT),
    (False, False): ("Fill-ins", "fill in", Tone.DIM),
    (False, True): ("Time sinks", "avoid", Tone.WATCH),
}
_NOTHING = Placed((), {})
_DOT = Cell("●")

KEPT_LABELS = 5_000
"""So many labels are kept as they were drawn; most stay the same when a tactic moves."""


class Matrix(Picture, can_focus=True):
    """Tactics by their scores, one of them chosen; it knows scores and titles, nothing of plans."""

    DEFAULT_CSS: ClassVar[str] = """
    Matrix { height: 1fr; width: 1fr; background: $background; color: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1, 0)", "Left", show=False, id="matrix.left"),
        Binding("right,l", "step(1, 0)", "Right", show=False, id="matrix.right"),
        Binding("up,k", "step(0, -1)", "Up", show=False, id="matrix.up"),
        Binding("down,j", "step(0, 1)", "Down", show=False, id="matrix.down"),
    ]

    @dataclass
    class Chosen(Message):
        """Another tactic is chosen."""

        id: int

    @dataclass
    class Opened(Message):
        """A tactic was clicked twice."""

        id: int

    def __init__(self) -> None:
        """Start without tactics; ``show`` gives them."""
        super().__init__()
        self.chosen: int | None = None
        self._points: Sequence[Point] = ()
        self._points_by_id: Mapping[int, Point] = {}
        self._marks: Mapping[int, Cell] = {}
        self._placed: Placed | None = None
        self._by_line: dict[int, list[Label]] = {}
        self._drawn: dict[object, list[Segment]] = {}

    def show(self, points: Sequence[Point], marks: Mapping[int, Cell], chosen: int | None) -> None:
        """Show ``points``, the most important first, each with its mark."""
        self._points, self._marks, self.chosen = points, marks, chosen
        self._points_by_id = {point.id: point for point in points}
        self._placed = None
        self.repaint_what_differs()

    def choose(self, id_: int | None) -> None:
        """Choose a tactic without telling."""
        if id_ != self.chosen:
            self.chosen = id_
            if id_ is not None and all(label.id != id_ for label in self.placed.labels):
                self._placed = None
            self.repaint_what_differs()

    @property
    def placed(self) -> Placed:
        """Where everything stands at this size."""
        if self._placed is None:
            width, height = self.size.width - AXIS, self.size.height - 1
            if width < 4 or height < 3:
                return _NOTHING
            self._placed = place(self._points, width, height, self.chosen)
            self._by_line = {}
            for label in sorted(self._placed.labels, key=lambda label: label.x):
                self._by_line.setdefault(label.y, []).append(label)
        return self._placed

    def action_step(self, dx: int, dy: int) -> None:
        """Choose the next tactic in a direction."""
        self._choose(next_label(self.placed.labels, self.chosen, dx, dy))

    def _choose(self, id_: int | None) -> None:
        if id_ is not None and id_ != self.chosen:
            self.choose(id_)
            self.post_message(self.Chosen(id_))

    def on_click(self, event: events.Click) -> None:
        """A click chooses a tactic, a second one opens it."""
        for label in self._by_line.get(event.y, ()):
            if label.x <= event.x - AXIS < label.end:
                self._choose(label.id)
                if event.chain == 2:
                    self.post_message(self.Opened(label.id))

    def on_resize(self) -> None:
        """Another size is another picture."""
        self._placed = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line: its number of the value, the lines of the picture, the labels on it."""
        width, base = self.size.width, self._style(Tone.PLAIN)
        grid = MatrixGrid(width - AXIS, self.size.height - 1)
        if grid.width < 4 or grid.height < 3:
            return Strip.blank(width, base)
        dim = self._style(Tone.DIM)
        if y >= grid.height:
            return Strip([Segment(_complexity_axis(grid), dim)]).adjust_cell_length(width, dim)
        placed = self.placed
        segments = [Segment(_value_number(grid, y), dim)]
        if y in (0, grid.height - 1):
            segments += self._titles(grid, placed, is_valuable=y == 0)
        elif y == grid.middle_y:
            line = "─" * grid.middle_x + "┼" + "─" * (grid.width - grid.middle_x - 1)
            segments.append(Segment(line, dim))
        else:
            # All of its cells are drawn, which Textual need not count again.
            return Strip(self._labels(grid, y, segments), width)
        return Strip(segments).adjust_cell_length(width, base)

    def _titles(self, grid: MatrixGrid, placed: Placed, *, is_valuable: bool) -> list[Segment]:
        segments: list[Segment] = []
        for is_complex in (False, True):
            name, advice, tone = QUADRANTS[is_valuable, is_complex]
            area = grid.area(is_valuable, is_complex)
            hidden = placed.hidden.get((is_valuable, is_complex), 0)
            beside = f" +{hidden} in the list" if hidden else f" {advice}"
            name = fit(name, min(len(name), area.width))
            rest = fit(beside, area.width - len(name))
            segments.append(Segment(name, self._style(tone) + Style(bold=True)))
            segments.append(Segment(rest, self._style(Tone.DIM)))
            if not is_complex:
                segments.append(Segment("│", self._style(Tone.DIM)))
        return segments

    def _labels(self, grid: MatrixGrid, y: int, segments: list[Segment]) -> list[Segment]:
        """The ``segments`` at the left of a line with its labels and what is between them."""
        base, dim = self._style(Tone.PLAIN), self._style(Tone.DIM)
        x = 0
        for label in self._by_line.get(y, ()):
            segments += _blank(x, label.x, grid.middle_x, base, dim)
            segments += self._label(label, self._points_by_id[label.id])
            x = label.end
        segments += _blank(x, grid.width, grid.middle_x, base, dim)
        return segments

    def notify_style_update(self) -> None:
        """A new theme means new labels."""
        super().notify_style_update()
        self._drawn.clear()

    def _label(self, label: Label, point: Point) -> list[Segment]:
        cell = self._marks.get(label.id, _DOT)
        if label.id == self.chosen:
            return self._drawn_label(label, point, cell, self._over(0.4))
        says = (label.width, label.mark_last, point.number, point.title, cell)
        drawn = self._drawn.get(says)
        if drawn is None:
            if len(self._drawn) >= KEPT_LABELS:
                self._drawn.clear()
            drawn = self._drawn[says] = self._drawn_label(label, point, cell, Style.null())
        return drawn

    def _drawn_label(self, label: Label, point: Point, cell: Cell, over: Style) -> list[Segment]:
        glyph, tone = cell
        mark = Segment(glyph, self._style(tone) + over)
        room = label.width - 1
        number = fit(point.number, min(len(point.number), room))
        title = fit(f" {point.title}" if number else point.title, room - len(number))
        if room - len(number) < 3:
            title = " " * (room - len(number))
        words = [
            Segment(number, self._style(Tone.HEADING) + over),
            Segment(title, self._style(Tone.PLAIN if number else Tone.DIM) + over),
        ]
        return [*words, mark] if label.mark_last else [mark, *words]


def _blank(start: int, end: int, line: int, base: Style, dim: Style) -> list[Segment]:
    """The cells from ``start`` to ``end``, with the line between the halves where it passes."""
    if start <= line < end:
        return [
            Segment(" " * (line - start), base),
            Segment("│", dim),
            Segment(" " * (end - line - 1), base),
        ]
    return [Segment(" " * (end - start), base)] if end > start else []


def _value_number(grid: MatrixGrid, y: int) -> str:
    """The whole value whose place is on line ``y``, in the cells at the left."""
    for value in (5, 4, 3, 2, 1):
        if grid.ideal(value, 1)[1] == y:
            return f"{value} "
    return " " * AXIS


def _complexity_axis(grid: MatrixGrid) -> str:
    """The numbers of the complexity under their places, and what both directions mean."""
    words = " ↑ value · complexity → "
    cells = [" "] * grid.width
    start = max(0, (grid.width - len(words)) // 2)
    if grid.width > len(words) + 20:
        cells[start : start + len(words)] = words
    for complexity in (1, 2, 3, 4, 5):
        x = grid.ideal(3, complexity)[0]
        if all(cell == " " for cell in cells[max(0, x - 1) : x + 2]):
            cells[x] = str(complexity)
    return " " * AXIS + "".join(cells)
