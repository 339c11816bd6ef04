"""Carries out what is done with review sessions and their steps."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.reviews import (
    DeleteSessions,
    GoToStep,
    KeepClock,
    NoteStep,
    ReopenSession,
    SettleStep,
    StartSession,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import forget, one, picked
from smtui.actions.writers.validating import change, made, word_given
from smtui.actions.writers.words import counted, day_words
from smtui.models.reviews import ReviewPlanned, ReviewSession, ReviewStep
from smtui.planning.reviews.periods import Period, period_of
from smtui.planning.reviews.steps import Step, step_of
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, SessionCadence, StepState

_FIRST_DAYS = {
    SessionCadence.WEEKLY: "a Monday",
    SessionCadence.MONTHLY: "the first of a month",
    SessionCadence.QUARTERLY: "the first of a quarter",
}

MOST_SECONDS = 999_999
"""The clock stops there: nobody reviews for eleven days."""

_FURTHEST = timedelta(days=366)


def start_session(session: Session, action: StartSession, context: Context) -> Outcome:
    """Start a session, or tell the one that there is."""
    cadence = word_given(SessionCadence, action.cadence, "cadence")
    period = period_of(cadence, action.period_from)
    if period.first != action.period_from:
        raise Refused(
            f"First day: {day_words(action.period_from, context.today)} is not"
            f" {_FIRST_DAYS[cadence]}.",
            "period_from",
        )
    if abs(action.period_from - context.today) > _FURTHEST:
        raise Refused("First day: it lies more than a year from today.", "period_from")
    found = _found(session, cadence, period)
    if found is not None:
        verb = "Went on with" if found.ended_at is None else "Finished already:"
        return told(f"{verb} {name_of(found)}", found)
    row = made(
        ReviewSession,
        {"cadence": cadence, "period_from": period.first, "started_at": context.now},
    )
    session.add(row)
    session.flush()
    return told(f"Started {name_of(row)}", row)


def go_to_step(session: Session, action: GoToStep, context: Context) -> Outcome:
    """Remember where one is."""
    del context
    row = open_session(session, action.session_id)
    step = _step(row, action.step)
    change(row, {"step": step.key})
    session.add(row)
    return told("", row)


def settle_step(session: Session, action: SettleStep, context: Context) -> Outcome:
    """Leave a step as done or skipped, or take that back."""
    del context
    row = open_session(session, action.session_id)
    step = _step(row, action.step)
    state = None if action.state is None else word_given(StepState, action.state, "state")
    _keep(session, row, step, {"state": state})
    verb = "Open again" if state is None else state.value.capitalize()
    return told(f"{verb}: {step.title} ({name_of(row)})", row)


def note_step(session: Session, action: NoteStep, context: Context) -> Outcome:
    """Write the note of a step."""
    del context
    row = get_session(session, action.session_id)
    step = _step(row, action.step)
    _keep(session, row, step, {"note": action.note})
    return told(f"Noted: {step.title} ({name_of(row)})", row)


def keep_clock(session: Session, action: KeepClock, context: Context) -> Outcome:
    """Keep how long an open session has taken so far; a clock does not run backwards."""
    del context
    row = get_session(session, action.session_id)
    if row.ended_at is None:
        change(row, {"seconds_used": clock_of(row, action.seconds)})
        session.add(row)
    return told("", row)


def reopen_session(session: Session, action: ReopenSession, context: Context) -> Outcome:
    """Open a finished session again."""
    del context
    row = get_session(session, action.session_id)
    if row.ended_at is None:
        raise Refused(f"{_capital(name_of(row))} is open.", "session_id")
    change(row, {"ended_at": None})
    session.add(row)
    forget(session, ReviewPlanned, session_id=row.id)
    return told(f"Open again: {name_of(row)}", row)


def delete_sessions(session: Session, action: DeleteSessions, context: Context) -> Outcome:
    """Delete sessions with what hangs on them."""
    del context
    rows = picked(session, ReviewSession, action.ids, "session")
    for row in rows:
        session.delete(row)
    named = name_of(rows[0]) if len(rows) == 1 else counted(len(rows), "session")
    return told(f"Deleted {named}", rows[0])


def get_session(session: Session, key: int) -> ReviewSession:
    """The session of an id; raises `Refused` when there is none."""
    return one(session, ReviewSession, key, "session")


def open_session(session: Session, key: int) -> ReviewSession:
    """The session of an id; raises `Refused` when it is finished."""
    row = get_session(session, key)
    if row.ended_at is not None:
        raise Refused(f"{_capital(name_of(row))} is finished; open it again first.", "session_id")
    return row


def clock_of(row: ReviewSession, seconds: int) -> int:
    """What the clock of a session shows after so many seconds: never less than before."""
    return max(row.seconds_used, min(seconds, MOST_SECONDS))


def name_of(row: ReviewSession) -> str:
    """What a session is called in a sentence: the weekly session of W48."""
    return f"the {row.cadence} session of {period_of(row.cadence, row.period_from).name}"


def told(sentence: str, row: ReviewSession) -> Outcome:
    """The sentence with the place of the session."""
    return Outcome(sentence, PageName.REVIEW, Kind.SESSION, row.id)


def _found(session: Session, cadence: SessionCadence, period: Period) -> ReviewSession | None:
    query = select(ReviewSession).where(
        col(ReviewSession.cadence) == cadence, col(ReviewSession.period_from) == period.first
    )
    return session.execute(query).scalar()


def _step(row: ReviewSession, key: str) -> Step:
    step = step_of(row.cadence, key)
    if step is None:
        raise Refused(f"A {row.cadence} session has no step ‘{key[:40]}’.", "step")
    return step


def _keep(session: Session, row: ReviewSession, step: Step, fields: Mapping[str, object]) -> None:
    """Keep how a step was left; nothing is kept of one that is open and has no note."""
    found = session.get(ReviewStep, (row.id, step.key))
    left = found or made(ReviewStep, {"session_id": row.id, "step": step.key})
    change(left, fields)
    if left.state is None and not left.note.strip():
        if found is not None:
            session.delete(found)
        return
    session.add(left)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
