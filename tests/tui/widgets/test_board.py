"""The board: which columns fit, where cards stand, and that only what is seen is asked for."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from smtui.tui.widgets.board import Board
from smtui.tui.widgets.board_layout import LEAST_COLUMN, BoardLayout
from smtui.tui.widgets.board_painter import BoardColumn, Card, in_two
from smtui.tui.widgets.cells import Cell, Tone

HOSTILE = "a [/] [red]x[/] \x1b[31m\u202eevil 日本語 👩‍👩‍👧"
COLUMNS = (
    BoardColumn("Idea", "", Tone.DIM, (1, 2, 3)),
    BoardColumn("Planned", " · 3h left", Tone.PLAIN, ()),
    BoardColumn("Active", "", Tone.ACCENT, tuple(range(10, 400))),
    BoardColumn("Paused", "", Tone.WATCH, ()),
    BoardColumn("Done", "", Tone.FINE, (500,)),
    BoardColumn("Dropped", "", Tone.DIM, (600,)),
)


class Shown(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.board = Board()
        self.asked: set[int] = set()
        self.told: list[object] = []

    def compose(self) -> ComposeResult:
        yield self.board

    def on_mount(self) -> None:
        self.board.show(COLUMNS, self.card, 1)
        self.board.focus()

    def card(self, id_: int) -> Card:
        self.asked.add(id_)
        title = HOSTILE if id_ == 2 else f"Title of {id_}"
        return Card(str(id_), title, Tone.PLAIN, (Cell("Fri"), Cell(" · Ana")), (Cell("40 %"),))

    def on_board_chosen(self, message: Board.Chosen) -> None:
        self.told.append(message.id)

    def on_board_opened(self, message: Board.Opened) -> None:
        self.told.append(("opened", message.id))

    def lines(self) -> list[str]:
        return [self.board.render_line(y).text for y in range(self.board.size.height)]


@pytest.mark.parametrize(("width", "shown"), [(20, 1), (60, 2), (80, 3), (120, 5), (200, 6)])
def test_as_many_columns_as_can_be_read(width: int, shown: int) -> None:
    layout = BoardLayout(6, width, 20)
    assert layout.shown == shown
    assert sum(layout.widths) == width
    assert shown == 1 or min(layout.widths) >= LEAST_COLUMN


@pytest.mark.parametrize("column", range(6))
@pytest.mark.parametrize("first", [0, 2, 5])
def test_sideways_it_scrolls_until_the_column_is_shown(column: int, first: int) -> None:
    layout = BoardLayout(6, 80, 20, first)
    moved = layout.with_column(column)
    assert column in moved.columns
    assert len(moved.columns) == 3
    if column in layout.columns:
        assert moved.columns == layout.columns


def test_the_column_at_a_cell_is_the_one_drawn_there() -> None:
    layout = BoardLayout(6, 80, 20, 2)
    assert [layout.column_at(x) for x in (0, 26, 27, 53, 54, 79)] == [2, 2, 3, 3, 4, 4]
    assert layout.column_at(80) is None


def test_a_title_is_divided_between_words() -> None:
    assert in_two("Launch campaign: guest lists", 16) == ("Launch campaign:", "guest lists")
    assert in_two("Short", 16) == ("Short", "")
    assert in_two("Unbrokenwordthatislong", 8) == ("Unbrokenwordthatislong", "")


async def test_every_line_has_the_width_whatever_the_titles_are() -> None:
    for size in ((80, 20), (25, 9), (120, 40)):
        app = Shown()
        async with app.run_test(size=size):
            width = app.board.scrollable_content_region.width
            assert {cell_len(line) for line in app.lines()} == {width}
            assert "\x1b" not in "".join(app.lines())


async def test_only_the_cards_that_are_seen_are_asked_for() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert len(app.asked) <= 3 * 6
        assert 399 not in app.asked


async def test_keys_choose_over_empty_columns_and_scroll() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("down", "right", "end")
        assert app.told == [2, 11, 399]
        assert "399 Title of 399" in "\n".join(app.lines())
        await pilot.press("right", "l")
        assert app.told[-2:] == [500, 600]
        assert "‹3 Paused" in app.lines()[0]
        await pilot.press("h", "h", "home", "left")
        assert app.told[-1] == 1
        assert "3›" in app.lines()[0]


async def test_a_click_chooses_and_a_second_opens() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.click(Board, offset=(60, 2 + 4))
        assert app.told == [11]
        await pilot.click(Board, offset=(60, 2 + 4), times=2)
        assert ("opened", 11) in app.told


async def test_the_cursor_stays_near_where_it_was_when_its_card_is_gone() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("down")
        left = (COLUMNS[0]._replace(cards=(1, 3)), *COLUMNS[1:])
        app.board.show(left, app.card, 2)
        assert app.board.chosen == 3


async def test_a_card_that_moved_is_followed() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)):
        there = (*COLUMNS[:5], COLUMNS[5]._replace(cards=(600, 1)))
        app.board.show((COLUMNS[0]._replace(cards=(2, 3)), *there[1:]), app.card, 1)
        assert app.board.chosen == 1
        assert "Dropped" in app.lines()[0]
