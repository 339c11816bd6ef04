"""Carries out the making of posts from a weekly pattern, all of them as one."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.patterns import PlanMonth
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.patterns import PATTERN
from smtui.actions.writers.publishing import POST, stored
from smtui.actions.writers.templates import begun_with, channels_of
from smtui.actions.writers.validating import in_order
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.models.patterns import PatternSlot, PostTemplate
from smtui.models.publishing import Post, PostChannel
from smtui.store.outcome import Outcome
from smtui.vocabulary import PostStatus

MOST_DAYS = 366
MOST_POSTS = 1000

Taken = set[tuple[int, date, time]]


def plan_month(session: Session, action: PlanMonth, context: Context) -> Outcome:
    """Make the posts of a pattern; what is skipped or taken is left out."""
    pattern = PATTERN.get(session, action.pattern_id)
    in_order(action.first, action.last, "last", "the first day")
    if (action.last - action.first).days >= MOST_DAYS:
        raise Refused("Last day: a year at most is planned at once.", "last")
    taken = _taken(session, action)
    posts, left_out = [], 0
    for slot, day in _wanted(session, action, context.today):
        post = _post_of(session, slot, day, pattern.name)
        places = {(int(channel), day, slot.at) for channel in post.channels if slot.at}
        if not action.doubled and not places.isdisjoint(taken):
            left_out += 1
            continue
        taken |= {(channel, on, at) for channel, on, at in places if at is not None}
        posts.append(stored(session, post, context))
        if len(posts) > MOST_POSTS:
            raise Refused(f"That makes more than {MOST_POSTS:,} posts.", "last")
    if not posts:
        raise Refused(f"Nothing of {quoted(pattern.name)} is left to be planned then.", "last")
    first, last = (day_words(day, context.today) for day in (action.first, action.last))
    tail = f"; {left_out} left out, their times are taken" if left_out else ""
    what = counted(len(posts), "post")
    return POST.told(
        f"Planned {what} from {quoted(pattern.name)}, {first} to {last}{tail}", posts[0]
    )


def _wanted(session: Session, action: PlanMonth, today: date) -> Iterator[tuple[PatternSlot, date]]:
    """The slots with their days, by day and time."""
    query = select(PatternSlot).where(col(PatternSlot.pattern_id) == action.pattern_id)
    slots = list(session.execute(query).scalars())
    slots.sort(key=lambda slot: (slot.at or time.min, slot.id or 0))
    day = max(action.first, today)
    while day <= action.last:
        for slot in slots:
            if slot.weekday == day.weekday() and (slot.id, day) not in action.skip:
                yield slot, day
        day += timedelta(days=1)


def _taken(session: Session, action: PlanMonth) -> Taken:
    """The times of each channel at which a post stands already."""
    query = (
        select(col(PostChannel.channel_id), col(Post.publish_on), col(Post.publish_time))
        .join(Post, col(Post.id) == col(PostChannel.post_id))
        .where(col(Post.publish_on) >= action.first, col(Post.publish_on) <= action.last)
        .where(col(Post.publish_time).is_not(None), col(Post.status) != PostStatus.SKIPPED)
    )
    return {(channel, day, at) for channel, day, at in session.execute(query)}


def _post_of(session: Session, slot: PatternSlot, day: date, pattern: str) -> AddPost:
    """The post of a slot: what the slot leaves open comes from its template."""
    template = session.get(PostTemplate, slot.template_id) if slot.template_id else None
    fields = begun_with(template) if template else {"topic": slot.content_type or pattern}
    own = {
        name: getattr(slot, name)
        for name in ("topic", "content_type", "estimate")
        if getattr(slot, name) not in ("", None)
    }
    channels: tuple[int, ...] = (slot.channel_id,) if slot.channel_id else ()
    if template and not channels:
        channels = tuple(channels_of(session, template))
    return AddPost(
        **{**fields, **own},
        publish_on=day,
        publish_time=slot.at,
        owner_id=slot.owner_id,
        goal_id=slot.goal_id,
        tactic_id=slot.tactic_id,
        channels=channels,
        is_experiment=slot.is_experiment,
    )
