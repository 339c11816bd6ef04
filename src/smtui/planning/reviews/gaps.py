"""What the plan of a month still lacks: slots of patterns that are free, days and weeks without a
post, occasions that nobody writes for.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.by_day import posts_within
from smtui.planning.publishing.occasions import days_of
from smtui.planning.publishing.patterns import Planned, month_of
from smtui.planning.snapshot import Snapshot


class Week(NamedTuple):
    """The days of a week that lie within the month, both included, and how many posts they have."""

    first: date
    last: date
    posts: int


class Gaps(NamedTuple):
    """The plan of some days. ``posts`` stand on them, ``unfinished`` of those still need work;
    ``free`` are the slots of the pattern that most of the posts follow and that no post takes,
    from today on; ``empty`` the weeks ahead without any post; ``occasions`` the days worth a post
    that have none, with their names.
    """

    posts: int
    unfinished: int
    pattern: str
    free: tuple[Planned, ...]
    empty: tuple[Week, ...]
    occasions: tuple[tuple[date, str], ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lacking."""
        return not (self.free or self.empty or self.occasions)


def gaps_of(
    snapshot: Snapshot, posts: Iterable[PostFact], first: date, last: date, today: date
) -> Gaps:
    """What the days from ``first`` to ``last``, both included, lack from ``today`` on; ``posts``
    are those of these days.
    """
    there = posts_within(posts, first, last)
    taken = {post.publish_on for post in there}
    begin = max(first, today)
    name, slots = _free(snapshot, there, first, last)
    days = [
        (day, one.name)
        for one in snapshot.occasions.values()
        for day in days_of(one, begin, last)
        if day not in taken
    ]
    weeks = weeks_of(there, first, last)
    return Gaps(
        len(there),
        sum(post.is_unfinished for post in there),
        name,
        tuple(one for one in slots if one.day >= begin),
        tuple(week for week in weeks if not week.posts and week.last >= begin),
        tuple(sorted(days)),
    )


def weeks_of(posts: Iterable[PostFact], first: date, last: date) -> tuple[Week, ...]:
    """The weeks (from Monday) of some days, with how many of ``posts`` stand on each."""
    days = [post.publish_on for post in posts if post.publish_on is not None]
    weeks = []
    begin = first
    while begin <= last:
        end = min(begin + timedelta(days=6 - begin.weekday()), last)
        weeks.append(Week(begin, end, sum(begin <= day <= end for day in days)))
        begin = end + timedelta(days=1)
    return tuple(weeks)


def _free(
    snapshot: Snapshot, there: Sequence[PostFact], first: date, last: date
) -> tuple[str, tuple[Planned, ...]]:
    """The slots that are free of the pattern of which the most are taken (the first of several),
    and its name.
    """
    best: tuple[int, str, tuple[Planned, ...]] | None = None
    for pattern in snapshot.patterns.values():
        planned = month_of(pattern.slots, first, last, there, templates=snapshot.templates)
        taken = sum(one.clash is not None for one in planned)
        if best is None or taken > best[0]:
            free = tuple(one for one in planned if one.clash is None)
            best = (taken, pattern.name, free)
    return ("", ()) if best is None else best[1:]
