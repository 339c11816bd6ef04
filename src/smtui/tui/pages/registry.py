"""Which pages there are, in the order of their keys; each is imported when it is first made."""

from importlib import import_module
from typing import TYPE_CHECKING

from smtui.tui.commands import COMMANDS
from smtui.vocabulary import PageName

if TYPE_CHECKING:
    from smtui.tui.pages.page import Page

_CLASSES = {
    PageName.TODAY: "smtui.tui.pages.today:TodayPage",
    PageName.GOALS: "smtui.tui.pages.goals:GoalsPage",
    PageName.TACTICS: "smtui.tui.pages.tactics:TacticsPage",
    PageName.TEAM: "smtui.tui.pages.team.page:TeamPage",
    PageName.CALENDAR: "smtui.tui.pages.calendar.page:CalendarPage",
    PageName.REVIEW: "smtui.tui.pages.review.page:ReviewPage",
}
NAMES = tuple(_CLASSES)
TABS = tuple((COMMANDS[f"page.{name}"].shown_key, name) for name in NAMES)


def make(name: PageName) -> "Page":
    """Make the page called ``name``."""
    module, class_name = _CLASSES[name].split(":")
    page: Page = getattr(import_module(module), class_name)()
    return page
