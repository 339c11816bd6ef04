"""What the grid of a timesheet shows: minutes worked by person and weekday, and the sums."""

from collections.abc import Sequence

from textual.content import Content

from smtui.language.calendar_words import WEEKDAYS
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.timesheet import NOBODY, SheetRow, Timesheet
from smtui.tui.details.figures import short_hours
from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map_painter import APART, NOTHING, HeatCell, HeatHead, HeatRow
from smtui.vocabulary import Kind

TEAM = RowKey("team", 0)
"""The row of everybody together."""

_COOLEST, _HOTTEST = 0.12, 0.5


class SheetCells:
    """The cells of one week: a row for each person, below them the team where there are more."""

    apart = ("", "week")

    def __init__(self, plan: Plan, sheet: Timesheet) -> None:
        """Show ``sheet``."""
        self._plan, self._sheet = plan, sheet
        people = plan.snapshot.people
        self.rows: Sequence[HeatRow] = [
            HeatRow(
                RowKey(Kind.PERSON, row.person_id),
                people[row.person_id].name if row.person_id in people else "nobody",
            )
            for row in sheet.rows
        ] or [HeatRow(RowKey(Kind.PERSON, NOBODY), "nobody")]
        self.pinned: Sequence[HeatRow] = (
            [HeatRow(TEAM, "All together")] if len(sheet.rows) > 1 else []
        )
        self.columns = sheet.days

    def head(self, column: int) -> HeatHead:
        """The weekday and the day of the month."""
        day = self._sheet.dates[column]
        name = WEEKDAYS[day.weekday()][:3].capitalize()
        return HeatHead(name, str(day.day), day == self._plan.today)

    def cell(self, key: RowKey, column: int) -> HeatCell:
        """The minutes of a day or of the week; ``!`` where they are more than the hours."""
        row = self._row(key)
        logged, capacity = _minutes(row, column) if row else (0, 0)
        if not logged:
            is_past = column == APART or self._sheet.dates[column] <= self._plan.today
            return HeatCell("–" if is_past and capacity else "·", Tone.DIM)
        text = short_hours(logged)
        if logged > capacity:
            return HeatCell(f"{text}!" if len(text) < 4 else text, Tone.WATCH, _HOTTEST)
        share = logged / capacity
        heat = NOTHING if column == APART else _COOLEST + share * (_HOTTEST - _COOLEST)
        return HeatCell(text, Tone.FINE, heat)

    def _row(self, key: RowKey) -> SheetRow | None:
        return self._sheet.total if key == TEAM else self._sheet.row(int(key.id))


def _minutes(row: SheetRow, column: int) -> tuple[int, int]:
    """Minutes logged and minutes there were."""
    if column == APART:
        return sum(row.logged), sum(row.capacity)
    return row.logged[column], row.capacity[column]


def figures_of(row: SheetRow | None) -> list[Content]:
    """Logged of the hours there are, the share, and what is still planned."""
    if row is None:
        return [toned(" · nothing logged, no hours", Tone.DIM)]
    logged, capacity, planned = sum(row.logged), sum(row.capacity), sum(row.planned)
    pieces = [toned(f" · {show_minutes(logged)} logged", Tone.STRONG)]
    if capacity:
        tone = Tone.WATCH if logged > capacity else Tone.FINE
        share = f" · {round(100 * logged / capacity)} % of {show_minutes(capacity)}"
        pieces.append(toned(share, tone))
    if planned:
        pieces.append(toned(f" · {show_minutes(planned)} planned", Tone.DIM))
    return pieces
