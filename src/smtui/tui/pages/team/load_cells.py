"""What the heat map of the load shows of a plan: its rows, its spans of days and its figures."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from smtui.language.calendar_words import MONTHS
from smtui.language.dates import week_label
from smtui.planning.capacity import week_start
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.shares import Share, backlog_of, work_in
from smtui.tui.details.figures import BAND
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map_painter import APART, NOTHING, HeatCell, HeatHead, HeatRow
from smtui.vocabulary import Kind, LoadBand

TEAM = RowKey("team", 0)
NOBODY = RowKey("nobody", 0)
WEEKS_AHEAD = 52
_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_COLD, _WARM, _HOT = 0.3, 0.45, 0.6


class Unit(StrEnum):
    """What a column of the map is."""

    WEEK = "week"
    DAY = "day"


class Span(NamedTuple):
    """The days of a cell, both included; ``is_undated`` is the column of work without a date."""

    first: date
    last: date
    is_undated: bool = False


class LoadCells:
    """The load of every person, week by week or day by day from this week or today on."""

    apart = ("no", "date")

    def __init__(self, plan: Plan, unit: Unit) -> None:
        """Show ``plan`` by ``unit``."""
        self._plan, self._unit = plan, unit
        people = plan.snapshot.people.values()
        self.rows: Sequence[HeatRow] = [
            HeatRow(
                RowKey(Kind.PERSON, person.id),
                person.name,
                short_role(person.role or ""),
            )
            for person in people
        ]
        self.columns = WEEKS_AHEAD if unit is Unit.WEEK else 7 * WEEKS_AHEAD

    @cached_property
    def pinned(self) -> Sequence[HeatRow]:
        """The work of nobody, where there is any, and the whole team, where it is more than one."""
        load = self._plan.workload
        rows = []
        if load.unassigned or load.backlog_unassigned:
            rows.append(HeatRow(NOBODY, "Nobody's", ""))
        if len(self.rows) > 1:
            rows.append(HeatRow(TEAM, "Team", ""))
        return rows

    def span(self, column: int) -> Span:
        """The days of a column."""
        today = self._plan.today
        if column == APART:
            return Span(today, today, is_undated=True)
        if self._unit is Unit.DAY:
            day = today + timedelta(days=column)
            return Span(day, day)
        monday = week_start(today) + timedelta(weeks=column)
        return Span(monday, monday + timedelta(days=6))

    def column_of(self, day: date) -> int:
        """The column of ``day``, as far as the map goes."""
        today = self._plan.today
        if self._unit is Unit.DAY:
            column = (day - today).days
        else:
            column = (week_start(day) - week_start(today)).days // 7
        return min(max(column, 0), self.columns - 1)

    def load(self, key: RowKey, span: Span) -> Utilisation:
        """The utilisation of a person or of the team in some days."""
        workload = self._plan.workload
        if key == TEAM:
            return workload.total(span.first, span.last)
        return workload.utilisation(int(key.id), span.first, span.last)

    def undated(self, key: RowKey) -> int:
        """The minutes of work without a date."""
        workload = self._plan.workload
        if key == TEAM:
            return sum(workload.backlog.values())
        if key == NOBODY:
            return workload.backlog_unassigned
        return workload.backlog.get(int(key.id), 0)

    def shares(self, key: RowKey, span: Span) -> tuple[Share, ...]:
        """What makes up a cell of a person or of nobody."""
        person = None if key == NOBODY else int(key.id)
        if span.is_undated:
            return backlog_of(self._plan, person)
        return work_in(self._plan, person, span.first, span.last)

    def head(self, column: int) -> HeatHead:
        """The week below its month, or the day below its week."""
        span = self.span(column)
        if self._unit is Unit.DAY:
            begins = column == 0 or span.first.weekday() == 0
            above = week_label(span.first) if begins else ""
            title = f"{_DAYS[span.first.weekday()]}{span.first.day:>2}"
            return HeatHead(above, title, is_now=column == 0, begins=begins)
        begins = column == 0 or span.last.month != (span.last - timedelta(weeks=1)).month
        above = MONTHS[span.last.month - 1][:3].capitalize() if begins else ""
        return HeatHead(above, week_label(span.first), is_now=column == 0, begins=False)

    def cell(self, key: RowKey, column: int) -> HeatCell:
        """The figure of a row in a column."""
        if column == APART:
            minutes = self.undated(key)
            tone = Tone.WATCH if key == NOBODY else Tone.PLAIN
            return HeatCell(hours(minutes), tone) if minutes else HeatCell("·", Tone.DIM)
        span = self.span(column)
        if key == NOBODY:
            minutes = self._plan.workload.minutes_of_nobody(span.first, span.last)
            return HeatCell(hours(minutes), Tone.WATCH) if minutes else HeatCell("· ", Tone.DIM)
        return cell_of(self.load(key, span))


def cell_of(load: Utilisation) -> HeatCell:
    """A utilisation in a cell: its percentage and the mark of its band; hours where there is work
    without capacity; ``off`` where there is neither.
    """
    mark, tone = BAND[load.band]
    if load.percent is None:
        return HeatCell(f"{hours(load.planned)}{mark}", tone, 1.0)
    if not load.capacity:
        return HeatCell("off ", Tone.DIM)
    if not load.planned:
        return HeatCell("· ", Tone.DIM, NOTHING)
    if load.band is LoadBand.FREE:
        return HeatCell(f"{load.percent} ", tone, _COLD * load.percent / 80)
    if load.band is LoadBand.FULL:
        return HeatCell(f"{load.percent}{mark}", tone, _WARM)
    over = min(1.0, (load.percent - 100) / 100)
    return HeatCell(f"{min(load.percent, 999)}{mark}", tone, _HOT + (1 - _HOT) * over)


def hours(minutes: int) -> str:
    """Minutes in at most four cells: minutes under an hour, else whole hours, rounded up."""
    return f"{minutes}m" if minutes < 60 else f"{-(-minutes // 60)}h"


def short_role(role: str) -> str:
    """The word of a role that tells it from others."""
    words = [word for word in role.split(" ") if word.lower() not in ("social", "media", "the")]
    return words[0].lower() if words else role.lower()
