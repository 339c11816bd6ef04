"""Evergreen posts. Today is Wednesday 25 November 2026."""

from datetime import date
from typing import Any

from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.evergreen import COOLDOWN_DAYS, due_again, evergreens
from smtui.vocabulary import PostStatus


def out(id_: int, days: int, **changes: Any) -> PostFact:
    fields = {"status": PostStatus.PUBLISHED, "publish_on": day(days), "is_evergreen": True}
    return make_post(id_, **{**fields, **changes})


def test_it_is_due_when_its_cooldown_is_over() -> None:
    posts = [
        out(1, -30, cooldown_days=30),
        out(2, -29, cooldown_days=30),
        out(3, -COOLDOWN_DAYS),
        out(4, -400, is_evergreen=False),
        make_post(5, is_evergreen=True),
    ]
    assert [(one.post.id, one.due_on, one.times) for one in evergreens(posts)] == [
        (1, TODAY, 1), (3, TODAY, 1), (2, day(1), 1),
    ]  # fmt: skip
    assert [one.post.id for one in due_again(posts, TODAY)] == [1, 3]


def test_what_brought_it_back_counts_as_its_last_time() -> None:
    posts = [
        out(1, -300, cooldown_days=60),
        out(2, -100, reuses_id=1, is_evergreen=False),
        out(3, -50, reuses_id=2),
    ]
    (one,) = evergreens(posts)
    assert (one.post.id, one.last_on, one.due_on, one.times) == (1, day(-50), day(10), 3)
    planned = make_post(4, reuses_id=1, publish_on=day(20))
    (again,) = evergreens([*posts, planned])
    assert again.planned_id == 4
    assert due_again([*posts, planned], day(30)) == ()
    skipped = make_post(4, reuses_id=1, publish_on=day(20), status=PostStatus.SKIPPED)
    assert len(due_again([*posts, skipped], day(30))) == 1


def test_a_ring_and_a_reuse_of_what_is_gone_do_no_harm() -> None:
    ring = [out(2, -200, reuses_id=3), out(3, -100, reuses_id=2)]
    (one,) = evergreens(ring)
    assert (one.post.id, one.times) == (2, 2)
    assert [found.post.id for found in evergreens([out(5, -99, reuses_id=77)])] == [5]


def test_a_cooldown_past_the_calendar_ends_with_it() -> None:
    (one,) = evergreens([out(1, 0, cooldown_days=10**9)])
    assert one.due_on == date.max
