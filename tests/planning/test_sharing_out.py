"""Sharing people out among skills."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.sharing_out import share_out


def test_who_is_needed_elsewhere_is_stood_in_for() -> None:
    # Ana can do both, Bo only the first: Ana is kept for the second.
    have = share_out({"copy": 60, "film": 60}, {"copy": [1, 2], "film": [1]}, {1: 60, 2: 60})
    assert have == {"copy": 60, "film": 60}


def test_nobody_s_minutes_count_twice() -> None:
    have = share_out({"copy": 60, "film": 60}, {"copy": [1], "film": [1]}, {1: 90})
    assert sum(have.values()) == 90


def test_what_nobody_can_do_is_not_covered() -> None:
    assert share_out({"copy": 60}, {"copy": []}, {1: 90}) == {"copy": 0}
    assert share_out({}, {}, {1: 90}) == {}


@settings(max_examples=100)
@given(
    st.lists(st.tuples(st.integers(1, 400), st.sets(st.integers(1, 4))), max_size=4),
    st.dictionaries(st.integers(1, 4), st.integers(0, 300)),
)
def test_as_much_is_covered_as_can_be(
    needs: list[tuple[int, set[int]]], free: dict[int, int]
) -> None:
    need = {n: minutes for n, (minutes, _) in enumerate(needs)}
    able = {n: sorted(people) for n, (_, people) in enumerate(needs)}
    have = share_out(need, able, free)
    assert all(0 <= have[n] <= need[n] for n in need)
    # Any group of skills gets at most the minutes of all who have one of them; by max-flow
    # min-cut the tightest of those bounds is reached.
    most = min(
        sum(need[n] for n in need if n not in group)
        + sum(free.get(p, 0) for p in {p for n in group for p in able[n]})
        for count in range(len(need) + 1)
        for group in combinations(need, count)
    )
    assert sum(have.values()) == most
