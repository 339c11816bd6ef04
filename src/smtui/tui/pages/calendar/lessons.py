"""Asking what was learned from a post that went out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def ask_lesson(desk: "DeskScreen", post_id: int) -> None:
    """Ask for the lesson of a post, and keep it with the post."""
    from smtui.actions.publishing import SetLesson
    from smtui.tui.dialogs.ask import Ask, AskDialog
    from smtui.tui.dialogs.forms.entries import read_text

    if desk.workspace is None:
        return
    text = desk.workspace.post_texts((post_id,))[post_id].lesson

    def keep(lesson: str | None) -> None:
        if lesson is not None:
            desk.do(SetLesson(post_id, lesson))

    ask = Ask("What was learned from it?", read_text, hint="one sentence; empty takes it away",
              value=text)  # fmt: skip
    desk.app.push_screen(AskDialog(ask), keep)
