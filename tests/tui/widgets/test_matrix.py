"""The picture of value against complexity as it is drawn, by key and by mouse."""

from rich.cells import cell_len
from textual.app import App, ComposeResult

from smtui.tui.widgets.cells import Cell, Tone
from smtui.tui.widgets.matrix import Matrix
from smtui.tui.widgets.matrix_grid import Point

HOSTILE = "a [/] [red]x[/] \x1b[31m\u202eevil 日本語 👩‍👩‍👧"
POINTS = (
    Point(7, 5, 1, "1", "Quick"),
    Point(8, 5, 5, "2", "Big"),
    Point(9, 1, 1, "3", HOSTILE),
    Point(10, 1, 5, "", "Paused"),
)
MARKS = {id_: Cell("▶", Tone.ACCENT) for id_ in (7, 8, 9, 10)}


class Shown(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.matrix = Matrix()
        self.told: list[object] = []

    def compose(self) -> ComposeResult:
        yield self.matrix

    def on_mount(self) -> None:
        self.matrix.show(POINTS, MARKS, 7)
        self.matrix.focus()

    def on_matrix_chosen(self, message: Matrix.Chosen) -> None:
        self.told.append(message.id)

    def on_matrix_opened(self, message: Matrix.Opened) -> None:
        self.told.append(("opened", message.id))

    def lines(self) -> list[str]:
        return [self.matrix.render_line(y).text for y in range(self.matrix.size.height)]


async def test_the_quadrants_have_names_and_what_to_do() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)):
        lines = app.lines()
        assert "Quick wins do first" in lines[0]
        assert "Big bets do next" in lines[0]
        assert "Fill-ins fill in" in lines[-2]
        assert "Time sinks avoid" in lines[-2]
        assert "complexity →" in lines[-1]
        assert any("┼" in line for line in lines)


async def test_every_line_has_the_width_whatever_the_titles_are() -> None:
    app = Shown()
    for size in ((60, 20), (23, 9), (120, 40)):
        async with app.run_test(size=size):
            assert {cell_len(line) for line in app.lines()} == {size[0]}
            assert "\x1b" not in "".join(app.lines())
        app = Shown()


async def test_tactics_stand_in_their_corners() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)):
        lines = app.lines()
        high = next(line for line in lines if "Quick" in line and "wins" not in line)
        assert high.index("▶1 Quick") < 5
        assert high.rstrip().endswith("▶")
        assert lines.index(high) == 1
        low = next(line for line in lines if "Paused" in line)
        assert lines.index(low) == len(lines) - 3


async def test_arrows_choose_and_tell() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("right", "down", "left", "up", "h")
        assert app.told == [8, 10, 9, 7]


async def test_a_click_chooses_and_a_second_opens() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)) as pilot:
        label = next(one for one in app.matrix.placed.labels if one.id == 8)
        await pilot.click(Matrix, offset=(label.x + 3, label.y))
        assert app.told == [8]
        await pilot.click(Matrix, offset=(label.x + 3, label.y), times=2)
        assert ("opened", 8) in app.told


async def test_what_has_no_room_is_counted_beside_the_name_of_the_quadrant() -> None:
    app = Shown()
    async with app.run_test(size=(60, 20)):
        crowd = [Point(id_, 5, 1, str(id_), "Title") for id_ in range(1, 300)]
        app.matrix.show(crowd, {}, 1)
        drawn = len(app.matrix.placed.labels)
        assert f"Quick wins +{299 - drawn} in the list" in app.lines()[0]
