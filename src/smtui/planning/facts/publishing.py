"""What planning knows of a post and of the channels that it goes to."""

from datetime import date, datetime, time

from smtui.planning.facts.fact import fact
from smtui.vocabulary import PostStatus


@fact
class ChannelFact:
    """A channel that posts go to.

    ``network`` is the key of the network that it is on ("" when none is told), ``slots`` are its
    default times of publishing: pairs of a weekday (0 is Monday) and a wall time, in order.
    """

    id: int
    name: str
    network: str = ""
    language: str = ""
    handle: str = ""
    slots: tuple[tuple[int, time], ...] = ()


@fact
class CampaignFact:
    """Posts that belong together, for a while (both days included) and to a goal."""

    id: int
    name: str
    notes: str
    from_on: date | None
    until_on: date | None
    goal_id: int | None


@fact
class OccasionFact:
    """A day worth a post. One that ``is_yearly`` comes back on its day of each year; it is told of
    ``notice_days`` ahead. ``country`` is an ISO code, "" for an own date.
    """

    id: int
    name: str
    day_on: date
    is_yearly: bool
    country: str
    notice_days: int
    note: str


@fact
class HoldFact:
    """All posts to come are held from a moment (aware, UTC) on, until they are released."""

    id: int
    from_at: datetime
    until_at: datetime | None
    reason: str


@fact
class PostFact:
    """A post of the publishing plan. The time is a wall time in ``zone`` (IANA name).

    ``estimate`` and ``logged`` are minutes of production. An evergreen post may come back
    ``cooldown_days`` after it went out; one that brings an older one back ``reuses_id``.
    ``measured`` are the channels on which the results of a published post are known.
    ``has_copy`` says whether any copy is written, for all channels or for one.
    """

    id: int
    topic: str
    content_type: str
    status: PostStatus
    publish_on: date | None
    publish_time: time | None
    zone: str
    owner_id: int | None
    estimate: int | None
    logged: int
    goal_id: int | None
    tactic_id: int | None
    created_on: date
    channels: tuple[int, ...]
    has_copy: bool
    campaign_id: int | None = None
    objective: str = ""
    audience: str = ""
    call_to_action: str = ""
    link: str = ""
    is_experiment: bool = False
    is_evergreen: bool = False
    cooldown_days: int | None = None
    series_id: int | None = None
    reuses_id: int | None = None
    measured: tuple[int, ...] = ()

    @property
    def is_unfinished(self) -> bool:
        """Whether it still needs work before it can go out."""
        return self.status in (PostStatus.IDEA, PostStatus.DRAFT, PostStatus.DESIGN)

    @property
    def remaining(self) -> int:
        """The minutes of production that are left: none of what is made, or was never estimated."""
        return max(0, (self.estimate or 0) - self.logged) if self.is_unfinished else 0

    @property
    def is_open(self) -> bool:
        """Whether it is still to go out."""
        return self.status not in (PostStatus.PUBLISHED, PostStatus.SKIPPED)
