"""What waits for what: a task can never, in any number of steps, wait for itself."""

from collections.abc import Iterable

from sqlalchemy import text
from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.writers.rows import relink
from smtui.actions.writers.validating import must_exist
from smtui.actions.writers.words import quoted
from smtui.models.tasks import Task, TaskBlocker

_WAITS_FOR = text(
    "WITH RECURSIVE chain (id) AS (SELECT :blocker UNION SELECT blocker_id FROM task_blocker"
    " JOIN chain ON task_id = chain.id) SELECT 1 FROM chain WHERE id = :task"
)


def set_blockers(session: Session, task: Task, blockers: Iterable[int]) -> bool:
    """Let ``task`` wait for ``blockers`` and no other; whether that changed anything.

    Raises `Refused` when one is missing, is the task itself, or waits for it already.
    """
    wanted = list(blockers)
    for blocker in wanted:
        must_exist(session, Task, blocker, "blocked_by", "task")
        if blocker == task.id:
            raise Refused(f"{quoted(task.title)} cannot wait for itself.", "blocked_by")
        chained = session.execute(_WAITS_FOR, {"blocker": blocker, "task": task.id}).scalar()
        if chained:
            other = session.get_one(Task, blocker)
            raise Refused(
                f"{quoted(task.title)} cannot wait for {quoted(other.title)}, "
                "which waits for it already.",
                "blocked_by",
            )
    return relink(session, TaskBlocker, {"task_id": task.id or 0}, "blocker_id", wanted)
