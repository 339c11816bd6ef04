"""A report gathered from a workspace: what happened in the period, and how the plan drifted."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Protocol

from smtui.planning.facts.reports import Drift, ReportFacts
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report import Report, report_of
from smtui.workspace.moments import beginning_of

STAGES = ("reading what happened", "reading how the plan drifted", "reckoning")
"""What gathering does, one after the other."""

Tell = Callable[[int], None]
"""Is told the stage that begins, by its place in `STAGES`; it may raise to end it all."""


FIRST_YEAR = 1


class ReportSource(Protocol):
    """Where a report is read from: a workspace."""

    def report_facts(self, first: date, last: date) -> ReportFacts:
        """Read what happened on some days."""

    def drift_since(self, moment: datetime, until: datetime | None = None) -> Drift:
        """Read how the plan drifted."""


def gather_report(
    source: ReportSource, plan: Plan, period: Period, tell: Tell = lambda _stage: None
) -> Report:
    """The report of a period. Raises StoreError, and whatever ``tell`` raises."""
    tell(0)
    facts = source.report_facts(period.first, period.last)
    tell(1)
    drift = _drift(source, plan, period)
    tell(2)
    return report_of(facts, plan, period, drift=drift)


def _drift(source: ReportSource, plan: Plan, period: Period) -> Drift | None:
    """The drift since the period began, in the time zone of the machine; None where it did not
    begin yet, or lies before all clocks.
    """
    if period.first > plan.today or period.first.year <= FIRST_YEAR:
        return None
    until = None if period.last >= plan.today else beginning_of(period.last + timedelta(days=1))
    return source.drift_since(beginning_of(period.first), until)
