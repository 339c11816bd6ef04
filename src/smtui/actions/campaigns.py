"""What can be done with campaigns, occasions and hashtag groups."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class AddCampaign(Action):
    """Add a campaign; both days are included."""

    name: str
    notes: str = ""
    from_on: date | None = None
    until_on: date | None = None
    goal_id: int | None = None


@dataclass(frozen=True, slots=True)
class EditCampaign(Action):
    """Change fields of a campaign; ``changes`` maps the names of ``AddCampaign``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteCampaigns(Action):
    """Delete campaigns; their posts stay."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddOccasion(Action):
    """Add a day worth a post, told of ``notice_days`` ahead; ``country`` is an ISO code of two
    letters, "" for an own date.
    """

    name: str
    day_on: date
    is_yearly: bool = False
    country: str = ""
    notice_days: int = 14
    note: str = ""


@dataclass(frozen=True, slots=True)
class EditOccasion(Action):
    """Change fields of an occasion; ``changes`` maps the names of ``AddOccasion``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteOccasions(Action):
    """Delete occasions."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddHolidayOccasions(Action):
    """Add the public holidays of a country (ISO code of two letters) in a year as occasions, save
    those that are there already.
    """

    country: str
    year: int


@dataclass(frozen=True, slots=True)
class AddHashtagGroup(Action):
    """Add hashtags that go together."""

    name: str
    hashtags: str = ""


@dataclass(frozen=True, slots=True)
class EditHashtagGroup(Action):
    """Change fields of a hashtag group; ``changes`` maps the names of ``AddHashtagGroup``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeleteHashtagGroups(Action):
    """Delete hashtag groups; copies keep their hashtags."""

    ids: tuple[int, ...]
