"""From a quick-add line to the action that saves it, for each kind of thing."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import time
from typing import TYPE_CHECKING, Any

from smtui.actions import goals, people, publishing, tactics, tasks
from smtui.actions.refused import Refused
from smtui.language.names import Names, names_of
from smtui.language.quick_add import sentence
from smtui.language.quick_line import QuickLine
from smtui.language.quick_words import start_of_goal
from smtui.vocabulary import GoalStatus, Kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from smtui.actions.action import Action
    from smtui.planning.snapshot import Snapshot

Context = Mapping[str, object]

KINDS = (Kind.TASK, Kind.TACTIC, Kind.GOAL, Kind.COMPANY_GOAL, Kind.PERSON, Kind.POST)
"""What can be added in one line, in the order in which the kind is changed."""

_DAYS = ("due_on", "publish_on", "eta_on", "horizon_on")
_PEOPLE = ("assignees", "owners", "owner_id", "person_id")


def names_for(kind: Kind, snapshot: "Snapshot") -> Names:
    """Return the names that a line about a ``kind`` may refer to: after ``+`` a social goal names
    company goals, a tactic or a KPI names social goals, everything else goals and tactics.
    """
    names = names_of(snapshot)
    if kind is Kind.GOAL:
        company = {
            goal.title: goal.id
            for goal in snapshot.company_goals.values()
            if goal.status is GoalStatus.ACTIVE
        }
        return replace(names, goals=company, tactics={})
    if kind in (Kind.TACTIC, Kind.KPI):
        return replace(names, tactics={})
    return names


def in_context(read: QuickLine, context: Context, kind: Kind) -> QuickLine:
    """Return ``read`` with what the place of adding knows, where the line does not say it."""
    aim = _first(context, ("goal_id", "goals"))
    if kind is Kind.GOAL:
        aim = _first(context, ("serves", "company_goal_id"))
    person = _first(context, _PEOPLE)
    day = next((context[name] for name in _DAYS if context.get(name)), None)
    takes_aim = not (read.goal_id or read.tactic_id)
    return replace(
        read,
        due_on=read.due_on or (None if read.planned_on else _day(day)),
        planned_on=read.planned_on or (None if read.due_on else _day(context.get("planned_on"))),
        goal_id=aim if takes_aim and aim else read.goal_id,
        tactic_id=_first(context, ("tactic_id",)) if takes_aim else read.tactic_id,
        people=read.people or ((person,) if person else ()),
    )


def in_words(read: QuickLine, context: Context, today: "date", names: Names, kind: Kind) -> str:
    """Return what will be saved, in words: what the line says, and what the place of adding gives
    a post besides its day ("· on Instagram · at 11:00 · as an experiment").
    """
    words = sentence(replace(read, problems=()), today, names, kind)
    if kind is not Kind.POST or not read.title:
        return words
    ids = () if read.channels else _ids(context.get("channels"))
    channels = [name for name, id_ in names.channels.items() if id_ in ids]
    at = context.get("publish_time")
    parts = (
        f"on {', '.join(channels)}" if channels else "",
        f"at {at:%H:%M}" if isinstance(at, time) else "",
        "as an experiment" if context.get("is_experiment") else "",
    )
    return " · ".join((words, *filter(None, parts)))


def action_for(kind: Kind, read: QuickLine, context: Context, today: "date") -> "Action":
    """Return the action that saves ``read`` as a ``kind``. Raises `Refused` where a KPI has no
    goal to belong to.
    """
    return _MAKERS[kind](read, context, today)


def _task(read: QuickLine, context: Context, today: "date") -> "Action":
    repeats = read.rrule is not None
    return tasks.AddTask(
        title=read.title,
        estimate=read.minutes,
        value=read.value,
        due_on=None if repeats else read.due_on,
        planned_on=None if repeats and not read.due_on else read.planned_on,
        rrule=read.rrule,
        starts_on=(read.starts_on or today) if repeats else None,
        assignees=read.people,
        tags=read.tags,
        tactic_id=read.tactic_id,
        goal_id=read.goal_id,
        **_rest(tasks.AddTask, context),
    )


def _goals(read: QuickLine) -> tuple[int, ...]:
    """All goals that were named, else the one of the place of adding."""
    return read.goals or ((read.goal_id,) if read.goal_id else ())


def _tactic(read: QuickLine, context: Context, today: "date") -> "Action":
    value, complexity = read.value or 3, read.complexity or 3
    repeats = read.rrule is not None
    return tactics.AddTactic(
        title=read.title,
        business_value=value,
        customer_value=value,
        kpi_impact=value,
        effort=complexity,
        difficulty=complexity,
        estimate=read.minutes,
        starts_on=(read.starts_on or today) if repeats else None,
        eta_on=None if repeats else read.due_on,
        eta_rrule=read.rrule,
        goals=_goals(read),
        owners=read.people,
        **_rest(tactics.AddTactic, context),
    )


def _post(read: QuickLine, context: Context, _today: "date") -> "Action":
    return publishing.AddPost(
        topic=read.title,
        publish_on=read.due_on or read.planned_on,
        owner_id=read.people[0] if read.people else None,
        estimate=read.minutes,
        goal_id=read.goal_id,
        tactic_id=read.tactic_id,
        channels=read.channels or _ids(context.get("channels")),
        **_rest(publishing.AddPost, context),
    )


def _goal(read: QuickLine, context: Context, today: "date") -> "Action":
    return goals.AddGoal(
        title=read.title,
        start_on=start_of_goal(read, today),
        due_on=read.due_on,
        serves=_goals(read),
        **_rest(goals.AddGoal, context),
    )


def _company_goal(read: QuickLine, context: Context, _today: "date") -> "Action":
    return goals.AddCompanyGoal(
        read.title, horizon_on=read.due_on, **_rest(goals.AddCompanyGoal, context)
    )


def _kpi(read: QuickLine, context: Context, _today: "date") -> "Action":
    if read.goal_id is None:
        raise Refused("A KPI belongs to a social goal: name it with + and a part of its name.")
    return goals.AddKpi(read.goal_id, read.title, **_rest(goals.AddKpi, context))


def _person(read: QuickLine, context: Context, _today: "date") -> "Action":
    return people.AddPerson(read.title, **_rest(people.AddPerson, context))


_MAKERS: "dict[Kind, Callable[[QuickLine, Context, date], Action]]" = {
    Kind.TASK: _task,
    Kind.TACTIC: _tactic,
    Kind.POST: _post,
    Kind.GOAL: _goal,
    Kind.COMPANY_GOAL: _company_goal,
    Kind.KPI: _kpi,
    Kind.PERSON: _person,
}

_FROM_LINE = {
    "title", "topic", "name", "estimate", "value", "rrule", "tags", "channels", "tactic_id",
    "goal_id", "goals", "serves", "planned_on", "starts_on", "eta_rrule", "start_on",
    "business_value", "customer_value", "kpi_impact", "effort", "difficulty", *_DAYS, *_PEOPLE,
}  # fmt: skip


def _rest(action: type[Any], context: Context) -> dict[str, Any]:
    """Return what ``context`` knows of the action's fields that no line can say."""
    known = {field.name for field in fields(action)} - _FROM_LINE
    return {name: value for name, value in context.items() if name in known}


def _first(context: Context, names: tuple[str, ...]) -> int | None:
    for name in names:
        value = context.get(name)
        if isinstance(value, tuple):
            value = value[0] if value else None
        if isinstance(value, int):
            return value
    return None


def _ids(value: object) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else ()


def _day(value: object) -> "date | None":
    from datetime import date

    return value if isinstance(value, date) else None
