"""Slots of channels. Today is Wednesday 25 November 2026."""

from datetime import UTC, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.publishing.slots import (
    NO_CHANNEL,
    Slot,
    default_slots,
    next_free_slot,
    slots_of,
    slots_taken,
)
from smtui.vocabulary import PostStatus

MORNING, EVENING = time(9), time(18)
CHANNEL = ChannelFact(1, "X", slots=((2, EVENING), (2, MORNING), (0, MORNING)))
"""Wednesdays at 9:00 and 18:00, Mondays at 9:00."""


def test_a_post_takes_a_slot_on_each_channel() -> None:
    post = make_post(publish_on=TODAY, publish_time=MORNING, channels=(1, 2))
    assert slots_of(post) == (Slot(1, TODAY, MORNING), Slot(2, TODAY, MORNING))
    assert slots_of(make_post(publish_on=TODAY)) == (Slot(NO_CHANNEL, TODAY, None),)
    assert slots_of(make_post(channels=(1,))) == ()
    assert slots_of(make_post(publish_on=TODAY, status=PostStatus.SKIPPED)) == ()


def test_the_default_slots_by_day_and_time() -> None:
    assert list(default_slots(CHANNEL, TODAY, day(6))) == [
        Slot(1, TODAY, MORNING), Slot(1, TODAY, EVENING), Slot(1, day(5), MORNING),
    ]  # fmt: skip


def test_the_next_free_slot_is_after_now_by_the_wall() -> None:
    posts = [make_post(1, publish_on=TODAY, publish_time=EVENING, channels=(1,))]
    now = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
    assert next_free_slot(CHANNEL, posts, now, "UTC") == Slot(1, TODAY, MORNING)
    assert next_free_slot(CHANNEL, posts, now, "Europe/Berlin") == Slot(1, day(5), MORNING)
    at_nine = now.replace(hour=9, minute=0)
    assert next_free_slot(CHANNEL, posts, at_nine, "UTC") == Slot(1, day(5), MORNING)
    assert next_free_slot(ChannelFact(2, "Y"), posts, now, "UTC") is None


@given(st.lists(st.tuples(st.integers(0, 14), st.sampled_from([MORNING, EVENING])), max_size=10))
@settings(max_examples=50)
def test_the_next_free_slot_is_the_first_that_nobody_takes(places: list[tuple[int, time]]) -> None:
    posts = [
        make_post(number, publish_on=day(days), publish_time=at, channels=(1,))
        for number, (days, at) in enumerate(places)
    ]
    now = datetime(2026, 11, 25, tzinfo=UTC)
    found = next_free_slot(CHANNEL, posts, now, "UTC")
    assert found is not None
    taken = slots_taken(posts)
    assert found not in taken
    before = [slot for slot in default_slots(CHANNEL, TODAY, found.day) if slot < found]
    assert all(slot in taken for slot in before)


def test_a_skipped_post_leaves_its_slot_free() -> None:
    post = make_post(
        1, publish_on=TODAY, publish_time=MORNING, channels=(1,), status=PostStatus.SKIPPED
    )
    now = datetime(2026, 11, 25, tzinfo=UTC)
    assert next_free_slot(CHANNEL, [post], now, "UTC") == Slot(1, TODAY, MORNING)
