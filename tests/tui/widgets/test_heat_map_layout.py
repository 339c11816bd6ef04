"""Where the columns and rows of a heat map stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.tui.widgets.heat_map_layout import ASIDE, HeatLayout, RowsShown


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 364), st.integers(20, 200), st.integers(3, 40), st.integers(0, 400), st.data()
)
def test_the_column_of_the_cursor_is_seen_and_found_where_it_is(
    columns: int, width: int, names: int, first: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, columns - 1))
    layout = HeatLayout(columns, width, names, first).with_column(at)
    assert at in layout.shown
    assert layout.shown.stop <= columns
    x = layout.name + ASIDE + (at - layout.shown.start) * layout.column
    assert layout.column_at(x) == at


def test_twelve_weeks_fit_into_eighty_cells() -> None:
    assert HeatLayout(52, 80, 14).fitting == 12
    assert HeatLayout(52, 80, 40).fitting == 12


def test_a_wider_terminal_shows_wider_columns_and_more_of_them() -> None:
    wide = HeatLayout(52, 160, 20)
    assert wide.column == 7
    assert wide.fitting > 12


def test_scrolling_goes_no_further_than_needed() -> None:
    layout = HeatLayout(52, 80, 14)
    assert layout.with_column(11).first == 0
    assert layout.with_column(12).first == 1
    assert layout.with_column(12).with_column(5).first == 1
    assert layout.with_column(51).shown.stop == 52


def test_the_column_apart_stands_between_names_and_weeks() -> None:
    layout = HeatLayout(52, 80, 14)
    assert layout.column_at(layout.name - 1) is None
    assert layout.column_at(layout.name) == -1
    assert layout.column_at(layout.name + ASIDE) == 0


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 40), st.integers(0, 2), st.integers(3, 30), st.integers(0, 50), st.data())
def test_each_row_is_found_on_the_line_that_it_is_drawn_on(
    rows: int, pinned: int, lines: int, first: int, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, rows + pinned - 1))
    shown = RowsShown(rows, pinned, lines, first).with_row(at)
    seen = [shown.row_at(line) for line in range(lines)]
    assert at in seen
    known = [row for row in seen if row is not None]
    assert known == sorted(set(known))
    assert known[-pinned:] == list(range(rows, rows + pinned)) if pinned else True


def test_a_map_that_grew_shows_no_rows_beyond_the_last() -> None:
    was_low = RowsShown(rows=7, pinned=1, lines=2).with_row(5)
    grown = was_low._replace(lines=9)
    assert [grown.row_at(line) for line in range(8)] == list(range(8))
