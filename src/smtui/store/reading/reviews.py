"""Reading review sessions, what they planned, what was learned, and the channels' checks."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from smtui.planning.facts.reviews import (
    ChannelCheckFact,
    LessonFact,
    PlannedLine,
    PostLesson,
    SessionFact,
    StepFact,
)
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among, moment
from smtui.store.reading.links import grouped, read_links
from smtui.vocabulary import LessonKind, Outcome, SessionCadence, StepState

KEPT = 12
"""So many of the latest sessions of each cadence are kept at hand."""

_KIND = {word.value: word for word in LessonKind}

_SESSIONS = """
SELECT id, cadence, period_from, started_at, ended_at, seconds_used, step FROM review_session
"""

_LATEST = " UNION ALL ".join(
    f"SELECT * FROM (SELECT id FROM review_session WHERE cadence = '{cadence.value}'"
    f" ORDER BY period_from DESC LIMIT {KEPT})"
    for cadence in SessionCadence
)

# A one-off task is settled once; of one that was opened again the latest counts.
_PLANNED = """
SELECT session_id, task.id, title, review_planned.planned_on, minutes, completion.outcome,
       completion.day_on, COALESCE(task.planned_on, due_on)
FROM review_planned JOIN task ON task.id = review_planned.task_id
     LEFT JOIN completion ON completion.id =
         (SELECT MAX(id) FROM completion WHERE task_id = task.id AND status IN ('done', 'dropped'))
WHERE {which}
ORDER BY session_id, review_planned.planned_on, task.id
"""

_POST_LESSONS = """
SELECT id, topic, lesson, publish_on, content_type, goal_id, tactic_id, campaign_id FROM post
WHERE lesson <> '' AND {which}
ORDER BY publish_on DESC, id DESC
"""


def read_sessions(connection: sqlite3.Connection) -> dict[int, SessionFact]:
    """Read the open sessions and the latest of each cadence, by id."""
    which = f"WHERE ended_at IS NULL OR id IN ({_LATEST}) ORDER BY id"
    return {fact.id: fact for fact in _sessions(connection, which)}


def read_latest_sessions(connection: sqlite3.Connection, limit: int) -> tuple[SessionFact, ...]:
    """Read the latest ``limit`` sessions of all cadences, latest period first."""
    which = f"ORDER BY period_from DESC, id DESC LIMIT {int(limit)}"
    return tuple(_sessions(connection, which))


def read_session_plans(
    connection: sqlite3.Connection, ids: Collection[int]
) -> dict[int, tuple[PlannedLine, ...]]:
    """Read what finished sessions had planned, and what came of it, by the session's id: those
    that had planned something, each by day.
    """
    rows = connection.execute(_PLANNED.format(which=among("session_id", ids)))
    return grouped((session, _planned(row)) for session, *row in rows)


def read_lessons(
    connection: sqlite3.Connection, ids: Iterable[int] | None = None
) -> dict[int, LessonFact]:
    """Read what was learned, all or some, by id."""
    numbers = None if ids is None else tuple(ids)
    rows = connection.execute(
        "SELECT id, kind, text, learned_on, session_id FROM lesson"
        f" WHERE {among('id', numbers)} ORDER BY id"
    ).fetchall()
    if not rows:
        return {}
    posts, goals, tactics = (
        read_links(connection, f"lesson_{to}", "lesson_id", f"{to}_id", numbers)
        for to in ("post", "goal", "tactic")
    )
    return {
        number: LessonFact(
            number,
            _KIND[kind],
            text,
            DAY[day],
            session,
            posts.get(number, ()),
            goals.get(number, ()),
            tactics.get(number, ()),
        )
        for number, kind, text, day, session in rows
    }


def read_lessons_between(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[LessonFact, ...]:
    """Read what was learned on the days from ``first`` to ``last``, both included, by day."""
    rows = connection.execute(
        "SELECT id FROM lesson WHERE learned_on BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    found = read_lessons(connection, [number for (number,) in rows]).values()
    return tuple(sorted(found, key=lambda lesson: (lesson.learned_on, lesson.id)))


def read_post_lessons(
    connection: sqlite3.Connection, first: date | None = None, last: date | None = None
) -> tuple[PostLesson, ...]:
    """Read what was learned from single posts, latest first; of all days or of some."""
    days: tuple[str, ...] = ()
    which = "1"
    if first is not None and last is not None:
        days, which = (first.isoformat(), last.isoformat()), "publish_on BETWEEN ? AND ?"
    rows = connection.execute(_POST_LESSONS.format(which=which), days).fetchall()
    ids = [row[0] for row in rows]
    channels = read_links(connection, "post_channel", "post_id", "channel_id", ids)
    return tuple(
        PostLesson(
            number, topic, text, OPTIONAL_DAY[day], content_type, channels.get(number, ()),
            goal, tactic, campaign,
        )
        for number, topic, text, day, content_type, goal, tactic, campaign in rows
    )  # fmt: skip


def read_channel_checks(connection: sqlite3.Connection) -> dict[int, ChannelCheckFact]:
    """Read the latest check of each channel, by the channel's id."""
    rows = connection.execute(
        "SELECT id, channel_id, checked_on, is_consistent, note FROM channel_check"
        " ORDER BY channel_id, checked_on"
    )
    return {
        channel: ChannelCheckFact(number, channel, DAY[day], bool(is_consistent), note)
        for number, channel, day, is_consistent, note in rows
    }


def _sessions(connection: sqlite3.Connection, which: str) -> Iterable[SessionFact]:
    rows = connection.execute(_SESSIONS + which).fetchall()
    if not rows:
        return
    ids = among("session_id", [row[0] for row in rows])
    steps = grouped(
        (number, StepFact(step, StepState(state) if state else None, note))
        for number, step, state, note in connection.execute(
            "SELECT session_id, step, state, note FROM review_step"
            f" WHERE {ids} ORDER BY session_id, step"
        )
    )
    for number, cadence, begin, started, ended, seconds, step in rows:
        yield SessionFact(
            number,
            SessionCadence(cadence),
            DAY[begin],
            moment(started),
            moment(ended) if ended else None,
            seconds,
            step,
            steps.get(number, ()),
        )


def _planned(row: Sequence[Any]) -> PlannedLine:
    task, title, planned, minutes, outcome, settled, stands = row
    now = OPTIONAL_DAY[stands]
    moved_to = now if outcome is None and stands != planned else None
    return PlannedLine(
        task,
        title,
        DAY[planned],
        minutes,
        Outcome(outcome) if outcome else None,
        OPTIONAL_DAY[settled],
        moved_to,
        now is not None,
    )
