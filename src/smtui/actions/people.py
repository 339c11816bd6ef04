"""What can be done with people and their time off."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smtui.actions.action import Action
from smtui.vocabulary import Employment

OFFICE_WEEK = (480, 480, 480, 480, 480, 0, 0)


@dataclass(frozen=True, slots=True)
class AddPerson(Action):
    """Add a person. ``week_minutes`` are the minutes of Monday to Sunday, ``role`` is a name
    (made when new) or an id, ``focus_factor`` 0 to 1 overrides the common one, ``country`` is an
    ISO code such as DE.
    """

    name: str
    role: str | int | None = None
    employment: Employment = Employment.IN_HOUSE
    week_minutes: tuple[int, ...] = OFFICE_WEEK
    cost_per_hour: float | None = None
    focus_factor: float | None = None
    from_on: date | None = None
    until_on: date | None = None
    is_me: bool = False
    contact: str = ""
    notes: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class EditPerson(Action):
    """Change fields of a person; ``changes`` maps the names of ``AddPerson``."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DeletePeople(Action):
    """Delete people; their work stays, without them."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddTimeOff(Action):
    """Add days on which a person does not work, both ends included (one day without an end)."""

    person_id: int
    from_on: date
    until_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EditTimeOff(Action):
    """Change ``from_on``, ``until_on`` or ``reason`` of a stretch of time off."""

    id: int
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AddHolidays(Action):
    """Give people the public holidays of a country (ISO code, such as DE or GB) in a year as time
    off, where they have none yet on that day; the country becomes theirs.
    """

    people: tuple[int, ...]
    country: str
    year: int


@dataclass(frozen=True, slots=True)
class DeleteTimeOff(Action):
    """Delete one stretch of time off."""

    id: int
