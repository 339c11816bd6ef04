"""The walk over the channels: whether the brand is the same on every one of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.facts.reviews import ChannelCheckFact

ASPECTS = (
    ("Names", "one name and one handle everywhere, spelled the same way"),
    ("Pictures", "the present logo, clear in a small circle; a cover of this season"),
    ("Description", "what you do and for whom, in the words of the strategy"),
    ("Links", "none is dead; they lead to what matters now"),
    ("Tone", "the last nine posts sound like one brand, in the right language"),
    ("Colours", "the brand's own, as on the website"),
    ("Pinned post", "of this quarter, and what a stranger should see first"),
)
"""What one looks at on a profile, as a stranger would, on a phone: a name, and what is right."""


class Stop(NamedTuple):
    """A channel on the walk: its latest check, and whether that was made on this walk."""

    channel: ChannelFact
    check: ChannelCheckFact | None
    is_done: bool

    @property
    def is_wrong(self) -> bool:
        """Whether something was to be mended when it was looked at last."""
        return self.check is not None and not self.check.is_consistent


class Walk(NamedTuple):
    """The channels in use, one after the other, and those that are not in use."""

    stops: tuple[Stop, ...]
    unused: tuple[Stop, ...]

    @property
    def done(self) -> int:
        """How many channels in use were looked at on this walk."""
        return sum(stop.is_done for stop in self.stops)

    @property
    def wrong(self) -> int:
        """On how many of those something is to be mended."""
        return sum(stop.is_done and stop.is_wrong for stop in self.stops)

    def stop(self, channel_id: int) -> Stop | None:
        """The stop at a channel, in use or not; None for one that is gone."""
        return next((one for one in self.stops + self.unused if one.channel.id == channel_id), None)

    def after(self, channel_id: int) -> int | None:
        """The next channel that was not looked at yet, going on from one and then from the top."""
        ids = [stop.channel.id for stop in self.stops]
        place = ids.index(channel_id) + 1 if channel_id in ids else 0
        in_turn = self.stops[place:] + self.stops[:place]
        open_ = (s.channel.id for s in in_turn if not s.is_done and s.channel.id != channel_id)
        return next(open_, None)


def walk_over(
    channels: Mapping[int, ChannelFact],
    checks: Mapping[int, ChannelCheckFact],
    posts: Iterable[PostFact],
    since: date,
) -> Walk:
    """The walk that began on ``since``. A channel is in use when it has a handle, slots or posts,
    or was looked at before; ``checks`` are the latest by channel.
    """
    posted = {id_ for post in posts for id_ in post.channels}
    used: list[Stop] = []
    unused: list[Stop] = []
    for channel in channels.values():
        check = checks.get(channel.id)
        stop = Stop(channel, check, check is not None and check.checked_on >= since)
        is_used = channel.handle or channel.slots or channel.id in posted or check is not None
        (used if is_used else unused).append(stop)
    return Walk(tuple(used), tuple(unused))
