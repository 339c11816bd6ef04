"""What the matrix, the board and the criteria show of a plan."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.planning.plan import Plan, TacticView
from smtui.tui.details.figures import near_day, short_hours
from smtui.tui.details.names import first_names
from smtui.tui.pages.tactics_rows import STATUS
from smtui.tui.widgets.board_painter import BoardColumn, Card
from smtui.tui.widgets.cells import Cell, Tone, bar
from smtui.tui.widgets.matrix_grid import Point
from smtui.tui.widgets.score_grid_painter import GridColumn, GridRow
from smtui.vocabulary import TacticStatus, ValueSource

OPEN = (TacticStatus.ACTIVE, TacticStatus.PLANNED, TacticStatus.IDEA, TacticStatus.PAUSED)
BOARD_ORDER = tuple(TacticStatus)
_MARKS = {status: Cell(*STATUS[status]) for status in OPEN}
BAR_CELLS = 6


class Matter(NamedTuple):
    """The picture of value against complexity: its points and the mark of each."""

    points: tuple[Point, ...]
    marks: Mapping[int, Cell]


def places(plan: Plan) -> dict[int, int]:
    """The place of each ranked tactic, from 1."""
    return {id_: place for place, id_ in enumerate(plan.tactic_order, 1)}


def matter_of(plan: Plan, ids: Sequence[int]) -> Matter:
    """The open ones among the tactics ``ids``, in that order."""
    place_of, tactics, views = places(plan), plan.snapshot.tactics, plan.tactics
    points: list[Point] = []
    marks: dict[int, Cell] = {}
    for id_ in ids:
        tactic = tactics[id_]
        mark = _MARKS.get(tactic.status)
        if mark is not None:
            view, number = views[id_], str(place_of.get(id_, ""))
            points.append(Point(id_, view.value, view.complexity, number, tactic.title))
            marks[id_] = mark
    return Matter(tuple(points), marks)


def board_of(plan: Plan, ids: Sequence[int]) -> tuple[BoardColumn, ...]:
    """The tactics ``ids`` in the columns of their status, each in the order of priority."""
    place_of = places(plan)
    last = len(place_of) + 1
    tactics = plan.snapshot.tactics
    columns = []
    for status in BOARD_ORDER:
        own = [id_ for id_ in ids if tactics[id_].status == status]
        own.sort(key=lambda id_: (place_of.get(id_, last), id_))
        minutes = sum(plan.tactics[id_].remaining for id_ in own)
        over = status in (TacticStatus.DONE, TacticStatus.DROPPED)
        aside = "" if over or not minutes else f" · {short_hours(minutes)} left"
        glyph, tone = STATUS[status]
        columns.append(BoardColumn(f"{glyph} {status.capitalize()}", aside, tone, tuple(own)))
    return tuple(columns)


class Cards:
    """What stands on the cards of one plan."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._places = places(plan)

    def card(self, id_: int) -> Card:
        """The card of a tactic."""
        tactic, view = self._plan.snapshot.tactics[id_], self._plan.tactics[id_]
        place = self._places.get(id_)
        return Card(
            number=str(place) if place else "",
            title=tactic.title,
            tone=STATUS[tactic.status][1],
            about=self._about(id_, is_open=place is not None),
            progress=_progress(view, is_unaligned=place is not None and not tactic.goals),
        )

    def _about(self, id_: int, *, is_open: bool) -> tuple[Cell, ...]:
        plan, tactic, view = self._plan, self._plan.snapshot.tactics[id_], self._plan.tactics[id_]
        who = first_names(plan, tactic.owners) or "nobody"
        cells = [Cell(who, Tone.DIM)]
        if view.eta is not None and is_open:
            days = (view.eta - plan.today).days
            tone = Tone.TROUBLE if days < 0 else Tone.WATCH if days <= 3 else Tone.PLAIN
            cells = [Cell(near_day(view.eta, plan.today), tone), Cell(f" · {who}", Tone.DIM)]
        if is_open and view.slack is not None and view.slack < 0:
            cells.insert(1, Cell(f" {short_hours(view.slack)}", Tone.TROUBLE))
        return tuple(cells)


def _progress(view: TacticView, *, is_unaligned: bool) -> tuple[Cell, ...]:
    """How much of the time is spent; that it serves no goal takes the room of the bar."""
    lead = Cell("unaligned", Tone.TROUBLE) if is_unaligned else None
    if view.progress is None:
        planned = Cell("no work planned", Tone.DIM)
        return (lead, Cell(" · ", Tone.DIM), planned) if lead else (planned,)
    left = f" {short_hours(view.remaining)} left" if view.remaining else ""
    return (
        lead or Cell(bar(view.progress / 100, BAR_CELLS), Tone.ACCENT),
        Cell(f" {view.progress:.0f} %", Tone.PLAIN),
        Cell(left, Tone.DIM),
    )


class ScoresGrid:
    """The criteria as columns and tactics as rows; rows of which nothing changed are kept."""

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._rows: dict[int, tuple[TacticFact, TacticView, GridRow]] = {}
        self._criteria: Mapping[int, CriterionFact] = {}

    def of(
        self, plan: Plan, ids: Sequence[int]
    ) -> tuple[tuple[GridColumn, ...], tuple[GridRow, ...]]:
        """The columns, and the open ones among the tactics ``ids`` as rows."""
        criteria = plan.snapshot.criteria
        if self._criteria != criteria:
            self._rows, self._criteria = {}, criteria
        ordered = sorted(criteria.values(), key=lambda one: (one.position, one.id))
        columns = tuple(GridColumn(one.id, one.name, f"weight {one.weight:g}") for one in ordered)
        place_of, tactics, views = places(plan), plan.snapshot.tactics, plan.tactics
        kept, self._rows = self._rows, {}
        rows = []
        for id_ in ids:
            tactic = tactics[id_]
            if tactic.status not in _MARKS:
                continue
            number, view, known = str(place_of.get(id_, "")), views[id_], kept.get(id_)
            if known is None or known[0] is not tactic or known[1] is not view:
                row = _scores_row(tactic, view, number, criteria)
            else:
                row = known[2] if known[2].number == number else known[2]._replace(number=number)
            self._rows[id_] = tactic, view, row
            rows.append(row)
        return columns, tuple(rows)


def _scores_row(
    tactic: TacticFact, view: TacticView, number: str, criteria: Mapping[int, CriterionFact]
) -> GridRow:
    from smtui.planning.criteria import weighted_total

    total = weighted_total(tactic.criterion_scores, criteria)
    return GridRow(
        id=tactic.id,
        number=number,
        title=tactic.title,
        scores=dict(tactic.criterion_scores),
        total="–" if total is None else f"{total:.2f}",
        value=f"{view.value:.2f}",
    )


def counts_criteria(plan: Plan) -> bool:
    """Whether the criteria stand for the value of tactics."""
    return plan.settings.tactic_value_from == ValueSource.CRITERIA
