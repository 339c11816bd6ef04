"""Posts from a CSV file, or things from a calendar: asked for, looked at, taken in as one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.exchange.incoming import Incoming, there_already
from smtui.exchange.refused import ExchangeRefused
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.times import show_time
from smtui.planning.plan import Plan
from smtui.tui import opening
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone, shorten
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

CALENDARS = (".ics", ".ical", ".ifb")
WRONG_IN_SHORT = "Mend the rows in the file, then r."
SHORT, LOW = 20, 14
"""Lines of the terminal below which one note on the file is shown, and below which none is."""


def ask_file_to_take_in(desk: "DeskScreen") -> None:
    """Ask for a file, then show what is in it."""
    plan = desk.plan
    if plan is None:
        return

    def look(read: tuple[Path, Incoming] | None) -> None:
        if read is not None:
            desk.app.push_screen(TakeInDialog(desk, read[0]))

    ask = Ask(
        "Take in which file?",
        lambda text: read_named(plan, text),
        lambda read: counted(read[1]),
        "its path: a CSV file of posts in any order of columns, or a calendar (.ics)",
    )
    desk.app.push_screen(AskDialog(ask), look)


def read_named(plan: Plan, text: str) -> tuple[Path, Incoming]:
    """Read the file that ``text`` names (``~`` is the home folder, quotes are dropped). Raises
    `NotUnderstood` where nothing in it can be taken in.
    """
    try:
        path = Path(text.strip().strip("'\"")).expanduser()
        if path.suffix.lower() in CALENDARS:
            from smtui.exchange.ics_in import read_calendar

            return path, read_calendar(path, plan)
        from smtui.exchange.posts_reading import read_posts

        return path, read_posts(path, plan)
    except ExchangeRefused as refused:
        raise NotUnderstood(f"{refused.sentence} {refused.way_out}".strip()) from refused
    except RuntimeError as error:
        raise NotUnderstood(f"‘{text[:40]}’ cannot be a file") from error


def counted(incoming: Incoming) -> str:
    """What there is, of which days, and how many rows are wrong."""
    span, days = "", incoming.days
    if days is not None:
        first, last = (show_full(day) for day in days)
        span = f", {first}" if first == last else f", {first} to {last}"
    count = len(incoming.errors)
    wrong = f" · {count} {'row' if count == 1 else 'rows'} wrong" if count else ""
    return f"{incoming.contents}{span}{wrong}"


class IncomingRows:
    """Rows that are wrong first, then what is to be taken in, in the order of the file."""

    columns = (
        Column("Line", 6, right=True), Column("What", 8, from_width=64), Column("Day", 15),
        Column("At", 5, right=True), Column("Title", 0), Column("", 13, from_width=60),
    )  # fmt: skip

    def __init__(self, incoming: Incoming, known: frozenset[int]) -> None:
        """List ``incoming``; ``known`` are the lines of what is there already."""
        self._known = known
        self._errors = {error.line: error for error in incoming.errors}
        self._items = {item.line: item for item in incoming.items}
        wrong = [RowKey("wrong", line) for line in self._errors]
        self.keys = [*wrong, *(RowKey("row", line) for line in self._items)]

    def sentence(self, key: RowKey) -> str:
        """What is wrong with a row; empty when nothing is."""
        return self._errors[int(key.id)].sentence if key.kind == "wrong" else ""

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a row."""
        line = int(key.id)
        if key.kind == "wrong":
            error, nothing = self._errors[line], Cell("")
            said = Cell(f"{error.sentence}: {error.text}", Tone.TROUBLE)
            return Cell(f"✗ {line}", Tone.TROUBLE), nothing, nothing, nothing, said, nothing
        item = self._items[line]
        day = Cell(show_full(item.day)) if item.day else Cell("no day", Tone.DIM)
        notes = [item.note] if item.note else []
        if line in self._known:
            notes.append("there already")
        return (
            Cell(str(line), Tone.DIM),
            Cell(str(item.kind), Tone.DIM),
            day,
            Cell(show_time(item.at) if item.at else "", Tone.DIM),
            Cell(item.title, Tone.STRONG),
            Cell(", ".join(notes), Tone.WATCH),
        )


