"""What the board, the matrix and the score grid share."""

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

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


class Numbered(Picture):
    """Each line says its number, one of them something else."""

    DEFAULT_CSS = "Numbered { height: 5; }"

    def __init__(self) -> None:
        super().__init__()
        self.other = -1
        self.drawn: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.drawn.append(y)
        text = "other" if y == self.other else str(y)
        return Strip([Segment(text, self._style(Tone.PLAIN))]).adjust_cell_length(self.size.width)


class NumberedApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Numbered()


async def test_only_lines_that_differ_are_repainted_and_none_is_drawn_twice() -> None:
    async with NumberedApp().run_test(size=(40, 30)) as pilot:
        picture = pilot.app.query_one(Numbered)
        await pilot.pause()
        picture.other = 3
        picture.drawn.clear()
        picture.repaint_what_differs()
        assert Region(0, 3, 40, 1) in picture._repaint_regions
        await pilot.pause()
        assert picture.drawn == [0, 1, 2, 3, 4]
        assert picture.render_lines(Region(0, 3, 40, 1))[0].text.strip() == "other"


async def test_what_was_drawn_to_be_compared_is_drawn_anew_after_another_change() -> None:
    async with NumberedApp().run_test(size=(40, 30)) as pilot:
        picture = pilot.app.query_one(Numbered)
        await pilot.pause()
        picture.other = 3
        picture.repaint_what_differs()
        picture.other = 2
        picture.refresh()
        lines = [line.text.strip() for line in picture.render_lines(Region(0, 0, 40, 5))]
        assert lines == ["0", "1", "other", "3", "4"]
