"""Facts of a thing, label and value."""

from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone


def test_a_label_as_wide_as_its_column_keeps_apart_from_its_value() -> None:
    prose = Prose(label_width=11)
    prose.fact("Call to act", "Save it").fact("How", "A list")
    prose.labelled("Call to act", ("Save it", Tone.PLAIN))
    assert prose.content().plain.splitlines() == [
        "Call to act Save it",
        "How        A list",
        "Call to act Save it",
    ]
