"""``smtui today``: the day's review, in the order in which the app shows it."""

from collections.abc import Iterator

from smtui.cli.call import FIRST_STEPS, Call, say_nothing_yet
from smtui.cli.output import shown
from smtui.cli.records import Record, post_record, task_record
from smtui.cli.rows import (
    TASK_COLUMNS,
    day_cell,
    minutes_cell,
    names_cell,
    task_row,
)
from smtui.cli.tables import Cell, Section, draw
from smtui.language.dates import show_full, week_label
from smtui.language.durations import show_minutes
from smtui.planning.plan import DueItem, Plan
from smtui.vocabulary import Cadence

TASKS, POSTS_TODAY, POSTS_UNFINISHED = "tasks", "posts today", "posts unfinished"


def today_verb(call: Call) -> None:
    """Print today's review as a table or as a JSON array."""
    if call.is_first:
        say_nothing_yet(call, f"Nothing is here yet: {FIRST_STEPS}")
        return
    with call.workspace() as workspace:
        plan = workspace.plan
    if call.json:
        call.output.json(list(_records(plan)))
        return
    output = call.output
    output.line(output.toned(_headline(plan), "strong"))
    sections = list(_sections(plan))
    if sections:
        output.lines(draw(TASK_COLUMNS, sections, output))
    else:
        output.line("Nothing is due today. smtui list shows what else there is.")


def _task_parts(plan: Plan) -> Iterator[tuple[str, tuple[DueItem, ...]]]:
    """Tasks, then the checklists by cadence, what lapses tonight first."""
    yield TASKS, plan.due.tasks
    parts = plan.due.checklist
    for name in sorted(parts, key=lambda one: one != Cadence.DAILY):
        yield str(name), parts[name]


def _post_parts(plan: Plan) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield POSTS_TODAY, plan.due.posts_today
    yield POSTS_UNFINISHED, plan.due.posts_unfinished


def _records(plan: Plan) -> Iterator[Record]:
    slipped = set(plan.due.slipped)
    for section, items in _task_parts(plan):
        for item in items:
            yield {
                **task_record(plan, item.task_id),
                "due": item.due.isoformat() if item.due else None,
                "section": section,
                "settled": item.settled or None,
                "slipped": item.task_id in slipped,
            }
    for section, ids in _post_parts(plan):
        for one in ids:
            more = {"section": section, "settled": None, "slipped": False}
            yield {**post_record(plan, plan.snapshot.posts[one]), **more}


def _sections(plan: Plan) -> Iterator[Section]:
    for name, items in _task_parts(plan):
        if items:
            rows = [task_row(plan, item.task_id, item.due, item.settled) for item in items]
            yield Section(name.capitalize(), rows)
    for name, ids in _post_parts(plan):
        if ids:
            yield Section(name.capitalize(), [_post_row(plan, one) for one in ids])


def _post_row(plan: Plan, post_id: int) -> tuple[Cell, ...]:
    post = plan.snapshot.posts[post_id]
    time = f"{post.publish_time:%H:%M} " if post.publish_time else ""
    left = None if post.estimate is None else max(0, post.estimate - post.logged)
    return (
        Cell(str(post_id)),
        Cell(""),
        day_cell(post.publish_on, plan.today),
        minutes_cell(left),
        names_cell(plan, () if post.owner_id is None else (post.owner_id,)),
        Cell(f"{time}{shown(post.topic)} ({post.status})"),
    )


def _headline(plan: Plan) -> str:
    """The day, how much is done, and what is left against today's capacity."""
    due = plan.due
    capacity = plan.workload.total(plan.today, plan.today).capacity
    of = f" of {show_minutes(capacity)} today" if capacity else ""
    return (
        f"{show_full(plan.today)} · {week_label(plan.today)} · {due.done} of {due.due} done · "
        f"{show_minutes(due.minutes_left)} left{of}"
    )
