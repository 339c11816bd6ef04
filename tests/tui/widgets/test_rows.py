"""The list widget: aligned columns, a cursor that follows its thing, marks, safe text."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, bar, fit, shown_columns
from smtui.tui.widgets.rows import Rows

HOSTILE = "a [/] [red]x[/] \x1b[31m\u202eevil\u202c 日本語 👩‍👩‍👧 می‌خواهم"


class Titles:
    columns = (Column("", 1), Column("Title", 0), Column("Due", 9, right=True, from_width=40))

    def __init__(self, ids: Sequence[int], headings: bool = True) -> None:
        things = [RowKey("task", id_) for id_ in ids]
        self.keys = [RowKey("heading", "Daily"), *things] if headings else things

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        if key.kind == "heading":
            return Heading("Daily", "1 of 3")
        return (Cell("○"), Cell(f"Task {key.id} {HOSTILE}"), Cell("today", Tone.WATCH))


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield Rows()

    @property
    def rows(self) -> Rows:
        return self.query_one(Rows)

    def lines(self) -> list[str]:
        return [self.rows.render_line(y).text for y in range(self.rows.size.height)]


@pytest.mark.parametrize("width", [1, 2, 7, 20, 200])
def test_fit_fills_exactly_the_cells_whatever_the_script(width: int) -> None:
    assert cell_len(fit(HOSTILE, width)) == width
    assert cell_len(fit("短い", width, right=True)) == width


def test_fit_shows_control_characters_and_marks_a_cut() -> None:
    assert "\x1b" not in fit(HOSTILE, 200)
    assert "\u202e" not in fit(HOSTILE, 200)
    assert fit("abcdef", 4) == "abc…"
    assert fit("ab", 4, right=True) == "  ab"


def test_columns_that_need_more_width_are_left_out() -> None:
    assert [c.title for _, c, _ in shown_columns(Titles.columns, 39)] == ["", "Title"]
    assert sum(w for _, _, w in shown_columns(Titles.columns, 80)) + 2 <= 80


def test_the_last_column_ends_a_cell_before_the_edge_like_headings() -> None:
    columns = (Column("", 1), Column("Title", 0), Column("Time", 5, right=True))
    for width in (38, 78, 118):
        assert sum(cells + 1 for _, _, cells in shown_columns(columns, width)) == width


def test_a_bar_shows_little_as_something_and_much_as_full() -> None:
    assert bar(0, 4) == "────"
    assert bar(0.01, 4) == "━───"
    assert bar(9.0, 4) == "━━━━"


async def test_lines_have_the_width_of_the_list_and_text_is_text() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.fill(Titles(range(100)))
        await pilot.pause()
        lines = app.lines()
        seen = app.rows.scrollable_content_region.width
        assert seen == app.rows.outer_size.width - app.rows.scrollbar_size_vertical < 60
        # A line that were too short for the widget would be mended at each paint: half the time
        # of a cursor key.
        assert {cell_len(line) for line in lines} == {app.rows.outer_size.width}
        assert lines[0].startswith(" Daily")
        assert lines[0][:seen].rstrip().endswith("1 of 3")
        assert not any(line[seen:].strip() for line in lines), "nothing is hidden under the bar"
        assert "[red]x[/]" in lines[1]
        assert "\x1b" not in "".join(lines)


async def test_a_key_of_the_cursor_moves_it_once_whoever_answers_it() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.fill(Titles(range(9), headings=False))
        app.rows.focus()
        for app.rows.moves_at_once in (False, True):
            await pilot.press("home", "j", "down", "k", "j")
            assert app.rows.key == RowKey("task", 2)


async def test_the_cursor_follows_its_thing_when_it_moves() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.focus()
        app.rows.fill(Titles(range(50)))
        await pilot.press("j", "j", "j")
        assert app.rows.key == RowKey("task", 3)
        app.rows.fill(Titles([*range(10, 50), 3, *range(4)]))
        await pilot.pause()
        assert app.rows.key == RowKey("task", 3)
        assert "Task 3 " in "".join(app.lines())


async def test_a_thing_that_is_gone_leaves_the_cursor_on_its_line() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.focus()
        app.rows.fill(Titles(range(5)))
        await pilot.press("j", "j")
        app.rows.fill(Titles([0, 1, 3, 4]))
        assert app.rows.key == RowKey("task", 3)
        app.rows.fill(Titles([], headings=False))
        assert app.rows.key is None
        assert app.rows.chosen == ()


async def test_ends_by_g_g_and_capital_g() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.focus()
        app.rows.fill(Titles(range(10_000)))
        await pilot.press("G")
        assert app.rows.key == RowKey("task", 9_999)
        await pilot.press("g", "j", "g")
        assert app.rows.key == RowKey("task", 9_999)
        await pilot.press("g")
        assert app.rows.key == RowKey("task", 0)


async def test_marks_are_what_keys_act_on_in_the_order_of_the_list() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.focus()
        app.rows.fill(Titles(range(5)))
        await pilot.press("j", "m", "k", "k", "m")
        assert list(app.rows.chosen) == [RowKey("task", 0), RowKey("task", 1)]
        assert "◆" in app.lines()[1]
        app.rows.fill(Titles([1, 2]))
        assert list(app.rows.chosen) == [RowKey("task", 1)]


async def test_a_click_moves_the_cursor_and_a_second_one_opens() -> None:
    opened: list[RowKey] = []

    class Listening(Shown):
        def on_rows_opened(self, message: Rows.Opened) -> None:
            opened.append(message.key)

    app = Listening()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.fill(Titles(range(5)))
        await pilot.pause()
        await pilot.click(Rows, offset=(5, 3))
        assert app.rows.key == RowKey("task", 2)
        assert opened == []
        await pilot.click(Rows, offset=(5, 3), times=2)
        assert opened == [RowKey("task", 2)]


async def test_only_two_lines_are_drawn_for_a_cursor_move() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)) as pilot:
        app.rows.focus()
        app.rows.fill(Titles(range(10_000)))
        await pilot.pause()
        asked: list[RowKey] = []
        source = app.rows.source
        original = source.content

        def counted(key: RowKey) -> Sequence[Cell] | Heading:
            asked.append(key)
            return original(key)

        source.content = counted  # type: ignore[method-assign]
        await pilot.press("j")
        await pilot.pause()
        assert set(asked) == {RowKey("task", 0), RowKey("task", 1)}


async def test_the_cursor_finds_the_only_row_and_the_last_of_a_list_that_shrank() -> None:
    async with Shown().run_test() as pilot:
        rows = pilot.app.query_one(Rows)
        rows.fill(Titles([7], headings=False))
        assert rows.key == RowKey("task", 7)
        rows.fill(Titles(range(100, 140), headings=False))
        rows.action_last()
        rows.fill(Titles([1, 2, 3], headings=False))
        assert rows.key == RowKey("task", 3)
        rows.fill(Titles([], headings=False))
        assert rows.key is None
