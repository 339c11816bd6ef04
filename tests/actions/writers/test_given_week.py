from datetime import date, time

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import AddPost, SetPostStatus
from smtui.actions.refused import Refused
from smtui.actions.reviews import GiveWeek
from smtui.actions.tasks import AddTask, LogMinutes, TickTasks
from smtui.vocabulary import Kind, PostStatus
from smtui.workspace import Workspace

THURSDAY, FRIDAY = date(2026, 11, 19), date(2026, 11, 20)


def test_a_week_is_given_at_once(workspace: Workspace, clock: FakeClock) -> None:
    first = workspace.do(AddTask("Write", estimate=90)).id or 0
    second = workspace.do(AddTask("Draw", planned_on=FRIDAY, estimate=60)).id or 0
    workspace.do(LogMinutes(first, 30))
    post = workspace.do(AddPost("Launch", estimate=35)).id or 0
    workspace.do(LogMinutes(None, 15, post_id=post))
    done = carry(
        workspace,
        clock,
        GiveWeek(
            (
                (Kind.TASK, first, THURSDAY),
                (Kind.TASK, second, THURSDAY),
                (Kind.POST, post, FRIDAY),
            )
        ),
    )
    assert done.sentence == "Planned 2 tasks and 1 post for W47 · 2h20"
    snapshot = workspace.plan.snapshot
    assert [snapshot.tasks[key].planned_on for key in (first, second)] == [THURSDAY, THURSDAY]
    assert snapshot.posts[post].publish_on == FRIDAY
    done = carry(workspace, clock, GiveWeek(((Kind.TASK, second, date(2026, 11, 23)),)))
    assert done.sentence == "Planned ‘Draw’ for Mon 23 Nov · 1h"
    done = workspace.do(
        GiveWeek(((Kind.TASK, first, FRIDAY), (Kind.TASK, second, date(2026, 11, 24))))
    )
    assert done.sentence == "Planned 2 tasks for W47–W48 · 2h"


def test_what_cannot_be_planned_is_refused_whole(workspace: Workspace) -> None:
    open_one = workspace.do(AddTask("Open")).id or 0
    settled = workspace.do(AddTask("Settled")).id or 0
    workspace.do(TickTasks((settled,)))
    post = workspace.do(AddPost("Out")).id or 0
    workspace.do(SetPostStatus((post,), PostStatus.PUBLISHED))
    good = (Kind.TASK, open_one, FRIDAY)
    for placements, sentence in (
        ((), "Nothing is chosen to be planned."),
        ((good, good), "One thing is given two days; give each one."),
        ((good, (Kind.TASK, settled, FRIDAY)), "‘Settled’ is done; open it again first."),
        ((good, (Kind.POST, post, FRIDAY)), "‘Out’ is published; it stays where it is."),
        ((good, (Kind.GOAL, 1, FRIDAY)), "A goal is not put on a day of the week."),
        (
            (good, (Kind.TASK, settled, date(2026, 11, 17))),
            "Day: yesterday is past; give today or later.",
        ),
    ):
        with pytest.raises(Refused) as refused:
            workspace.do(GiveWeek(placements))
        assert refused.value.sentence == sentence
    assert workspace.plan.snapshot.tasks[open_one].planned_on is None


def test_a_post_goes_out_at_the_time_of_its_slot(workspace: Workspace, clock: FakeClock) -> None:
    slot = workspace.do(AddPost("Given a slot")).id or 0
    own = workspace.do(AddPost("Keeps its own", publish_on=THURSDAY, publish_time=time(9))).id or 0
    placements = ((Kind.POST, slot, FRIDAY), (Kind.POST, own, FRIDAY))
    carry(workspace, clock, GiveWeek(placements, ((slot, time(18)),)))
    posts = workspace.plan.snapshot.posts
    assert [posts[id_].publish_time for id_ in (slot, own)] == [time(18), time(9)]
