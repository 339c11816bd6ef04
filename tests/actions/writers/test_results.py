from datetime import date, time

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.actions.results import EnterResults, Result
from smtui.planning.facts.posts import ResultLine
from smtui.vocabulary import PostStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
MONDAY = date(2026, 11, 16)


@pytest.fixture
def post(workspace: Workspace) -> int:
    """A post that went out on the channels 1 and 2."""
    action = AddPost(
        "Launch",
        status=PostStatus.PUBLISHED,
        publish_on=MONDAY,
        publish_time=time(9),
        channels=(1, 2),
        is_experiment=True,
    )
    return workspace.do(action).id or 0


def results(workspace: Workspace) -> dict[int, ResultLine]:
    return {line.channel_id: line for line in workspace.post_results(MONDAY, TODAY)}


def test_a_round_of_results_is_one_undo(workspace: Workspace, clock: FakeClock, post: int) -> None:
    other = workspace.do(
        AddPost("Tip", status=PostStatus.PUBLISHED, publish_on=MONDAY, channels=(1,))
    )
    entered = (
        Result(post, 1, reach=1000, engagements=80),
        Result(post, 2, impressions=500, clicks=0, measured_on=MONDAY),
        Result(other.id or 0, 1, reach=10),
    )
    done = carry(workspace, clock, EnterResults(entered))
    assert done.sentence == "Kept 3 results of 2 posts"
    assert workspace.plan.snapshot.posts[post].measured == (1, 2)
    line = results(workspace)[2]
    assert (line.impressions, line.clicks, line.reach, line.measured_on) == (500, 0, None, MONDAY)
    assert (line.topic, line.publish_on, line.publish_time, line.is_experiment) == (
        "Launch", MONDAY, time(9), True,
    )  # fmt: skip
    workspace.undo()
    assert workspace.post_results(MONDAY, TODAY) == ()


def test_results_are_corrected_and_taken_away(
    workspace: Workspace, clock: FakeClock, post: int
) -> None:
    workspace.do(EnterResults((Result(post, 1, reach=1000, measured_on=MONDAY),)))
    done = workspace.do(EnterResults((Result(post, 1, reach=1000),)))
    assert done.sentence == "The results of ‘Launch’ stay as they were"
    assert results(workspace)[1].measured_on == MONDAY
    done = carry(workspace, clock, EnterResults((Result(post, 1, reach=1200, clicks=3),)))
    assert done.sentence == "Kept 1 result of ‘Launch’"
    line = results(workspace)[1]
    assert (line.reach, line.clicks, line.measured_on) == (1200, 3, TODAY)
    carry(workspace, clock, EnterResults((Result(post, 1),)))
    assert results(workspace) == {}
    assert workspace.plan.snapshot.posts[post].measured == ()


def test_what_is_no_result_is_refused(workspace: Workspace, post: int) -> None:
    draft = workspace.do(AddPost("Draft", channels=(1,))).id or 0
    before = workspace.plan
    for result, field in (
        (Result(draft, 1, reach=1), "post_id"),
        (Result(post, 3, reach=1), "channel_id"),
        (Result(post, 99, reach=1), "id"),
        (Result(99, 1, reach=1), "id"),
        (Result(post, 1, reach=-1), "reach"),
        (Result(post, 1, reach=1, measured_on=date(2026, 11, 19)), "measured_on"),
    ):
        with pytest.raises(Refused) as refusal:
            workspace.do(EnterResults((Result(post, 1, reach=5), result)))
        assert refusal.value.field == field
    with pytest.raises(Refused, match="No result is given"):
        workspace.do(EnterResults(()))
    assert workspace.plan is before
    assert results(workspace) == {}
