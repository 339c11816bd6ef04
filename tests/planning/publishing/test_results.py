"""What posts brought."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.posts import ResultLine
from smtui.planning.publishing.results import (
    engagement_rate,
    figures_of,
    month_result,
    not_measured,
)
from smtui.vocabulary import PostStatus


def line(post_id: int, channel_id: int = 1, **changes: Any) -> ResultLine:
    fields: dict[str, Any] = {
        "measured_on": TODAY, "reach": None, "impressions": None, "engagements": None,
        "clicks": None, "conversions": None, "topic": f"Post {post_id}", "content_type": "",
        "publish_on": day(-post_id), "publish_time": time(9), "is_experiment": False,
    }  # fmt: skip
    return ResultLine(post_id, channel_id, **{**fields, **changes})


@pytest.mark.parametrize(
    ("engagements", "reach", "impressions", "rate"),
    [
        (50, 1000, 4000, 5.0), (50, None, 4000, 1.25), (50, 0, 4000, 1.25), (0, 1000, None, 0.0),
        (None, 1000, None, None), (50, None, None, None), (50, 0, 0, None), (300, 200, None, 150.0),
    ],
)  # fmt: skip
def test_the_engagement_rate(
    engagements: int | None, reach: int | None, impressions: int | None, rate: float | None
) -> None:
    assert engagement_rate(engagements, reach, impressions) == rate


def test_a_month_by_hand() -> None:
    found = month_result(
        [
            line(1, 1, reach=1000, engagements=50, clicks=7),
            line(1, 2, impressions=500, engagements=10),
            line(2, 1, reach=200, engagements=30, conversions=2),
            line(3, 2, reach=900),
            line(4, 2, reach=100, engagements=1),
        ]
    )
    assert [post.post_id for post in found.posts] == [2, 1, 4, 3]
    assert found.posts[1].figures == (1000, 500, 60, 7, None, 4.0, "reach, impressions")
    assert found.posts[1].channels == (1, 2)
    assert found.posts[3].figures.rate is None
    assert [post.post_id for post in found.best()] == [2, 1]
    assert [post.post_id for post in found.worst()] == [4]
    assert [(one.channel_id, one.posts) for one in found.channels] == [(1, 2), (2, 3)]
    rates = [one.figures.rate for one in found.channels]
    assert rates == pytest.approx([80 / 12, 11 / 6])
    assert found.total.reach == 2200
    assert found.total.rate == pytest.approx(91 / 18)


def test_one_post_is_the_best_and_none_the_worst() -> None:
    alone = month_result([line(1, reach=10, engagements=1)])
    assert (len(alone.best()), alone.worst()) == (1, ())
    nothing = month_result([])
    assert (nothing.posts, nothing.best(), nothing.total) == ((), (), figures_of([]))


FIGURES = st.one_of(st.none(), st.integers(0, 10_000))


@given(
    st.lists(
        st.builds(line, st.integers(1, 6), st.integers(1, 3), reach=FIGURES, impressions=FIGURES,
                  engagements=FIGURES, clicks=FIGURES),
        unique_by=lambda one: (one.post_id, one.channel_id),
    )
)  # fmt: skip
@settings(max_examples=80)
def test_every_sum_is_made_of_its_parts(lines: list[ResultLine]) -> None:
    found = month_result(lines)
    for parts in (found.posts, found.channels):
        known = [one.figures.engagements for one in parts if one.figures.engagements is not None]
        assert found.total.engagements == (sum(known) if known else None)
    rates = [post.figures.rate for post in found.posts if post.figures.rate is not None]
    assert rates == sorted(rates, reverse=True)
    assert {post.post_id for post in found.best()}.isdisjoint(
        post.post_id for post in found.worst()
    )
    if rates:
        assert found.total.rate is not None
        assert min(rates) - 1e-9 <= found.total.rate <= max(rates) + 1e-9


def test_what_a_round_asks_for() -> None:
    out = PostStatus.PUBLISHED
    posts = [
        make_post(1, status=out, publish_on=day(-1), channels=(1, 2), measured=(2,)),
        make_post(2, status=out, publish_on=day(-34), channels=(2,)),
        make_post(3, status=out, publish_on=day(-35), channels=(2,)),
        make_post(4, status=out, publish_on=day(0), channels=()),
        make_post(5, publish_on=day(-1), channels=(1,)),
        make_post(6, status=out, publish_on=day(1), channels=(1,)),
    ]
    asked = [(post.id, channel) for post, channel in not_measured(posts, TODAY)]
    assert asked == [(2, 2), (1, 1)]
