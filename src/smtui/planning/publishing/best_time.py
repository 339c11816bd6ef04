"""The honest best time: from own results, by weekday and block of hours, with how many there are.

The rate of a block is the median of its posts' engagement rates, so that one lucky post makes no
best time. A block of fewer than five posts is weak: it is shown, and never called the best.
"""

from collections.abc import Iterable
from datetime import time
from statistics import median
from typing import NamedTuple

from smtui.planning.facts.posts import ResultLine
from smtui.planning.publishing.results import figures_of

BLOCK_HOURS = 3
ENOUGH = 5
"""A block of fewer posts is weak."""

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class TimeBlock(NamedTuple):
    """The posts of a weekday (0 is Monday) from ``hour`` on for three hours of wall time: how many
    were measured, and the median of their engagement rates, in percent.
    """

    weekday: int
    hour: int
    posts: int
    rate: float

    @property
    def is_weak(self) -> bool:
        """Whether there are too few posts to say anything."""
        return self.posts < ENOUGH

    @property
    def words(self) -> str:
        """The block as it is shown: Tue 9–12, 4.2 % of 7 posts."""
        posts = "1 post" if self.posts == 1 else f"{self.posts} posts"
        weak = ", weak" if self.is_weak else ""
        return f"{block_words(self.weekday, self.hour)}, {self.rate:.1f} % of {posts}{weak}"


def time_blocks(
    lines: Iterable[ResultLine], channel_id: int | None = None
) -> tuple[TimeBlock, ...]:
    """The blocks in which measured posts went out, on one channel or on all: those of enough posts
    first, each part by its rate.
    """
    by_post: dict[int, list[ResultLine]] = {}
    for line in lines:
        if channel_id in (None, line.channel_id):
            by_post.setdefault(line.post_id, []).append(line)
    rates: dict[tuple[int, int], list[float]] = {}
    for of_post in by_post.values():
        day, at, rate = of_post[0].publish_on, of_post[0].publish_time, figures_of(of_post).rate
        if day is not None and at is not None and rate is not None:
            rates.setdefault((day.weekday(), first_hour(at)), []).append(rate)
    blocks = (TimeBlock(*place, len(some), median(some)) for place, some in rates.items())
    return tuple(sorted(blocks, key=lambda b: (b.is_weak, -b.rate, b.weekday, b.hour)))


def best_time(blocks: Iterable[TimeBlock]) -> TimeBlock | None:
    """The block of the highest rate among those of enough posts; None while there are not two of
    them to compare.
    """
    strong = [block for block in blocks if not block.is_weak]
    return max(strong, key=lambda block: block.rate) if len(strong) > 1 else None


def best_time_in_words(blocks: Iterable[TimeBlock]) -> str:
    """What own results say of the best time, honestly."""
    blocks = tuple(blocks)
    best = best_time(blocks)
    if best is not None:
        strong = sum(1 for block in blocks if not block.is_weak)
        return f"Best so far: {best.words} (of {strong} times with {ENOUGH} posts or more)."
    posts = sum(block.posts for block in blocks)
    if not posts:
        return "No best time yet: no post has results and a time."
    measured = "1 measured post" if posts == 1 else f"{posts} measured posts"
    return (
        f"No best time yet: {measured} at {len(blocks)} different times;"
        f" two times need {ENOUGH} posts or more."
    )


def first_hour(at: time) -> int:
    """The hour in which the block of a wall time begins."""
    return at.hour - at.hour % BLOCK_HOURS


def block_words(weekday: int, hour: int) -> str:
    """A block in words: Tue 9–12."""
    return f"{_WEEKDAYS[weekday]} {hour}–{hour + BLOCK_HOURS}"
