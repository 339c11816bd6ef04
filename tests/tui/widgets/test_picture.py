"""What the board, the matrix and the score grid share."""

from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView

from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.picture import Picture


class Sheet(ScrollView, Picture, can_focus=True):
    """A hundred lines below two that stand still."""

    DEFAULT_CSS = "Sheet { height: 12; }"

    def on_mount(self) -> None:
        self.virtual_size = Size(0, 102)


class SheetApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Sheet()
        yield Sheet(id="other")


async def test_lines_come_into_view_by_as_little_as_it_takes() -> None:
    async with SheetApp().run_test(size=(40, 30)) as pilot:
        sheet = pilot.app.query_one(Sheet)
        for first, count, seen_from in ((9, 1, 0), (10, 1, 1), (20, 3, 13), (14, 2, 13), (3, 1, 3)):
            sheet._show_lines(first, count, 2)
            await pilot.pause()
            assert sheet.scroll_offset.y == seen_from


async def test_the_cursor_is_fainter_without_the_focus_and_a_new_theme_is_followed() -> None:
    app = SheetApp()
    async with app.run_test(size=(40, 30)) as pilot:
        sheet, other = app.query(Sheet)
        sheet.focus()
        await pilot.pause()
        strong, plain = sheet._over(0.4), sheet._style(Tone.ACCENT)
        assert sheet._over(0.4) is strong
        other.focus()
        await pilot.pause()
        faint = sheet._over(0.4)
        assert isinstance(faint, Style)
        assert faint.bgcolor != strong.bgcolor
        app.theme = "textual-light"
        await pilot.pause()
        assert sheet._style(Tone.ACCENT) != plain
