"""What people cost: hours times cost per hour."""

from collections.abc import Iterable
from datetime import date

from smtui.planning.facts.people import PersonFact
from smtui.planning.plan import Plan
from smtui.vocabulary import Employment

WEEKS_A_MONTH = 365.25 / 12 / 7
"""How many weeks a month has on average."""


def is_in_house(employment: Employment) -> bool:
    """Whether it is paid for its hours rather than for its work."""
    return employment == Employment.IN_HOUSE


def paid_minutes(person: PersonFact, first: date, last: date) -> int:
    """The minutes of the person's week from ``first`` to ``last``, both included, while they are
    there: time off is paid.
    """
    first = max(first, person.from_on or first)
    last = min(last, person.until_on or last)
    days = (last - first).days + 1
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    odd = (person.week_minutes[(first.weekday() + day) % 7] for day in range(rest))
    return weeks * sum(person.week_minutes) + sum(odd)


def monthly_cost(person: PersonFact, first: date, last: date) -> float:
    """What the person's contract hours cost in an average month, of the days from ``first`` to
    ``last`` only those on which they are there.

    It is the same for every span of one who is there throughout, whichever weekdays it holds.
    """
    begin, end = max(first, person.from_on or first), min(last, person.until_on or last)
    there = max(0, (end - begin).days + 1) / ((last - first).days + 1)
    hours = sum(person.week_minutes) / 60 * WEEKS_A_MONTH
    return hours * (person.cost_per_hour or 0.0) * there


def months_cost(people: Iterable[PersonFact], first: date, last: date) -> float:
    """What people cost in an average month of a span, to the hundredth: each one's cost rounded,
    so that a total is the sum of what stands beside it.
    """
    return round(sum(round(monthly_cost(person, first, last), 2) for person in people), 2)


def cost_of(plan: Plan, person: PersonFact, first: date, last: date) -> float:
    """What the person costs from ``first`` to ``last``: in-house the paid hours, others the hours
    of their planned work; 0 where no cost per hour is known.
    """
    if not person.cost_per_hour:
        return 0.0
    if is_in_house(person.employment):
        minutes = paid_minutes(person, first, last)
    else:
        minutes = plan.workload.utilisation(person.id, first, last).planned
    return minutes / 60 * person.cost_per_hour


def team_cost(plan: Plan, first: date, last: date) -> float:
    """What the whole team costs from ``first`` to ``last``, both included."""
    return sum(cost_of(plan, person, first, last) for person in plan.snapshot.people.values())
