"""Lines that a widget styles itself are those that Textual would have put on the screen."""

from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.own_lines import OwnLines
from smtui.tui.widgets.rows import Rows


class Tasks:
    columns = (Column("", 1), Column("Title", 0), Column("Due", 9, right=True))

    def __init__(self, done: Sequence[int] = (), count: int = 40) -> None:
        self.done = done
        self.keys = [RowKey("task", number) for number in range(count)]

    def content(self, key: RowKey) -> Sequence[Cell]:
        is_done = key.id in self.done
        return (
            Cell("✓" if is_done else "○", Tone.FINE),
            Cell(f"Task {key.id}"),
            Cell("today", Tone.WATCH),
        )


class Shown(App[None]):
    def compose(self) -> ComposeResult:
        yield Rows(show_columns=True)

    @property
    def rows(self) -> Rows:
        return self.query_one(Rows)

    def strips(self) -> list[Strip]:
        return self.screen._compositor.render_strips()


@pytest.mark.parametrize("count", [3, 40])
async def test_they_are_what_textual_would_have_made_of_them(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.focus()
        app.rows.fill(Tasks(count=count))
        await pilot.pause()
        await pilot.press("j", "j")
        await pilot.pause()
        own = [strip.simplify() for strip in app.strips()]
        monkeypatch.setattr(OwnLines, "render_lines", Widget.render_lines)
        app.rows.refresh()
        assert [strip.simplify() for strip in app.strips()] == own


async def test_only_the_lines_that_differ_are_painted_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.fill(Tasks())
        await pilot.pause()
        painted: list[int] = []
        monkeypatch.setattr(
            app.rows, "refresh", lambda *regions, **_: painted.extend(r.y for r in regions)
        )
        app.rows.fill(Tasks(done=(2,)))
        assert painted == [3]


async def test_lines_fill_their_region_while_a_scroll_bar_is_on_its_way() -> None:
    app = Shown()
    async with app.run_test(size=(60, 10)) as pilot:
        app.rows.fill(Tasks())
        await pilot.pause()
        crop = app.rows.region.size.region
        widths = {strip.cell_length for strip in app.rows.render_lines(crop)}
        assert widths == {60}
        assert app.rows.show_vertical_scrollbar
