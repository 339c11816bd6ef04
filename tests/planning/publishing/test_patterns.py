"""Months from a weekly pattern. Today is Wednesday 25 November 2026."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.patterns import PatternSlotFact, TemplateFact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.patterns import Planned, as_posts, month_of, summary
from smtui.planning.publishing.slots import slots_of
from smtui.vocabulary import PostStatus

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)


def slot(id_: int, weekday: int, hour: int | None = 9, **changes: Any) -> PatternSlotFact:
    at = None if hour is None else time(hour)
    fields: dict[str, Any] = {
        "topic": f"Topic {id_}", "content_type": "", "channel_id": 1, "owner_id": None,
        "estimate": None, "goal_id": None, "tactic_id": None, "template_id": None,
        "is_experiment": False,
    }  # fmt: skip
    return PatternSlotFact(id_, 1, weekday, at, **{**fields, **changes})


TEMPLATE = TemplateFact(4, "Tip", "A tip", "carousel", "Save it", "", 45, "", (2, 3))
TEMPLATES = {4: TEMPLATE}


def made(planned: tuple[Planned, ...]) -> list[tuple[date, int]]:
    return [(post.day, post.slot.id) for post in planned if post.is_made]


def test_december_of_mondays_and_wednesdays() -> None:
    pattern = [slot(1, 2, 18), slot(2, 0), slot(3, 2, 9)]
    planned = month_of(pattern, FIRST, LAST, ())
    days = [(post.day.day, post.slot.id) for post in planned]
    assert days == [
        (2, 3), (2, 1), (7, 2), (9, 3), (9, 1), (14, 2), (16, 3), (16, 1), (21, 2), (23, 3),
        (23, 1), (28, 2), (30, 3), (30, 1),
    ]  # fmt: skip
    assert all(post.is_made and post.clash is None for post in planned)


def test_what_stands_there_already_is_not_doubled_unless_told() -> None:
    there = [
        make_post(7, publish_on=date(2026, 12, 7), publish_time=time(9), channels=(5, 1)),
        make_post(8, publish_on=date(2026, 12, 14), publish_time=time(9), channels=(5,)),
        make_post(9, publish_on=date(2026, 12, 21), publish_time=time(9), channels=(1,),
                  status=PostStatus.SKIPPED),
    ]  # fmt: skip
    planned = month_of([slot(1, 0)], FIRST, LAST, there)
    assert [(post.day.day, post.clash, post.is_made) for post in planned] == [
        (7, 7, False), (14, None, True), (21, None, True), (28, None, True),
    ]  # fmt: skip
    doubled = month_of([slot(1, 0)], FIRST, LAST, there, doubled=True)
    assert [post.clash for post in doubled if post.is_made] == [7, None, None, None]


def test_two_slots_of_a_pattern_at_one_time_make_one_post() -> None:
    pattern = [slot(1, 0), slot(2, 0), slot(3, 0, channel_id=2)]
    planned = month_of(pattern, FIRST, date(2026, 12, 7), ())
    assert [(post.slot.id, post.clash, post.is_made) for post in planned] == [
        (1, None, True), (2, 0, False), (3, None, True),
    ]  # fmt: skip
    skipped = month_of(pattern, FIRST, date(2026, 12, 7), (), skip={(1, date(2026, 12, 7))})
    assert made(skipped) == [(date(2026, 12, 7), 2), (date(2026, 12, 7), 3)]


def test_none_is_made_before_today() -> None:
    planned = month_of([slot(1, 2)], date(2026, 11, 1), day(8), (), today=TODAY)
    assert made(planned) == [(TODAY, 1), (day(7), 1)]


def test_what_a_slot_leaves_open_comes_from_its_template() -> None:
    pattern = [
        slot(1, 0, None, topic="", channel_id=None, template_id=4, owner_id=1),
        slot(2, 1, is_experiment=True, estimate=30),
    ]
    planned = month_of(pattern, FIRST, date(2026, 12, 8), ())
    posts = as_posts(planned, TEMPLATES, zone="UTC", today=TODAY)
    assert [(post.id, post.topic, post.estimate, post.channels, post.status) for post in posts] == [
        (-1, "Topic 2", 30, (1,), PostStatus.IDEA),
        (-2, "A tip", 45, (), PostStatus.DRAFT),
        (-3, "Topic 2", 30, (1,), PostStatus.IDEA),
    ]
    planned = month_of(pattern, FIRST, date(2026, 12, 8), (), templates=TEMPLATES)
    assert [post.channels for post in planned] == [(1,), (2, 3), (1,)]
    told = summary(planned, TEMPLATES)
    assert (told.made, told.clashes, told.skipped) == (3, 0, 0)
    assert told.by_channel == {1: 2, 2: 1, 3: 1}
    assert told.minutes == {None: 60, 1: 45}


def test_a_year_is_the_most() -> None:
    planned = month_of([slot(1, weekday) for weekday in range(7)], TODAY, date.max, ())
    assert len(planned) == 366


SLOTS = st.lists(
    st.builds(
        slot, st.integers(1, 30), st.integers(0, 6), st.sampled_from([None, 9, 18]),
        channel_id=st.sampled_from([None, 1, 2]), template_id=st.sampled_from([None, 4]),
    ),
    max_size=8, unique_by=lambda one: one.id,
)  # fmt: skip
POSTS = st.lists(
    st.builds(
        make_post, st.integers(1, 99), publish_on=st.integers(0, 30).map(day),
        publish_time=st.sampled_from([None, time(9), time(18)]),
        channels=st.sampled_from([(), (1,), (2,), (1, 2), (2, 3)]),
        status=st.sampled_from(list(PostStatus)),
    ),
    max_size=8, unique_by=lambda one: one.id,
)  # fmt: skip


@given(SLOTS, POSTS, st.integers(0, 30), st.sets(st.tuples(st.integers(1, 30), st.just(day(3)))))
@settings(max_examples=100)
def test_no_two_posts_are_ever_put_into_one_slot_unless_told(
    pattern: list[PatternSlotFact],
    posts: list[PostFact],
    length: int,
    skip: set[tuple[int, date]],
) -> None:
    last = day(length)
    planned = month_of(pattern, TODAY, last, posts, skip=skip, templates=TEMPLATES)
    new = as_posts(planned, TEMPLATES, zone="UTC", today=TODAY)
    before = {place for post in posts for place in slots_of(post)}
    after = Counter(place for post in new for place in slots_of(post))
    assert not before & after.keys()
    assert all(count == 1 for count in after.values())
    # Planned once more, nothing is left to make but what was skipped and is skipped again.
    again = month_of(pattern, TODAY, last, [*posts, *new], skip=skip, templates=TEMPLATES)
    assert made(again) == []
    # Each slot of each week is told of, made or not.
    weeks = Counter((TODAY + timedelta(days=n)).weekday() for n in range(length + 1))
    assert len(planned) == sum(weeks[one.weekday] for one in pattern)
    doubled = month_of(pattern, TODAY, last, posts, skip=skip, templates=TEMPLATES, doubled=True)
    assert all(post.is_made != post.is_skipped for post in doubled)


def test_an_empty_time_and_another_channel_are_other_slots() -> None:
    there = [make_post(1, publish_on=date(2026, 12, 7), channels=(1,))]
    pattern = [slot(1, 0), slot(2, 0, None), replace(slot(3, 0, None), channel_id=None)]
    planned = month_of(pattern, FIRST, date(2026, 12, 7), there)
    assert [(post.slot.id, post.clash) for post in planned] == [(1, None), (2, 1), (3, None)]
