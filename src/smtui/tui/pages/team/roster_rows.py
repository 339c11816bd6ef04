"""What the roster lists: the people by how they are engaged, and the load of their coming weeks."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.language.numbers import compact
from smtui.planning.capacity import week_start
from smtui.planning.facts.people import PersonFact
from smtui.planning.plan import Plan, Utilisation
from smtui.tui.details.figures import load_bar, load_percent, load_tone, near_day, short_hours
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Employment, Kind, LoadBand

BY_KIND, BY_LOAD = "by engagement", "the fullest first"
ORDERS = (BY_KIND, BY_LOAD)
WEEKS = 4
LATER_WIDTH = 92
"""From so many cells on there is room for the weeks after the next."""

BAR_CELLS = 3
ENGAGED = {
    Employment.IN_HOUSE: "In-house",
    Employment.FREELANCE: "Freelance",
    Employment.AGENCY: "Agency",
}
TEAM, NOBODY = RowKey("note", "team"), RowKey("note", "nobody")


def weeks_of(today: date) -> tuple[date, ...]:
    """Return the Mondays of this and the next three ISO weeks."""
    monday = week_start(today)
    return tuple(monday + timedelta(weeks=week) for week in range(WEEKS))


@lru_cache(maxsize=8)
def columns_for(today: date, currency: str) -> tuple[Column, ...]:
    """Return the columns, with the names of the weeks seen from ``today``."""
    width = BAR_CELLS + 6
    labels = ["this week", *(week_label(monday) for monday in weeks_of(today)[1:])]
    weeks = (Column(label, width, right=True) for label in labels[:2])
    later = (Column(label, width, right=True, from_width=LATER_WIDTH) for label in labels[2:])
    return (
        Column("Name", 0),
        Column("Role", 0, from_width=64),
        Column("Best at", 20, from_width=116),
        Column("Kind", 9, from_width=100),
        Column("Hours", 6, right=True),
        Column(f"{currency}/h", 5, right=True, from_width=64),
        Column("Away", 8, right=True, from_width=72),
        *weeks,
        *later,
        Column("Undated", 7, right=True, from_width=84),
    )


class TeamRows:
    """The rows of the roster in one order of one plan."""

    def __init__(self, plan: Plan, order: str, words: str) -> None:
        """Gather the people that contain ``words``."""
        self._plan = plan
        self._words = words.casefold()
        self._headings: dict[str, Heading] = {}
        self._mondays = weeks_of(plan.today)
        self.columns: Sequence[Column] = columns_for(plan.today, plan.settings.currency)
        self.keys: Sequence[RowKey] = self._by_load() if order == BY_LOAD else self._roster()

    def _people(self) -> list[PersonFact]:
        people = sorted(self._plan.snapshot.people.values(), key=lambda p: (not p.is_me, p.id))
        return [person for person in people if self._is_wanted(person)]

    def _is_wanted(self, person: PersonFact) -> bool:
        text = f"{person.name} {person.role or ''} {person.employment}"
        return self._words in text.casefold()

    def _roster(self) -> list[RowKey]:
        people = self._people()
        keys: list[RowKey] = []
        for employment, name in ENGAGED.items():
            group = [person for person in people if person.employment is employment]
            if group:
                week = sum(sum(person.week_minutes) for person in group)
                count = _how_many(len(group))
                self._headings[name] = Heading(name, f"{count} · {show_minutes(week)} a week")
                keys.append(RowKey("heading", name))
                keys += [RowKey(Kind.PERSON, person.id) for person in group]
        return keys + self._below(keys)

    def _by_load(self) -> list[RowKey]:
        def load(person: PersonFact) -> tuple[float, int]:
            month = self._month(person.id)
            return (-month.planned / month.capacity if month.capacity else 0.0, person.id)

        keys = [RowKey(Kind.PERSON, person.id) for person in sorted(self._people(), key=load)]
        return keys + self._below(keys)

    def _below(self, people: list[RowKey]) -> list[RowKey]:
        """The lines of the whole team, and of what nobody does."""
        if not people or self._words:
            return []
        work = self._plan.workload
        self._headings["all"] = Heading("Whole team", _how_many(len(self._plan.snapshot.people)))
        keys = [RowKey("heading", "all"), TEAM]
        if any(nobodys_minutes(self._plan)) or work.backlog_unassigned:
            keys.append(NOBODY)
        return keys

    def _month(self, person_id: int) -> Utilisation:
        last = self._mondays[-1] + timedelta(days=6)
        return self._plan.workload.utilisation(person_id, self._plan.today, last)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a person or of the team, or a heading."""
        if key.kind == "heading":
            return self._headings[str(key.id)]
        if key == TEAM:
            return self._team()
        if key == NOBODY:
            return self._nobody()
        return self._person(self._plan.snapshot.people[int(key.id)])

    def _person(self, person: PersonFact) -> Sequence[Cell]:
        work = self._plan.workload
        loads = [work.week(person.id, monday) for monday in self._mondays]
        return (
            Cell(person.name, Tone.STRONG),
            Cell(person.role or "", Tone.DIM),
            Cell(best_skill(self._plan, person), Tone.DIM),
            Cell(str(person.employment), Tone.DIM),
            Cell(short_hours(sum(person.week_minutes)), Tone.DIM),
            Cell(compact(person.cost_per_hour), Tone.DIM),
            self._away(person),
            *(load_cell(load) for load in loads),
            Cell(short_hours(work.backlog.get(person.id, 0)), Tone.DIM),
        )

    def _away(self, person: PersonFact) -> Cell:
        """When the person is away next, of the time off that is known."""
        today = self._plan.today
        ahead = [one for one in person.time_off if one.until_on >= today]
        first = min(ahead, key=lambda one: one.from_on, default=None)
        if first is None:
            return Cell("–", Tone.DIM)
        if first.from_on <= today:
            return Cell("now", Tone.WATCH)
        return Cell(near_day(first.from_on, today), Tone.DIM)

    def _team(self) -> Sequence[Cell]:
        work = self._plan.workload
        loads = [work.total(monday, monday + timedelta(days=6)) for monday in self._mondays]
        week = sum(sum(p.week_minutes) for p in self._plan.snapshot.people.values())
        return (
            Cell("All together", Tone.STRONG),
            Cell(""),
            Cell(""),
            Cell(""),
            Cell(short_hours(week), Tone.DIM),
            Cell(""),
            Cell(""),
            *(load_cell(load) for load in loads),
            Cell(short_hours(sum(work.backlog.values())), Tone.DIM),
        )

    def _nobody(self) -> Sequence[Cell]:
        work = self._plan.workload
        weeks = nobodys_minutes(self._plan)
        return (
            Cell("Unassigned", Tone.WATCH),
            Cell("@ on a task", Tone.DIM),
            Cell(""),
            Cell(""),
            Cell(""),
            Cell(""),
            Cell(""),
            *(Cell(short_hours(week), Tone.WATCH if week else Tone.DIM) for week in weeks),
            Cell(short_hours(work.backlog_unassigned), Tone.DIM),
        )


