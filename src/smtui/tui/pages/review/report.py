"""The reports of any week, month or quarter."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

from smtui.exchange.reports.words import TITLES
from smtui.planning.reviews.periods import Period, last_ended
from smtui.tui.pages.review.report_page import ReportPage
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, PageName, SessionCadence

CADENCES = tuple(SessionCadence)


class ReportView(ReportPage):
    """The report of a period: first that of the week that ended last."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "report"
    NEW: ClassVar[Kind] = Kind.TASK
    SAYS: ClassVar[str] = "Reports: [ ] other periods, V week, month or quarter, E writes a file."
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "report.back", "report.on", "report.cadence", "section.back", "section.on", "text.copy",
        "write.out", "go.today", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "write.out", "text.copy", "report.back", "report.on", "report.cadence", "section.on",
        "view",
    )  # fmt: skip

    LABELS: ClassVar[Mapping[str, str]] = MappingProxyType({"report.cadence": "Cadence"})

    def __init__(self) -> None:
        """Start with the last week that ended."""
        super().__init__()
        self._cadence = SessionCadence.WEEKLY
        self._period: Period | None = None

    @property
    def reported(self) -> Period:
        """The period that was chosen; else the last one that ended."""
        return self._period or last_ended(self._cadence, self.plan.today)

    def _turn(self, period: Period | None) -> None:
        self._period = period
        self.show_plan(self.plan)

    def action_period(self, by: int) -> None:
        """Turn to the period before or after; there is nothing to report of those to come."""
        now = self.reported
        turned = now.next if by > 0 else now.previous
        if turned.first > self.plan.today:
            self.desk.say("Nothing can be told of days to come yet.", Tone.DIM)
        else:
            self._turn(turned)

    def action_cadence(self) -> None:
        """Report of a month instead of a week, then of a quarter, then of a week again: of the
        last one that ended.
        """
        place = CADENCES.index(self._cadence)
        self._cadence = CADENCES[(place + 1) % len(CADENCES)]
        self._turn(None)
        self.desk.say(TITLES[self._cadence], Tone.DIM)

    def action_go_today(self) -> None:
        """Go back to the last period that ended."""
        self._turn(None)

    def action_back(self) -> None:
        """Stop making the report."""
        if not self.stop():
            self.take_focus()
