"""The details of a thing of any kind, where things of several kinds stand in one list."""

from typing import TYPE_CHECKING

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.workspace import Workspace


def notes_of(workspace: "Workspace | None", key: RowKey) -> str:
    """Return the notes of a thing; empty before the file is read."""
    return workspace.notes(Kind(key.kind), int(key.id)) if workspace else ""


def describe_thing(plan: Plan, key: RowKey, workspace: "Workspace | None" = None) -> Content:
    """Return what the detail pane says of a thing; ``workspace`` adds what the plan leaves out
    of a task.
    """
    id_ = int(key.id)
    if key.kind == Kind.TASK:
        from smtui.tui.details.task import describe_task

        return describe_task(plan, id_, workspace.task_detail(id_) if workspace else None)
    if key.kind == Kind.POST:
        from smtui.tui.details.post import describe_post

        return describe_post(plan, id_, workspace=workspace)
    if key.kind == Kind.TACTIC:
        return describe_tactic_whole(plan, key, workspace)
    if key.kind == Kind.PERSON:
        from smtui.tui.details.person import describe_person

        return describe_person(plan, id_, notes_of(workspace, key))
    if key.kind == Kind.LESSON:
        from smtui.tui.details.lesson import describe_lesson

        return describe_lesson(plan, id_, workspace)
    from smtui.tui.details.recalled import recalled_below

    return recalled_below(_describe_aim(plan, key), workspace, key)


def describe_tactic_whole(plan: Plan, key: RowKey, workspace: "Workspace | None") -> Content:
    """Return the details of a tactic, with its notes, what was adjusted and what was learned."""
    from smtui.tui.details.recalled import recalled_below
    from smtui.tui.details.tactic import describe_tactic

    id_ = int(key.id)
    adjusted = workspace.adjustments(id_) if workspace else ()
    told = describe_tactic(plan, id_, notes_of(workspace, key), adjusted)
    return recalled_below(told, workspace, key)


def _describe_aim(plan: Plan, key: RowKey) -> Content:
    from smtui.tui.details.goal import describe_company_goal, describe_goal
    from smtui.tui.details.kpi import describe_kpi

    describe = {Kind.COMPANY_GOAL: describe_company_goal, Kind.KPI: describe_kpi}
    return describe.get(Kind(key.kind), describe_goal)(plan, int(key.id))
