"""What the fit lists: the tactics by priority, and the line under those that fit the hours."""

from collections.abc import Sequence

from smtui.language.durations import show_minutes
from smtui.planning.fit import BottomUp, FitLine
from smtui.planning.plan import Plan
from smtui.tui.details.figures import short_hours
from smtui.tui.details.names import first_names
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

LINE = RowKey("heading", "line")
COLUMNS = (
    Column("", 1),
    Column("#", 2, right=True),
    Column("Tactic", 0),
    Column("Who", 12, from_width=60),
    Column("Needs", 6, right=True),
    Column("Gets", 6, right=True),
    Column("", 10, from_width=76),
)


class FitRows:
    """The tactics of one bottom-up walk, the line drawn under what fits."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, walk: BottomUp) -> None:
        """List the tactics of ``walk``."""
        self._plan, self._walk = plan, walk
        self._lines = {line.tactic_id: line for line in walk.lines}
        self._places = {line.tactic_id: place for place, line in enumerate(walk.lines, 1)}
        keys = [RowKey(Kind.TACTIC, line.tactic_id) for line in walk.lines]
        if keys:
            keys.insert(walk.line_after, LINE)
        self.keys: Sequence[RowKey] = keys

    def line(self, tactic_id: int) -> FitLine | None:
        """What the walk says of a tactic."""
        return self._lines.get(tactic_id)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a tactic, or the line."""
        if key == LINE:
            return self._drawn_line()
        id_ = int(key.id)
        line, fact = self._lines[id_], self._plan.snapshot.tactics[id_]
        mark, words, tone = _verdict(line)
        who = first_names(self._plan, fact.owners) or "nobody"
        return (
            Cell(mark, tone),
            Cell(str(self._places[id_]), Tone.DIM),
            Cell(fact.title, Tone.PLAIN if line.fits else Tone.DIM),
            Cell(who, Tone.DIM),
            Cell(short_hours(line.need), Tone.PLAIN if line.fits else Tone.DIM),
            Cell(short_hours(line.spent), tone),
            Cell(words, tone),
        )

    def _drawn_line(self) -> Heading:
        above = sum(line.need for line in self._walk.lines if line.fits)
        below = sum(line.need for line in self._walk.lines if not line.fits)
        if not below:
            return Heading("━━ all of it fits ━━", f"{show_minutes(self._walk.left)} stay free")
        return Heading(
            "▲ fits ━━━━━ does not ▼", f"{show_minutes(above)} above · {show_minutes(below)} below"
        )


def _verdict(line: FitLine) -> tuple[str, str, Tone]:
    """Glyph, word and tone of a tactic's place."""
    if line.fits:
        return "✓", "fits", Tone.FINE
    if line.would_still_fit:
        return "○", "still fits", Tone.WATCH
    return "╳", f"{short_hours(line.need - line.spent)} short", Tone.TROUBLE
