"""A series of measurements from a CSV file: asked for, looked at, then taken in as one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.goals import ImportSeries
from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.series_csv import Series, read_file
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.planning.plan import Plan
from smtui.tui.details.names import one_decimal
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class FileRead(NamedTuple):
    """A file and what was read from it."""

    path: Path
    series: Series


def ask_series(desk: "DeskScreen", kpi_id: int) -> None:
    """Ask for the file of a KPI's series, then show what is in it."""
    plan = desk.plan
    if plan is None:
        return
    kpi = plan.snapshot.kpis[kpi_id]

    def look(read: FileRead | None) -> None:
        if read is not None:
            desk.app.push_screen(SeriesDialog(desk, kpi_id, read.path))

    ask = Ask(
        f"Which CSV file holds {kpi.name}?",
        lambda text: read_named(plan, kpi_id, text),
        lambda read: _counted(read.series),
        "its path, such as ~/Downloads/followers.csv; each row a date and a value",
    )
    desk.app.push_screen(AskDialog(ask), look)


def read_named(plan: Plan, kpi_id: int, text: str) -> FileRead:
    """Read the file that ``text`` names (``~`` is the home folder, quotes are dropped) as a
    series of a KPI. Raises `NotUnderstood` where there is none in it.
    """
    kpi = plan.snapshot.kpis[kpi_id]
    path = Path(text.strip().strip("'\"")).expanduser()
    try:
        return FileRead(path, read_file(path, plan.today, kpi.unit, kpi.name))
    except ExchangeRefused as refused:
        raise NotUnderstood(f"{refused.sentence} {refused.way_out}".strip()) from refused


def _counted(series: Series) -> str:
    values = _number(len(series.rows), "value")
    span = ""
    if len(series.rows) == 1:
        span = f", {show_full(series.rows[0].day)}"
    elif series.rows:
        span = f", {show_full(series.rows[0].day)} to {show_full(series.rows[-1].day)}"
    wrong = f" · {_number(len(series.errors), 'row')} wrong" if series.errors else ""
    return f"{values}{span}{wrong}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count:,} {what}s".replace(",", " ")


class SeriesRows:
    """Rows that are wrong first, then what is to be imported, the latest first."""

    columns = (
        Column("Line", 6, right=True), Column("Day", 16), Column("Value", 10, right=True),
        Column("", 0),
    )  # fmt: skip

    def __init__(self, series: Series, known: "dict[str, float]") -> None:
        """List ``series``; ``known`` are the values that are there already, by day."""
        self._known = known
        self._errors = {error.line: error for error in series.errors}
        self._rows = {row.line: row for row in series.rows}
        wrong = [RowKey("wrong", line) for line in self._errors]
        self.keys = [*wrong, *(RowKey("row", row.line) for row in reversed(series.rows))]

    def sentence(self, key: RowKey) -> str:
        """What is wrong with a row; empty when nothing is."""
        return self._errors[int(key.id)].sentence if key.kind == "wrong" else ""

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a row."""
        line = int(key.id)
        if key.kind == "wrong":
            error = self._errors[line]
            return (Cell(f"✗ {line}", Tone.TROUBLE), Cell(error.text), Cell(""),
                    Cell(error.sentence, Tone.TROUBLE))  # fmt: skip
        row = self._rows[line]
        before = self._known.get(row.day.isoformat())
        note = "" if before is None else f"in place of {one_decimal(before)}"
        if before == row.value:
            note = "is there already"
        return (Cell(str(line), Tone.DIM), Cell(show_full(row.day)),
                Cell(one_decimal(row.value), Tone.STRONG), Cell(note, Tone.WATCH))  # fmt: skip


class SeriesDialog(ListDialog):
    """What a file holds for a KPI; taken in as a whole, or not at all."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "imports all"),
        Binding("r", "read_again", "reads the file again"),
        Binding("u", "none", "", show=False),
    ]
    EMPTY: ClassVar[str] = "No row of the file could be read."

    def __init__(self, desk: "DeskScreen", kpi_id: int, path: Path) -> None:
        """Show the series in the file at ``path``."""
        super().__init__(desk)
        self._kpi_id = kpi_id
        self._path = path
        self._read()

    def _read(self) -> None:
        """Read the file; a mended one is read again."""
        try:
            self._series = read_named(self.plan, self._kpi_id, str(self._path)).series
            self._trouble = ""
        except NotUnderstood as error:
            self._series, self._trouble = Series((), (), None), error.sentence

    @property
    def hinted(self) -> list[BindingType]:
        """Nothing is done here that could be undone."""
        return [*self.BINDINGS[:2], Binding("escape", "cancel", "leaves all as it is")]

    def head(self) -> Content:
        """What is to be imported, from which columns, and what is in the way."""
        kpi, titles = self.plan.snapshot.kpis[self._kpi_id], self._series.titles
        columns = f" · columns {titles[0]}, {titles[1]}" if titles else ""
        prose = Prose().pieces((kpi.name, Tone.STRONG), (f" from {self._path.name}", Tone.DIM))
        prose.line(f"{_counted(self._series)}{columns}", Tone.DIM)
        if self._trouble:
            prose.line(self._trouble, Tone.TROUBLE)
        elif self._series.errors:
            prose.line("Nothing is imported while rows are wrong: mend them in the file, then r.",
                       Tone.WATCH)  # fmt: skip
        return prose.content()

    def source(self) -> SeriesRows:
        """The rows of the file."""
        workspace = self.desk.workspace
        stored = workspace.measurements(self._kpi_id) if workspace else ()
        return SeriesRows(self._series, {one.day.isoformat(): one.value for one in stored})

    @on(Rows.Highlighted)
    def _look_at(self, message: Rows.Highlighted) -> None:
        """Say in full what is wrong with the row under the cursor."""
        source = self.rows.source
        if message.key is not None and isinstance(source, SeriesRows):
            self.echo.say(source.sentence(message.key), Tone.TROUBLE)

    def action_read_again(self) -> None:
        """Read the file again, now that it may be mended."""
        self._read()
        self.echo.say(f"Read again: {_counted(self._series)}", Tone.DIM)
        self.show_again()

    def action_none(self) -> None:
        """Nothing: there is nothing to undo yet."""

    def action_take(self) -> None:
        """Import all rows in one step that one undo takes back."""
        if self._trouble or self._series.errors:
            self.echo.say("Some rows are wrong; nothing was imported.", Tone.TROUBLE)
        elif not self._series.rows:
            self.echo.say("There is nothing to import.", Tone.WATCH)
        elif self.do(ImportSeries(self._kpi_id, self._series.pairs)) is not None:
            self.dismiss()
