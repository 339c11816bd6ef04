"""Experiments: their share of a quarter's posts, and the slots that are kept free for them."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import NamedTuple

from smtui.planning.facts.patterns import PatternSlotFact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.by_day import posts_within
from smtui.vocabulary import PostStatus

LONGEST_DAYS = 400


class Share(NamedTuple):
    """How many of the posts with a day in a quarter are experiments."""

    label: str
    first: date
    last: date
    experiments: int
    posts: int

    @property
    def percent(self) -> float | None:
        """The share in percent; None without posts."""
        return 100 * self.experiments / self.posts if self.posts else None


class Reserved(NamedTuple):
    """A slot kept for an experiment; ``post_id`` fills it (None: it is free)."""

    day: date
    at: time | None
    channel_id: int | None
    slot_id: int
    post_id: int | None


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter that holds ``day``."""
    month = day.month - (day.month - 1) % 3
    end = date(day.year, 12, 31)
    if month < 10:
        end = date(day.year, month + 3, 1) - timedelta(days=1)
    return date(day.year, month, 1), end


def share_of(posts: Iterable[PostFact], day: date) -> Share:
    """The share of experiments in the quarter that holds ``day``; skipped posts do not count."""
    first, last = quarter_of(day)
    there = posts_within(posts, first, last)
    label = f"Q{(first.month + 2) // 3} {first.year}"
    return Share(label, first, last, sum(post.is_experiment for post in there), len(there))


def reserved_slots(
    slots: Iterable[PatternSlotFact], posts: Iterable[PostFact], first: date, last: date
) -> tuple[Reserved, ...]:
    """The slots that weekly patterns keep for experiments, from ``first`` to ``last``, both
    included, by day and time; a post that is an experiment on that day, at that time and on that
    channel fills one.
    """
    last = min(last, first + timedelta(days=LONGEST_DAYS))
    kept = [slot for slot in slots if slot.is_experiment]
    filling = [post for post in posts if post.is_experiment and post.publish_on is not None]
    used: set[int] = set()
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        for slot in sorted(kept, key=lambda slot: (slot.at or time.max, slot.id)):
            if slot.weekday == day.weekday():
                post = next((p for p in filling if p.id not in used and _fills(p, slot, day)), None)
                used |= set() if post is None else {post.id}
                id_ = None if post is None else post.id
                found.append(Reserved(day, slot.at, slot.channel_id, slot.id, id_))
    return tuple(found)


def _fills(post: PostFact, slot: PatternSlotFact, day: date) -> bool:
    return (
        post.publish_on == day
        and post.publish_time == slot.at
        and post.status != PostStatus.SKIPPED
        and (slot.channel_id is None or slot.channel_id in post.channels)
    )
