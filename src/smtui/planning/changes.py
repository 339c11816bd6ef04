"""What an action moved: the person and week whose load changed most."""

from datetime import date, timedelta

from smtui.planning.capacity import week_start
from smtui.planning.plan import Plan
from smtui.planning.words import minutes_in_words
from smtui.planning.workload import Utilisation

SOON = 8
"""The weeks, this one first, that a person plans in; what moves later is told only alone."""


def what_moved(before: Plan, after: Plan) -> str:
    """The utilisation, by person and ISO week, that changed most between two plans, such as
    ``Ana W48 96 → 88 %``; empty when none did (or not by a whole percent). Of the coming weeks
    one is told rather than a later one, which a series may move further.

    Where a week has work and no capacity, its minutes are told instead. Plans of different days
    are not compared: then it was the night that moved things.
    """
    if before.today != after.today:
        return ""
    changed = [
        person
        for person in after.workload.planned
        if before.workload.planned.get(person) != after.workload.planned[person]
        or before.workload.capacity.get(person) != after.workload.capacity[person]
    ]
    weeks = _weeks(after)
    for span in (weeks[:SOON], weeks[SOON:]):
        moves = [_move(before, after, person, week) for person in changed for week in span]
        most = max(moves, default=(0.0, ""), key=lambda move: move[0])
        if most[0] > 0:
            return most[1]
    return ""


def _weeks(plan: Plan) -> list[date]:
    """The Mondays of the weeks that the workload knows."""
    first, last = week_start(plan.workload.start), plan.workload.end
    return [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]


def _move(before: Plan, after: Plan, person: int, week: date) -> tuple[float, str]:
    """How far one person's week moved (in percent of it), and that in words."""
    was, now = before.workload.week(person, week), after.workload.week(person, week)
    if (was.planned, was.capacity) == (now.planned, now.capacity):
        return 0.0, ""
    year, number, _ = week.isocalendar()
    later = f" {year}" if year != after.today.isocalendar().year else ""
    name = f"{_short_name(after, person)} W{number:02}{later}"
    if was.percent is None or now.percent is None:
        words = f"{name} {minutes_in_words(was.planned)} → {minutes_in_words(now.planned)}"
        return abs(_share(was) - _share(now)), words if was.planned != now.planned else ""
    if was.percent == now.percent:
        return 0.0, ""
    return abs(_share(was) - _share(now)), f"{name} {was.percent} → {now.percent} %"


def _short_name(plan: Plan, person: int) -> str:
    """The first name, where nobody else has the same one; else the whole name."""
    name = plan.snapshot.people[person].name
    first = name.split(" ")[0]
    alike = [other for other in plan.snapshot.people.values() if other.name.split(" ")[0] == first]
    return name if len(alike) > 1 else first


def _share(load: Utilisation) -> float:
    """The utilisation in percent; minutes without capacity weigh as those of an 8-hour week day."""
    if load.capacity:
        return 100 * load.planned / load.capacity
    return 100 * load.planned / 480
