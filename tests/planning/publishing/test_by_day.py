"""Posts by their days."""

from datetime import time

from tests.planning.making import TODAY, day, make_post

from smtui.planning.publishing.by_day import by_time, posts_within
from smtui.vocabulary import PostStatus


def test_what_has_no_day_or_time_stands_last() -> None:
    posts = [
        make_post(1), make_post(2, publish_on=TODAY),
        make_post(3, publish_on=TODAY, publish_time=time(23)), make_post(4, publish_on=day(-1)),
    ]  # fmt: skip
    assert [post.id for post in sorted(posts, key=by_time)] == [4, 3, 2, 1]


def test_a_stretch_has_what_stands_on_its_days_but_not_what_was_skipped() -> None:
    posts = [
        make_post(1), make_post(2, publish_on=TODAY), make_post(3, publish_on=day(3)),
        make_post(4, publish_on=day(4)), make_post(5, publish_on=day(-1)),
        make_post(6, publish_on=day(1), status=PostStatus.SKIPPED),
        make_post(7, publish_on=day(2), status=PostStatus.PUBLISHED),
    ]  # fmt: skip
    assert [post.id for post in posts_within(posts, TODAY, day(3))] == [2, 3, 7]
