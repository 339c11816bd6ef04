"""The five letters of SMART beside the form of a goal: they light up as it is filled."""

from collections.abc import Sequence

from textual.content import Content

from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.smart import smart_letters
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone


def tell_smart(draft: GoalFact, kpis: Sequence[KpiFact], *, is_new: bool) -> Content:
    """Say which letters the goal has, and in a sentence each what the others still miss; it may
    be saved unfinished.
    """
    letters = smart_letters(draft, kpis)
    missing = [letter for letter in letters if not letter.is_met]
    prose = Prose().heading("SMART", f"{len(letters) - len(missing)} of {len(letters)}")
    prose.pieces(
        *(
            (f"{letter.letter} ✓   ", Tone.FINE)
            if letter.is_met
            else (f"{letter.letter} ·   ", Tone.WATCH)
            for letter in letters
        )
    )
    for letter in missing:
        words = letter.missing
        if letter.name == "Measurable" and is_new and not kpis:
            words = "Add a KPI once it is saved: K, with baseline, target and unit."
        prose.pieces((f"{letter.name}: ", Tone.WATCH), (words, Tone.PLAIN))
    if missing:
        prose.line("It can be saved unfinished, and will say so.", Tone.DIM)
    else:
        prose.line("All five: a goal that can be worked towards.", Tone.FINE)
    if not draft.is_aligned:
        prose.line("Unaligned: it serves no company goal and no objective.", Tone.TROUBLE)
    return prose.content()
