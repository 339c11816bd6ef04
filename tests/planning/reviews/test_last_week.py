"""A week looked back on."""

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.facts.reports import Drift, DriftLine, ReportFacts, SettledLine, TimeSum
from smtui.planning.facts.reviews import PlannedLine
from smtui.planning.facts.tasks import StreakFact
from smtui.planning.facts.time import Worked
from smtui.planning.reviews.last_week import last_week
from smtui.planning.reviews.periods import period_of
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, Kind, Outcome, SessionCadence

LAST = period_of(SessionCadence.WEEKLY, TODAY).previous
DAILY = make_task(
    4,
    title="Answer",
    rrule="FREQ=DAILY",
    cadence=Cadence.DAILY,
    starts_on=day(-9),
    settled_on=TODAY,
)
PLAN = derive(
    make_snapshot(
        tasks=[
            make_task(1, planned_on=day(-3), due_on=day(3), estimate=60),
            make_task(2, due_on=day(-8), estimate=45, logged=15),
            make_task(3, due_on=day(3)),
            DAILY,
        ],
        people=[make_person(1)],
        streaks={4: StreakFact(4, None, 9)},
    ),
    TODAY,
    Settings(),
)


def settled(outcome: Outcome, cadence: Cadence | None) -> SettledLine:
    return SettledLine(
        9, "Nine", cadence, False, None, None, None, day(-5), day(-5), outcome, "", None, 20, ()
    )


def test_by_hand() -> None:
    facts = ReportFacts(
        LAST.first,
        LAST.last,
        done=(settled(Outcome.DONE, None), settled(Outcome.DONE, Cadence.DAILY)),
        not_done=(settled(Outcome.SKIPPED, None), settled(Outcome.MISSED, Cadence.DAILY)),
        time=(TimeSum(None, 1, 100),),
        worked=(Worked("", 9, 60, 90, 1, day(-5), None),),
    )
    moved = DriftLine("moved", Kind.TASK, 3, "Task 3", "Moved")
    drift = Drift(1, 1, 0, 0, 0, 0, (moved, moved._replace(verb="added")))
    planned = PlannedLine(9, "Nine", day(-5), 60, Outcome.DONE, day(-5), None, has_day=True)
    week = last_week(facts, PLAN, LAST, drift=drift, planned=(planned,))
    assert (week.times_done, len(week.skipped), len(week.missed)) == (1, 1, 1)
    assert week.moved == (moved,)
    assert [(s.task_id, s.day, s.days_late, s.minutes) for s in week.slipped] == [
        (2, day(-8), 8, 30),
        (1, day(-3), 3, 60),
    ]
    assert {one.task_id for one in week.slipped} == set(PLAN.due.slipped)
    assert (week.planned, week.actual, week.percent, week.timed, week.logged) == (
        60,
        90,
        150,
        1,
        100,
    )
    assert [(s.title, s.length) for s in week.streaks] == [("Answer", 9)]
    assert week.day_streak == PLAN.day_streak == 9
    assert week.kept is not None
    assert week.kept.on_day == 1


def test_a_week_without_anything() -> None:
    week = last_week(ReportFacts(LAST.first, LAST.last), PLAN, LAST)
    assert (week.times_done, week.percent, week.kept, week.moved) == (0, None, None, ())
