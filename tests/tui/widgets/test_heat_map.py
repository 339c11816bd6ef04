"""The heat map as it is drawn, by key and by mouse."""

from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content

from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map import HeatMap
from smtui.tui.widgets.heat_map_painter import HeatCell, HeatHead, HeatRow

HOSTILE = "a [/] \x1b[31m\u202eevil 日本語 👩‍👩‍👧"


class Figures:
    """Row n holds n * 100 + the column; the team is pinned."""

    apart = ("no", "date")
    columns = 52

    def __init__(self, count: int = 3) -> None:
        names = ["Ana", HOSTILE, "Mei", *(f"Person {n}" for n in range(3, count))]
        self.rows: Sequence[HeatRow] = [
            HeatRow(RowKey("person", n), name, "design") for n, name in enumerate(names[:count])
        ]
        self.pinned: Sequence[HeatRow] = [HeatRow(RowKey("team", 0), "Team")]
        self.asked: set[int] = set()

    def head(self, column: int) -> HeatHead:
        return HeatHead("Nov" if column == 0 else "", f"W{column:02d}", is_now=column == 0)

    def cell(self, key: RowKey, column: int) -> HeatCell:
        self.asked.add(column)
        if column == -1:
            return HeatCell("3h", Tone.PLAIN)
        percent = int(key.id) * 100 + column
        return HeatCell(f"{percent}!", Tone.TROUBLE, 0.9)


class Shown(App[None]):
    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self.heat = HeatMap()
        self.figures = figures
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.heat

    def on_mount(self) -> None:
        self.heat.show(self.figures, Content("Nobody is here."))
        self.heat.focus()

    def on_heat_map_moved(self) -> None:
        assert self.heat.row is not None
        self.told.append(f"{self.heat.row.key.id} {self.heat.column}")

    def on_heat_map_entered(self) -> None:
        self.told.append("entered")

    def lines(self) -> list[str]:
        return [self.heat.render_line(y).text for y in range(self.heat.size.height)]


async def test_titles_names_and_figures_stand_below_each_other() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)):
        lines = app.lines()
        assert "› 40" in lines[0]
        assert lines[1].index("date") + 4 == lines[2].index("3h") + 2
        assert lines[1].index("W01") + 3 == lines[2].index("1!") + 2
        assert lines[4].startswith(" Mei design")
        assert lines[5].startswith(" Team")
        assert not lines[6].strip()


@pytest.mark.parametrize("size", [(80, 12), (31, 5), (200, 30)])
async def test_every_line_has_the_width_whatever_the_names_are(size: tuple[int, int]) -> None:
    app = Shown(Figures())
    async with app.run_test(size=size):
        assert {cell_len(line) for line in app.lines()} == {app.heat.size.width}
        assert "\x1b" not in "".join(app.lines())


async def test_only_what_is_seen_is_asked_for() -> None:
    figures = Figures()
    app = Shown(figures)
    async with app.run_test(size=(80, 12)):
        assert figures.asked == set(range(-1, 12))


async def test_keys_move_over_cells_and_tell() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("right", "j", "h", "h", "up", "left")
        assert app.told == ["0 1", "1 1", "1 0", "1 -1", "0 -1"]
        await pilot.press("enter", "end", "G", "home", "g")
        assert app.told[5:] == ["entered", "0 51", "0 51", "0 0", "0 0"]


async def test_the_map_scrolls_on_to_the_last_week() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("end")
        lines = app.lines()
        assert "W51" in lines[1]
        assert "‹ 40" in lines[0]
        assert "3h" in lines[2]


async def test_many_rows_scroll_and_the_team_stays() -> None:
    app = Shown(Figures(20))
    async with app.run_test(size=(80, 12)) as pilot:
        app.heat.styles.height = 8
        await pilot.pause()
        assert "15 more" in app.lines()[1]
        await pilot.press(*["down"] * 19)
        lines = app.lines()
        assert "Person 19" in lines[6]
        assert "Team" in lines[7]


async def test_the_cursor_stays_on_its_row_when_rows_come_and_go() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("down", "down", "right")
        other = Figures()
        other.rows = list(reversed(other.rows))
        app.heat.show(other, Content(""))
        assert app.heat.row is not None
        assert (app.heat.row.key.id, app.heat.column) == (2, 1)


async def test_a_click_goes_to_a_cell_and_a_second_one_enters_it() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)) as pilot:
        place = app.lines()[1].index("W03") + 1
        await pilot.click(offset=(place, 3))
        assert app.told == ["1 3"]
        await pilot.click(offset=(place, 3), times=2)
        assert app.told[-1] == "entered"


async def test_without_rows_it_says_what_belongs_here() -> None:
    figures = Figures()
    figures.rows, figures.pinned = (), ()
    app = Shown(figures)
    async with app.run_test(size=(40, 6)) as pilot:
        assert "Nobody is here." in "\n".join(app.lines())
        await pilot.press("down", "right")
        assert app.told == []


async def test_bands_are_told_without_shades_on_a_terminal_of_few_colours() -> None:
    app = Shown(Figures())
    async with app.run_test(size=(80, 12)):
        app.theme = "ansi-dark"
        assert "101!" in app.lines()[3]
