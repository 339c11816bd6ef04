"""What posts brought: engagement rates, the best and the worst, and what is not measured yet.

Engagement rate = engagements / reach, in percent; where the reach is not known, / impressions.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import PostStatus

REACH, IMPRESSIONS = "reach", "impressions"

ROUND_DAYS = 35
"""A round asks for the results of posts that went out in so many days."""


class Figures(NamedTuple):
    """Sums over results; a sum is None where nothing of it is known.

    ``rate`` is the engagement rate in percent, over the results of which both parts are known.
    ``rated`` says of what: "reach", "impressions", both with a comma, or "" without a rate.
    """

    reach: int | None
    impressions: int | None
    engagements: int | None
    clicks: int | None
    conversions: int | None
    rate: float | None
    rated: str


class PostResult(NamedTuple):
    """What one post brought on all its measured channels."""

    post_id: int
    topic: str
    content_type: str
    day: date | None
    channels: tuple[int, ...]
    is_experiment: bool
    figures: Figures


class ChannelResult(NamedTuple):
    """What the posts of one channel brought: of how many."""

    channel_id: int
    posts: int
    figures: Figures


class MonthResult(NamedTuple):
    """The results of some days: the posts from the best rate to the worst (those without a rate
    last, by day), each channel, and all together.
    """

    posts: tuple[PostResult, ...]
    channels: tuple[ChannelResult, ...]
    total: Figures

    @property
    def rated(self) -> tuple[PostResult, ...]:
        """The posts that have a rate, the best first."""
        return tuple(post for post in self.posts if post.figures.rate is not None)

    def best(self, most: int = 3) -> tuple[PostResult, ...]:
        """The posts of the highest rates, the best first; at most half of all, so that none is
        the best and the worst at once, but one even of a single post.
        """
        return self.rated[: min(most, (len(self.rated) + 1) // 2)]

    def worst(self, most: int = 3) -> tuple[PostResult, ...]:
        """The posts of the lowest rates, the worst first; at most half of all."""
        count = min(most, len(self.rated) // 2)
        return self.rated[::-1][:count]


def engagement_rate(
    engagements: int | None, reach: int | None, impressions: int | None
) -> float | None:
    """Engagements of those reached (of impressions where the reach is not known), in percent; None
    where it cannot be told.
    """
    base = reach or impressions
    if engagements is None or not base:
        return None
    return 100 * engagements / base


def month_result(lines: Iterable[ResultLine]) -> MonthResult:
    """The results of the posts that ``lines`` are of."""
    lines = list(lines)
    posts = [_of_post(some) for some in _grouped(lines, lambda line: line.post_id)]
    channels = [
        ChannelResult(some[0].channel_id, len(some), figures_of(some))
        for some in _grouped(lines, lambda line: line.channel_id)
    ]
    return MonthResult(
        tuple(sorted(posts, key=_by_rate)),
        tuple(
            sorted(channels, key=lambda found: (-(found.figures.rate or -1.0), found.channel_id))
        ),
        figures_of(lines),
    )


def figures_of(lines: Sequence[ResultLine]) -> Figures:
    """The sums of results, and the rate of all together."""
    engaged = base = 0
    rated = []
    for line in lines:
        if engagement_rate(line.engagements, line.reach, line.impressions) is not None:
            engaged += line.engagements or 0
            base += line.reach or line.impressions or 0
            rated.append(REACH if line.reach else IMPRESSIONS)
    return Figures(
        _sum(line.reach for line in lines),
        _sum(line.impressions for line in lines),
        _sum(line.engagements for line in lines),
        _sum(line.clicks for line in lines),
        _sum(line.conversions for line in lines),
        100 * engaged / base if base else None,
        ", ".join(word for word in (REACH, IMPRESSIONS) if word in rated),
    )


def not_measured(
    posts: Iterable[PostFact], today: date, days: int = ROUND_DAYS
) -> tuple[tuple[PostFact, int], ...]:
    """The published posts of the last so many days (today included) with each channel on which
    their results are not known, oldest first: what a round of entering asks for.
    """
    since = today - timedelta(days=days)
    found = [
        (post.publish_on, post.id, channel, post)
        for post in posts
        if post.status == PostStatus.PUBLISHED
        and post.publish_on is not None
        and since < post.publish_on <= today
        for channel in post.channels
        if channel not in post.measured
    ]
    return tuple((post, channel) for *_, channel, post in sorted(found, key=lambda one: one[:3]))


def _of_post(lines: Sequence[ResultLine]) -> PostResult:
    first = lines[0]
    return PostResult(
        first.post_id,
        first.topic,
        first.content_type,
        first.publish_on,
        tuple(line.channel_id for line in lines),
        first.is_experiment,
        figures_of(lines),
    )


def _by_rate(post: PostResult) -> tuple[bool, float, date, int]:
    rate = post.figures.rate
    return rate is None, -(rate or 0.0), post.day or date.max, post.post_id


def _grouped(
    lines: Iterable[ResultLine], key: Callable[[ResultLine], int]
) -> Iterable[list[ResultLine]]:
    groups: dict[int, list[ResultLine]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return groups.values()


def _sum(figures: Iterable[int | None]) -> int | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) if known else None
