from datetime import date, time, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.patterns import DeleteSeries, EditSeries, MoveSeries, RepeatPost
from smtui.actions.publishing import AddPost, DeletePosts, MovePosts, SetPostStatus, SetVariant
from smtui.actions.refused import Refused
from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import PostStatus
from smtui.workspace import Workspace

FRIDAY = date(2026, 11, 20)
WEEKLY = "FREQ=WEEKLY"


def first(workspace: Workspace) -> int:
    action = AddPost("Tip", publish_on=FRIDAY, publish_time=time(9), channels=("One",))
    return workspace.do(action).id or 0


def of_series(workspace: Workspace, series: int) -> list[PostFact]:
    posts = workspace.plan.snapshot.posts.values()
    found = [post for post in posts if post.series_id == series]
    return sorted(found, key=lambda post: post.publish_on or date.min)


def repeated(workspace: Workspace, count: int = 5) -> tuple[int, list[PostFact]]:
    post = first(workspace)
    workspace.do(RepeatPost(post, WEEKLY, count=count))
    series = workspace.plan.snapshot.posts[post].series_id or 0
    return series, of_series(workspace, series)


def test_a_post_is_repeated_with_its_channels_and_copies(
    workspace: Workspace, clock: FakeClock
) -> None:
    post = first(workspace)
    (channel,) = workspace.plan.snapshot.posts[post].channels
    workspace.do(SetVariant(post, channel, "Own"))
    workspace.do(SetPostStatus((post,), PostStatus.SCHEDULED))
    done = carry(workspace, clock, RepeatPost(post, WEEKLY, until=date(2026, 12, 18)))
    assert done.sentence == "Repeated ‘Tip’: 4 posts more, the last Fri 18 Dec"
    (series,) = workspace.plan.snapshot.series.values()
    assert (series.rrule, series.starts_on, series.title) == (WEEKLY, FRIDAY, "Tip")
    posts = of_series(workspace, series.id)
    assert [found.publish_on for found in posts] == [
        FRIDAY + timedelta(weeks=week) for week in range(5)
    ]
    assert [found.status for found in posts] == [PostStatus.SCHEDULED, *[PostStatus.DRAFT] * 4]
    assert {found.channels for found in posts} == {(channel,)}
    assert {found.publish_time for found in posts} == {time(9)}
    copies = workspace.post_copies([found.id for found in posts])
    assert {pairs[1] for pairs in copies.values()} == {(channel, "Own")}


@pytest.mark.parametrize(
    ("rule", "until", "count", "field"),
    [
        (WEEKLY, None, None, "until"),
        (WEEKLY, date(2027, 1, 1), 5, "until"),
        (WEEKLY, FRIDAY, None, "until"),
        (WEEKLY, None, 1, "count"),
        (WEEKLY, None, 201, "count"),
        ("FREQ=DAILY", date(2027, 11, 1), None, "until"),
        ("FREQ=DAILY;INTERVAL=0", None, 5, "rrule"),
        ("FREQ=YEARLY", date(2027, 1, 1), None, "rrule"),
    ],
)
def test_a_series_has_an_end_and_200_posts_at_most(
    workspace: Workspace, rule: str, until: date | None, count: int | None, field: str
) -> None:
    action = RepeatPost(first(workspace), rule, until, count)
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(action)
    assert refusal.value.field == field
    assert workspace.plan is before


def test_what_has_no_day_or_a_series_is_not_repeated(workspace: Workspace) -> None:
    idea = workspace.do(AddPost("Idea")).id or 0
    with pytest.raises(Refused, match="no day yet"):
        workspace.do(RepeatPost(idea, WEEKLY, count=3))
    _, posts = repeated(workspace)
    with pytest.raises(Refused, match="one of a series already"):
        workspace.do(RepeatPost(posts[0].id, WEEKLY, count=3))


def test_a_rule_may_bring_its_own_end(workspace: Workspace) -> None:
    workspace.do(RepeatPost(first(workspace), "FREQ=WEEKLY;COUNT=3"))
    assert len(workspace.plan.snapshot.posts) == 3


def test_one_of_a_series_is_moved_and_deleted_alone(workspace: Workspace) -> None:
    series, posts = repeated(workspace)
    workspace.do(MovePosts((posts[1].id,), days=1))
    workspace.do(DeletePosts((posts[2].id,)))
    days = [post.publish_on for post in of_series(workspace, series)]
    assert days == [FRIDAY + timedelta(days=ahead) for ahead in (0, 8, 21, 28)]


def test_all_to_come_are_edited(workspace: Workspace, clock: FakeClock) -> None:
    series, posts = repeated(workspace)
    workspace.do(SetPostStatus((posts[3].id,), PostStatus.PUBLISHED))
    changes = {"topic": "Trick", "publish_time": time(18), "channels": ("Two",)}
    action = EditSeries(series, FRIDAY + timedelta(days=7), changes)
    done = carry(workspace, clock, action)
    assert done.sentence == "Changed topic, time of publishing and channels of 3 posts of ‘Tip’"
    topics = [post.topic for post in of_series(workspace, series)]
    assert topics == ["Tip", "Trick", "Trick", "Tip", "Trick"]
    assert workspace.plan.snapshot.series[series].title == "Trick"
    with pytest.raises(Refused, match="no field ‘publish_on’"):
        workspace.do(EditSeries(series, FRIDAY, {"publish_on": FRIDAY}))
    assert workspace.do(action).sentence == "‘Trick’ stays as it was"


def test_all_to_come_are_moved(workspace: Workspace, clock: FakeClock) -> None:
    series, _ = repeated(workspace, count=3)
    from_on = FRIDAY + timedelta(days=7)
    done = carry(workspace, clock, MoveSeries(series, from_on, days=-1))
    assert done.sentence == "Moved 2 posts of ‘Tip’ a day earlier"
    done = carry(workspace, clock, MoveSeries(series, FRIDAY, minutes=60))
    assert done.sentence == "Moved 3 posts of ‘Tip’ 1h later"
    assert [(post.publish_on, post.publish_time) for post in of_series(workspace, series)] == [
        (FRIDAY + timedelta(days=ahead), time(10)) for ahead in (0, 6, 13)
    ]
    for wrong in (
        MoveSeries(series, FRIDAY),
        MoveSeries(series, FRIDAY, 1, 1),
        MoveSeries(series, FRIDAY, minutes=0),
        MoveSeries(series, date(2027, 1, 1), days=1),
        MoveSeries(99, FRIDAY, days=1),
    ):
        with pytest.raises(Refused):
            workspace.do(wrong)


def test_all_to_come_are_deleted(workspace: Workspace, clock: FakeClock) -> None:
    series, posts = repeated(workspace)
    workspace.do(SetPostStatus((posts[0].id,), PostStatus.PUBLISHED))
    done = carry(workspace, clock, DeleteSeries(series, FRIDAY + timedelta(days=14)))
    assert done.sentence == "Deleted 3 posts of ‘Tip’"
    assert len(of_series(workspace, series)) == 2
    workspace.do(DeleteSeries(series, FRIDAY))
    # What went out stays, and so does its series.
    assert [post.id for post in of_series(workspace, series)] == [posts[0].id]
    workspace.do(SetPostStatus((posts[0].id,), PostStatus.DRAFT))
    carry(workspace, clock, DeleteSeries(series, FRIDAY))
    assert not workspace.plan.snapshot.posts
    assert not workspace.plan.snapshot.series
