"""Growth: people, cost and capacity against planned work over the coming quarters."""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import working_days
from smtui.planning.costs import is_in_house, months_cost
from smtui.planning.facts.people import PersonFact
from smtui.planning.facts.team import PlannedRoleFact
from smtui.planning.placing import put_open_task
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.vocabulary import Employment

WORKING_WEEKDAYS = 5

_ONE_DAY = timedelta(days=1)


class Quarter(NamedTuple):
    """A quarter, of the running one what is left from today on.

    ``in_house``, ``freelance`` and ``agency`` count those who are there on its last day, planned
    roles included (``planned_roles`` of them). ``capacity`` and ``planned`` are minutes of the
    quarter's days; costs are an average month's, by contract hours, in the currency of the
    workspace. ``is_known`` is false where the workload does not reach to its end: then ``planned``
    holds recurring work and what is planned for a day.
    """

    label: str
    first: date
    last: date
    in_house: int
    freelance: int
    agency: int
    planned_roles: int
    capacity: int
    planned: int
    cost_in_house: float
    cost_outsourced: float
    is_known: bool

    @property
    def people(self) -> int:
        """Everybody."""
        return self.in_house + self.freelance + self.agency


def growth(plan: Plan, quarters: int = 8) -> tuple[Quarter, ...]:
    """So many quarters from the running one on, with today's people and the planned roles."""
    spans = quarters_from(plan.today, quarters)
    people = [*plan.snapshot.people.values(), *_hired(plan)]
    known = len(plan.snapshot.people)
    capacity = _capacity(plan, people, spans)
    planned = _planned(plan, spans)
    return tuple(
        _quarter(plan, people, known, span, (capacity[place], planned[place]))
        for place, span in enumerate(spans)
    )


def quarters_from(today: date, quarters: int) -> list[tuple[date, date]]:
    """The first and last days of the quarters; the running one begins today."""
    spans = []
    first = today
    for _ in range(quarters):
        month = 3 * ((first.month - 1) // 3) + 4
        after = date(first.year + month // 13, month % 12 or 12, 1)
        spans.append((first, after - _ONE_DAY))
        first = after
    return spans


def _hired(plan: Plan) -> list[PersonFact]:
    """The planned roles as people: their week's minutes from Monday to Friday."""
    return [_as_person(plan, role) for role in plan.snapshot.planned_roles.values()]


def _as_person(plan: Plan, planned: PlannedRoleFact) -> PersonFact:
    each, rest = divmod(planned.week_minutes, WORKING_WEEKDAYS)
    days = [each + 1 if day < rest else each for day in range(WORKING_WEEKDAYS)]
    role = plan.snapshot.role_facts.get(planned.role_id)
    cost = planned.cost_per_hour
    if cost is None and role is not None:
        in_house = is_in_house(planned.employment)
        cost = role.cost_in_house if in_house else role.cost_outsourced
    return PersonFact(
        id=-planned.id,
        name="" if role is None else role.name,
        role_id=planned.role_id,
        role=None if role is None else role.name,
        employment=planned.employment,
        week_minutes=(days[0], days[1], days[2], days[3], days[4], 0, 0),
        cost_per_hour=cost,
        focus_factor=None,
        from_on=planned.starts_on,
        until_on=planned.until_on,
        is_me=False,
        time_off=(),
    )


def _capacity(plan: Plan, people: list[PersonFact], spans: list[tuple[date, date]]) -> list[int]:
    """Everybody's minutes in each span."""
    days = (spans[-1][1] - plan.today).days + 1
    sums = [0] * len(spans)
    for person in people:
        capacity = working_days(person, plan.today, days, plan.settings.focus_factor).capacity
        for place, (first, last) in enumerate(spans):
            begin, end = (first - plan.today).days, (last - plan.today).days + 1
            sums[place] += sum(capacity[begin:end])
    return sums


def _planned(plan: Plan, spans: list[tuple[date, date]]) -> list[int]:
    """The planned minutes of everybody and of nobody in each span: from the workload as far as that
    reaches, then what recurs and what is planned for a day.
    """
    workload = plan.workload
    later = _Later(plan, spans)
    work = work_of(plan)
    for fact in plan.snapshot.tasks.values():
        if fact.rrule is not None or fact.planned_on is not None:
            put_open_task(later, work.scoring, fact)
    return [
        workload.total(first, last).planned
        + workload.minutes_of_nobody(first, last)
        + later.minutes[place]
        for place, (first, last) in enumerate(spans)
    ]


class _Later:
    """Adds up the minutes that stand on days after the workload's last, by span."""

    def __init__(self, plan: Plan, spans: list[tuple[date, date]]) -> None:
        self.begins = plan.today.toordinal()
        self.days = (spans[-1][1] - plan.today).days + 1
        self.minutes = [0] * len(spans)
        self._known = plan.workload.days
        self._ends = [(last - plan.today).days for _, last in spans]

    def put(self, people: tuple[int, ...], minutes: int, first: int, last: int, sign: int) -> None:
        """Work on one day."""
        if first == last:
            self.put_each(people, minutes, range(last, last + 1), sign)

    def put_each(
        self,
        people: tuple[int, ...],  # noqa: ARG002 - everybody's
        minutes: int,
        days: range,
        sign: int,
    ) -> None:
        """Work on each of ``days``."""
        for day in days:
            if self._known <= day < self.days:
                place = next(n for n, end in enumerate(self._ends) if day <= end)
                self.minutes[place] += sign * minutes

    def put_undated(self, people: tuple[int, ...], minutes: int, sign: int) -> None:
        """What has no date stands in no quarter."""


def _quarter(
    plan: Plan,
    people: list[PersonFact],
    known: int,
    span: tuple[date, date],
    minutes: tuple[int, int],
) -> Quarter:
    first, last = span
    there = _places_there(people, last)
    kinds = [people[place].employment for place in there]
    in_house = [person for person in people if is_in_house(person.employment)]
    others = [person for person in people if not is_in_house(person.employment)]
    return Quarter(
        label=f"Q{(first.month + 2) // 3} {first.year}",
        first=first,
        last=last,
        in_house=kinds.count(Employment.IN_HOUSE),
        freelance=kinds.count(Employment.FREELANCE),
        agency=kinds.count(Employment.AGENCY),
        planned_roles=sum(1 for place in there if place >= known),
        capacity=minutes[0],
        planned=minutes[1],
        cost_in_house=months_cost(in_house, first, last),
        cost_outsourced=months_cost(others, first, last),
        is_known=last <= plan.workload.end,
    )


def _places_there(people: list[PersonFact], day: date) -> list[int]:
    """The places in the list of those who are there on a day."""
    return [
        place
        for place, person in enumerate(people)
        if (person.from_on is None or person.from_on <= day)
        and (person.until_on is None or person.until_on >= day)
    ]
