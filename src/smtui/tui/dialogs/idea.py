"""Capturing an idea for a post in one line, from anywhere."""

from typing import TYPE_CHECKING

from smtui.actions.publishing import CaptureIdea
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.forms.entries import read_name

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def ask_idea(desk: "DeskScreen") -> None:
    """Ask for the idea, and keep it in the backlog; the page stays where it is."""

    def keep(text: str | None) -> None:
        if text:
            desk.do(CaptureIdea(text))

    ask = Ask("An idea for a post", read_name, lambda text: f"keeps ‘{text}’ among the ideas",
              "one line; it waits without a day in the ideas of Calendar")  # fmt: skip
    desk.app.push_screen(AskDialog(ask), keep)
