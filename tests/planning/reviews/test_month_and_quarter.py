"""What months lack, goals as a quarter begins, experiments, the walk over the channels.

Today is Wednesday 25 November 2026; the month that is planned is December.
"""

from datetime import date, time
from typing import Any

import pytest
from tests.planning.making import TODAY, make_goal, make_post, make_snapshot

from smtui.planning.facts.patterns import PatternFact, PatternSlotFact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import ChannelFact, OccasionFact, PostFact
from smtui.planning.facts.reviews import ChannelCheckFact
from smtui.planning.reviews.ahead import ahead_of
from smtui.planning.reviews.brand import walk_over
from smtui.planning.reviews.gaps import Gaps, gaps_of, weeks_of
from smtui.planning.reviews.goals_ahead import Standing, by_standing
from smtui.planning.reviews.periods import period_of
from smtui.planning.reviews.trials import room_in, trials_of
from smtui.vocabulary import GoalStatus, PostStatus, SessionCadence

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
AT = time(9)


def slot(id_: int, weekday: int, *, is_experiment: bool = False) -> PatternSlotFact:
    return PatternSlotFact(
        id_, 1, weekday, AT, "Tip", "", 1, None, None, None, None, None, is_experiment
    )  # fmt: skip


def december(day: int, id_: int = 1, **changes: Any) -> PostFact:
    fields = {"publish_on": date(2026, 12, day), "publish_time": AT, "channels": (1,), **changes}
    return make_post(id_, **fields)


def gaps(posts: list[PostFact], *, today: date = TODAY, **more: Any) -> Gaps:
    return gaps_of(make_snapshot(posts=posts, **more), posts, FIRST, LAST, today)


@pytest.mark.parametrize(
    ("cadence", "first", "today", "name"),
    [
        ("monthly", FIRST, TODAY, "December 2026"),
        ("monthly", date(2026, 11, 1), date(2026, 11, 3), "November 2026"),
        ("monthly", date(2026, 11, 1), date(2026, 11, 20), "December 2026"),
        ("monthly", date(2026, 8, 1), TODAY, "August 2026"),
        ("quarterly", date(2026, 10, 1), date(2026, 10, 10), "Q4 2026"),
        ("quarterly", date(2026, 10, 1), date(2026, 12, 20), "Q1 2027"),
        ("monthly", date(9999, 12, 1), date.max, "December 9999"),
    ],
)
def test_what_is_planned_lies_ahead(cadence: str, first: date, today: date, name: str) -> None:
    assert ahead_of(period_of(SessionCadence(cadence), first), today).name == name


class TestGaps:
    def test_free_slots_are_those_of_the_pattern_that_is_followed_most(self) -> None:
        quiet = PatternFact(1, "Quiet", (slot(1, 0),))
        usual = PatternFact(2, "Usual", (slot(2, 1), slot(3, 3)))
        posts = [december(1), december(3, 2), december(7, 3)]
        found = gaps(posts, patterns={1: quiet, 2: usual})
        assert found.pattern == "Usual"
        # Five Tuesdays and five Thursdays, less the two that are taken.
        assert len(found.free) == 8
        assert not {one.day for one in found.free} & {date(2026, 12, 1), date(2026, 12, 3)}
        late = gaps(posts, patterns={1: quiet, 2: usual}, today=date(2026, 12, 20))
        assert [one.day.day for one in late.free] == [22, 24, 29, 31]

    def test_weeks_without_a_post_and_occasions_that_nobody_writes_for(self) -> None:
        christmas = OccasionFact(1, "Christmas", date(2020, 12, 25), True, "GB", 14, "")
        posts = [december(2), december(9, 2), december(22, 3), december(30, 4),
                 december(25, 5, status=PostStatus.SKIPPED)]  # fmt: skip
        found = gaps(posts, occasions={1: christmas})
        assert (found.posts, found.unfinished, found.is_whole) == (4, 4, False)
        assert [(week.first.day, week.last.day) for week in found.empty] == [(14, 20)]
        assert found.occasions == ((date(2026, 12, 25), "Christmas"),)
        assert gaps([*posts, december(25, 6), december(16, 7)], occasions={1: christmas}).is_whole

    def test_weeks_begin_on_monday_and_end_with_the_month(self) -> None:
        weeks = weeks_of([december(6), december(7, 2)], FIRST, LAST)
        assert [(week.first.day, week.last.day, week.posts) for week in weeks] == [
            (1, 6, 1), (7, 13, 1), (14, 20, 0), (21, 27, 0), (28, 31, 0),
        ]  # fmt: skip


