"""What can be done with what posts are made by: weekly patterns, templates and series."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class AddPattern(Action):
    """Add a weekly pattern: with no slots yet, or with those of an example of the library (its
    key).
    """

    name: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class EditPattern(Action):
    """Change the ``name`` of a weekly pattern."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeletePatterns(Action):
    """Delete weekly patterns with their slots; the posts made from them stay."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddPatternSlot(Action):
    """Add a post of every week to a pattern: on a weekday (0 is Monday) at a wall time.

    ``channel`` is a name (made when new) or an id, ``estimate`` is in minutes. What is left open
    comes from the template.
    """

    pattern_id: int
    weekday: int
    at: time | None = None
    topic: str = ""
    content_type: str = ""
    channel: str | int | None = None
    owner_id: int | None = None
    estimate: int | None = None
    goal_id: int | None = None
    tactic_id: int | None = None
    template_id: int | None = None
    is_experiment: bool = False


@dataclass(frozen=True, slots=True)
class EditPatternSlot(Action):
    """Change fields of a slot of a pattern; ``changes`` maps the names of ``AddPatternSlot``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeletePatternSlots(Action):
    """Delete slots of a pattern."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanMonth(Action):
    """Make the posts of a pattern from ``first`` to ``last`` (both included, at most a year), but
    none before today.

    ``skip`` holds pairs of a slot's id and a day that are left out. Where a post on the channel
    stands at that time already none is made, unless ``doubled``.
    """

    pattern_id: int
    first: date
    last: date
    skip: frozenset[tuple[int, date]] = field(default_factory=frozenset)
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class AddTemplate(Action):
    """Add what posts can begin with. ``channels`` are names (made when new) or ids, ``estimate``
    is in minutes, ``objective`` a key of the library.
    """

    name: str
    topic: str = ""
    content_type: str = ""
    copy: str = ""
    call_to_action: str = ""
    audience: str = ""
    notes: str = ""
    estimate: int | None = None
    objective: str = ""
    channels: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class EditTemplate(Action):
    """Change fields of a template; ``changes`` maps the names of ``AddTemplate``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteTemplates(Action):
    """Delete templates; the posts made from them stay."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SavePostAsTemplate(Action):
    """Keep what a post has as a template of a name."""

    post_id: int
    name: str


@dataclass(frozen=True, slots=True)
class AddPostFromTemplate(Action):
    """Add a draft that begins with a template; ``topic`` is that of the template when None."""

    template_id: int
    publish_on: date | None = None
    publish_time: time | None = None
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class RepeatPost(Action):
    """Copy a post onto the days of a rule (an RRULE) after its own, as a series.

    It goes on until a day (included), or until there are ``count`` posts, the first among them:
    at most 200.
    """

    id: int
    rrule: str
    until: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class EditSeries(Action):
    """Change fields of the posts of a series that are still to go out, from a day on; ``changes``
    maps the names of ``AddPost`` but ``publish_on``.
    """

    series_id: int
    from_on: date
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MoveSeries(Action):
    """Move the posts of a series that are still to go out, from a day on, by some days or minutes
    (exactly one of both is given).
    """

    series_id: int
    from_on: date
    days: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class DeleteSeries(Action):
    """Delete the posts of a series that are still to go out, from a day on."""

    series_id: int
    from_on: date
