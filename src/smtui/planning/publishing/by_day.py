"""Posts by their days: those of a stretch, and their order within one."""

from collections.abc import Iterable
from datetime import date, time

from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import PostStatus


def posts_within(posts: Iterable[PostFact], first: date, last: date) -> tuple[PostFact, ...]:
    """The posts with a day from ``first`` to ``last``, both included; skipped ones do not count."""
    return tuple(
        post
        for post in posts
        if post.publish_on is not None
        and first <= post.publish_on <= last
        and post.status != PostStatus.SKIPPED
    )


def by_time(post: PostFact) -> tuple[date, time, int]:
    """The place of a post by day, time and id; what has none stands last."""
    return post.publish_on or date.max, post.publish_time or time.max, post.id
