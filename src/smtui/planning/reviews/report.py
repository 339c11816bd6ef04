"""The report of a week, a month or a quarter, from what happened in it and from the plan."""

from dataclasses import replace

from smtui.planning.facts.reports import Drift, ReportFacts
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import month_result, not_measured
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report_goals import goal_lines
from smtui.planning.reviews.report_next import next_period
from smtui.planning.reviews.report_parts import Report
from smtui.planning.reviews.report_posts import publishing_kept
from smtui.planning.reviews.report_session import with_session
from smtui.planning.reviews.report_words import summary_of
from smtui.planning.reviews.report_work import checklist_lines, done_tasks, load_lines, time_lines

__all__ = ["Report", "report_of"]


def report_of(
    facts: ReportFacts, plan: Plan, period: Period, *, drift: Drift | None = None
) -> Report:
    """The report of ``period``, which ``facts`` are of; ``plan`` is the present one, ``drift`` that
    since the period began.

    Of a period that is over, goals and KPIs stand as on its last day; else as today, and as on the
    pages. What was learned in the session that looked back on the period belongs to it.
    """
    report = _without_summary(with_session(facts, plan, period), plan, period, drift)
    return replace(report, summary=summary_of(report))


def _without_summary(facts: ReportFacts, plan: Plan, period: Period, drift: Drift | None) -> Report:
    today = min(period.last, plan.today)
    return Report(
        period=period,
        day=today,
        is_running=period.last >= plan.today,
        summary=("", "", ""),
        goals=goal_lines(facts, plan, period, today),
        closed=facts.closed,
        done=done_tasks(facts, plan),
        not_done=tuple(line for line in facts.not_done if line.cadence is None),
        checklists=checklist_lines(facts.kept),
        publishing=publishing_kept(facts.posts, plan.snapshot, plan.today),
        results=month_result(facts.results),
        not_measured=_waiting(facts, period),
        time=time_lines(facts, plan),
        logged=sum(one.minutes for one in facts.time),
        load=load_lines(facts, plan, period),
        adjustments=facts.adjustments,
        drift=drift,
        lessons=facts.lessons,
        post_lessons=facts.post_lessons,
        next=next_period(plan, period),
    )


def _waiting(facts: ReportFacts, period: Period) -> int:
    """How many posts that went out have a channel that was not measured, as results counts them."""
    return len({post.id for post, _ in not_measured(facts.posts, period.last, period.days)})
