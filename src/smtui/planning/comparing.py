"""Two plans side by side: what a what-if changes in load, deadlines, cost and goals served."""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.costs import team_cost
from smtui.planning.deadlines import cannot_be_done
from smtui.planning.plan import Plan
from smtui.planning.words import day_in_words, money_in_words
from smtui.planning.workload import Utilisation, utilisation_of
from smtui.vocabulary import GoalStatus, Kind, LoadBand

_WEEK = timedelta(days=7)
GONE = "gone"
"""What is said of a person who is not there after the change."""


class LoadChange(NamedTuple):
    """A person's utilisation over the weeks compared, before and after; empty while not there."""

    person_id: int
    name: str
    before: Utilisation
    after: Utilisation


class OverloadedWeek(NamedTuple):
    """A week in which a person has more work than hours."""

    person_id: int
    monday: date
    load: Utilisation


class Slipped(NamedTuple):
    """A thing that cannot be done by its date, or whose date is past."""

    kind: Kind
    id: int
    title: str
    due: date


class Postponed(NamedTuple):
    """A thing with a later date than before."""

    kind: Kind
    id: int
    title: str
    before: date
    after: date


class Comparison(NamedTuple):
    """What differs between two plans over the weeks from ``first`` to ``last``. Costs are in the
    currency of the workspace; goals are those that open work serves. ``words`` are short
    sentences, what got worse first; empty where nothing differs.
    """

    first: date
    last: date
    people: tuple[LoadChange, ...]
    team_before: Utilisation
    team_after: Utilisation
    overloaded_before: tuple[OverloadedWeek, ...]
    overloaded_after: tuple[OverloadedWeek, ...]
    late_before: tuple[Slipped, ...]
    late_after: tuple[Slipped, ...]
    postponed: tuple[Postponed, ...]
    cost_before: float
    cost_after: float
    goals_before: tuple[int, ...]
    goals_after: tuple[int, ...]
    words: tuple[str, ...]


def compare(before: Plan, after: Plan, weeks: int = 12) -> Comparison:
    """What ``after`` changes against ``before`` in so many ISO weeks, the running one included."""
    first = after.today
    last = week_start(first) + weeks * _WEEK - timedelta(days=1)
    goals = goals_served(before), goals_served(after)
    comparison = Comparison(
        first=first,
        last=last,
        people=_loads(before, after, first, last),
        team_before=before.workload.total(first, last),
        team_after=after.workload.total(first, last),
        overloaded_before=overloaded_weeks(before, weeks),
        overloaded_after=overloaded_weeks(after, weeks),
        late_before=slipped(before),
        late_after=slipped(after),
        postponed=_postponed(before, after),
        cost_before=team_cost(before, first, last),
        cost_after=team_cost(after, first, last),
        goals_before=goals[0],
        goals_after=goals[1],
        words=(),
    )
    return comparison._replace(words=_words(before, after, comparison))


def overloaded_weeks(plan: Plan, weeks: int) -> tuple[OverloadedWeek, ...]:
    """Who has too much in which of so many ISO weeks, the running one included."""
    mondays = [week_start(plan.today) + n * _WEEK for n in range(weeks)]
    loads = (
        OverloadedWeek(person, monday, plan.workload.week(person, monday))
        for person in plan.snapshot.people
        for monday in mondays
    )
    return tuple(week for week in loads if week.load.band == LoadBand.OVERLOADED)


def slipped(plan: Plan) -> tuple[Slipped, ...]:
    """What cannot be done by its date, soonest first, each once."""
    tasks, posts = plan.snapshot.tasks, plan.snapshot.posts
    found: dict[tuple[Kind, int], Slipped] = {}
    for late in cannot_be_done(plan):
        for id_ in late.tasks:
            due = tasks[id_].due_on or late.due
            found.setdefault((Kind.TASK, id_), Slipped(Kind.TASK, id_, tasks[id_].title, due))
        for id_ in late.posts:
            found.setdefault((Kind.POST, id_), Slipped(Kind.POST, id_, posts[id_].topic, late.due))
    return tuple(found.values())


def goals_served(plan: Plan) -> tuple[int, ...]:
    """The active goals that an open tactic, or any open work, serves."""
    return tuple(
        goal.goal_id
        for goal in plan.goals.values()
        if (goal.tactics or goal.minutes)
        and plan.snapshot.goals[goal.goal_id].status == GoalStatus.ACTIVE
    )


