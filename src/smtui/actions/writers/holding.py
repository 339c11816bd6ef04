"""Carries out the holding of all posts to come, and their release."""

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.publishing import HoldPosts, ReleasePosts
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.validating import change, made
from smtui.actions.writers.words import short
from smtui.models.results import PublishingHold
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName


def hold_posts(session: Session, action: HoldPosts, context: Context) -> Outcome:
    """Hold all posts to come from now on."""
    if _open(session) is not None:
        raise Refused("All posts to come are held already.")
    hold = made(PublishingHold, {"from_at": context.now, "reason": action.reason})
    session.add(hold)
    session.flush()
    why = f": {short(hold.reason)}" if hold.reason.strip() else ""
    return _told(f"All posts to come are held{why}", hold)


def release_posts(session: Session, action: ReleasePosts, context: Context) -> Outcome:
    """Release the posts that are held; the hold stays in the log."""
    del action
    hold = _open(session)
    if hold is None:
        raise Refused("No posts are held.")
    # A clock that was set back must not end a hold before its beginning.
    change(hold, {"until_at": max(context.now, hold.from_at)})
    session.add(hold)
    return _told("Released the posts to come", hold)


def _open(session: Session) -> PublishingHold | None:
    query = select(PublishingHold).where(col(PublishingHold.until_at).is_(None))
    return session.execute(query).scalar()


def _told(sentence: str, hold: PublishingHold) -> Outcome:
    return Outcome(sentence, PageName.CALENDAR, Kind.HOLD, hold.id)
