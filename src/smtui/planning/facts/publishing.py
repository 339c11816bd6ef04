"""What planning knows of a post and of the channels that it goes to."""

from dataclasses import dataclass
from datetime import date, time

from smtui.vocabulary import PostStatus


@dataclass(frozen=True, slots=True, repr=False)
class ChannelFact:
    """A channel that posts go to."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, repr=False)
class PostFact:
    """A post of the publishing plan. The time is a wall time in ``zone`` (IANA name).

    ``estimate`` and ``logged`` are minutes of production.
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

    @property
    def is_unfinished(self) -> bool:
        """Whether it still needs work before it can go out."""
        return self.status in (PostStatus.IDEA, PostStatus.DRAFT, PostStatus.DESIGN)

    @property
    def is_open(self) -> bool:
        """Whether it is still to go out."""
        return self.status not in (PostStatus.PUBLISHED, PostStatus.SKIPPED)