class TakeInDialog(ListDialog):
    """What a file holds; taken in as a whole, or not at all."""

    CSS: ClassVar[str] = "TakeInDialog .box { width: 110; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "takes all in"),
        Binding("n", "new", "only what is new"),
        Binding("r", "read_again", "reads again"),
        Binding("u", "none", "", show=False),
    ]
    EMPTY: ClassVar[str] = "Nothing of the file is left to take in."
    MOST_SHOWN: ClassVar[int] = 30

    def __init__(self, desk: "DeskScreen", path: Path) -> None:
        """Show what the file at ``path`` holds."""
        super().__init__(desk)
        self._path = path
        self._only_new = False
        self._read()

    def _read(self) -> None:
        """Read the file; a mended one is read again."""
        self._known: frozenset[int] = frozenset()
        try:
            self._found = read_named(self.plan, str(self._path))[1]
            self._trouble = ""
        except NotUnderstood as error:
            self._found, self._trouble = Incoming((), ()), error.sentence
        days, workspace = self._found.days, self.desk.workspace
        if days is not None and workspace is not None:
            with opening.trouble_shown(self.desk):
                posts = workspace.posts_between(*days)
                self._known = there_already(self._found, posts, self.plan.snapshot)

    @property
    def incoming(self) -> Incoming:
        """What would be taken in."""
        return self._found.without(self._known) if self._only_new else self._found

    @property
    def hinted(self) -> list[BindingType]:
        """The keys; nothing is done here that could be undone."""
        return [*self.BINDINGS[:3], Binding("escape", "cancel", "leaves")]

    def head(self) -> Content:
        """What is to be taken in, what the columns are taken for, and what is in the way."""
        prose = Prose().pieces(
            (f"Take in {self._path.name}", Tone.STRONG),
            (f"  {counted(self.incoming)}", Tone.ACCENT),
        )
        notes = (*self._found.mapping, *self._found.notes)
        height, cells = self.size.height, self.inner_width
        # Where there are few lines, the rows and the keys come first.
        most = cells if height < SHORT else 2 * cells - 8
        for line in notes[: 0 if height < LOW else 1 if height < SHORT else len(notes)]:
            prose.line(shorten(line, most), Tone.DIM)
        if self._trouble:
            prose.line(self._trouble, Tone.TROUBLE)
        elif self._found.errors:
            words = "Nothing is taken in while rows are wrong: mend them in the file, then r."
            prose.line(words if height >= SHORT else WRONG_IN_SHORT, Tone.WATCH)
        elif self._known:
            left = "left out; n takes all in" if self._only_new else "n leaves them out"
            prose.line(f"There already: {len(self._known)} ({left})", Tone.WATCH)
        return prose.content()

    def source(self) -> IncomingRows:
        """The rows of the file."""
        return IncomingRows(self.incoming, self._known)

    @on(Rows.Highlighted)
    def _look_at(self, message: Rows.Highlighted) -> None:
        """Say in full what is wrong with the row under the cursor."""
        source = self.rows.source
        if message.key is not None and isinstance(source, IncomingRows):
            self.echo.say(source.sentence(message.key), Tone.TROUBLE)

    def action_read_again(self) -> None:
        """Read the file again, now that it may be mended."""
        self._read()
        self.echo.say(f"Read again: {counted(self.incoming)}", Tone.DIM)
        self.show_again()

    def action_new(self) -> None:
        """Leave out what is there already, or take it in too."""
        self._only_new = not self._only_new
        self.show_again()

    def action_none(self) -> None:
        """Nothing: there is nothing to undo yet."""

    def action_take(self) -> None:
        """Take all in, in one step that one undo takes back."""
        from smtui.actions.taking_in import taken_in

        incoming = self.incoming
        if self._trouble or incoming.errors:
            self.echo.say("Some rows are wrong; nothing was taken in.", Tone.TROUBLE)
        elif not incoming.items:
            self.echo.say("There is nothing to take in.", Tone.WATCH)
        else:
            things = [(item.kind, item.fields) for item in incoming.items]
            done = self.do(taken_in(things, self._path.name, incoming.contents))
            if done is not None:
                self.dismiss()
                self.desk.go_to(done.page, done.kind, done.id)
                self.desk.tell(done)
