"""Preflight: what misses before a post is ready to go out, in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from smtui.planning.facts.posts import Network
from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.publishing.counting import copy_for, count
from smtui.planning.publishing.slots import slots_of
from smtui.planning.publishing.times import has_passed, instant, moment_of

_ONE_DAY = timedelta(days=1)


class What(StrEnum):
    """What can miss; the first seven keep a post from going out as it should."""

    NO_COPY = "no copy"
    TOO_LONG = "too long"
    HASHTAGS = "too many hashtags"
    NO_CHANNEL = "no channel"
    NO_DAY = "no day"
    PAST = "past"
    CLASH = "two in one slot"
    NO_TIME = "no time"
    NO_CALL = "no call to action"
    NO_AUDIENCE = "no audience"
    NO_GOAL = "no goal"
    NO_OWNER = "no owner"
    CLOCK = "clock change"


_GRAVE = frozenset(list(What)[:7])


class Missing(NamedTuple):
    """One thing that misses, in a sentence; ``channel_id`` where it is about one channel."""

    what: What
    sentence: str
    channel_id: int | None = None

    @property
    def is_grave(self) -> bool:
        """Whether it keeps the post from going out as it should."""
        return self.what in _GRAVE


def preflight(
    post: PostFact,
    copies: Iterable[tuple[int, str]],
    channels: Mapping[int, ChannelFact],
    networks: Mapping[str, Network],
    *,
    others: Iterable[PostFact],
    now: datetime,
) -> tuple[Missing, ...]:
    """What misses before the post is ready, the grave first. Nothing for one that went out or was
    skipped.

    ``copies`` are pairs of a channel's id and its own copy, with 0 as id the copy for all others;
    ``others`` are posts of about the same days (the post itself among them is no clash); ``now`` is
    an aware moment.
    """
    if not post.is_open:
        return ()
    found = [
        *_of_copies(post, dict(copies), channels, networks),
        *_of_time(post, now),
        *_of_slots(post, channels, others),
        *_of_brief(post),
    ]
    return tuple(sorted(found, key=lambda missing: not missing.is_grave))


def is_ready(missing: Iterable[Missing]) -> bool:
    """Whether nothing grave misses."""
    return not any(one.is_grave for one in missing)


def _of_copies(
    post: PostFact,
    copies: Mapping[int, str],
    channels: Mapping[int, ChannelFact],
    networks: Mapping[str, Network],
) -> Iterator[Missing]:
    if not post.channels:
        yield Missing(What.NO_CHANNEL, "It goes to no channel yet.")
        if not copies.get(0, "").strip():
            yield Missing(What.NO_COPY, "No copy is written.")
        return
    bare = [id_ for id_ in post.channels if not copy_for(copies.items(), id_).strip()]
    if len(bare) == len(post.channels):
        yield Missing(What.NO_COPY, "No copy is written.")
    else:
        for id_ in bare:
            yield Missing(What.NO_COPY, f"No copy is written for {_name(channels, id_)}.", id_)
    for id_ in post.channels:
        channel = channels.get(id_)
        network = None if channel is None else networks.get(channel.network)
        counted = count(copy_for(copies.items(), id_), network)
        if counted.is_too_long:
            over = -(counted.left or 0)
            sentence = f"{_name(channels, id_)}: {counted.length} of {counted.limit}, {over} over."
            yield Missing(What.TOO_LONG, sentence, id_)
        if counted.has_too_many_hashtags:
            said = f"{counted.hashtags} hashtags, {counted.most_hashtags} are the most."
            yield Missing(What.HASHTAGS, f"{_name(channels, id_)}: {said}", id_)


def _of_time(post: PostFact, now: datetime) -> Iterator[Missing]:
    if post.publish_on is None:
        yield Missing(What.NO_DAY, "It has no day to go out.")
        return
    if has_passed(post.publish_on, post.publish_time, post.zone, now):
        yield Missing(What.PAST, "Its time is past, and it has not gone out.")
    if post.publish_time is None:
        yield Missing(What.NO_TIME, "It has a day, but no time.")
        return
    told = moment_of(post.publish_on, post.publish_time, post.zone).sentence
    if told:
        yield Missing(What.CLOCK, told)


def _of_slots(
    post: PostFact, channels: Mapping[int, ChannelFact], others: Iterable[PostFact]
) -> Iterator[Missing]:
    if post.publish_time is None or not post.channels or post.publish_on is None:
        return
    for other in others:
        if other.id != post.id and _at_one_time(post, other):
            for id_ in (id_ for id_ in post.channels if id_ in other.channels):
                sentence = f"‘{other.topic}’ goes out on {_name(channels, id_)} at the same time."
                yield Missing(What.CLASH, sentence, id_)


def _at_one_time(post: PostFact, other: PostFact) -> bool:
    """Whether both go out at the same moment, whatever their zones are."""
    if not slots_of(other) or other.publish_time is None:
        return False
    assert post.publish_on is not None
    assert post.publish_time is not None
    assert other.publish_on is not None
    if post.zone == other.zone:
        return (post.publish_on, post.publish_time) == (other.publish_on, other.publish_time)
    if abs(post.publish_on - other.publish_on) > 2 * _ONE_DAY:
        return False
    return instant(post.publish_on, post.publish_time, post.zone) == instant(
        other.publish_on, other.publish_time, other.zone
    )


def _of_brief(post: PostFact) -> Iterator[Missing]:
    if not post.call_to_action.strip():
        yield Missing(What.NO_CALL, "No call to action: what should they do next?")
    if not post.audience.strip():
        yield Missing(What.NO_AUDIENCE, "No audience: whom is it for?")
    if post.goal_id is None and post.tactic_id is None:
        yield Missing(What.NO_GOAL, "It serves no goal and no tactic.")
    if post.owner_id is None:
        yield Missing(What.NO_OWNER, "Nobody owns it.")


def _name(channels: Mapping[int, ChannelFact], id_: int) -> str:
    return channels[id_].name if id_ in channels else "a channel"
