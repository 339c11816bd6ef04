"""What is handed out: the posts of some days with all their texts, gathered once for any format."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.utm import source_of, with_utm

FOR_ALL = 0
"""In the place of a channel's id: the copy for every channel that has no own."""


class PostSource(Protocol):
    """Where posts are read from: a workspace."""

    def posts_between(self, first: date, last: date) -> tuple[PostFact, ...]:
        """Read the posts of some days."""

    def post_copies(self, ids: Collection[int]) -> Mapping[int, tuple[tuple[int, str], ...]]:
        """Read the copies of posts."""

    def post_texts(self, ids: Collection[int]) -> Mapping[int, PostText]:
        """Read the texts of posts."""


class Outgoing(NamedTuple):
    """The posts from ``first`` to ``last``, both included, by day and time, and their texts.

    ``copies`` map the id of a post to the copies of the channels that have an own.
    """

    plan: Plan
    first: date
    last: date
    posts: tuple[PostFact, ...]
    texts: Mapping[int, PostText]
    copies: Mapping[int, Mapping[int, str]]

    def copy_for(self, post: PostFact, channel_id: int = FOR_ALL) -> str:
        """The copy of a post on a channel."""
        own = self.copies.get(post.id, {}).get(channel_id)
        return self.texts[post.id].copy if own is None else own

    def link_for(self, post: PostFact, channel_id: int = FOR_ALL) -> str:
        """The link of a post as it goes onto a channel: with UTM parameters where it has any."""
        text = self.texts[post.id]
        channel = self.plan.snapshot.channels.get(channel_id)
        if channel is None or not (text.utm_campaign or text.utm_medium):
            return text.link
        return with_utm(
            text.link,
            source=source_of(channel),
            medium=text.utm_medium,
            campaign=text.utm_campaign,
        )

    def channels_of(self, post: PostFact) -> tuple[ChannelFact, ...]:
        """The channels that a post goes to, by name."""
        known = self.plan.snapshot.channels
        found = (known[one] for one in post.channels if one in known)
        return tuple(sorted(found, key=lambda channel: channel.name.casefold()))

    def channel_names(self, post: PostFact) -> str:
        """The names of the channels of a post, divided by commas."""
        return ", ".join(channel.name for channel in self.channels_of(post))

    def owner_of(self, post: PostFact) -> str:
        """The name of the owner of a post, or ""."""
        owner = self.plan.snapshot.people.get(post.owner_id or 0)
        return owner.name if owner else ""

    @property
    def label(self) -> str:
        """The days as a part of the name of a file: ``2026-12``, or both days."""
        is_month = self.first.day == 1 and (self.last + timedelta(days=1)).day == 1
        if is_month and (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first:%Y-%m}"
        return f"{self.first.isoformat()}-{self.last.isoformat()}"

    @property
    def channels(self) -> tuple[ChannelFact, ...]:
        """The channels that any of the posts goes to, by name."""
        found = {channel.id: channel for post in self.posts for channel in self.channels_of(post)}
        return tuple(sorted(found.values(), key=lambda channel: channel.name.casefold()))


def gather(source: PostSource, plan: Plan, first: date, last: date) -> Outgoing:
    """Read the posts from ``first`` to ``last``, both included. Raises StoreError."""
    posts = source.posts_between(first, last)
    ids = [post.id for post in posts]
    copies = {
        post: {channel: copy for channel, copy in own if channel != FOR_ALL}
        for post, own in source.post_copies(ids).items()
    }
    return Outgoing(plan, first, last, posts, source.post_texts(ids), copies)
