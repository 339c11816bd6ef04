"""Columns drawn as text: one scale, no part lost, labels under their columns."""

from hypothesis import example, given
from hypothesis import strategies as st

from smtui.tui.details.columns import Column, Part, columns, legend
from smtui.tui.widgets.cells import Tone

PARTS = (Part("own", "█", Tone.ACCENT), Part("bought", "▒", Tone.WATCH))
AMOUNTS = st.floats(0, 1e6, allow_nan=False)


def drawn(shown: list[Column], height: int = 4, width: int = 40) -> list[str]:
    return [line.plain for line in columns(shown, PARTS, height, width)]


def test_the_highest_column_takes_all_lines_and_half_of_it_half() -> None:
    lines = drawn([Column("8", "Q1", (8, 0)), Column("4", "Q2", (2, 2))])
    assert lines[0].split() == ["8", "4"]
    assert lines[-1].split() == ["Q1", "Q2"]
    cells = len(lines[0]) // 2
    assert [line[0] for line in lines[1:-1]] == ["█", "█", "█", "█"]
    assert [line[cells] for line in lines[1:-1]] == [" ", " ", "▒", "█"]


def test_the_legend_names_every_glyph() -> None:
    assert legend(PARTS).plain == "██ own   ▒▒ bought"


@example(values=[(0.0, 5e-324)], height=8)
@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=8), st.integers(1, 8))
def test_all_lines_are_of_one_width_and_more_is_never_lower(
    values: list[tuple[float, float]], height: int
) -> None:
    lines = drawn([Column("1", "Q1", pair) for pair in values], height)
    assert len(lines) == height + 2
    assert len({len(line) for line in lines}) == 1
    cells = len(lines[0]) // len(values)
    heights = [
        sum(1 for line in lines[1:-1] if line[place * cells] != " ") for place in range(len(values))
    ]
    for one, high in zip(values, heights, strict=True):
        for other, low in zip(values, heights, strict=True):
            assert sum(one) < sum(other) or high >= low
        assert high > 0 or sum(one) == 0 or one[0] == 0


def test_nothing_at_all_is_drawn_as_nothing() -> None:
    assert all(not line.strip() for line in drawn([Column("0", "Q1", (0, 0))])[1:-1])
