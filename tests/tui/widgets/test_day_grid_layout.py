"""Where the things of a week's days stand: the chosen one is always seen, whatever the room."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.day_grid_layout import NARROW, GridLayout, Window
from smtui.tui.widgets.day_grid_painter import GridDay, GridItem, item_line

NARROWS = st.tuples(*[st.booleans()] * 7)


@given(st.integers(21, 300), NARROWS)
@settings(max_examples=50)
def test_the_days_share_the_whole_width(width: int, narrow: tuple[bool, ...]) -> None:
    layout = GridLayout(width, 12, narrow)
    widths = layout.widths
    assert sum(widths) == width or all(narrow) or width < 7 * NARROW
    assert [layout.step_at(sum(widths[:step])) for step in range(7)] == list(range(7))
    assert layout.step_at(sum(widths)) is None


def test_a_day_off_with_nothing_on_it_leaves_its_room_to_the_others() -> None:
    assert GridLayout(80, 12, (False,) * 5 + (True,) * 2).widths == (14, 14, 14, 13, 13, 6, 6)


@given(st.integers(1, 60), st.integers(1, 30), st.data())
@settings(max_examples=50)
def test_the_chosen_thing_is_seen_and_each_line_clicked_is_its_own(
    count: int, room: int, data: st.DataObject
) -> None:
    chosen = data.draw(st.integers(0, count - 1))
    window = Window.of(count, room, chosen)
    assert window.first <= chosen < window.end
    found = [window.place_at(line, count, room) for line in range(room)]
    shown = [place for place, part in found if place is not None and part == 0]
    assert shown == list(range(window.first, window.end))


def test_what_does_not_fit_is_told_above_and_below() -> None:
    assert Window.of(10, 5, 0) == Window(0, 4, 1)
    assert Window.of(10, 5, 5) == Window(3, 6, 1)
    assert Window.of(10, 5, 9) == Window(6, 10, 1)


def test_a_thing_takes_two_lines_where_there_is_room_and_tells_its_time_at_the_end() -> None:
    item = GridItem(RowKey("task", 1), "○ Write the launch post", Tone.PLAIN, "1h30")
    first, second = item_line(item, 0, 2, 12), item_line(item, 1, 2, 12)
    assert [cell.text.rstrip() for cell in first] == ["○ Write the"]
    assert "".join(cell.text for cell in second) == " launc… 1h30"
    alone = item_line(item, 0, 1, 12)
    assert [(cell.text, cell_len(cell.text)) for cell in alone] == [("○ Write the…", 12)]


def test_a_day_knows_the_place_of_its_things() -> None:
    items = tuple(GridItem(RowKey("task", id_), "", Tone.PLAIN) for id_ in (4, 7))
    day = GridDay(date(2026, 11, 23), lambda _cells: ((), ()), items)
    assert day.place_of(RowKey("task", 7)) == 1
    assert day.place_of(RowKey("post", 7)) is None
    assert day.place_of(None) is None
