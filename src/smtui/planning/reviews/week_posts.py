"""The posts of a week, and what each of them still misses."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from smtui.planning.facts.posts import Network
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.by_day import by_time
from smtui.planning.publishing.pipeline import Step, next_step
from smtui.planning.publishing.preflight import Missing, is_ready, preflight
from smtui.planning.reviews.periods import Period

Copies = Mapping[int, tuple[tuple[int, str], ...]]
"""The copies of posts by their ids: pairs of a channel's id (0 for all others) and its copy."""


class WeekPost(NamedTuple):
    """A post of the week: what it misses, the grave first; who moves it next, and where to (None
    once it went out or was skipped); the minutes that are left of its production.
    """

    post: PostFact
    missing: tuple[Missing, ...]
    step: Step | None
    minutes: int

    @property
    def is_ready(self) -> bool:
        """Whether nothing grave misses."""
        return is_ready(self.missing)


class WeekPosts(NamedTuple):
    """The posts of a week by day and time; how many are open, and how many of those are not ready
    to go out; the minutes that are left of them.
    """

    posts: tuple[WeekPost, ...]
    open: int
    not_ready: int
    minutes: int


def posts_of(plan: Plan, period: Period) -> tuple[PostFact, ...]:
    """The posts with a day in the period, by day and time: those whose copies `week_posts` asks.
    Before them, while the period is not over, what should have gone out earlier and did not.
    """
    is_over = period.last < plan.today
    there = (
        post
        for post in plan.snapshot.posts.values()
        if period.has(post.publish_on) or (not is_over and _is_left_behind(post, plan, period))
    )
    return tuple(sorted(there, key=by_time))


def _is_left_behind(post: PostFact, plan: Plan, period: Period) -> bool:
    day = post.publish_on
    return post.is_open and day is not None and day < min(period.first, plan.today)


def week_posts(
    plan: Plan,
    period: Period,
    copies: Copies,
    networks: Mapping[str, Network],
    *,
    now: datetime,
    posts: Iterable[PostFact] | None = None,
) -> WeekPosts:
    """The posts of the period and what they miss at the aware moment ``now``. ``posts`` are those
    of the period where that lies beyond what the plan knows.
    """
    there = posts_of(plan, period) if posts is None else tuple(sorted(posts, key=by_time))
    ids = {post.id for post in there}
    rest = (p for p in plan.snapshot.posts.values() if p.id not in ids)
    others = (*there, *(post for post in rest if not period.has(post.publish_on)))
    found = tuple(
        _week_post(plan, post, copies, networks, others=others, now=now) for post in there
    )
    waiting = [one for one in found if one.post.is_open]
    return WeekPosts(
        found,
        len(waiting),
        sum(not one.is_ready for one in waiting),
        sum(one.minutes for one in found),
    )


def _week_post(
    plan: Plan,
    post: PostFact,
    copies: Copies,
    networks: Mapping[str, Network],
    *,
    others: tuple[PostFact, ...],
    now: datetime,
) -> WeekPost:
    channels = plan.snapshot.channels
    missing = preflight(post, copies.get(post.id, ()), channels, networks, others=others, now=now)
    return WeekPost(post, missing, next_step(post, plan.snapshot), post.remaining)
