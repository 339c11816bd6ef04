"""What ``smtui list`` lists: of each list its records, its table and the words when it is empty."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from smtui.cli.aims import company_goal_record, goal_record, tactic_record
from smtui.cli.output import shown
from smtui.cli.records import (
    Record,
    channel_names,
    person_record,
    post_record,
    task_record,
    weeks_shown,
)
from smtui.cli.rows import (
    PLACE,
    PRIORITY,
    TASK_COLUMNS,
    WHO,
    day_cell,
    load_words,
    minutes_cell,
    names_cell,
    pace_cell,
    percent_cell,
    priority_cell,
    task_row,
    text_cell,
)
from smtui.cli.tables import Cell, Column, Section
from smtui.language.dates import week_label
from smtui.planning.plan import Plan


class Listing(NamedTuple):
    """One list: its records, and as a table its columns, sections and the words when empty."""

    records: Callable[[Plan], list[Record]]
    table: Callable[[Plan], tuple[Sequence[Column], list[Section]]]
    empty: str


def _task_ids(plan: Plan) -> list[int]:
    """Ranked tasks in their order, then those that wait, then those settled today."""
    ranked = [*plan.task_order, *plan.waiting]
    seen = set(ranked)
    return ranked + [one for one in plan.snapshot.tasks if one not in seen]


def _tasks(plan: Plan) -> tuple[Sequence[Column], list[Section]]:
    ranked = set(plan.task_order) | set(plan.waiting)
    settled = [one for one in plan.snapshot.tasks if one not in ranked]
    parts = (
        ("", list(plan.task_order)),
        ("Waiting", list(plan.waiting)),
        ("Settled today", settled),
    )
    sections = [Section(name, [task_row(plan, one) for one in ids]) for name, ids in parts if ids]
    return TASK_COLUMNS, sections


def _tactic_ids(plan: Plan) -> list[int]:
    """Ranked tactics in their order, then the others."""
    ranked = set(plan.tactic_order)
    return [*plan.tactic_order, *(one for one in plan.snapshot.tactics if one not in ranked)]


def _tactics(plan: Plan) -> tuple[Sequence[Column], list[Section]]:
    columns = (
        PLACE,
        PRIORITY,
        Column("ETA", spare=2),
        Column("LEFT", right=True, spare=3),
        Column("QUADRANT", spare=4),
        Column("STATUS", spare=5),
        WHO,
        Column("TACTIC"),
    )
    rows = []
    for one in _tactic_ids(plan):
        tactic, view = plan.snapshot.tactics[one], plan.tactics[one]
        row = (
            Cell(str(one)),
            priority_cell(plan.tactic_ranks.get(one)),
            day_cell(view.eta, plan.today),
            minutes_cell(view.remaining),
            Cell(str(view.quadrant), "dim"),
            Cell(str(tactic.status)),
            names_cell(plan, tactic.owners),
            text_cell(tactic.title),
        )
        rows.append(row)
    return columns, [Section("", rows)]


def _goals(plan: Plan) -> tuple[Sequence[Column], list[Section]]:
    columns = (
        PLACE,
        Column("PACE"),
        Column("PROGRESS", right=True, spare=2),
        Column("DUE", spare=1),
        Column("LEFT", right=True, spare=3),
        Column("STATUS", spare=4),
        Column("GOAL"),
    )
    company = [
        (
            Cell(str(goal.id)),
            Cell(""),
            Cell(""),
            day_cell(goal.horizon_on, plan.today),
            Cell(""),
            Cell(str(goal.status)),
            text_cell(goal.title),
        )
        for goal in plan.snapshot.company_goals.values()
    ]
    parts = [Section("Company goals", company)] if company else []
    social = [_goal_row(plan, one) for one in plan.snapshot.goals]
    return columns, [*parts, Section("Social goals" if company else "", social)]


def _goal_row(plan: Plan, goal_id: int) -> tuple[Cell, ...]:
    goal, pace = plan.snapshot.goals[goal_id], plan.goals.get(goal_id)
    marks = "" if goal.is_aligned else " (unaligned)"
    return (
        Cell(str(goal_id)),
        pace_cell(pace.word if pace else None),
        percent_cell(pace.progress if pace else None),
        day_cell(goal.due_on, plan.today),
        minutes_cell(pace.minutes if pace else None),
        Cell(str(goal.status)),
        Cell(shown(goal.title) + marks),
    )


def _people(plan: Plan) -> tuple[Sequence[Column], list[Section]]:
    weeks = weeks_shown(plan.today)
    labels = [
        Column(week_label(day), right=True, spare=0 if number == 0 else 4 - number)
        for number, day in enumerate(weeks)
    ]
    columns = (
        PLACE,
        Column("THIS WEEK", right=True, spare=5),
        *labels,
        Column("ROLE", spare=4),
        Column("ENGAGED", spare=6),
        Column("NAME"),
    )
    rows = []
    for person in plan.snapshot.people.values():
        loads = [plan.workload.week(person.id, day) for day in weeks]
        row = (
            Cell(str(person.id)),
            minutes_cell(loads[0].planned),
            *(Cell(*load_words(load.percent, load.planned, str(load.band))) for load in loads),
            text_cell(person.role or ""),
            Cell(str(person.employment)),
            text_cell(person.name),
        )
        rows.append(row)
    return columns, [Section("", rows)]


def _posts(plan: Plan) -> tuple[Sequence[Column], list[Section]]:
    columns = (
        PLACE,
        Column("DAY"),
        Column("TIME", right=True, spare=2),
        Column("STATUS", spare=1),
        Column("CHANNELS", spare=3),
        Column("LEFT", right=True, spare=5),
        WHO,
        Column("TOPIC"),
    )
    rows = []
    for one in _post_ids(plan):
        post = plan.snapshot.posts[one]
        left = None if post.estimate is None else max(0, post.estimate - post.logged)
        row = (
            Cell(str(one)),
            day_cell(post.publish_on, plan.today, late=post.is_open),
            Cell(post.publish_time.strftime("%H:%M") if post.publish_time else ""),
            Cell(str(post.status), "watch" if post.is_unfinished else ""),
            text_cell(", ".join(channel_names(plan, post.channels))),
            minutes_cell(left),
            names_cell(plan, () if post.owner_id is None else (post.owner_id,)),
            text_cell(post.topic),
        )
        rows.append(row)
    return columns, [Section("", rows)]


def _post_ids(plan: Plan) -> list[int]:
    """Posts by day and time; ideas without a day last."""

    def order(post_id: int) -> tuple[bool, str, str, int]:
        post = plan.snapshot.posts[post_id]
        time = post.publish_time.isoformat() if post.publish_time else ""
        return not post.publish_on, str(post.publish_on or ""), time, post_id

    return sorted(plan.snapshot.posts, key=order)


def _goal_records(plan: Plan) -> list[Record]:
    company = [company_goal_record(plan, one) for one in plan.snapshot.company_goals]
    return company + [goal_record(plan, one) for one in plan.snapshot.goals]


LISTINGS = {
    "tasks": Listing(
        lambda plan: [task_record(plan, one) for one in _task_ids(plan)],
        _tasks,
        'No tasks yet. Add one: smtui add "Write the month\'s plan ~1h due:fri"',
    ),
    "tactics": Listing(
        lambda plan: [tactic_record(plan, one) for one in _tactic_ids(plan)],
        _tactics,
        "No tactics yet. Open smtui and press 3, then a. smtui --demo shows what belongs here.",
    ),
    "goals": Listing(
        _goal_records,
        _goals,
        "No goals yet. Open smtui and press 2, then a. smtui --demo shows what belongs here.",
    ),
    "people": Listing(
        lambda plan: [person_record(plan, one) for one in plan.snapshot.people],
        _people,
        "Nobody yet. Open smtui and press 4, then a. smtui --demo shows what belongs here.",
    ),
    "posts": Listing(
        lambda plan: [post_record(plan, plan.snapshot.posts[one]) for one in _post_ids(plan)],
        _posts,
        "No posts yet. Open smtui and press 5, then a. smtui --demo shows what belongs here.",
    ),
}
