"""Labelled lines go on under what follows their label."""

from textual.content import Content

from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.hanging import hung


def lines(content: Content, width: int) -> list[str]:
    return [line.plain.rstrip() for line in hung(content, width).wrap(width)]


def test_a_long_fact_goes_on_under_its_value() -> None:
    prose = Prose().title("Reach").fact("Goal", "Small events bring more guests than large ones")
    assert lines(prose.content(), 36) == [
        "Reach",
        "Goal       Small events bring more",
        "           guests than large ones",
    ]


def test_a_reason_goes_on_under_its_words_and_not_under_its_points() -> None:
    prose = Prose().pieces(
        (" +1.35  ", Tone.ACCENT), ("goal ‘Reach’ is behind its line", Tone.PLAIN)
    )
    prose.pieces(("Ana ", Tone.STRONG), ("has more to do than she can", Tone.PLAIN))
    assert lines(prose.content(), 28) == [
        " +1.35  goal ‘Reach’ is",
        "        behind its line",
        "Ana has more to do than she",
        "can",
    ]


def test_what_fits_and_what_has_no_label_stays_as_it_is() -> None:
    prose = (
        Prose().fact("Due", "today").line("A sentence that is longer than the pane is", Tone.DIM)
    )
    content = prose.content()
    assert hung(content, 80) is content
    assert lines(content, 30) == [
        "Due        today",
        "A sentence that is longer than",
        "the pane is",
    ]


def test_colours_blank_lines_and_wide_letters_are_kept() -> None:
    prose = Prose().fact("Name", "ようこそ、大阪のみなさん、ようこそ", Tone.WATCH)
    prose.heading("Next").labelled(
        "By", ("Ana Ruiz and Brian Osei and", Tone.FINE), (" Mei", Tone.DIM)
    )
    told = hung(prose.content(), 32)
    shown = [line.plain.rstrip() for line in told.wrap(32)]
    assert all(line.cell_length <= 32 for line in told.wrap(32))
    assert shown[0].startswith("Name       ようこそ、")
    assert shown[1].startswith(" " * 11)
    assert shown[2] == ""
    assert shown[-2:] == ["By         Ana Ruiz and Brian", "           Osei and Mei"]
    styles = {str(span.style) for span in told.spans}
    assert {str(span.style) for span in prose.content().spans} == styles


def test_where_there_is_hardly_room_beside_the_label_it_is_left_alone() -> None:
    content = Prose().fact("Goal", "Small events bring more guests").content()
    assert hung(content, 20) is content or hung(content, 20).plain == content.plain
    assert hung(content, 5) is content
