from datetime import date, time

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import (
    AddPost,
    CaptureIdea,
    DuplicatePosts,
    EditPost,
    ImportPosts,
    MovePosts,
    ReusePost,
    SetLesson,
    SetPostStatus,
    SetVariant,
)
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind, PostStatus
from smtui.workspace import Workspace

FRIDAY = date(2026, 11, 20)
TODAY = date(2026, 11, 18)


def added(workspace: Workspace, topic: str = "Launch", **fields: object) -> int:
    return workspace.do(AddPost(topic, **fields)).id or 0  # type: ignore[arg-type]


def test_every_field_of_a_post_is_kept(workspace: Workspace, clock: FakeClock) -> None:
    action = AddPost(
        "Launch",
        publish_on=FRIDAY,
        channels=("One", "Two"),
        campaign="Spring",
        objective="awareness",
        audience="hosts",
        call_to_action="Try it",
        brief_for_whom="hosts\nof small events",
        brief_journey="the guide",
        link="https://example.org/",
        utm_campaign="spring",
        utm_medium="social",
        media="picture.png",
        is_experiment=True,
        is_evergreen=True,
        cooldown_days=90,
        variants=(("one", "Own words"),),
    )
    post = carry(workspace, clock, action).id or 0
    fact = workspace.plan.snapshot.posts[post]
    assert workspace.plan.snapshot.campaigns[fact.campaign_id or 0].name == "Spring"
    assert (fact.objective, fact.audience, fact.call_to_action) == ("awareness", "hosts", "Try it")
    assert (fact.is_experiment, fact.is_evergreen, fact.cooldown_days) == (True, True, 90)
    assert (fact.link, fact.has_copy) == ("https://example.org/", True)
    text = workspace.post_texts([post])[post]
    assert (text.brief_for_whom, text.brief_journey) == ("hosts\nof small events", "the guide")
    assert (text.utm_campaign, text.utm_medium, text.media) == ("spring", "social", "picture.png")
    assert workspace.fields(Kind.POST, post)["brief_journey"] == "the guide"
    changes = {"campaign": None, "variants": (("Two", "Other words"),), "brief_how": "warm"}
    done = carry(workspace, clock, EditPost(post, changes))
    assert done.sentence == ("Changed how to say it, campaign and copies of channels of ‘Launch’")
    copies = workspace.post_copies([post])[post]
    assert [text for _, text in copies] == ["", "Other words"]
    assert workspace.do(EditPost(post, changes)).sentence == "‘Launch’ stays as it was"


def test_a_channel_gets_its_own_copy_and_loses_it(workspace: Workspace, clock: FakeClock) -> None:
    post = added(workspace, copy="For all", channels=("One", "Two"))
    one, two = workspace.plan.snapshot.posts[post].channels
    done = carry(workspace, clock, SetVariant(post, two, "For Two"))
    assert done.sentence == "Changed the copy of ‘Launch’ for Two"
    assert workspace.post_copies([post]) == {post: ((0, "For all"), (two, "For Two"))}
    workspace.do(EditPost(post, {"channels": (one,)}))
    # What a channel had is kept for when the post goes there again.
    assert workspace.post_copies([post]) == {post: ((0, "For all"),)}
    workspace.do(EditPost(post, {"channels": (one, two)}))
    assert workspace.post_copies([post]) == {post: ((0, "For all"), (two, "For Two"))}
    done = carry(workspace, clock, SetVariant(post, two, None))
    assert done.sentence == "Took away the copy of ‘Launch’ for Two"
    assert workspace.do(SetVariant(post, two, "")).sentence == "‘Launch’ stays as it was"


@pytest.mark.parametrize(
    ("minutes", "day", "words"),
    [(60, 20, "Fri 20 Nov 10:30"), (-600, 19, "tomorrow 23:30"), (900, 21, "Sat 21 Nov 00:30")],
)
def test_a_post_moves_by_hours(
    workspace: Workspace, clock: FakeClock, minutes: int, day: int, words: str
) -> None:
    post = added(workspace, publish_on=FRIDAY, publish_time=time(9, 30))
    done = carry(workspace, clock, MovePosts((post,), minutes=minutes))
    assert done.sentence == f"Moved ‘Launch’ to {words}"
    fact = workspace.plan.snapshot.posts[post]
    at = time.fromisoformat(words[-5:])
    assert (fact.publish_on, fact.publish_time) == (date(2026, 11, day), at)
    workspace.do(MovePosts((post,), minutes=-minutes))
    fact = workspace.plan.snapshot.posts[post]
    assert (fact.publish_on, fact.publish_time) == (FRIDAY, time(9, 30))


def test_posts_move_to_a_time_of_a_day(workspace: Workspace, clock: FakeClock) -> None:
    post = added(workspace)
    done = carry(workspace, clock, MovePosts((post,), to=FRIDAY, at=time(18)))
    assert done.sentence == "Moved ‘Launch’ to Fri 20 Nov 18:00"
    other = added(workspace, "Other", publish_on=FRIDAY, publish_time=time(9))
    done = carry(workspace, clock, MovePosts((post, other), minutes=-90))
    assert done.sentence == "Moved 2 posts 1h30 earlier"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"minutes": 0}, "minutes"),
        ({"minutes": 60, "days": 1}, "to"),
        ({"days": 1, "at": time(9)}, "at"),
        ({}, "to"),
        ({"minutes": 60}, "ids"),
    ],
)
def test_a_move_needs_one_aim(workspace: Workspace, fields: dict[str, object], field: str) -> None:
    post = added(workspace, publish_on=FRIDAY)
    with pytest.raises(Refused) as refusal:
        workspace.do(MovePosts((post,), **fields))  # type: ignore[arg-type]
    assert refusal.value.field == field


