from datetime import date, time

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import (
    AddChannel,
    AddPost,
    DeletePosts,
    DuplicatePosts,
    EditPost,
    MovePosts,
    SetPostStatus,
)
from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting
from smtui.vocabulary import Kind, PageName, PostStatus
from smtui.workspace import Workspace

FRIDAY = date(2026, 11, 20)


def channels(workspace: Workspace, post: int) -> set[str]:
    snapshot = workspace.plan.snapshot
    return {snapshot.channels[key].name for key in snapshot.posts[post].channels}


def test_a_post_with_new_channels_in_the_zone_of_the_settings(
    workspace: Workspace, clock: FakeClock
) -> None:
    workspace.do(ChangeSetting("zone", "Europe/Berlin"))
    channel = AddChannel("My channel")
    carry(workspace, clock, channel)
    action = AddPost(
        "Launch",
        publish_on=FRIDAY,
        publish_time=time(9, 30),
        channels=("my CHANNEL", "Fresh one"),
        copy="Here it is",
    )
    done = carry(workspace, clock, action)
    assert (done.sentence, done.page, done.kind) == (
        "Added ‘Launch’ for Fri 20 Nov",
        PageName.CALENDAR,
        Kind.POST,
    )
    fact = workspace.plan.snapshot.posts[done.id or 0]
    assert (fact.zone, fact.publish_time, fact.has_copy) == ("Europe/Berlin", time(9, 30), True)
    assert channels(workspace, fact.id) == {"My channel", "Fresh one"}
    with pytest.raises(Refused, match="there is a channel ‘MY CHANNEL’"):
        workspace.do(AddChannel("MY CHANNEL"))


def test_without_its_day_a_post_has_no_time(workspace: Workspace, clock: FakeClock) -> None:
    action = AddPost("Launch", publish_on=FRIDAY, publish_time=time(9), channels=("One",))
    post = workspace.do(action).id or 0
    done = carry(workspace, clock, EditPost(post, {"publish_on": None, "channels": ()}))
    assert done.sentence == (
        "Changed day of publishing, time of publishing and channels of ‘Launch’"
    )
    assert channels(workspace, post) == set()
    with pytest.raises(Refused, match="Time of publishing: it needs a day"):
        workspace.do(EditPost(post, {"publish_time": time(8)}))


def test_posts_move_along_and_about(workspace: Workspace, clock: FakeClock) -> None:
    post = workspace.do(AddPost("Launch", publish_on=FRIDAY, publish_time=time(9))).id or 0
    idea = workspace.do(AddPost("Idea")).id or 0
    done = carry(workspace, clock, SetPostStatus((post, idea), PostStatus.READY))
    assert done.sentence == "Ready: 2 posts"
    done = carry(workspace, clock, MovePosts((post,), days=1))
    assert done.sentence == "Moved ‘Launch’ to Sat 21 Nov"
    done = carry(workspace, clock, MovePosts((post, idea), to=FRIDAY))
    assert done.sentence == "Moved 2 posts to Fri 20 Nov"
    assert workspace.plan.snapshot.posts[post].publish_time == time(9)


def test_a_copy_of_what_went_out_is_a_draft(workspace: Workspace, clock: FakeClock) -> None:
    action = AddPost("Launch", status=PostStatus.PUBLISHED, publish_on=FRIDAY, channels=("One",))
    post = workspace.do(action).id or 0
    copy = carry(workspace, clock, DuplicatePosts((post,))).id or 0
    assert workspace.plan.snapshot.posts[copy].status == PostStatus.DRAFT
    assert channels(workspace, copy) == {"One"}
    assert carry(workspace, clock, DeletePosts((post, copy))).sentence == "Deleted 2 posts"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"topic": " "}, "topic"),
        ({"zone": "Moon/Base"}, "zone"),
        ({"zone": "../../etc/passwd"}, "zone"),
        ({"owner_id": 9}, "owner_id"),
        ({"channels": (99,)}, "channels"),
        ({"channels": "One"}, "channels"),
        ({"status": "gone"}, "status"),
        ({"publish_time": time(9)}, "publish_on"),
        ({"publish_time": "25:00", "publish_on": FRIDAY}, "publish_time"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, fields: dict[str, object], field: str
) -> None:
    post = workspace.do(AddPost("Launch")).id or 0
    before = workspace.plan
    for action in (AddPost(**{"topic": "Other", **fields}), EditPost(post, fields)):  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
    assert workspace.plan is before


def test_a_late_post_moves_on_from_today(workspace: Workspace, clock: FakeClock) -> None:
    late, over = (
        workspace.do(AddPost(topic, publish_on=date(2026, 11, 10))).id or 0
        for topic in ("Late", "Over")
    )
    done = carry(workspace, clock, MovePosts((late,), days=1))
    assert done.sentence == "Moved ‘Late’ to tomorrow"
    assert workspace.plan.snapshot.posts[late].publish_on == date(2026, 11, 19)
    workspace.do(SetPostStatus((over,), PostStatus.PUBLISHED))
    workspace.do(MovePosts((over,), days=1))
    assert workspace.plan.snapshot.posts[over].publish_on == date(2026, 11, 11)


def test_a_post_that_is_ticked_ahead_of_its_time_is_told(
    workspace: Workspace, clock: FakeClock
) -> None:
    posts = [
        workspace.do(AddPost(topic, publish_on=day, publish_time=at, zone="UTC")).id or 0
        for topic, day, at in (
            ("Launch", date(2026, 11, 27), time(10)),
            ("Tip", FRIDAY, None),
            ("Morning", date(2026, 11, 18), time(8)),
        )
    ]
    for post, said in (
        (posts[0], "Published: Launch, ahead of its time, Fri 27 Nov 10:00"),
        (posts[1], "Published: Tip, ahead of its time, Fri 20 Nov"),
        (posts[2], "Published: Morning"),
    ):
        done = carry(workspace, clock, SetPostStatus((post,), PostStatus.PUBLISHED))
        assert done.sentence == said
    workspace.do(SetPostStatus(tuple(posts), PostStatus.DRAFT))
    done = workspace.do(SetPostStatus(tuple(posts), PostStatus.PUBLISHED))
    assert done.sentence == "Published: 3 posts, 2 of them ahead of their time"
