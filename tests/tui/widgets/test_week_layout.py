"""Where the hours of a week stand: every hour can be brought into view, whatever the room."""

from hypothesis import given
from hypothesis import strategies as st

from smtui.tui.widgets.week_layout import HEAD, HOURS, MOST_LINES, WeekLayout, hour_lines
from smtui.tui.widgets.week_painter import in_two

COUNTS = st.lists(st.integers(0, 9), min_size=HOURS, max_size=HOURS)


def test_an_hour_takes_a_line_or_as_many_as_stand_in_it() -> None:
    assert hour_lines([0, 1, 2, 3, 9]) == (1, 2, 2, 3, MOST_LINES)


@given(COUNTS, st.integers(20, 200), st.integers(8, 60), st.integers(0, 12), st.integers(0, 23))
def test_every_hour_can_be_seen_and_clicked(
    counts: list[int], width: int, height: int, things: int, hour: int
) -> None:
    layout = WeekLayout.of(width, height, things, hour_lines(counts)).with_hour(hour)
    line = layout.line_of(hour)
    assert line is not None
    assert HEAD + layout.top < line < max(height, layout.body + 1)
    assert layout.hour_at(line) == (hour, 0)
    assert layout.with_hour(hour) == layout


@given(COUNTS, st.integers(8, 60))
def test_it_scrolls_no_further_than_to_midnight(counts: list[int], height: int) -> None:
    layout = WeekLayout.of(80, height, 3, hour_lines(counts)).from_hour(HOURS - 1)
    assert 0 <= layout.first <= max(0, sum(layout.lines) - layout.room)


def test_the_days_share_the_width() -> None:
    layout = WeekLayout.of(80, 20, 2, hour_lines([0] * HOURS))
    assert sum(layout.widths) == 74
    assert layout.step_at(3) is None
    assert [layout.step_at(6), layout.step_at(79)] == [0, 6]


def test_a_title_runs_on_between_words_and_loses_nothing() -> None:
    assert in_two("□Tip of the week", 9) == ("□Tip of", " the week")
    assert in_two("□Short", 9) == ("□Short", "")
    first, second = in_two("□Donaudampfschifffahrt", 9)
    assert first + second.strip() == "□Donaudampfschifffahrt"


@given(st.text(max_size=30), st.integers(3, 20))
def test_two_lines_hold_every_letter(text: str, cells: int) -> None:
    first, second = in_two(f"□{text}", cells)
    from smtui.tui.widgets.cells import safe

    whole = safe(f"□{text}")
    assert "".join((first + second).split()) == "".join(whole.split())
