"""What the keys do that hand posts out of the calendar, and take them in."""

from datetime import date
from typing import TYPE_CHECKING

from smtui.tui.pages.page import Page

if TYPE_CHECKING:
    from smtui.tui.pages.calendar.showing import Showing

HANDING_KEYS = ("posts.hand_out", "posts.take_in")
"""The commands that this answers."""


class HandsOut(Page):
    """Opens the dialogs in which posts go out into files and come in from them."""

    showing: "Showing"

    def action_hand_out(self) -> None:
        """Hand out the posts of the month that is looked at."""
        from smtui.tui.dialogs.handing_out import HandOutDialog

        day = self.showing.day
        self.app.push_screen(HandOutDialog(self.desk, self.plan.today if day == date.min else day))

    def action_take_in(self) -> None:
        """Ask which file is to be taken in."""
        from smtui.tui.dialogs.taking_in import ask_file_to_take_in

        ask_file_to_take_in(self.desk)
