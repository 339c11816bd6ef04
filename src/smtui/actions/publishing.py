"""What can be done with posts and channels."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from smtui.actions.action import Action
from smtui.vocabulary import PostStatus


@dataclass(frozen=True, slots=True)
class AddPost(Action):
    """Add a post. ``publish_time`` is a wall time in ``zone`` (IANA name; that of the settings
    when None), ``channels`` are names (made when new) or ids, ``campaign`` is one of both,
    ``estimate`` is in minutes, ``objective`` a key of the library.

    ``variants`` are pairs of a channel and its own copy: with ``EditPost`` all that there are.
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
    campaign: str | int | None = None
    objective: str = ""
    brief_for_whom: str = ""
    brief_why_care: str = ""
    brief_what_to_say: str = ""
    brief_how: str = ""
    brief_format: str = ""
    brief_journey: str = ""
    link: str = ""
    utm_campaign: str = ""
    utm_medium: str = ""
    media: str = ""
    is_experiment: bool = False
    is_evergreen: bool = False
    cooldown_days: int | None = None
    lesson: str = ""
    variants: tuple[tuple[str | int, str], ...] = ()


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
    """Move posts to a day, by some days, or by some minutes (exactly one of them is given).

    By days the time stays; by minutes it may pass midnight. ``at`` may go with ``to``: the wall
    time on that day.
    """

    ids: tuple[int, ...]
    to: date | None = None
    days: int | None = None
    minutes: int | None = None
    at: time | None = None


@dataclass(frozen=True, slots=True)
class GivePosts(Action):
    """Give posts to a person, who then owns them; to nobody when it is None."""

    ids: tuple[int, ...]
    owner_id: int | None


@dataclass(frozen=True, slots=True)
class ChangePostEstimate(Action):
    """Add minutes to the estimates of posts, or take some away; never below nothing."""

    ids: tuple[int, ...]
    minutes_delta: int


@dataclass(frozen=True, slots=True)
class DeletePosts(Action):
    """Delete posts."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DuplicatePosts(Action):
    """Copy posts with their channels and copies; a copy of one that went out starts as a draft.

    The copies stand on the day of the original, on the day ``to``, or some ``days`` later.
    """

    ids: tuple[int, ...]
    to: date | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class CaptureIdea(Action):
    """Keep an idea for a post: the first line is its topic, the others are its notes."""

    text: str


@dataclass(frozen=True, slots=True)
class ReusePost(Action):
    """Bring a post that went out back on a day (an evergreen one, after its cooldown), as a draft;
    at the same wall time unless ``at`` is given.
    """

    id: int
    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class ImportPosts(Action):
    """Add posts that came from somewhere; all of them or, when one is refused, none.

    ``source`` is told in the sentence, such as the name of a file.
    """

    posts: tuple[AddPost, ...]
    source: str


@dataclass(frozen=True, slots=True)
class SetVariant(Action):
    """Give a post its own copy on one channel; None (or "") takes it away again."""

    post_id: int
    channel_id: int
    copy: str | None


@dataclass(frozen=True, slots=True)
class SetLesson(Action):
    """Keep what was learned from a post."""

    post_id: int
    lesson: str


@dataclass(frozen=True, slots=True)
class HoldPosts(Action):
    """Hold all posts to come: nothing goes out until they are released."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReleasePosts(Action):
    """Release the posts that are held."""


@dataclass(frozen=True, slots=True)
class AddChannel(Action):
    """Add a channel that posts go to. ``network`` is a key of the library, "" for none."""

    name: str
    network: str = ""
    language: str = ""
    handle: str = ""


@dataclass(frozen=True, slots=True)
class EditChannel(Action):
    """Change fields of a channel; ``changes`` maps the names of ``AddChannel``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteChannels(Action):
    """Delete channels; posts stay, without them."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SetChannelSlots(Action):
    """Set the default times of publishing on a channel: pairs of a weekday (0 is Monday) and a
    wall time.
    """

    channel_id: int
    slots: tuple[tuple[int, time], ...]
