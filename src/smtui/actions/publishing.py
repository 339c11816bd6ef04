"""What can be done with posts and channels."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from smtui.actions.action import Action
from smtui.vocabulary import PostStatus


@dataclass(frozen=True, slots=True)
class AddPost(Action):
    """Add a post. ``publish_time`` is a wall time in ``zone`` (IANA name; that of the settings
    when None), ``channels`` are names (made when new) or ids, ``estimate`` is in minutes.
    """

    topic: str
    content_type: str = ""
    copy: str = ""
    call_to_action: str = ""
    audience: str = ""
    notes: str = ""
    status: PostStatus = PostStatus.IDEA
    publish_on: date | None = None
    publish_time: time | None = None
    zone: str | None = None
    owner_id: int | None = None
    estimate: int | None = None
    goal_id: int | None = None
    tactic_id: int | None = None
    channels: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class EditPost(Action):
    """Change fields of a post; ``changes`` maps the names of ``AddPost``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SetPostStatus(Action):
    """Set the status of posts (their place in the pipeline)."""

    ids: tuple[int, ...]
    status: PostStatus


@dataclass(frozen=True, slots=True)
class MovePosts(Action):
    """Move posts to a day, or by some days (exactly one of both is given); the time stays."""

    ids: tuple[int, ...]
    to: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class DeletePosts(Action):
    """Delete posts."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DuplicatePosts(Action):
    """Copy posts with their channels; a copy of one that went out starts as a draft."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddChannel(Action):
    """Add a channel that posts go to."""

    name: str
