"""The posts of a week and what they miss."""

from datetime import UTC, datetime, time

from tests.planning.making import TODAY, day, make_person, make_post, make_snapshot

from smtui.planning.derive import derive
from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.publishing.preflight import What
from smtui.planning.reviews.periods import period_of
from smtui.planning.reviews.week_posts import posts_of, week_posts
from smtui.planning.settings import Settings
from smtui.vocabulary import PostStatus, SessionCadence

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
WEEK = period_of(SessionCadence.WEEKLY, TODAY)
FULL = {
    "publish_time": time(12),
    "channels": (1,),
    "call_to_action": "Come",
    "audience": "all",
    "goal_id": 1,
    "owner_id": 1,
}
PLAN = derive(
    make_snapshot(
        people=[make_person(1)],
        posts=[
            make_post(1, publish_on=day(2), **FULL),
            make_post(2, publish_on=day(1), estimate=60, logged=20, **FULL),
            make_post(3, publish_on=day(-1), status=PostStatus.PUBLISHED),
            make_post(4, publish_on=day(7), **FULL),
            make_post(5),
        ],
        channels={1: ChannelFact(1, "LinkedIn")},
    ),
    TODAY,
    Settings(),
)


def test_by_hand() -> None:
    assert [post.id for post in posts_of(PLAN, WEEK)] == [3, 2, 1]
    week = week_posts(PLAN, WEEK, {1: ((0, "Hello"),)}, {}, now=NOW)
    out, bare, ready = week.posts
    assert (out.missing, out.step, out.minutes) == ((), None, 0)
    assert [missing.what for missing in bare.missing] == [What.NO_COPY]
    assert (bare.is_ready, bare.minutes) == (False, 40)
    assert ready.is_ready
    assert ready.step is not None
    assert (week.open, week.not_ready, week.minutes) == (2, 1, 100)


def test_posts_beyond_the_plan_can_be_given_and_clash_among_themselves() -> None:
    there = [make_post(8, publish_on=day(7), **FULL), make_post(9, publish_on=day(7), **FULL)]
    week = week_posts(PLAN, WEEK.next, {}, {}, now=NOW, posts=there)
    assert [one.post.id for one in week.posts] == [8, 9]
    assert all(What.CLASH in {m.what for m in one.missing} for one in week.posts)
    alone = week_posts(PLAN, WEEK.next, {}, {}, now=NOW, posts=there[:1])
    assert What.CLASH not in {m.what for m in alone.posts[0].missing}


def test_what_did_not_go_out_before_comes_first() -> None:
    posts = [
        make_post(1, publish_on=day(-9)),
        make_post(2, publish_on=day(-9), status=PostStatus.SKIPPED),
        make_post(3, publish_on=day(1)),
        make_post(4, publish_on=day(5)),
    ]
    plan = derive(make_snapshot(posts=posts), TODAY, Settings())
    assert [post.id for post in posts_of(plan, WEEK)] == [1, 3]
    assert [post.id for post in posts_of(plan, WEEK.next)] == [1, 4]
    assert not posts_of(plan, WEEK.previous.previous.previous)
    assert [one.post.id for one in week_posts(plan, WEEK, {}, {}, now=NOW).posts] == [1, 3]
