"""The last step of every session: the report of what is looked back on, ready to be sent."""

from typing import ClassVar

from smtui.planning.reviews.periods import Period
from smtui.tui.pages.review.report_page import ReportPage
from smtui.tui.pages.review.steps.step import StepPage


class ReportStep(StepPage, ReportPage):
    """The report of the period before the one that the session plans."""

    VIEW_NAME: ClassVar[str] = "session report"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "section.back", "section.on", "text.copy", "write.out",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("text.copy", "write.out", "section.on")

    @property
    def reported(self) -> Period:
        """The period that is looked back on."""
        return self.period_before

    def ends_first(self) -> bool:
        """A report that is being made is stopped first."""
        return self._maker.is_busy

    def action_back(self) -> None:
        """Stop making the report, or else leave the session."""
        if not self.stop():
            super().action_back()
