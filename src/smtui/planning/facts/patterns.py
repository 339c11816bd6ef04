"""What planning knows of what posts are made by: weekly patterns, templates, series, hashtags."""

from datetime import date, time

from smtui.planning.facts.fact import fact


@fact
class PatternSlotFact:
    """One post of a weekly pattern: on a weekday (0 is Monday) at a wall time, on one channel.

    ``estimate`` is in minutes. What the slot leaves open comes from its template.
    """

    id: int
    pattern_id: int
    weekday: int
    at: time | None
    topic: str
    content_type: str
    channel_id: int | None
    owner_id: int | None
    estimate: int | None
    goal_id: int | None
    tactic_id: int | None
    template_id: int | None
    is_experiment: bool


@fact
class PatternFact:
    """A weekly pattern that months of posts are made from; its slots by weekday and time."""

    id: int
    name: str
    slots: tuple[PatternSlotFact, ...]


@fact
class TemplateFact:
    """What posts can begin with; its copy and notes are read where they are looked at.

    ``estimate`` is in minutes.
    """

    id: int
    name: str
    topic: str
    content_type: str
    call_to_action: str
    audience: str
    estimate: int | None
    objective: str
    channels: tuple[int, ...]


@fact
class SeriesFact:
    """Posts that were made by one rule (an RRULE) from a day on."""

    id: int
    rrule: str
    starts_on: date
    title: str


@fact
class HashtagGroupFact:
    """Hashtags that go together, as they are put into a copy."""

    id: int
    name: str
    hashtags: str
