from bench.screen import Cell, Region, Screen


def drawn(*written: str) -> Screen:
    return Screen.of(piece.encode() for piece in written)


def test_text_is_put_where_the_cursor_was_sent() -> None:
    screen = drawn("\x1b[2;3Hhello\x1b[1;1Htop")
    assert screen.lines()[:3] == ["top", "  hello", ""]


def test_a_sequence_and_a_letter_may_come_in_two_pieces() -> None:
    screen = Screen()
    for piece in (b"\x1b[3", b";1Hcaf\xc3", b"\xa9"):
        screen.feed(piece)
    assert screen.lines()[2] == "café"


def test_styles_count_as_a_change_of_the_screen() -> None:
    screen = drawn("\x1b[1;1Hrow")
    before = screen.part(screen.whole)
    screen.feed(b"\x1b[1;1H\x1b[7mrow\x1b[0m")
    assert screen.lines()[0] == "row"
    assert screen.part(screen.whole) != before
    assert screen.cells[0][0] == Cell("r", ";7")


def test_a_change_outside_of_a_region_is_not_one_of_it() -> None:
    screen = drawn("\x1b[1;1Hleft")
    left = Region(0, 5, 0, 10)
    before = screen.part(left)
    screen.feed(b"\x1b[1;60Hright")
    assert screen.part(left) == before


def test_wide_letters_take_two_columns_and_joiners_none() -> None:
    assert drawn("\x1b[1;1H日本x\x1b[1;5Hy").lines()[0] == "日本y"
    assert drawn("\x1b[1;1Hمی\u200cx").cells[0][2].character == "x"


def test_what_a_terminal_would_not_show_is_not_shown() -> None:
    screen = drawn("\x1b[?1049h\x1b[?2026$p\x1b[>1u\x1b]0;title\x07\x1bP+q\x1b\\\x1b(Bseen")
    assert screen.text().strip() == "seen"
