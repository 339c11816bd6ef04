"""Experiments. Today is Wednesday 25 November 2026."""

from datetime import date, time
from typing import Any

import pytest
from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.patterns import PatternSlotFact
from smtui.planning.publishing.experiments import quarter_of, reserved_slots, share_of
from smtui.vocabulary import PostStatus


def slot(id_: int, weekday: int, **changes: Any) -> PatternSlotFact:
    fields: dict[str, Any] = {
        "at": time(9), "topic": "", "content_type": "", "channel_id": 1, "owner_id": None,
        "estimate": None, "goal_id": None, "tactic_id": None, "template_id": None,
        "is_experiment": True,
    }  # fmt: skip
    return PatternSlotFact(id_, 1, weekday, **{**fields, **changes})


@pytest.mark.parametrize(
    ("day_in", "first", "last"),
    [
        (TODAY, date(2026, 10, 1), date(2026, 12, 31)),
        (date(2028, 2, 29), date(2028, 1, 1), date(2028, 3, 31)),
        (date(2027, 6, 30), date(2027, 4, 1), date(2027, 6, 30)),
        (date.max, date(9999, 10, 1), date.max),
    ],
)
def test_quarters(day_in: date, first: date, last: date) -> None:
    assert quarter_of(day_in) == (first, last)


def test_the_share_of_a_quarter() -> None:
    posts = [
        make_post(1, publish_on=TODAY, is_experiment=True),
        make_post(2, publish_on=date(2026, 10, 1)),
        make_post(3, publish_on=date(2026, 12, 31), status=PostStatus.PUBLISHED),
        make_post(4, publish_on=date(2026, 12, 31), status=PostStatus.SKIPPED, is_experiment=True),
        make_post(5, publish_on=date(2027, 1, 1), is_experiment=True),
        make_post(6, is_experiment=True),
    ]
    share = share_of(posts, TODAY)
    assert (share.label, share.experiments, share.posts) == ("Q4 2026", 1, 3)
    assert share.percent == pytest.approx(100 / 3)
    assert share_of(posts, date(2027, 5, 1)).percent is None


def test_slots_kept_for_experiments_are_free_until_one_fills_them() -> None:
    slots = [slot(1, 2), slot(2, 4, at=None, channel_id=None), slot(3, 2, is_experiment=False)]
    posts = [
        make_post(1, publish_on=day(7), publish_time=time(9), channels=(1,), is_experiment=True),
        make_post(2, publish_on=TODAY, publish_time=time(9), channels=(1,)),
        make_post(3, publish_on=day(2), channels=(5,), is_experiment=True),
    ]
    kept = reserved_slots(slots, posts, TODAY, day(9))
    assert [(one.day, one.slot_id, one.post_id) for one in kept] == [
        (TODAY, 1, None), (day(2), 2, 3), (day(7), 1, 1), (day(9), 2, None),
    ]  # fmt: skip


def test_one_post_fills_one_slot() -> None:
    post = make_post(1, publish_on=TODAY, publish_time=time(9), channels=(1,), is_experiment=True)
    kept = reserved_slots([slot(1, 2), slot(2, 2)], [post], TODAY, TODAY)
    assert [one.post_id for one in kept] == [1, None]
