"""A report gathered from a workspace: what happened in the period, and how the plan drifted."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Protocol

from smtui.planning.facts.reports import Drift, ReportFacts
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report import Report, report_of

STAGES = ("reading what happened", "reading how the plan drifted", "reckoning")
"""What gathering does, one after the other."""

Tell = Callable[[int], None]
"""Is told the stage that begins, by its place in `STAGES`; it may raise to end it all."""


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
    begin yet.
    """
    if period.first > plan.today:
        return None
    until = None if period.last >= plan.today else _midnight(period.last + timedelta(days=1))
    return source.drift_since(_midnight(period.first), until)


def _midnight(day: date) -> datetime:
    """When a day begins here."""
    try:
        return datetime.combine(day, time()).astimezone()
    except (OverflowError, OSError, ValueError):
        # The calendar's first and last days lie beyond some zone's moments.
        from datetime import UTC

        return datetime.combine(day, time(), UTC)
