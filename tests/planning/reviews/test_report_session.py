"""What the session that looked back on a period adds to its report."""

from datetime import UTC, date, datetime, time

from tests.planning.making import TODAY, day, make_goal, make_kpi
from tests.planning.reviews.reporting import LAST_WEEK, WEEK, plan_of, report

from smtui.planning.facts.goals import CheckInFact
from smtui.planning.facts.reviews import LessonFact, SessionFact
from smtui.vocabulary import LessonKind, SessionCadence


def session(number: int, period_from: date, held: date) -> SessionFact:
    at = datetime.combine(held, time(8), UTC)
    return SessionFact(number, SessionCadence.WEEKLY, period_from, at, at, 600, "report")


def lesson(number: int, learned_on: date, session_id: int | None) -> LessonFact:
    return LessonFact(number, LessonKind.STRENGTH, f"Lesson {number}", learned_on, session_id)


def test_a_report_tells_what_the_session_after_it_learned() -> None:
    before = session(1, LAST_WEEK.first, LAST_WEEK.first)
    after = session(2, WEEK.first, TODAY)
    earlier, by_itself = lesson(1, LAST_WEEK.first, 1), lesson(2, LAST_WEEK.last, None)
    found = lesson(3, TODAY, 2)
    plan = plan_of(
        sessions={1: before, 2: after},
        lessons={one.id: one for one in (earlier, by_itself, found)},
    )
    told = report(plan, lessons=(earlier, by_itself))
    assert [one.id for one in told.lessons] == [2, 3]
    told = report(plan, LAST_WEEK.previous)
    assert [one.id for one in told.lessons] == [1]
    assert not report(plan, WEEK, lessons=(found,)).lessons


def test_a_word_on_a_goal_from_the_session_is_in_the_report() -> None:
    word = CheckInFact(1, 1, TODAY, 2, "nobody saw the form")
    plan = plan_of(
        goals=[make_goal(start_on=day(-60))],
        kpis=[make_kpi()],
        sessions={2: session(2, WEEK.first, TODAY)},
        check_ins={1: (word,)},
    )
    (goal,) = report(plan).goals
    assert (goal.confidence, goal.note) == (2, "nobody saw the form")
    (goal,) = report(plan, LAST_WEEK.previous).goals
    assert goal.confidence is None