def test_posts_are_copied_to_another_day(workspace: Workspace, clock: FakeClock) -> None:
    post = added(
        workspace, publish_on=FRIDAY, publish_time=time(9), channels=("One",), copy="For all"
    )
    (channel,) = workspace.plan.snapshot.posts[post].channels
    workspace.do(SetVariant(post, channel, "Own"))
    done = carry(workspace, clock, DuplicatePosts((post,), days=7))
    assert done.sentence == "Copied ‘Launch’ a week later"
    fact = workspace.plan.snapshot.posts[done.id or 0]
    assert (fact.publish_on, fact.publish_time) == (date(2026, 11, 27), time(9))
    assert workspace.post_copies([fact.id])[fact.id] == ((0, "For all"), (channel, "Own"))
    done = carry(workspace, clock, DuplicatePosts((post,), to=TODAY))
    assert done.sentence == "Copied ‘Launch’ to today"
    with pytest.raises(Refused, match="either the day to copy to"):
        workspace.do(DuplicatePosts((post,), to=TODAY, days=1))


def test_an_idea_is_kept_in_one_line(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, CaptureIdea("  A day at the market\nask Mei\nin spring "))
    assert done.sentence == "Kept the idea ‘A day at the market’"
    fact = workspace.plan.snapshot.posts[done.id or 0]
    assert (fact.status, fact.publish_on) == (PostStatus.IDEA, None)
    assert workspace.notes(Kind.POST, fact.id) == "ask Mei\nin spring"
    with pytest.raises(Refused, match="nothing is given"):
        workspace.do(CaptureIdea(" \n "))


def test_an_evergreen_post_comes_back(workspace: Workspace, clock: FakeClock) -> None:
    long_ago = date(2026, 1, 9)
    post = added(
        workspace,
        publish_on=long_ago,
        publish_time=time(9),
        status=PostStatus.PUBLISHED,
        is_evergreen=True,
        cooldown_days=90,
        lesson="Faces work",
    )
    assert post not in workspace.plan.snapshot.posts
    assert [found.id for found in workspace.evergreen_posts()] == [post]
    done = carry(workspace, clock, ReusePost(post, FRIDAY))
    assert done.sentence == "‘Launch’ comes back on Fri 20 Nov"
    back = workspace.plan.snapshot.posts[done.id or 0]
    assert (back.status, back.publish_time, back.reuses_id) == (PostStatus.DRAFT, time(9), post)
    assert workspace.post_texts([back.id])[back.id].lesson == ""
    assert [found.id for found in workspace.evergreen_posts()] == [post, back.id]
    workspace.do(SetPostStatus((back.id,), PostStatus.PUBLISHED))
    again = workspace.do(ReusePost(back.id, date(2027, 3, 1), at=time(18)))
    fact = workspace.plan.snapshot.posts[again.id or 0]
    assert (fact.reuses_id, fact.publish_time) == (post, time(18))
    with pytest.raises(Refused, match="has not gone out yet"):
        workspace.do(ReusePost(fact.id, FRIDAY))


def test_what_goes_out_without_a_day_did_so_today(workspace: Workspace, clock: FakeClock) -> None:
    post = added(workspace)
    carry(workspace, clock, SetPostStatus((post,), PostStatus.PUBLISHED))
    assert workspace.plan.snapshot.posts[post].publish_on == TODAY


def test_a_lesson_is_kept(workspace: Workspace, clock: FakeClock) -> None:
    post = added(workspace)
    done = carry(workspace, clock, SetLesson(post, "Faces\nwork"))
    assert done.sentence == "Kept the lesson of ‘Launch’"
    assert workspace.post_texts([post])[post].lesson == "Faces\nwork"
    assert workspace.do(SetLesson(post, "")).sentence == "Took away the lesson of ‘Launch’"


def test_posts_come_in_all_or_none_and_leave_by_one_undo(
    workspace: Workspace, clock: FakeClock
) -> None:
    rows = tuple(
        AddPost(f"Post {n}", publish_on=FRIDAY, channels=("New",), campaign="Fresh")
        for n in range(30)
    )
    done = carry(workspace, clock, ImportPosts(rows, "plan.csv"))
    assert done.sentence == "Took in 30 posts from plan.csv"
    assert len(workspace.plan.snapshot.posts) == 30
    assert len(workspace.plan.snapshot.campaigns) == 1
    workspace.undo()
    assert not workspace.plan.snapshot.posts
    assert not workspace.plan.snapshot.campaigns
    with pytest.raises(Refused, match=r"Post 31: Topic: nothing is given") as refusal:
        workspace.do(ImportPosts((*rows, AddPost(" ")), "plan.csv"))
    assert refusal.value.field == "topic"
    assert not workspace.plan.snapshot.posts


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"cooldown_days": 0}, "cooldown_days"),
        ({"campaign": 99}, "campaign"),
        ({"variants": "One"}, "variants"),
        ({"variants": (("One",),)}, "variants"),
        ({"is_experiment": "maybe"}, "is_experiment"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, fields: dict[str, object], field: str
) -> None:
    post = added(workspace)
    before = workspace.plan
    for action in (AddPost(**{"topic": "Other", **fields}), EditPost(post, fields)):  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
    assert workspace.plan is before
