"""Deleting a series: this occurrence, or all of it."""

from typing import TYPE_CHECKING

from smtui.actions.tasks import DeleteOccurrence, DeleteTasks
from smtui.language.rules import show_rule
from smtui.tui.dialogs.choosing import ChooseDialog, Option

if TYPE_CHECKING:
    from smtui.planning.facts.tasks import TaskFact
    from smtui.tui.pages.acting import ActsOnThings

ONE = Option("o", "only this one", "the series goes on with the next")
ALL = Option("a", "all of the series", "with its history; u brings it back")


def delete_series(page: "ActsOnThings", fact: "TaskFact") -> None:
    """Ask whether this occurrence of ``fact`` or the whole series is to be deleted, and do it."""
    rule = show_rule(fact.rrule or "")
    title = fact.title if len(fact.title) <= 40 else fact.title[:39] + "…"

    def delete(answer: str | None) -> None:
        if answer is None:
            return
        action = DeleteOccurrence(fact.id) if answer == ONE.key else DeleteTasks((fact.id,))
        if page.desk.do(action) is not None:
            page.acted()

    question = f"‘{title}’ comes round {rule}. Delete …"
    page.app.push_screen(ChooseDialog(question, (ONE, ALL)), delete)
