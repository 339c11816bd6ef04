"""The views of the calendar: all show the same, whichever way one looks. Today is Wednesday
25 November 2026.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning import making
from tests.planning.making import TODAY, day

from smtui.planning.calendar import Entry, entries_between
from smtui.planning.calendar_views import (
    by_hour,
    days_of_grid,
    days_of_month,
    days_of_week,
    in_agenda,
    in_table,
)
from smtui.planning.derive import derive
from smtui.planning.facts.publishing import PostFact
from smtui.planning.layers import EVERYTHING, Layer, Shown
from smtui.planning.plan import Plan
from smtui.planning.publishing.times import later
from smtui.planning.settings import Settings
from smtui.vocabulary import Kind, PostStatus


def test_the_days_of_a_month_and_of_its_grid() -> None:
    assert days_of_month(TODAY) == (date(2026, 11, 1), date(2026, 11, 30))
    assert days_of_month(date(2028, 2, 29)) == (date(2028, 2, 1), date(2028, 2, 29))
    assert days_of_month(date.max) == (date(9999, 12, 1), date.max)
    assert days_of_grid(TODAY, 0) == (date(2026, 10, 26), date(2026, 12, 6))
    assert days_of_grid(TODAY, 6) == (date(2026, 11, 1), date(2026, 12, 5))
    assert days_of_week(TODAY, 0) == (date(2026, 11, 23), date(2026, 11, 29))
    assert days_of_week(TODAY, 6) == (date(2026, 11, 22), date(2026, 11, 28))
    assert days_of_week(TODAY, 3) == (date(2026, 11, 19), TODAY)


@pytest.mark.parametrize("edge", [date.min, date.max])
def test_the_calendar_s_ends_hold(edge: date) -> None:
    plan = plan_of([making.make_post(1, publish_on=edge)])
    for week_start in range(7):
        for span in (days_of_week(edge, week_start), days_of_grid(edge, week_start)):
            assert span[0] <= edge <= span[1]
            assert edge in entries_between(plan, *span)


def plan_of(posts: Iterable[PostFact]) -> Plan:
    tasks = [
        making.make_task(1, due_on=day(3)),
        making.make_task(2, rrule="FREQ=DAILY", starts_on=day(-40)),
    ]
    return derive(making.make_snapshot(tasks, posts=posts), TODAY, Settings())


DAYS = st.dates(date(2026, 10, 1), date(2027, 2, 28))
POSTS = st.lists(
    st.builds(
        making.make_post,
        st.integers(1, 40),
        publish_on=st.one_of(st.none(), DAYS),
        publish_time=st.one_of(st.none(), st.times().map(lambda at: time(at.hour, at.minute))),
        status=st.sampled_from(list(PostStatus)),
        channels=st.sampled_from([(), (1,), (1, 2)]),
        owner_id=st.sampled_from([None, 1, 2]),
    ),
    max_size=12,
    unique_by=lambda post: post.id,
)
SHOWN = st.sampled_from(
    [
        EVERYTHING,
        Shown(layers=frozenset({Layer.POSTS})),
        Shown(channels=frozenset({1})),
        Shown(owners=frozenset({None}), statuses=frozenset({PostStatus.DRAFT})),
        Shown(layers=frozenset(Layer) - {Layer.POSTS}),
    ]
)


def posts_in(entries: Iterable[tuple[date, Entry]]) -> list[tuple[date, int]]:
    return [(there, entry.id) for there, entry in entries if entry.kind == Kind.POST]


@given(POSTS, DAYS, st.integers(0, 6), SHOWN)
@settings(max_examples=80)
def test_month_week_agenda_and_table_show_the_same_posts(
    posts: list[PostFact], chosen: date, week_start: int, shown: Shown
) -> None:
    plan = plan_of(posts)
    first, last = days_of_month(chosen)
    grid = entries_between(plan, *days_of_grid(chosen, week_start), shown=shown)
    month = [pair for pair in posts_in(in_agenda(grid)) if first <= pair[0] <= last]
    weeks: list[tuple[date, int]] = []
    monday = days_of_week(first, week_start)[0]
    while monday <= last:
        week = entries_between(plan, *days_of_week(monday, week_start), shown=shown)
        for there, entries in week.items():
            hours = by_hour(entries)
            assert sorted(e for some in hours.values() for e in some) == sorted(entries)
            assert all(e.at is None if hour is None else e.at and e.at.hour == hour
                       for hour, some in hours.items() for e in some)  # fmt: skip
            weeks += posts_in((there, entry) for entry in entries if first <= there <= last)
        monday += timedelta(days=7)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    one_by_one = (entries_between(plan, day_of, day_of, shown=shown) for day_of in days)
    agenda = [pair for entries in one_by_one for pair in posts_in(in_agenda(entries))]
    table = posts_in(in_table(entries_between(plan, first, last, shown=shown)))
    assert month == weeks == agenda == table
    expected = {
        (post.publish_on, post.id)
        for post in posts
        if post.publish_on is not None
        and first <= post.publish_on <= last
        and shown.has(Layer.POSTS)
        and shown.takes_post(post, plan.snapshot)
    }
    assert set(month) == expected
    assert len(month) == len(expected)


def test_posts_are_told_with_their_entries() -> None:
    post = making.make_post(1, publish_on=day(3), publish_time=time(9))
    entries = entries_between(plan_of([post]), day(3), day(3))[day(3)]
    assert [(entry.kind, entry.post) for entry in entries] == [
        (Kind.POST, post), (Kind.TASK, None), (Kind.TASK, None),
    ]  # fmt: skip


@given(POSTS, st.integers(0, 11), st.integers(-60, 60), st.integers(-3000, 3000))
@settings(max_examples=50)
def test_moving_there_and_back_restores(
    posts: list[PostFact], place: int, days: int, minutes: int
) -> None:
    dated = [post for post in posts if post.publish_on is not None]
    if not dated:
        return
    post = dated[place % len(dated)]
    assert post.publish_on is not None
    moved = replace(post, publish_on=post.publish_on + timedelta(days=days))
    if post.publish_time is not None and moved.publish_on is not None:
        there, at = later(moved.publish_on, post.publish_time, minutes)
        moved = replace(moved, publish_on=there, publish_time=at)
    span = date(2026, 7, 1), date(2027, 8, 4)
    rest = [other for other in posts if other.id != post.id]
    before, between = (entries_between(plan_of([*rest, one]), *span) for one in (post, moved))
    assert (moved.publish_on, moved.id) in posts_in(in_table(between))
    back_on, back_at = moved.publish_on, moved.publish_time
    assert back_on is not None
    if back_at is not None:
        back_on, back_at = later(back_on, back_at, -minutes)
    back = replace(moved, publish_on=back_on - timedelta(days=days), publish_time=back_at)
    assert back == post
    assert entries_between(plan_of([*rest, back]), *span) == before


@given(DAYS, st.integers(0, 6))
@settings(max_examples=50)
def test_a_grid_is_whole_weeks_around_its_month(chosen: date, week_start: int) -> None:
    first, last = days_of_grid(chosen, week_start)
    assert first.weekday() == week_start
    assert ((last - first).days + 1) % 7 == 0
    month = days_of_month(chosen)
    assert first <= month[0] <= chosen <= month[1] <= last
    assert (month[0] - first).days < 7
    assert (last - month[1]).days < 7
