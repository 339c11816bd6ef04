"""The slots of channels: which are taken, which are free, and which comes next.

A slot is a wall time on a day, on one channel. A post without a time takes the day's slot without
a time, one without a channel that of no channel; one that is skipped takes none.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.publishing.times import wall_time
from smtui.vocabulary import PostStatus

NO_CHANNEL = 0
"""Stands for the channel of a post that has none."""

LONGEST_DAYS = 366
"""How far ahead a free slot is looked for."""


class Slot(NamedTuple):
    """A wall time (None: at no time) on a day, on a channel (``NO_CHANNEL`` for none)."""

    channel_id: int
    day: date
    at: time | None


def slots_of(post: PostFact) -> tuple[Slot, ...]:
    """The slots that a post takes: one on each of its channels; none without a day."""
    if post.publish_on is None or post.status == PostStatus.SKIPPED:
        return ()
    channels = post.channels or (NO_CHANNEL,)
    return tuple(Slot(channel, post.publish_on, post.publish_time) for channel in channels)


def slots_taken(posts: Iterable[PostFact]) -> dict[Slot, int]:
    """The slots that posts take, with the id of the first post in each."""
    taken: dict[Slot, int] = {}
    for post in posts:
        for slot in slots_of(post):
            taken.setdefault(slot, post.id)
    return taken


def default_slots(channel: ChannelFact, first: date, last: date) -> Iterator[Slot]:
    """The default slots of a channel from ``first`` to ``last``, both included, in order."""
    day = first
    while day <= last:
        for weekday, at in sorted(channel.slots):
            if weekday == day.weekday():
                yield Slot(channel.id, day, at)
        day += timedelta(days=1)


def next_free_slot(
    channel: ChannelFact, posts: Iterable[PostFact], now: datetime, zone: str
) -> Slot | None:
    """The first free default slot of a channel after the aware moment ``now``, by the wall time in
    ``zone``; None where the channel has none within a year.
    """
    day, at = wall_time(now, zone)
    last = day + timedelta(days=LONGEST_DAYS)
    taken = slots_taken(posts)
    for slot in default_slots(channel, day, last):
        is_past = slot.day == day and slot.at is not None and slot.at <= at
        if not is_past and slot not in taken:
            return slot
    return None
