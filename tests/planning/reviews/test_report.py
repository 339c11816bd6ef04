"""Reports: by hand, and that their figures are those of the plan and of the facts."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_goal,
    make_kpi,
    make_person,
    make_post,
    make_random_snapshot,
    make_tactic,
    make_task,
)
from tests.planning.reviews.reporting import (
    GONE_OUT,
    LAST_WEEK,
    WEEK,
    measured,
    plan_of,
    report,
    settled,
)

from smtui.planning.derive import derive
from smtui.planning.facts.goals import CheckInFact
from smtui.planning.facts.publishing import ChannelFact, OccasionFact
from smtui.planning.facts.reports import (
    KeptLine,
    MeasuredLine,
    TimeSum,
)
from smtui.planning.facts.tasks import ActivityFact
from smtui.planning.facts.time import TimeEntryLine, Worked
from smtui.planning.pace import kpi_pace
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import period_of
from smtui.planning.reviews.report import Report
from smtui.planning.settings import Settings
from smtui.planning.timesheet import timesheet
from smtui.vocabulary import (
    Cadence,
    GoalStatus,
    Outcome,
    PaceWord,
    PostStatus,
    SessionCadence,
    TacticStatus,
)


def test_goals_stand_as_on_the_last_day() -> None:
    goal, kpi = make_goal(), make_kpi()
    plan = plan_of(
        goals=[
            goal,
            make_goal(2, start_on=day(-1)),
            make_goal(3, start_on=day(-90), due_on=day(-20)),
            make_goal(4, start_on=None, due_on=None),
        ],
        kpis=[replace(kpi, measurements=((day(-20), 1100.0), (day(-5), 1400.0), (day(0), 1900.0)))],
    )
    check = CheckInFact(1, 1, day(-4), 2, "slow")
    told = report(
        plan,
        measurements=measured((-20, 1100.0), (-5, 1400.0)),
        check_ins=(check,),
    )
    assert [line.goal_id for line in told.goals] == [1]
    line = told.goals[0]
    then = kpi_pace(
        replace(kpi, measurements=((day(-20), 1100.0), (day(-5), 1400.0))), goal, LAST_WEEK.last
    )
    assert (line.word, line.ratio, line.progress) == (then.word, then.ratio, then.progress)
    assert line.word == PaceWord.AT_RISK
    assert (line.confidence, line.note, line.days_left) == (2, "slow", 53)
    of_kpi = line.kpis[0]
    assert (of_kpi.before, of_kpi.now, of_kpi.change, of_kpi.is_good) == (1100, 1400, 300, True)
    assert (of_kpi.measured, of_kpi.note, len(of_kpi.series)) == (1, "note -5", 2)


def test_a_goal_that_was_met_later_stood_as_its_kpis_said() -> None:
    plan = plan_of(goals=[make_goal(status=GoalStatus.MET)], kpis=[make_kpi()])
    assert report(plan, measurements=measured((-5, 1250.0))).goals[0].word == PaceWord.BEHIND
    assert report(plan, measurements=()).goals[0].word == PaceWord.MET
    assert report(plan, WEEK, measurements=measured((-5, 1250.0))).goals[0].word == PaceWord.MET


def test_work_by_hand() -> None:
    plan = plan_of(
        people=[make_person(1), make_person(2, name="Bo", is_me=True)],
        activities={1: ActivityFact(1, "captions", None, 0)},
        tactics=[make_tactic(1, title="Guests")],
    )
    told = report(
        plan,
        done=(
            settled(1),
            settled(2, tactic_id=1, minutes=10),
            settled(3, cadence=Cadence.DAILY),
            settled(1, day_on=day(-4), minutes=5),
        ),
        not_done=(settled(4, outcome=Outcome.SKIPPED, reason="ill"),
                  settled(3, cadence=Cadence.DAILY, outcome=Outcome.MISSED)),
        kept=(KeptLine(3, "Answer", Cadence.DAILY, 4, 1, 2),
              KeptLine(5, "Read", Cadence.DAILY, 0, 0, 1)),
        time=(TimeSum(1, 1, 90), TimeSum(None, 1, 30), TimeSum(1, None, 20)),
        worked=(Worked("captions", 1, 60, 90, 1, day(-5), 1),),
    )  # fmt: skip
    assert [(one.title, one.times, one.minutes, one.tactic) for one in told.done] == [
        ("Task 2", 1, 10, "Guests"),
        ("Task 1", 2, 45, ""),
    ]
    assert [line.reason for line in told.not_done] == ["ill"]
    assert told.checklists == ((Cadence.DAILY, 4, 1, 3, 50),)
    assert [tuple(line) for line in told.time] == [
        ("captions", 110, 1, 60, 90, 150),
        ("", 30, 0, 0, 0, None),
    ]
    assert [(one.name, one.logged.planned, one.logged.capacity) for one in told.load] == [
        ("Bo", 0, 2400),
        ("Ana", 120, 2400),
        ("", 20, 0),
    ]
    assert told.logged == 140


def test_the_publishing_plan_by_hand() -> None:
    posts = (
        GONE_OUT,
        make_post(2, status=PostStatus.SKIPPED, publish_on=day(-1), channels=(1,)),
        make_post(3, topic="Late", publish_on=day(-1), channels=(1,)),
        make_post(4, publish_on=TODAY, channels=(1,)),
        make_post(5, status=PostStatus.PUBLISHED, publish_on=TODAY, channels=(1,)),
    )
    plan = plan_of(channels={1: ChannelFact(1, "LinkedIn")})
    kept = report(plan, WEEK, posts=posts).publishing
    assert (kept.due, kept.published, kept.skipped, kept.to_come, kept.percent) == (4, 2, 1, 1, 50)
    assert [(post.topic, post.channels) for post in kept.late] == [("Late", ("LinkedIn",))]
    assert [tuple(channel) for channel in kept.channels] == [(1, "LinkedIn", 4, 1, 1)]


def test_the_coming_period_by_hand() -> None:
    plan = plan_of(
        tasks=[
            make_task(1, due_on=day(6), title="Due"),
            make_task(2, rrule="FREQ=DAILY"),
            make_task(3, planned_on=day(6)),
        ],
        tactics=[
            make_tactic(1, title="Guests", eta_on=day(7)),
            make_tactic(2, title="Talks", status=TacticStatus.ACTIVE),
        ],
        goals=[make_goal(due_on=day(8))],
        posts=[make_post(1, publish_on=day(5), status=PostStatus.PUBLISHED),
               make_post(2, topic="Tour", publish_on=day(9))],
        occasions={1: OccasionFact(1, "Fair", day(10), False, "", 5, "")},
    )  # fmt: skip
    coming = report(plan, WEEK).next
    assert coming is not None
    assert coming.period == WEEK.next
    assert [(one.title, one.day) for one in coming.deadlines] == [("Due", day(6))]
    assert [one.title for one in coming.tactics] == ["Guests"]
    assert [one.title for one in coming.goals] == ["Reach"]
    assert [one.topic for one in coming.posts] == ["Tour"]
    assert [one.name for one in coming.occasions] == ["Fair"]
    assert coming.active == ("Talks",)
    assert not coming.has_begun
    assert report(plan, LAST_WEEK.previous).next is None


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(SessionCadence))
def test_the_figures_of_a_running_period_are_those_of_the_pages(
    seed: int, cadence: SessionCadence
) -> None:
    plan = derive(make_random_snapshot(60, seed), TODAY, Settings())
    period = period_of(cadence, TODAY)
    points = tuple(
        MeasuredLine(kpi.id, on, value, "")
        for kpi in plan.snapshot.kpis.values()
        for on, value in kpi.measurements
    )
    entries = [
        TimeEntryLine(n, period.first, n % 4 or None, n, None, n % 3 or None, "", "", 7 * n, None,
                      None, "")
        for n in range(1, 9)
    ]  # fmt: skip
    told = report(
        plan,
        period,
        measurements=points,
        time=tuple(TimeSum(one.activity_id, one.person_id, one.minutes) for one in entries),
    )
    for goal in told.goals:
        page = plan.goals[goal.goal_id]
        assert (goal.word, goal.ratio, goal.progress) == (page.word, page.ratio, page.progress)
        assert (goal.lead, goal.days_left) == (page.lead_kpi, page.days_left)
        for kpi in goal.kpis:
            assert kpi.pace == plan.kpis[kpi.kpi_id]
            assert kpi.now == kpi.pace.now
    _load_is_that_of_the_pages(plan, told, entries)


def _load_is_that_of_the_pages(plan: Plan, told: Report, entries: list[TimeEntryLine]) -> None:
    sheet = timesheet(plan, entries, told.period.first, told.period.last)
    after = told.period.next
    for line in told.load:
        row = sheet.row(line.person_id)
        assert row is not None
        assert line.logged.planned == sum(row.logged)
        assert line.logged.capacity == sum(row.capacity)
        if line.person_id:
            page = plan.workload.utilisation(line.person_id, after.first, after.last)
            assert line.coming == page
    assert told.next is not None
    assert told.next.load == plan.workload.total(after.first, after.last)
    assert sum(line.minutes for line in told.time) == told.logged == sum(sheet.total.logged)


def test_a_date_at_the_end_of_the_calendar_is_no_trouble() -> None:
    last = period_of(SessionCadence.WEEKLY, date.max)
    assert report(period=last).next is None