def test_goals_stand_by_what_becomes_of_them_in_the_quarter() -> None:
    goals = [
        make_goal(1, due_on=date(2026, 11, 24)),
        make_goal(2, due_on=date(2027, 3, 31)),
        make_goal(3, due_on=date(2026, 12, 24)),
        make_goal(4, due_on=date(2027, 4, 1)),
        make_goal(5, due_on=None),
        make_goal(6, due_on=date(2026, 11, 1), status=GoalStatus.MET),
        make_goal(7, status=GoalStatus.DROPPED),
    ]
    parts = by_standing({goal.id: goal for goal in goals}, date(2027, 3, 31), TODAY)
    assert {standing: [goal.id for goal in some] for standing, some in parts.items()} == {
        Standing.OVER: [1],
        Standing.ENDS: [3, 2],
        Standing.GOES_ON: [4],
        Standing.NO_DATE: [5],
        Standing.MET: [6],
    }


def result(post: PostFact, engagements: int) -> ResultLine:
    return ResultLine(
        post.id, 1, TODAY, 1000, None, engagements, None, None, post.topic, "",
        post.publish_on, post.publish_time, post.is_experiment,
    )  # fmt: skip


def test_experiments_are_held_against_the_other_posts_of_their_quarter() -> None:
    out = {"status": PostStatus.PUBLISHED}
    tried = december(3, 1, is_experiment=True, **out)
    usual = december(4, 2, **out)
    waiting = december(28, 3, is_experiment=True)
    skipped = december(5, 4, is_experiment=True, status=PostStatus.SKIPPED)
    later = make_post(5, publish_on=date(2027, 1, 5), is_experiment=True, **out)
    posts = [later, waiting, tried, usual, skipped]
    lines = [result(tried, 80), result(usual, 40), result(later, 999)]
    found = trials_of(posts, lines, date(2026, 10, 1))
    assert [post.id for post in found.posts] == [1, 3]
    assert (found.done, found.rate, found.other_rate) == (1, 8.0, 4.0)
    assert (found.share.experiments, found.share.posts) == (2, 3)
    nothing = trials_of([], [], date(2026, 10, 1))
    assert (nothing.done, nothing.rate, nothing.share.percent) == (0, None, None)


def test_room_is_what_is_planned_and_what_patterns_keep_free() -> None:
    planned = make_post(
        1, publish_on=date(2027, 1, 9), publish_time=AT, channels=(1,), is_experiment=True
    )
    saturdays = slot(1, 5, is_experiment=True)
    room = room_in([planned], [saturdays, slot(2, 0)], date(2027, 1, 1), TODAY)
    assert [post.id for post in room.posts] == [1]
    assert len(room.free) == 12
    assert room.reserved == 13
    assert room_in([planned], [saturdays], date(2026, 7, 1), TODAY).free == ()


def check(channel: int, day: date, *, is_consistent: bool = True) -> ChannelCheckFact:
    return ChannelCheckFact(channel, channel, day, is_consistent, "")


def test_the_walk_goes_on_to_the_next_channel_that_was_not_looked_at() -> None:
    channels = {
        1: ChannelFact(1, "Instagram", handle="@us"),
        2: ChannelFact(2, "Blog"),
        3: ChannelFact(3, "X"),
        4: ChannelFact(4, "YouTube", slots=((0, AT),)),
    }
    checks = {1: check(1, TODAY, is_consistent=False), 4: check(4, date(2026, 8, 3))}
    walk = walk_over(channels, checks, [december(1, channels=(2,))], TODAY)
    assert [stop.channel.id for stop in walk.stops] == [1, 2, 4]
    assert [stop.channel.id for stop in walk.unused] == [3]
    assert (walk.done, walk.wrong) == (1, 1)
    assert [walk.after(id_) for id_ in (1, 2, 4, 3)] == [2, 4, 2, 2]
    whole = walk_over({1: channels[1]}, checks, [], TODAY)
    assert whole.after(1) is None
