"""What the choice of tactics lists: those of the week with the line where its hours end, then
those that could come too.
"""

from collections.abc import Sequence

from smtui.planning.plan import Plan
from smtui.planning.reviews.week_choice import Choice, ChoiceLine
from smtui.tui.details.figures import near_day, short_hours
from smtui.tui.details.names import who_does
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

CHOSEN, OTHERS = RowKey("heading", "chosen"), RowKey("heading", "others")
LINE = RowKey("heading", "line")
COLUMNS = (
    Column("", 1),
    Column("Tactic", 0),
    Column("Who", 9, from_width=70),
    Column("ETA", 9, right=True, from_width=84),
    Column("Left", 6, right=True),
    Column("On days", 7, right=True, from_width=60),
    Column("Gets", 6, right=True),
    Column("", 10, from_width=54),
)


class ChoiceRows:
    """The tactics of a week, chosen ones first."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, choice: Choice, words: str) -> None:
        """List the tactics of ``choice`` whose titles contain ``words``."""
        self._plan, self._choice = plan, choice
        self._lines = {line.tactic_id: line for line in (*choice.chosen, *choice.others)}
        wanted = words.casefold()

        def keys(lines: Sequence[ChoiceLine]) -> list[RowKey]:
            ids = (line.tactic_id for line in lines)
            tactics = plan.snapshot.tactics
            return [RowKey(Kind.TACTIC, i) for i in ids if wanted in tactics[i].title.casefold()]

        above, below = choice.chosen[: choice.line_after], choice.chosen[choice.line_after :]
        self.keys: list[RowKey] = []
        if choice.chosen:
            self.keys += [CHOSEN, *keys(above), LINE, *keys(below)]
        if choice.others:
            self.keys += [OTHERS, *keys(choice.others)]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a tactic, a heading, or the line."""
        if key.kind == "heading":
            return self._heading(key)
        plan, line = self._plan, self._lines[int(key.id)]
        fact, view = plan.snapshot.tactics[line.tactic_id], plan.tactics[line.tactic_id]
        glyph, words, tone = _verdict(line)
        late = view.eta is not None and view.eta < plan.today
        return (
            Cell(glyph, tone),
            Cell(fact.title, Tone.PLAIN if line.gets or not line.need else Tone.DIM),
            Cell(who_does(plan, fact.owners), Tone.DIM),
            Cell(
                near_day(view.eta, plan.today) if view.eta else "",
                Tone.TROUBLE if late else Tone.DIM,
            ),
            Cell(short_hours(line.need), Tone.DIM),
            Cell(short_hours(line.planned) if line.planned else "–", Tone.ACCENT),
            Cell(short_hours(line.gets), tone),
            Cell(words, tone),
        )

    def _heading(self, key: RowKey) -> Heading:
        choice = self._choice
        if key == CHOSEN:
            return Heading("Chosen: active", f"{short_hours(choice.wanted)} left to do")
        if key == OTHERS:
            return Heading("Could come too", "o chooses · o again puts back")
        if choice.line_after == len(choice.chosen):
            return Heading("━━ all chosen get time ━━", f"{short_hours(choice.left)} stay free")
        below = choice.chosen[choice.line_after :]
        noun = "tactic" if len(below) == 1 else "tactics"
        return Heading("━━ here the hours end ━━", f"no time for {len(below)} {noun}")


def _verdict(line: ChoiceLine) -> tuple[str, str, Tone]:
    """Glyph, words and tone of what a tactic gets of the week."""
    if not line.need:
        return "·", "no work" if line.tasks == 0 else "", Tone.DIM
    if line.fits:
        return "✓", "to its end", Tone.FINE
    if line.gets:
        return "◐", "a part", Tone.WATCH
    return "╳", "no time", Tone.TROUBLE
