"""What the session that looked back on a period adds to its report: it is held after the period."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from smtui.planning.facts.goals import CheckInFact
from smtui.planning.facts.reports import ReportFacts
from smtui.planning.facts.reviews import LessonFact, SessionFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period


def with_session(facts: ReportFacts, plan: Plan, period: Period) -> ReportFacts:
    """The facts of ``period`` with the lessons that were kept in the session which looked back on
    it, and with how sure one was of a goal then. A lesson that a session of the same cadence kept
    of an earlier period belongs to the report of that.
    """
    alike = {s.id: s for s in plan.snapshot.sessions.values() if s.cadence == period.cadence}
    looking = next((s for s in alike.values() if s.period_from == period.next.first), None)
    kept = [lesson for lesson in facts.lessons if lesson.session_id not in alike]
    checks = list(facts.check_ins)
    if looking is not None:
        kept += _lessons_of(looking, plan)
        known = {check.id for check in checks}
        checks += [check for check in _check_ins_of(looking, plan) if check.id not in known]
    return replace(
        facts,
        lessons=tuple(sorted(kept, key=lambda lesson: (lesson.learned_on, lesson.id))),
        check_ins=tuple(sorted(checks, key=lambda check: (check.day_on, check.id))),
    )


def _lessons_of(session: SessionFact, plan: Plan) -> Iterable[LessonFact]:
    return (one for one in plan.snapshot.lessons.values() if one.session_id == session.id)


def _check_ins_of(session: SessionFact, plan: Plan) -> Iterable[CheckInFact]:
    """Those of the days on which the session was held."""
    first = session.started_at.date()
    # Its moments are in UTC: east of Greenwich the day may be the next one already.
    last = session.ended_at.date() + timedelta(days=1) if session.ended_at else plan.today
    for checks in plan.snapshot.check_ins.values():
        yield from (check for check in checks if first <= check.day_on <= last)
