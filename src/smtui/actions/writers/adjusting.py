"""Keeps what was adjusted of a tactic: every change of its scores, its status and its ETA."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import func, select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tactics import GiveReason
from smtui.actions.writers.context import Context
from smtui.actions.writers.labels import label
from smtui.actions.writers.rows import picked
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import named, quoted
from smtui.language.text import clean_lines
from smtui.models.tactics import Adjustment, Tactic
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

IN_ONE_GO = timedelta(minutes=5)
"""Changes that follow each other so closely, and have no reason yet, are one adjustment: who
moves a tactic about in the matrix tries places.
"""

SCORES = ("business_value", "customer_value", "kpi_impact", "effort", "difficulty")

_TACTIC = Thing(Tactic, "tactic", "title", PageName.TACTICS, Kind.TACTIC)


def standing(tactic: Tactic) -> dict[str, str]:
    """What is watched of a tactic: scores, status and ETA, as text, by what they are called."""
    eta = tactic.eta_on.isoformat() if tactic.eta_on else tactic.eta_rrule or ""
    scores = {label(score): str(getattr(tactic, score)) for score in SCORES}
    return {**scores, "status": tactic.status.value, "ETA": eta}


def keep_adjustments(
    session: Session,
    tactic_id: int,
    before: Mapping[str, str],
    after: Mapping[str, str],
    context: Context,
) -> None:
    """Store what differs between how a tactic stood ``before`` and ``after``."""
    differing = [f for f in {**before, **after} if before.get(f, "") != after.get(f, "")]
    last = _latest(session, tactic_id, differing) if differing else {}
    for field in differing:
        was, now = before.get(field, ""), after.get(field, "")
        _keep(session, last.get(field), Adjustment(
            tactic_id=tactic_id, at=context.now, field=field, before=was, after=now
        ))  # fmt: skip


def _latest(session: Session, tactic_id: int, fields: Sequence[str]) -> dict[str, Adjustment]:
    """The latest adjustment of each field: all in one query, which most of a nudge waits for."""
    ids = (
        select(func.max(col(Adjustment.id)))
        .where(col(Adjustment.tactic_id) == tactic_id, col(Adjustment.field).in_(fields))
        .group_by(col(Adjustment.field))
    )
    rows = session.execute(select(Adjustment).where(col(Adjustment.id).in_(ids)))
    return {row.field: row for row in rows.scalars()}


def _keep(session: Session, last: Adjustment | None, new: Adjustment) -> None:
    if last is None or last.reason or last.after != new.before or new.at - last.at > IN_ONE_GO:
        session.add(new)
    elif last.before == new.after:
        session.delete(last)
    else:
        change(last, {"after": new.after, "at": new.at})
        session.add(last)


def give_reason(session: Session, action: GiveReason, context: Context) -> Outcome:
    """Write the reason to the latest adjustment of each tactic, and to what was adjusted in one
    go with it.
    """
    del context
    tactics = picked(session, Tactic, action.ids, "tactic")
    reason = clean_lines(action.reason).strip()
    for tactic in tactics:
        _explain(session, tactic, reason)
    what = named([tactic.title for tactic in tactics], "tactic")
    was = "was" if len(tactics) == 1 else "were"
    return _TACTIC.told(f"{'Kept' if reason else 'Forgot'} why {what} {was} adjusted", tactics[0])


def _explain(session: Session, tactic: Tactic, reason: str) -> None:
    rows = session.execute(
        select(Adjustment)
        .where(col(Adjustment.tactic_id) == tactic.id)
        .order_by(col(Adjustment.at).desc(), col(Adjustment.id).desc())
    )
    latest: list[Adjustment] = list(rows.scalars())
    if not latest:
        raise Refused(f"{quoted(tactic.title)} was not adjusted yet.", "ids")
    moment = latest[0].at
    for row in latest:
        if row.at == moment or (not row.reason and moment - row.at <= IN_ONE_GO):
            change(row, {"reason": reason})
            session.add(row)
