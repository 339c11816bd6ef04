"""Making reports aside, so that keys are answered meanwhile; it can be given up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from textual.widget import Widget

from smtui.exchange.reports.layout import laid_out
from smtui.store.errors import StoreError
from smtui.workspace.reporting import gather_report

if TYPE_CHECKING:
    from smtui.exchange.reports.blocks import ReportPages
    from smtui.planning.plan import Plan
    from smtui.planning.reviews.periods import Period
    from smtui.planning.reviews.report_parts import Report
    from smtui.workspace import Workspace

GROUP = "report"


class Made(NamedTuple):
    """A report with the plan that it was made from, and how it is laid out."""

    report: "Report"
    plan: "Plan"
    pages: "ReportPages"


class GivenUp(Exception):
    """Nobody waits for the report any more."""


class ReportMaker:
    """Makes one report at a time in a thread; whoever asks anew lets go of the one before.

    ``told`` is called with the stage that begins, ``made`` with the report, ``failed`` with what
    the file would not give; all of them where ``widget`` lives.
    """

    def __init__(
        self,
        widget: Widget,
        told: Callable[[int], None],
        made: Callable[[Made], None],
        failed: Callable[[StoreError], None],
    ) -> None:
        self._widget = widget
        self._told, self._made, self._failed = told, made, failed
        self._number = 0
        self.is_busy = False

    def make(self, workspace: "Workspace", plan: "Plan", period: "Period") -> None:
        """Begin the report of ``period``."""
        self._number += 1
        number = self._number
        self.is_busy = True
        path, now = workspace.path, workspace.clock.now()

        def work() -> None:
            from smtui.workspace.aside import looking_aside

            try:
                with looking_aside(path, now) as source:
                    report = gather_report(source, plan, period, lambda at: self._tell(number, at))
                made = Made(report, plan, laid_out(report, plan))
                self._hand_over(number, lambda: self._made(made))
            except StoreError as error:
                trouble = error
                self._hand_over(number, lambda: self._failed(trouble))
            except GivenUp:
                return

        self._widget.run_worker(work, thread=True, group=GROUP, exit_on_error=False)

    def give_up(self) -> None:
        """Let go of the report that is being made."""
        self._number += 1
        self.is_busy = False

    def _tell(self, number: int, stage: int) -> None:
        self._check(number)
        self._widget.app.call_from_thread(self._if_wanted, number, lambda: self._told(stage))

    def _hand_over(self, number: int, act: Callable[[], None]) -> None:
        def last() -> None:
            self.is_busy = False
            act()

        self._widget.app.call_from_thread(self._if_wanted, number, last)

    def _if_wanted(self, number: int, act: Callable[[], None]) -> None:
        if number == self._number:
            act()

    def _check(self, number: int) -> None:
        if number != self._number or not self._widget.is_attached:
            raise GivenUp