def _loads(before: Plan, after: Plan, first: date, last: date) -> tuple[LoadChange, ...]:
    people = {**before.snapshot.people, **after.snapshot.people}
    nothing = utilisation_of(0, 0)
    return tuple(
        LoadChange(
            id_,
            person.name,
            before.workload.utilisation(id_, first, last)
            if id_ in before.snapshot.people
            else nothing,
            after.workload.utilisation(id_, first, last)
            if id_ in after.snapshot.people
            else nothing,
        )
        for id_, person in people.items()
    )


def _postponed(before: Plan, after: Plan) -> tuple[Postponed, ...]:
    was, now = _dates(before), _dates(after)
    return tuple(
        Postponed(kind, id_, title, was[kind, id_][1], day)
        for (kind, id_), (title, day) in now.items()
        if (kind, id_) in was and was[kind, id_][1] < day
    )


def _dates(plan: Plan) -> dict[tuple[Kind, int], tuple[str, date]]:
    """What has to be done by when: due dates, ETAs, publishing days, ends of goals."""
    snapshot = plan.snapshot
    dates = {(Kind.TASK, t.id): (t.title, t.due_on) for t in snapshot.tasks.values()}
    dates |= {(Kind.TACTIC, t.id): (t.title, t.eta_on) for t in snapshot.tactics.values()}
    dates |= {(Kind.POST, p.id): (p.topic, p.publish_on) for p in snapshot.posts.values()}
    dates |= {(Kind.GOAL, g.id): (g.title, g.due_on) for g in snapshot.goals.values()}
    return {key: (title, day) for key, (title, day) in dates.items() if day is not None}


def _words(before: Plan, after: Plan, made: Comparison) -> tuple[str, ...]:
    """The differences, what got worse before what got better."""
    return (*_worse(before, after, made), *_figures(after, made), *_better(after, made))


def _worse(before: Plan, after: Plan, made: Comparison) -> tuple[str, ...]:
    was_late = {(late.kind, late.id) for late in made.late_before}
    today = after.today
    return (
        *(
            f"‘{late.title}’ slips: due {day_in_words(late.due, today)}"
            for late in made.late_after
            if (late.kind, late.id) not in was_late
        ),
        *(
            f"‘{moved.title}’ is later: {day_in_words(moved.before, today)}"
            f" → {day_in_words(moved.after, today)}"
            for moved in made.postponed
        ),
        *(
            f"Nothing serves ‘{before.snapshot.goals[goal].title}’ any more"
            for goal in made.goals_before
            if goal not in made.goals_after
        ),
    )


def _better(after: Plan, made: Comparison) -> tuple[str, ...]:
    is_late = {(late.kind, late.id) for late in made.late_after}
    return (
        *(
            f"‘{after.snapshot.goals[goal].title}’ is served now"
            for goal in made.goals_after
            if goal not in made.goals_before
        ),
        *(
            f"‘{late.title}’ can be done in time"
            for late in made.late_before
            if (late.kind, late.id) not in is_late and _is_open(after, late)
        ),
    )


def _is_open(plan: Plan, late: Slipped) -> bool:
    """Whether the thing is still to be done at all."""
    if late.kind == Kind.TASK:
        return late.id in plan.snapshot.tasks and plan.snapshot.tasks[late.id].is_open
    return late.id in plan.snapshot.posts and plan.snapshot.posts[late.id].is_unfinished


def _figures(after: Plan, made: Comparison) -> list[str]:
    """Overloaded weeks, each person's load and the cost, where they differ."""
    found = []
    was, now = len(made.overloaded_before), len(made.overloaded_after)
    if was != now:
        found.append(f"Overloaded weeks {was} → {now}")
    found += [
        f"{change.name} {_percent(change.before)} → {said}"
        for change in made.people
        if _percent(change.before) != (said := _percent_or_gone(after, change))
    ]
    if round(made.cost_before) != round(made.cost_after):
        cost = money_in_words(made.cost_after, after.settings.currency)
        found.append(f"Cost {money_in_words(made.cost_before, '')} → {cost}")
    return found


def _percent_or_gone(after: Plan, change: LoadChange) -> str:
    return _percent(change.after) if change.person_id in after.snapshot.people else GONE


def _percent(load: Utilisation) -> str:
    return "no hours" if load.percent is None else f"{load.percent} %"
