"""Calendar: what goes out, what is to be done and what ends, in several views."""

from typing import ClassVar

from smtui.tui.pages.viewed_page import ViewedPage
from smtui.vocabulary import Kind, PageName

VIEWS = (
    ("month", "smtui.tui.pages.calendar.month:MonthView"),
)  # fmt: skip
"""The views in their order: name and place."""


class CalendarPage(ViewedPage):
    """The views of the publishing plan and of every other date."""

    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST
    VIEW_PLACES: ClassVar[tuple[tuple[str, str], ...]] = VIEWS