def load_cell(load: Utilisation) -> Cell:
    """Return a week's load as a small bar and a percentage, in the tone of its band; work without
    hours has no share that a bar could show.
    """
    if load.percent is None:
        return Cell(load_percent(load), load_tone(load))
    return Cell(f"{load_bar(load, BAR_CELLS)} {load_percent(load):>5}", load_tone(load))


def best_skill(plan: Plan, person: PersonFact) -> str:
    """Return what a person is best at with its level; empty where nobody said."""
    if not person.skills:
        return ""
    skill, level = max(person.skills, key=lambda pair: pair[1])
    name = plan.snapshot.skills[skill].name if skill in plan.snapshot.skills else ""
    return f"{name} {level}" if name else ""


def nobodys_minutes(plan: Plan) -> tuple[int, ...]:
    """Return the minutes of dated work of nobody in each of the weeks shown."""
    return tuple(
        plan.workload.minutes_of_nobody(monday, monday + timedelta(days=6))
        for monday in weeks_of(plan.today)
    )


def overloaded_weeks(plan: Plan, person_id: int) -> int:
    """Return how many of the shown weeks are overloaded for a person."""
    loads = (plan.workload.week(person_id, monday) for monday in weeks_of(plan.today))
    return sum(1 for load in loads if load.band is LoadBand.OVERLOADED)


def _how_many(people: int) -> str:
    return "1 person" if people == 1 else f"{people} people"
