"""The publishing plan of a period: whether it was kept, and what its posts brought."""

from collections.abc import Iterable
from datetime import date

from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.by_day import by_time
from smtui.planning.reviews.report_parts import ChannelPosts, PostLine, PublishingKept
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import PostStatus


def publishing_kept(posts: Iterable[PostFact], snapshot: Snapshot, today: date) -> PublishingKept:
    """Whether the posts of a period went out, as of ``today``. What is to go out today and did not
    yet is still to come; ideas count as soon as they have a day.
    """
    there = sorted((post for post in posts if post.publish_on is not None), key=by_time)
    due = [post for post in there if _is_due(post, today)]
    published = [post for post in due if post.status == PostStatus.PUBLISHED]
    let_go = [post for post in due if post.status == PostStatus.SKIPPED]
    late = [post for post in due if post.is_open]
    return PublishingKept(
        due=len(due),
        published=len(published),
        skipped=len(let_go),
        late=tuple(post_line(post, snapshot) for post in late),
        let_go=tuple(post_line(post, snapshot) for post in let_go),
        to_come=len(there) - len(due),
        percent=100 * len(published) // len(due) if due else None,
        channels=_channels(there, snapshot, today),
        out=tuple(post_line(post, snapshot) for post in published),
    )


def post_line(post: PostFact, snapshot: Snapshot) -> PostLine:
    """A post that has a day, with the names of its channels."""
    assert post.publish_on is not None
    channels = snapshot.channels
    names = tuple(channels[id_].name for id_ in post.channels if id_ in channels)
    return PostLine(post.id, post.topic, post.publish_on, post.status.value, names)


def _is_due(post: PostFact, today: date) -> bool:
    """Whether a post is settled, or its day is past."""
    return not post.is_open or (post.publish_on is not None and post.publish_on < today)


def _channels(
    posts: Iterable[PostFact], snapshot: Snapshot, today: date
) -> tuple[ChannelPosts, ...]:
    counts: dict[int, list[int]] = {}
    for post in posts:
        for id_ in post.channels:
            count = counts.setdefault(id_, [0, 0, 0])
            count[0] += 1
            count[1] += post.status == PostStatus.PUBLISHED
            count[2] += not _is_due(post, today)
    return tuple(
        ChannelPosts(id_, snapshot.channels[id_].name, *counts[id_])
        for id_ in snapshot.channels
        if id_ in counts
    )
