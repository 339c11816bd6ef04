"""Calendar: what goes out, what is to be done and what ends, in several views."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from smtui.tui.pages.calendar.dated import DatedView
from smtui.tui.pages.calendar.facets import USUAL
from smtui.tui.pages.calendar.hands_out import HANDING_KEYS, HandsOut
from smtui.tui.pages.calendar.plans_posts import KEYS, PlansPosts
from smtui.tui.pages.calendar.showing import Showing
from smtui.tui.pages.pipeline_acts import PIPELINE_KEYS, MovesPosts
from smtui.tui.pages.viewed_page import ViewedPage
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.facts.publishing import CampaignFact, PostFact

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
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "view", *KEYS, "campaigns", *PIPELINE_KEYS, *HANDING_KEYS,
    )  # fmt: skip

    def __init__(self) -> None:
        """Start with what is usual, on today."""
        self.showing = Showing()
        super().__init__()

    def turn_to(self, view: str) -> None:
        """Show another view; it catches up with the day that was chosen."""
        self._stale.add(view)
        super().turn_to(view)

    def action_campaigns(self) -> None:
        """Open the campaigns; the posts of one are shown in the plan."""
        from smtui.tui.dialogs.campaigns import CampaignsDialog

        self.app.push_screen(CampaignsDialog(self.desk, self.show_campaign))

    def show_campaign(self, campaign: "CampaignFact", posts: "Sequence[PostFact]") -> None:
        """Show the plan, filtered by a campaign, in the month of the next of its ``posts``."""
        from smtui.planning.publishing.campaigns import day_to_show

        self.showing.shown = replace(USUAL, campaigns=frozenset({campaign.id}))
        self.showing.day = day_to_show(campaign, posts, self.plan.today)
        self.turn_to("plan")
        if isinstance(self.shown, DatedView) and self.shown.is_attached:
            self.shown.show_again()
        self.desk.say(f"The posts of ‘{campaign.name}’: esc shows all again", Tone.DIM)
