"""The score grid: what keys ask for, what is drawn, and which columns fit."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content

from smtui.tui.widgets.score_grid import ScoreGrid
from smtui.tui.widgets.score_grid_layout import LEVELS, GridLayout
from smtui.tui.widgets.score_grid_painter import GridColumn, GridRow, in_two

COLUMNS = tuple(
    GridColumn(id_, name, "weight 2")
    for id_, name in enumerate(
        ("Brand fit", "Reach in the market", "Cost", "Risk", "Learning", "Joy", "Speed"), 1
    )
)
ROWS = tuple(
    GridRow(100 + at, str(at), f"Tactic {at} 日本語 [red]", {1: at % 5 + 1}, "3.50", "4.00")
    for at in range(1, 41)
)


class Shown(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.grid = ScoreGrid()
        self.told: list[tuple[int | None, ...]] = []

    def compose(self) -> ComposeResult:
        yield self.grid

    def on_mount(self) -> None:
        self.grid.show(COLUMNS, ROWS, 101)
        self.grid.focus()

    def on_score_grid_scored(self, message: ScoreGrid.Scored) -> None:
        self.told.append((message.id, message.column, message.score))

    def on_score_grid_moved(self, message: ScoreGrid.Moved) -> None:
        self.told.append((message.id, message.column))

    def lines(self) -> list[str]:
        return [self.grid.render_line(y).text for y in range(self.grid.size.height)]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("total", [1, 3, 7, 20])
def test_the_columns_fit_and_none_is_too_narrow(width: int, total: int) -> None:
    layout = GridLayout(total, width)
    assert 1 <= layout.shown <= total
    assert layout.column >= 10
    if width >= 60:
        assert 4 + layout.title + layout.shown * layout.column + 14 <= width


def test_a_column_beyond_the_edge_is_scrolled_to() -> None:
    layout = GridLayout(7, 80)
    assert 6 not in layout.columns
    assert 6 in layout.with_column(6).columns
    assert layout.with_column(0).columns == layout.columns


def test_the_cell_under_the_mouse_is_the_one_drawn_there() -> None:
    layout = GridLayout(7, 80, 2)
    first = 4 + layout.title
    assert layout.column_at(first) == 2
    assert layout.column_at(first + layout.column) == 3
    assert layout.column_at(first - 1) is None


def test_long_names_take_two_lines() -> None:
    assert in_two("Reach in the market", 9) == ("Reach in", "the market")
    assert in_two("Cost", 9) == ("", "Cost")


async def test_digits_score_zero_clears_and_signs_nudge() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("5", "0", "backspace", "plus", "minus")
        assert app.told == [(101, 1, 5), (101, 1, None), (101, 1, None), (101, 1, 3), (101, 1, 1)]


async def test_an_empty_cell_is_nudged_to_the_middle_and_a_full_one_no_further() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("right", "plus")
        assert app.told == [(101, 2), (101, 2, 3)]
        app.grid.show(COLUMNS, (ROWS[3],), ROWS[3].id)
        await pilot.press("left", "plus")
        assert app.told[-1] == (ROWS[3].id, 1)


async def test_arrows_move_over_cells_and_the_grid_scrolls_with_them() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("end", *["right"] * 6)
        assert app.told[-1] == (140, 7)
        text = "\n".join(app.lines())
        assert "Tactic 40" in text
        assert "Speed" in text
        assert "Brand fit" not in text
        await pilot.press("home")
        assert "Tactic 1 " in "\n".join(app.lines())


async def test_every_line_has_the_width() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)):
        width = app.grid.scrollable_content_region.width
        assert {cell_len(line) for line in app.lines()} == {width}


async def test_a_click_goes_to_the_cell() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        layout = app.grid.layout_now
        await pilot.click(ScoreGrid, offset=(4 + layout.title + layout.column + 1, 3 + 4))
        assert app.told == [(105, 2)]


async def test_the_cursor_stays_on_its_row_and_column_when_the_order_changes() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("down", "right")
        app.grid.show(COLUMNS[::-1], ROWS[::-1], 102)
        assert app.grid.row is not None
        assert app.grid.row.id == 102
        assert app.grid.column == 2


async def test_without_columns_it_says_what_belongs_here() -> None:
    app = Shown()
    async with app.run_test(size=(80, 20)) as pilot:
        app.grid.show((), ROWS, 101, empty=Content("Add a criterion first."))
        await pilot.pause()
        assert "Add a criterion first." in "\n".join(app.lines())
        await pilot.press("5")
        assert app.told == []


@pytest.mark.parametrize("width", [60, 80, 120])
def test_levels_need_less_room(width: int) -> None:
    layout = GridLayout(7, width, 0, LEVELS)
    assert layout.shown > GridLayout(7, width).shown
    assert layout.title + layout.shown * layout.column + LEVELS.sum <= width


async def test_levels_begin_at_one_and_end_at_nought() -> None:
    app = Shown()
    app.grid = ScoreGrid(LEVELS)
    async with app.run_test(size=(80, 20)) as pilot:
        app.grid.show(COLUMNS, (GridRow(1, "", "Ana", {1: 1}, "", ""),), 1)
        await pilot.press("minus", "right", "minus", "plus")
        await pilot.pause()
        scored = [told for told in app.told if len(told) == 3]
        assert scored == [(1, 1, None), (1, 2, 1)]


async def test_what_misses_of_a_need_is_drawn_with_a_glyph_of_its_own() -> None:
    app = Shown()
    app.grid = ScoreGrid(LEVELS)
    row = GridRow(1, "", "Ana", {1: 2}, "1", "", None, {1: 4, 2: 3}, is_plain=True)
    async with app.run_test(size=(120, 20)) as pilot:
        app.grid.show(COLUMNS, (row,), 1)
        await pilot.pause()
        line = app.lines()[3]
        assert " 2 ━━╳╳─" in line
        assert " 0 ╳╳╳──" in line
        marked = GridRow(1, "", "Ana", {1: 1}, "1", "", mark="●", is_plain=True)
        app.grid.show(COLUMNS, (marked,), 1)
        assert "●" in app.lines()[3]
        assert "━" not in app.lines()[3]
