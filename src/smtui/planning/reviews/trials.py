"""Experiments of a quarter: how many were reserved and done, what they brought against the other
posts, and the room that the next quarter keeps for them.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.patterns import PatternSlotFact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.by_day import posts_within
from smtui.planning.publishing.experiments import Reserved, Share, reserved_slots, share_of
from smtui.planning.publishing.results import PostResult, figures_of, month_result
from smtui.vocabulary import PostStatus

USUAL_PERCENT = 10
"""As much of what goes out as is usually kept free for trying something: a tenth."""


class Trials(NamedTuple):
    """Experiments among the posts of a quarter. ``share`` counts all that have a day in it, those
    ``done`` went out; ``rate`` is the engagement rate of the experiments in percent,
    ``other_rate`` that of all other posts; None where nothing was measured. ``results`` are the
    measured experiments, the best first.
    """

    share: Share
    posts: tuple[PostFact, ...]
    done: int
    results: tuple[PostResult, ...]
    rate: float | None
    other_rate: float | None


class Room(NamedTuple):
    """The room that a quarter keeps: experiments that have a day in it, and slots that weekly
    patterns keep free for them.
    """

    share: Share
    posts: tuple[PostFact, ...]
    free: tuple[Reserved, ...]

    @property
    def reserved(self) -> int:
        """How many experiments have room."""
        return len(self.posts) + len(self.free)


def trials_of(posts: Sequence[PostFact], lines: Sequence[ResultLine], first: date) -> Trials:
    """The experiments of the quarter that begins on ``first``, among ``posts`` and ``lines`` of any
    days.
    """
    share = share_of(posts, first)
    tried = _experiments(posts, share.first, share.last)
    lines = [line for line in lines if _is_in(line.publish_on, share)]
    own = [line for line in lines if line.is_experiment]
    others = [line for line in lines if not line.is_experiment]
    return Trials(
        share,
        tried,
        sum(post.status == PostStatus.PUBLISHED for post in tried),
        month_result(own).posts,
        figures_of(own).rate,
        figures_of(others).rate,
    )


def room_in(
    posts: Sequence[PostFact], slots: Iterable[PatternSlotFact], first: date, today: date
) -> Room:
    """The room for experiments in the quarter that begins on ``first``, from ``today`` on."""
    share = share_of(posts, first)
    begin = max(share.first, today)
    kept = reserved_slots(slots, posts, begin, share.last) if begin <= share.last else ()
    free = tuple(one for one in kept if one.post_id is None)
    return Room(share, _experiments(posts, share.first, share.last), free)


def _is_in(day: date | None, share: Share) -> bool:
    return day is not None and share.first <= day <= share.last


def _experiments(posts: Iterable[PostFact], first: date, last: date) -> tuple[PostFact, ...]:
    tried = (post for post in posts_within(posts, first, last) if post.is_experiment)
    return tuple(sorted(tried, key=lambda post: (post.publish_on or date.max, post.id)))
