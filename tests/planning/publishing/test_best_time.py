"""The honest best time."""

from datetime import date, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.facts.posts import ResultLine
from smtui.planning.publishing.best_time import (
    best_time,
    best_time_in_words,
    block_words,
    first_hour,
    time_blocks,
)

MONDAY = date(2026, 11, 2)


def line(id_: int, weekday: int, hour: int, rate: int, channel: int = 1) -> ResultLine:
    """A post of so many percent."""
    day = MONDAY + timedelta(days=weekday, weeks=id_ % 3)
    return ResultLine(id_, channel, day, 100, None, rate, None, None, f"P{id_}", "", day,
                      time(hour, 59), False)  # fmt: skip


def lines(*blocks: tuple[int, int, list[int]]) -> list[ResultLine]:
    found: list[ResultLine] = []
    for weekday, hour, rates in blocks:
        found += [line(len(found) + n, weekday, hour, rate) for n, rate in enumerate(rates)]
    return found


def test_a_block_is_the_median_of_its_posts_and_weak_below_five() -> None:
    blocks = time_blocks(lines((1, 9, [4, 5, 6, 5, 90]), (3, 20, [1, 2, 3, 4, 5, 6]), (0, 0, [99])))
    assert [(b.weekday, b.hour, b.posts, b.rate, b.is_weak) for b in blocks] == [
        (1, 9, 5, 5.0, False), (3, 18, 6, 3.5, False), (0, 0, 1, 99.0, True),
    ]  # fmt: skip
    best = best_time(blocks)
    assert best is not None
    assert best.words == "Tue 9–12, 5.0 % of 5 posts"
    assert blocks[2].words == "Mon 0–3, 99.0 % of 1 post, weak"
    assert best_time_in_words(blocks) == (
        "Best so far: Tue 9–12, 5.0 % of 5 posts (of 2 times with 5 posts or more)."
    )


def test_nothing_is_called_the_best_without_another_to_compare() -> None:
    blocks = time_blocks(lines((1, 9, [4, 5, 6, 5, 9]), (3, 20, [50])))
    assert best_time(blocks) is None
    assert best_time_in_words(blocks) == (
        "No best time yet: 6 measured posts at 2 different times; two times need 5 posts or more."
    )
    assert best_time_in_words(()) == "No best time yet: no post has results and a time."


def test_a_post_counts_once_however_many_channels_it_went_to() -> None:
    two = [line(1, 1, 9, 10, 1), line(1, 1, 9, 30, 2)]
    (block,) = time_blocks(two)
    assert (block.posts, block.rate) == (1, 20.0)
    (one,) = time_blocks(two, channel_id=2)
    assert (one.posts, one.rate) == (1, 30.0)
    assert time_blocks(two, channel_id=3) == ()


def test_what_has_no_time_or_no_rate_is_left_out() -> None:
    changes: list[dict[str, Any]] = [
        {"publish_on": None}, {"publish_time": None}, {"engagements": None}, {"reach": 0},
    ]  # fmt: skip
    assert time_blocks(line(1, 1, 9, 10)._replace(**change) for change in changes) == ()


def test_hours_in_words() -> None:
    assert [first_hour(time(hour)) for hour in (0, 2, 3, 23)] == [0, 0, 3, 21]
    assert block_words(6, 21) == "Sun 21–24"


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 23), st.integers(0, 100)), max_size=40))
@settings(max_examples=60)
def test_the_best_is_never_weak_and_never_beaten_by_a_strong_one(
    made: list[tuple[int, int, int]],
) -> None:
    blocks = time_blocks(line(id_, *one) for id_, one in enumerate(made))
    assert sum(block.posts for block in blocks) == len(made)
    best = best_time(blocks)
    strong = [block for block in blocks if block.posts >= 5]
    if best is None:
        assert len(strong) < 2
    else:
        assert best.rate == max(block.rate for block in strong)
        assert best == blocks[0]
