"""Keeps what was adjusted of a tactic: every change of its scores, its status and its ETA."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import select
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
    for field in {**before, **after}:
        was, now = before.get(field, ""), after.get(field, "")
        if was != now:
            _keep(session, Adjustment(
                tactic_id=tactic_id, at=context.now, field=field, before=was, after=now
            ))  # fmt: skip


def _keep(session: Session, new: Adjustment) -> None:
    query = (
        select(Adjustment)
        .where(col(Adjustment.tactic_id) == new.tactic_id, col(Adjustment.field) == new.field)
        .order_by(col(Adjustment.id).desc())
        .limit(1)
    )
    last = session.execute(query).scalar()
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
