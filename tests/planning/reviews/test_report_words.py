"""The three sentences of a report."""

from tests.planning.making import (
    day,
    make_goal,
    make_kpi,
    make_post,
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

from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.reports import (
    ClosedTactic,
    TimeSum,
)
from smtui.vocabulary import (
    Direction,
    TacticStatus,
)


def test_an_empty_week_is_told_plainly() -> None:
    assert report().summary == (
        "In the week of 16–22 Nov 2026, no task was done, no post was planned and no time was"
        " logged.",
        "No social goal was running, so there is no pace to tell.",
        "Nothing more has a date in W48.",
    )
    assert report(period=LAST_WEEK.previous).summary[2] == (
        "No post went out, so there are no results to tell."
    )


def test_a_full_week_is_told_in_three_sentences() -> None:
    plan = plan_of(
        goals=[make_goal(1), make_goal(2, title="Leads"), make_goal(3, title="Talks")],
        kpis=[make_kpi(1), make_kpi(2, goal_id=2)],
        tasks=[make_task(1, due_on=day(1)), make_task(2, due_on=day(2), rrule="FREQ=DAILY")],
        posts=[make_post(9, publish_on=day(2))],
    )
    told = report(
        plan,
        done=(settled(1), settled(2), settled(2)),
        closed=(ClosedTactic(1, "Guests", TacticStatus.DONE, day(-4)),),
        measurements=measured((-20, 1100.0), (-5, 1250.0)),
        posts=(GONE_OUT, make_post(2, publish_on=day(-6))),
        results=(
            ResultLine(
                1, 1, day(-4), 1000, None, 65, None, None, "Faces", "", day(-8), None, False
            ),
        ),
        time=(TimeSum(None, 1, 1725),),
    )
    assert told.summary == (
        "In the week of 16–22 Nov 2026, 3 tasks were done, 1 tactic was finished, 1 of 2 planned"
        " posts went out and 28h45 of work were logged.",
        "Of 3 goals 1 is behind and 2 have no data yet; ‘Reach’ needs attention most: ‘Followers’"
        " stands at 1,250 of 2,000, up 150.",
        "‘Faces’ reached 6.5 % engagement and W48 still brings 1 post and 1 deadline.",
    )


def test_one_goal_a_running_period_and_one_to_come() -> None:
    plan = plan_of(
        goals=[make_goal(title="x" * 80)],
        kpis=[make_kpi(unit="fans", measurements=((day(-1), 1600.0),))],
    )
    now = report(plan, WEEK, measurements=measured((-1, 1600.0)))
    assert now.summary[0].startswith("In the week of 23–29 Nov 2026 so far, no task")
    assert now.summary[1] == (
        f"The goal ‘{'x' * 59}…’ is ahead: ‘Followers’ stands at 1,600 of 2,000 fans,"
        " measured for the first time."
    )
    coming = report(plan, WEEK.next, posts=(make_post(publish_on=day(8)),))
    assert coming.summary[0] == (
        "In the week of 30 Nov – 6 Dec 2026, which has not begun, nothing was done yet and 1 post"
        " is still to go out."
    )


def test_where_less_is_better_and_of_what_cannot_be_judged() -> None:
    kpi = make_kpi(1, name="First answer", unit="minutes", direction=Direction.DOWN,
                   baseline=90.0, target=30.0)  # fmt: skip
    plan = plan_of(goals=[make_goal(1, title="Answers"), make_goal(2)], kpis=[kpi])
    told = report(plan, measurements=measured((-20, 84.0), (-5, 80.0)))
    assert told.summary[1] == (
        "Of 2 goals 1 is behind and 1 has no data yet; ‘Answers’ needs attention most:"
        " ‘First answer’ stands at 80 minutes where 30 is the most that it should be, down 4."
    )
    assert report(plan).summary[1] == "Both goals have no data yet."
