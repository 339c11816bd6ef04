"""The draft of a week: what is put on which day and why, and what is left out and why."""

from dataclasses import dataclass
from datetime import date, time
from typing import NamedTuple

from smtui.planning.reviews.periods import Period
from smtui.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class WeekOptions:
    """How a week is proposed.

    ``keep_free_percent`` (0 to 90) of each day's capacity is left empty. ``may_overload`` puts what
    is due in the week on a day even where it does not fit. ``owner_ids`` are the people whose work
    is put on days (None: everybody's), ``kinds`` what is put on days: tasks, posts or both.
    """

    keep_free_percent: int = 0
    may_overload: bool = False
    owner_ids: frozenset[int] | None = None
    kinds: frozenset[Kind] = frozenset({Kind.TASK, Kind.POST})


class Placement(NamedTuple):
    """A task or post that is put on a day. ``minutes`` are all that is left of it, shared by
    ``people``; ``reason`` says in words why that, and why then. A post goes out ``at`` the wall
    time of the slot that it is given; a task is put behind its ``blockers``.
    """

    kind: Kind
    id: int
    title: str
    day: date
    minutes: int
    people: tuple[int, ...]
    reason: str
    at: time | None = None
    blockers: tuple[int, ...] = ()


class LeftOut(NamedTuple):
    """A task or post that has no place in the week, though it asks for one, and why.

    ``due`` is the day of the week by which it must be done, where ``is_due``; of what is overdue,
    slipped or only too long its due date, if it has one. ``people`` do it.
    """

    kind: Kind
    id: int
    title: str
    reason: str
    due: date | None
    minutes: int
    is_due: bool
    people: tuple[int, ...] = ()


class DayLoad(NamedTuple):
    """A person's day in minutes: ``before`` as it stands on the pages now; ``after`` with what the
    draft puts there, without what it leaves out; ``left_out`` what of that still weighs on the day
    until something is done about it. So once a draft is accepted, the pages show ``after`` +
    ``left_out``. ``room`` is what of ``capacity`` may be filled.
    """

    person_id: int
    day: date
    before: int
    after: int
    left_out: int
    capacity: int
    room: int


class WeekDraft(NamedTuple):
    """A proposed week: ``placements`` by day, then in the order in which they were chosen;
    ``left_out`` what is due first; ``days`` by person and day, only days that are not past.

    ``waiting`` counts the tasks that have no date of this week and found no room in it, and
    ``waiting_minutes`` what is left of them: they wait their turn.
    """

    period: Period
    options: WeekOptions
    placements: tuple[Placement, ...]
    left_out: tuple[LeftOut, ...]
    days: tuple[DayLoad, ...]
    waiting: int
    waiting_minutes: int

    @property
    def minutes(self) -> int:
        """The minutes of everything that is put on a day."""
        return sum(one.minutes for one in self.placements)

    def on(self, day: date) -> tuple[Placement, ...]:
        """What is put on a day."""
        return tuple(one for one in self.placements if one.day == day)

    def load(self, person_id: int, day: date) -> DayLoad | None:
        """A person's day; None for one that is past or not of the week."""
        return next((d for d in self.days if (d.person_id, d.day) == (person_id, day)), None)
