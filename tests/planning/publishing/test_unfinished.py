"""What is unfinished, by person. Today is Wednesday 25 November 2026."""

from datetime import time

from tests.planning.making import TODAY, day, make_person, make_post, make_snapshot

from smtui.planning.derive import derive
from smtui.planning.publishing.unfinished import ideas, unfinished
from smtui.planning.settings import Settings
from smtui.vocabulary import PostStatus


def test_the_next_fortnight_by_who_moves_it_next() -> None:
    people = [make_person(1), make_person(2, name="Bo", role="Designer")]
    posts = [
        make_post(1, publish_on=day(13), owner_id=1, estimate=90, logged=30),
        make_post(2, publish_on=day(3), publish_time=time(9), owner_id=1, logged=100),
        make_post(3, publish_on=day(3), owner_id=1, status=PostStatus.IDEA, estimate=None),
        make_post(4, publish_on=day(-2), owner_id=1, status=PostStatus.DESIGN),
        make_post(5, publish_on=day(1)),
        make_post(6, publish_on=day(14), owner_id=1),
        make_post(7, publish_on=day(1), owner_id=1, status=PostStatus.READY),
        make_post(8, owner_id=1),
        make_post(9, publish_on=day(1), owner_id=77),
    ]
    plan = derive(make_snapshot(people=people, posts=posts), TODAY, Settings())
    found = [
        (one.person_id, [post.id for post in one.posts], one.minutes, one.late)
        for one in unfinished(plan)
    ]
    assert found == [(1, [2, 3, 1], 60, 0), (2, [4], 60, 1), (None, [5, 9], 120, 0)]
    assert [one.person_id for one in unfinished(plan, days=1)] == [2]


def test_ideas_are_the_backlog_the_newest_first() -> None:
    posts = [
        make_post(1, created_on=day(-3)),
        make_post(2, created_on=day(-1), status=PostStatus.IDEA),
        make_post(3, created_on=day(-1)),
        make_post(4, created_on=day(-1), status=PostStatus.SKIPPED),
        make_post(5, publish_on=day(4)),
    ]
    plan = derive(make_snapshot(posts=posts), TODAY, Settings())
    assert [post.id for post in ideas(plan)] == [3, 2, 1]
