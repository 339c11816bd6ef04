"""Calendar: what goes out, what is to be done and what ends, in several views."""

from typing import ClassVar

from smtui.tui.pages.calendar.hands_out import HANDING_KEYS, HandsOut
from smtui.tui.pages.calendar.plans_posts import KEYS, PlansPosts
from smtui.tui.pages.calendar.showing import Showing
from smtui.tui.pages.pipeline_acts import PIPELINE_KEYS, MovesPosts
from smtui.tui.pages.viewed_page import ViewedPage
from smtui.vocabulary import Kind, PageName

VIEWS = (
    ("month", "smtui.tui.pages.calendar.month:MonthView"),
    ("week", "smtui.tui.pages.calendar.week:WeekView"),
    ("agenda", "smtui.tui.pages.calendar.agenda:AgendaView"),
    ("plan", "smtui.tui.pages.calendar.plan:PlanView"),
    ("ideas", "smtui.tui.pages.calendar.ideas:IdeasView"),
    ("results", "smtui.tui.pages.calendar.results:ResultsView"),
)  # fmt: skip
"""The views in their order: name and place."""


class CalendarPage(ViewedPage, PlansPosts, MovesPosts, HandsOut):
    """The views of the publishing plan and of every other date; what is chosen and shown in one of
    them holds in all.
    """

    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST
    VIEW_PLACES: ClassVar[tuple[tuple[str, str], ...]] = VIEWS
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("view", *KEYS, *PIPELINE_KEYS, *HANDING_KEYS)

    def __init__(self) -> None:
        """Start with what is usual, on today."""
        self.showing = Showing()
        super().__init__()

    def turn_to(self, view: str) -> None:
        """Show another view; it catches up with the day that was chosen."""
        self._stale.add(view)
        super().turn_to(view)
