"""Rows as they are drawn."""

from rich.style import Style

from smtui.tui.widgets.cells import Cell, Column
from smtui.tui.widgets.row_painter import RowPainter

COLUMNS = (Column("", 0), Column("", 0), Column("", 9, right=True), Column("", 11, right=True))
WORDS = "Content marketing 3: nobody has it"


def drawn(*cells: str, width: int = 60) -> str:
    painter = RowPainter(lambda _: Style.null(), width)
    strip = painter.thing(COLUMNS, [Cell(text) for text in cells], cursor=None, is_marked=False)
    return strip.text


def test_the_last_of_fewer_cells_takes_the_room_of_the_columns_without() -> None:
    assert WORDS in drawn("Designer", WORDS)
    assert WORDS not in drawn("Designer", WORDS, "", "")
    assert drawn("Designer", WORDS).index(WORDS) == drawn("Designer", "Con", "", "").index("Con")
    assert f"Designer: {WORDS}" in drawn(f"Designer: {WORDS}")


def test_a_line_is_as_long_as_the_list_is_wide() -> None:
    for width in (40, 60, 80):
        assert len(drawn("Designer", "x" * 100, width=width)) == width
        assert len(drawn("Designer", "x" * 100, "9h", "1", width=width)) == width
