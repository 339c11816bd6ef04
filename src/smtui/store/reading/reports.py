"""Reading what happened in a period: what a report needs beyond the plan."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from smtui.planning.facts.goals import CheckInFact
from smtui.planning.facts.reports import (
    AdjustedLine,
    ClosedTactic,
    KeptLine,
    MeasuredLine,
    ReportFacts,
    SettledLine,
    TimeSum,
)
from smtui.store.reading.conversions import DAY, moment
from smtui.store.reading.links import read_links
from smtui.store.reading.posts import read_results
from smtui.store.reading.publishing import read_posts_between
from smtui.store.reading.reviews import read_lessons_between, read_post_lessons
from smtui.store.reading.timesheet import read_estimates_and_actuals
from smtui.vocabulary import Cadence, Outcome, TacticStatus

_CADENCE: dict[str | None, Cadence | None] = {None: None, **{word.value: word for word in Cadence}}
_OUTCOME = {word.value: word for word in Outcome}

# The minutes of a one-off task carry no occurrence; the index finds those of either.
_SETTLED = """
SELECT task.id, title, cadence, rrule IS NOT NULL, tactic_id, goal_id, activity_id,
       completion.occurrence_on, day_on, outcome, reason, estimate,
       CASE WHEN rrule IS NULL
            THEN (SELECT COALESCE(SUM(minutes), 0) FROM time_entry WHERE task_id = task.id)
            ELSE (SELECT COALESCE(SUM(minutes), 0) FROM time_entry
                  WHERE task_id = task.id AND occurrence_on = completion.occurrence_on) END
FROM completion CROSS JOIN task ON task.id = completion.task_id
WHERE {which}
ORDER BY day_on, completion.id
"""

_KEPT = """
SELECT task.id, title, cadence, SUM(outcome = 'done'), SUM(outcome = 'skipped'),
       SUM(outcome = 'missed')
FROM (SELECT task_id, outcome FROM completion WHERE occurrence_on BETWEEN ? AND ?) AS due
     CROSS JOIN task ON task.id = task_id
WHERE cadence IS NOT NULL AND rrule IS NOT NULL
GROUP BY task.id ORDER BY task.id
"""

_ADJUSTMENTS = """
SELECT tactic_id, title, at, field, before, after, reason
FROM adjustment JOIN tactic ON tactic.id = tactic_id
WHERE at BETWEEN ? AND ? ORDER BY at, adjustment.id
"""

_CLOSED = (TacticStatus.DONE.value, TacticStatus.DROPPED.value)


def read_report_facts(connection: sqlite3.Connection, first: date, last: date) -> ReportFacts:
    """Read what happened from ``first`` to ``last``, both included."""
    days = (first.isoformat(), last.isoformat())
    adjustments = _adjustments(connection, first, last)
    return ReportFacts(
        first,
        last,
        done=_settled(connection, "outcome = 'done' AND day_on BETWEEN ? AND ?", days),
        not_done=(
            *_settled(connection, "outcome = 'skipped' AND day_on BETWEEN ? AND ?", days),
            *_settled(
                connection, "outcome = 'missed' AND completion.occurrence_on BETWEEN ? AND ?", days
            ),
        ),
        kept=_kept(connection, days),
        measurements=_measurements(connection, last),
        posts=read_posts_between(connection, first, last),
        results=read_results(connection, first, last),
        time=_time(connection, days),
        worked=read_estimates_and_actuals(connection, first, last),
        adjustments=adjustments,
        closed=tuple(_closed(adjustments)),
        check_ins=_check_ins(connection, days),
        lessons=read_lessons_between(connection, first, last),
        post_lessons=read_post_lessons(connection, first, last),
    )


def _settled(
    connection: sqlite3.Connection, which: str, days: tuple[str, str]
) -> tuple[SettledLine, ...]:
    rows = connection.execute(_SETTLED.format(which=which), days).fetchall()
    ids = {row[0] for row in rows}
    people = read_links(connection, "task_assignee", "task_id", "person_id", ids)
    return tuple(_line(row, people.get(row[0], ())) for row in rows)


def _line(row: tuple[Any, ...], people: tuple[int, ...]) -> SettledLine:
    task, title, cadence, repeats, tactic, goal, activity = row[:7]
    occurrence, day, outcome, reason, estimate, minutes = row[7:]
    return SettledLine(
        task,
        title,
        _CADENCE[cadence],
        bool(repeats),
        tactic,
        goal,
        activity,
        DAY[occurrence],
        DAY[day],
        _OUTCOME[outcome],
        reason,
        estimate,
        minutes,
        people,
    )


def _kept(connection: sqlite3.Connection, days: tuple[str, str]) -> tuple[KeptLine, ...]:
    return tuple(
        KeptLine(task, title, Cadence(cadence), done, skipped, missed)
        for task, title, cadence, done, skipped, missed in connection.execute(_KEPT, days)
    )


def _measurements(connection: sqlite3.Connection, last: date) -> tuple[MeasuredLine, ...]:
    rows = connection.execute(
        "SELECT kpi_id, measured_on, value, note FROM measurement WHERE measured_on <= ?"
        " ORDER BY measured_on, kpi_id",
        (last.isoformat(),),
    )
    return tuple(MeasuredLine(kpi, DAY[day], value, note) for kpi, day, value, note in rows)


def _time(connection: sqlite3.Connection, days: tuple[str, str]) -> tuple[TimeSum, ...]:
    rows = connection.execute(
        "SELECT activity_id, person_id, SUM(minutes) FROM time_entry"
        " WHERE day_on BETWEEN ? AND ? GROUP BY activity_id, person_id",
        days,
    )
    return tuple(TimeSum(*row) for row in rows)


def _adjustments(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[AdjustedLine, ...]:
    """Those whose moment lies on the days by the clock of this machine."""
    margin = timedelta(days=2)
    begin, end = ((first - margin).isoformat(), (last + margin).isoformat())
    lines = (
        AdjustedLine(tactic, title, moment(at).astimezone().date(), field, before, after, reason)
        for tactic, title, at, field, before, after, reason in connection.execute(
            _ADJUSTMENTS, (begin, end)
        )
    )
    return tuple(line for line in lines if first <= line.day_on <= last)


def _closed(adjustments: Iterable[AdjustedLine]) -> Iterable[ClosedTactic]:
    """The tactics that were done or dropped, and not opened again on the same days."""
    latest = {line.tactic_id: line for line in adjustments if line.field == "status"}
    for line in latest.values():
        if line.after in _CLOSED:
            yield ClosedTactic(line.tactic_id, line.title, TacticStatus(line.after), line.day_on)


def _check_ins(connection: sqlite3.Connection, days: tuple[str, str]) -> tuple[CheckInFact, ...]:
    rows = connection.execute(
        "SELECT id, goal_id, day_on, confidence, note FROM check_in"
        " WHERE day_on BETWEEN ? AND ? ORDER BY day_on, id",
        days,
    )
    return tuple(
        CheckInFact(number, goal, DAY[day], confidence, note)
        for number, goal, day, confidence, note in rows
    )
