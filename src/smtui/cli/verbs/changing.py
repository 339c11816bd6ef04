"""The verbs that change something: add, done, skip, undo, redo."""

from typing import TYPE_CHECKING

from smtui.cli.call import Call, NotDone
from smtui.cli.output import complain, shown
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.workspace import Done


def add_verb(call: Call) -> None:
    """Add the task that a line describes; what the line holds but a task cannot is told."""
    from smtui.actions.tasks import AddTask
    from smtui.language.names import names_of
    from smtui.language.quick_add import read_line

    with call.workspace(may_make=True) as workspace:
        plan = workspace.plan
        names = names_of(plan.snapshot)
        text = " ".join(call.arguments.line)
        line = read_line(text, plan.today, names, plan.settings.week_start)
        action = AddTask(
            title=line.title,
            estimate=line.minutes,
            value=line.value,
            due_on=None if line.rrule else line.due_on,
            planned_on=None if line.rrule else line.planned_on,
            rrule=line.rrule,
            starts_on=(line.starts_on or plan.today) if line.rrule else None,
            assignees=line.people,
            tags=line.tags,
            tactic_id=line.tactic_id,
            goal_id=line.goal_id,
        )
        done = workspace.do(action)
    report(call, done)
    for problem in line.problems:
        complain(problem)
    if line.channels or line.complexity is not None:
        complain("ch: and c: belong to posts and tactics; the task was added without them.")


def done_verb(call: Call) -> None:
    """Tick tasks."""
    from smtui.actions.tasks import TickTasks

    _do(call, TickTasks(_ids(call)))


def skip_verb(call: Call) -> None:
    """Skip the present occurrence of tasks, with the reason that was given."""
    from smtui.actions.tasks import SkipTasks

    _do(call, SkipTasks(_ids(call), call.arguments.why))


def undo_verb(call: Call) -> None:
    """Take back the last change."""
    with call.workspace() as workspace:
        done = workspace.undo()
    if done is None:
        raise NotDone("There is nothing to undo.")
    report(call, done)


def redo_verb(call: Call) -> None:
    """Do again what was taken back last."""
    with call.workspace() as workspace:
        done = workspace.redo()
    if done is None:
        raise NotDone("There is nothing to redo.")
    report(call, done)


def _do(call: Call, action: "Action") -> None:
    with call.workspace() as workspace:
        done = workspace.do(action)
    report(call, done)


def _ids(call: Call) -> tuple[int, ...]:
    return tuple(dict.fromkeys(call.arguments.ids))


def report(call: Call, done: "Done") -> None:
    """Print what was done; it is on the disk by now."""
    if call.json:
        call.output.json(
            {
                "sentence": done.sentence,
                "moved": done.moved,
                "kind": str(done.kind) if done.kind else None,
                "id": done.id,
            }
        )
        return
    parts = [done.sentence, done.moved]
    if call.arguments.verb == "add":
        parts.insert(1, f"{done.kind or Kind.TASK} {done.id}")
    call.output.line(shown(" · ".join(part for part in parts if part)))
