"""Facts of a week for reports, so that a test names only what it is about."""

from dataclasses import replace
from typing import Any

from tests.planning.making import (
    TODAY,
    day,
    make_person,
    make_post,
    make_snapshot,
)

from smtui.planning.derive import derive
from smtui.planning.facts.reports import (
    MeasuredLine,
    ReportFacts,
    SettledLine,
)
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period, period_of
from smtui.planning.reviews.report import Report, report_of
from smtui.planning.settings import Settings
from smtui.vocabulary import (
    Outcome,
    PostStatus,
    SessionCadence,
)

WEEK = period_of(SessionCadence.WEEKLY, TODAY)
LAST_WEEK = WEEK.previous
"""16 to 22 November."""

GONE_OUT = replace(make_post(1), topic="Faces", status=PostStatus.PUBLISHED, publish_on=day(-8))


def plan_of(**facts: Any) -> Plan:
    facts.setdefault("people", [make_person()])
    return derive(make_snapshot(**facts), TODAY, Settings())


def facts_of(period: Period = LAST_WEEK, **facts: Any) -> ReportFacts:
    return ReportFacts(period.first, period.last, **facts)


def settled(number: int = 1, **changes: Any) -> SettledLine:
    usual = SettledLine(
        number, f"Task {number}", None, False, None, None, None, day(-5), day(-5), Outcome.DONE,
        "", 30, 40, (1,),
    )  # fmt: skip
    return usual._replace(**changes)


def measured(*points: tuple[int, float]) -> tuple[MeasuredLine, ...]:
    return tuple(MeasuredLine(1, day(number), value, f"note {number}") for number, value in points)


def report(plan: Plan | None = None, period: Period = LAST_WEEK, **facts: Any) -> Report:
    return report_of(facts_of(period, **facts), plan or plan_of(), period)
