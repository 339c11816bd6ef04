"""Plan drift: what was moved, added, done or dropped since a day, read from the journal."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.planning.capacity import week_start
from smtui.planning.facts.reports import Drift
from smtui.planning.reviews.drift_words import (
    VERBS,
    Drifted,
    drift_words,
    drifted,
    since_words,
    usual_since,
)
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.made_of import MadeOf
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind
from smtui.workspace.moments import beginning_of

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

SIGNS: Mapping[str, tuple[str, Tone]] = {
    "moved": ("→", Tone.WATCH),
    "added": ("+", Tone.ACCENT),
    "done": ("✓", Tone.FINE),
    "skipped": ("–", Tone.DIM),
    "dropped": ("✗", Tone.TROUBLE),
    "deleted": ("✗", Tone.DIM),
}
GONE = ("deleted",)


class DriftRows:
    """What drifted, by what became of it; ``things`` names what stands in each row."""

    columns = (Column("", 1), Column("What", 0), Column("", 23, right=True, from_width=50))

    def __init__(self, drift: Drift) -> None:
        """List the lines of ``drift``."""
        self.things: dict[RowKey, Drifted] = {}
        self._headings: dict[RowKey, Heading] = {}
        keys: list[RowKey] = []
        for verb in VERBS:
            found = drifted(drift, verb)
            if found:
                heading = RowKey("heading", verb)
                count = getattr(drift, verb)
                more = count - sum(one.times for one in found)
                aside = f"{count}, {more} of them in one go" if more > 0 else str(count)
                self._headings[heading] = Heading(verb.capitalize(), aside)
                keys.append(heading)
                keys += [self._kept(one) for one in found]
        self.keys: Sequence[RowKey] = keys

    def _kept(self, one: Drifted) -> RowKey:
        # What was added and then done stands twice, so its id alone names no row.
        key = RowKey(one.line.kind, f"{one.line.verb} {one.line.id}")
        self.things[key] = one
        return key

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a line."""
        if key in self._headings:
            return self._headings[key]
        one = self.things[key]
        glyph, tone = SIGNS.get(one.line.verb, ("·", Tone.PLAIN))
        text_tone = Tone.DIM if one.line.verb in GONE else Tone.PLAIN
        kind = "" if one.line.kind == Kind.TASK else str(one.line.kind)
        return Cell(glyph, tone), Cell(one.line.title, text_tone), Cell(one.aside or kind, Tone.DIM)


class DriftDialog(ListDialog):
    """Lists the drift since a day; ``<`` and ``>`` take another one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "goes there"),
        Binding("less_than_sign,left_curly_bracket", "since(-1)", "since earlier, later",
                key_display="< >"),
        Binding("greater_than_sign,right_curly_bracket", "since(1)", "", show=False),
    ]  # fmt: skip
    EMPTY = "The plan stands as it stood then.\n\n< looks further back."

    def __init__(self, desk: "DeskScreen") -> None:
        """Begin with the drift since Monday."""
        super().__init__(desk)
        self.since = usual_since(self.plan.today)
        self._read_of: MadeOf[Drift] = MadeOf()

    @property
    def _drift(self) -> Drift:
        """The drift, read once for each plan and each day from which it is told."""
        return self._read_of.get(self._read, self.plan, by=(self.since,))

    def _read(self) -> Drift:
        workspace = self.desk.workspace
        if workspace is None:
            return Drift(0, 0, 0, 0, 0, 0, ())
        return workspace.drift_since(beginning_of(self.since))

    def head(self) -> Content:
        """The line that counts everything."""
        told = drift_words(self._drift, self.since, self.plan.today)
        return toned("Plan drift ", Tone.STRONG) + toned(told)

    def source(self) -> DriftRows:
        """What drifted."""
        return DriftRows(self._drift)

    @property
    def _starts(self) -> tuple[date, ...]:
        """The days that one can look back to, the earliest first."""
        today = self.plan.today
        monday = week_start(today)
        days = {today, monday, *(monday - timedelta(weeks=back) for back in (1, 2, 3)),
                today.replace(day=1), monday - timedelta(weeks=13)}  # fmt: skip
        return tuple(sorted(days))

    def action_since(self, step: int) -> None:
        """Look from an earlier or a later day on."""
        starts = self._starts
        at = max((place for place, day in enumerate(starts) if day <= self.since), default=0)
        place = at + step
        if not 0 <= place < len(starts):
            self.echo.say("There is no need to look from any later day." if step > 0 else
                          "That is as far as it looks back.", Tone.DIM)  # fmt: skip
            return
        self.since = starts[place]
        self.show_again()
        self.echo.say(f"Now {since_words(self.since, self.plan.today)}.", Tone.DIM)

    def on_rows_opened(self) -> None:
        """A second click goes there, as enter does."""
        self.action_go()

    def action_go(self) -> None:
        """Go to the thing under the cursor, if it is still there."""
        from smtui.tui.dialogs.finding import PAGES
        from smtui.tui.dialogs.thing import open_thing

        source, key = self.rows.source, self.rows.key
        if not isinstance(source, DriftRows) or key is None:
            return
        line = source.things[key].line
        kind = Kind(line.kind)
        if line.verb in GONE or kind not in PAGES:
            self.echo.say("It is gone.", Tone.DIM)
            return
        self.dismiss()
        if line.verb in ("done", "dropped", "skipped"):
            open_thing(self.desk, RowKey(kind, line.id))
        else:
            self.desk.go_to(PAGES[kind], kind, line.id)


def open_drift(desk: "DeskScreen") -> None:
    """Show what became of the plan since Monday."""
    if desk.plan is not None:
        desk.app.push_screen(DriftDialog(desk))
