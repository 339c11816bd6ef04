"""Carries out the making of posts from a weekly pattern, all of them as one."""

import sqlite3
from datetime import date

from sqlmodel import Session

from smtui.actions.patterns import PlanMonth
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.patterns import PATTERN
from smtui.actions.writers.publishing import POST, stored
from smtui.actions.writers.templates import begun_with
from smtui.actions.writers.validating import in_order
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.models.patterns import PostTemplate
from smtui.planning.publishing.patterns import LONGEST_DAYS, Planned, month_of
from smtui.store.outcome import Outcome
from smtui.store.reading.patterns import read_patterns, read_templates
from smtui.store.reading.publishing import read_posts_between
from smtui.vocabulary import PostStatus

MOST_POSTS = 1000


def plan_month(session: Session, action: PlanMonth, context: Context) -> Outcome:
    """Make the posts of a pattern; what is skipped or taken is left out."""
    pattern = PATTERN.get(session, action.pattern_id)
    in_order(action.first, action.last, "last", "the first day")
    if (action.last - action.first).days >= LONGEST_DAYS:
        raise Refused("Last day: a year at most is planned at once.", "last")
    planned = _planned(session, action, context.today)
    wanted = [post for post in planned if post.is_made]
    if not wanted:
        raise Refused(f"Nothing of {quoted(pattern.name)} is left to be planned then.", "last")
    if len(wanted) > MOST_POSTS:
        raise Refused(f"That makes more than {MOST_POSTS:,} posts.", "last")
    posts = [stored(session, _post_of(session, post, pattern.name), context) for post in wanted]
    left_out = sum(not post.is_made and not post.is_skipped for post in planned)
    tail = f"; {left_out} left out, their times are taken" if left_out else ""
    first, last = (day_words(day, context.today) for day in (action.first, action.last))
    what = f"{counted(len(posts), 'post')} from {quoted(pattern.name)}"
    return POST.told(f"Planned {what}, {first} to {last}{tail}", posts[0])


def _planned(session: Session, action: PlanMonth, today: date) -> tuple[Planned, ...]:
    """What the rules make of it, by the rows as they are within this transaction."""
    session.flush()
    raw = session.connection().connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError(f"not a connection of sqlite3: {raw!r}")
    return month_of(
        read_patterns(raw)[action.pattern_id].slots,
        action.first,
        action.last,
        read_posts_between(raw, action.first, action.last),
        today=today,
        skip=action.skip,
        doubled=action.doubled,
        templates=read_templates(raw),
    )


def _post_of(session: Session, planned: Planned, pattern: str) -> AddPost:
    """The post of a slot: what the slot leaves open comes from its template."""
    slot = planned.slot
    template = session.get(PostTemplate, slot.template_id) if slot.template_id else None
    fields = begun_with(template) if template else {"topic": slot.content_type or pattern}
    own = {
        name: getattr(slot, name)
        for name in ("topic", "content_type", "estimate")
        if getattr(slot, name) not in ("", None)
    }
    return AddPost(
        **{**fields, **own},
        status=PostStatus.IDEA if slot.is_experiment else PostStatus.DRAFT,
        publish_on=planned.day,
        publish_time=slot.at,
        owner_id=slot.owner_id,
        goal_id=slot.goal_id,
        tactic_id=slot.tactic_id,
        channels=planned.channels,
        is_experiment=slot.is_experiment,
    )
