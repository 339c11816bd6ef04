"""Tables fit the width they are given, and lose the columns that can be spared first."""

import io

from hypothesis import given
from hypothesis import strategies as st

from smtui.cli.cells import cell_width
from smtui.cli.output import Output
from smtui.cli.tables import Cell, Column, Section, draw

COLUMNS = (
    Column("ID", right=True),
    Column("DUE", spare=1),
    Column("WHO", spare=2),
    Column("TASK"),
)


def lines(
    rows: list[tuple[str, str, str, str]], width: int | None, colour: bool = False
) -> list[str]:
    cells = [tuple(Cell(text, "trouble") for text in row) for row in rows]
    return list(draw(COLUMNS, [Section("", cells)], Output(io.StringIO(), width, colour)))


def test_columns_align_in_cells() -> None:
    drawn = lines([("7", "Fri", "計画", "Write"), ("12", "today", "Ana", "Read")], 60)
    assert drawn == [
        "ID  DUE    WHO   TASK",
        " 7  Fri    計画  Write",
        "12  today  Ana   Read",
    ]


def test_the_last_column_is_cut_to_the_width() -> None:
    drawn = lines([("7", "Fri", "Ana", "Write the whole launch post")], 39)
    assert drawn[1] == " 7  Fri  Ana  Write the whole launch p…"
    assert cell_width(drawn[1]) == 39


def test_narrow_terminals_lose_what_can_be_spared() -> None:
    drawn = lines([("7", "tomorrow", "Anastasia", "Write the whole launch post")], 40)
    assert drawn[0].split() == ["ID", "DUE", "TASK"]
    drawn = lines([("7", "tomorrow", "Anastasia", "Write the whole launch post")], 30)
    assert drawn[0].split() == ["ID", "TASK"]


def test_without_a_width_nothing_is_cut() -> None:
    drawn = lines([("7", "", "", "x" * 10_000)], None)
    assert drawn[1] == " 7  " + "x" * 10_000


def test_an_empty_column_is_left_out() -> None:
    assert lines([("7", "", "Ana", "Write")], 60)[0] == "ID  WHO  TASK"


def test_colour_only_where_it_is_wanted() -> None:
    row = [("7", "Fri", "Ana", "Write")]
    assert "\x1b[31m" in lines(row, 60, colour=True)[1]
    assert "\x1b" not in "".join(lines(row, 60))


@given(
    st.lists(st.tuples(*[st.text(st.characters(categories=["L", "Mn", "So"]), max_size=40)] * 4)),
    st.integers(20, 100),
)
def test_no_line_is_wider_than_the_terminal(
    rows: list[tuple[str, str, str, str]], width: int
) -> None:
    numbered = [("12", *row[1:]) for row in rows]
    assert all(cell_width(line) <= width for line in lines(numbered, width))
