"""Logging time in one line: how long, when, and a part of what it went to; the list below offers
what may be meant.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.timing import LogTimeEntry
from smtui.language.names import names_of
from smtui.language.not_understood import NotUnderstood
from smtui.language.time_entries import TimeSaid, read_time_said, show_time_said
from smtui.planning.facts.time import TimeEntryLine
from smtui.tui.details.names import names_of as people_names
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.listing import LEAST_ROWS, ListDialog
from smtui.tui.dialogs.workable import Workable, WorkableRows, workables
from smtui.tui.widgets.cells import RowKey, Tone, shorten
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

RECENT_DAYS = 14
MOST_OFFERED = 50
WAYS = "25m captions · 9:10-9:40 standup · yesterday 1h30 report; second draft"


class LoggingDialog(ListDialog):
    """Logs on ``day`` where the line names none, for a person (None: the one who uses smtui)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "none", "logs it"),
        Binding("ctrl+n", "log(True)", "and the next", priority=True),
        Binding("down,tab", "go(1)", "chooses", key_display="↑ ↓", priority=True),
        Binding("up,shift+tab", "go(-1)", "", show=False, priority=True),
        Binding("ctrl+z", "undo", "undo", priority=True),
    ]
    UNDO_KEY: ClassVar[str] = "^z"
    BELOW_LINES: ClassVar[int] = 1
    MOST_SHOWN: ClassVar[int] = 9
    EMPTY: ClassVar[str] = "Nothing is called so. Time can go to any task, post or activity."

    def __init__(self, desk: "DeskScreen", day: date, person_id: int | None) -> None:
        """Offer what is worked on, the latest first."""
        super().__init__(desk)
        self._day = day
        self._person_id = person_id or None
        self._line = LineInput(compact=True, placeholder=WAYS)
        self._words = ""
        recent: Sequence[TimeEntryLine] = ()
        if desk.workspace is not None:
            first = self.plan.today - timedelta(days=RECENT_DAYS)
            recent = desk.workspace.time_entries(first, self.plan.today)
        self._all: Sequence[Workable] = workables(self.plan, recent)

    @property
    def hinted(self) -> list[BindingType]:
        """Typed letters belong to the line, so that undo has a key of its own."""
        return [*self.BINDINGS, Binding("escape", "cancel", "ends")]

    def compose_below(self) -> ComposeResult:
        """Compose the line."""
        yield self._line

    def begin(self) -> None:
        """Take the keys."""
        self.rows.can_focus = False
        self._line.focus()
        self._understand("")

    def head(self) -> Content:
        """Say whose time it is."""
        person = self._person_id or names_of(self.plan.snapshot).me
        whose = people_names(self.plan, [person]) if person else ""
        prose = Prose().pieces(
            ("Log time", Tone.STRONG), (f" · {whose}" if whose else "", Tone.DIM)
        )
        return prose.content()

    def source(self) -> WorkableRows:
        """What the words may mean."""
        return WorkableRows(self.plan, self._all, self._words, MOST_OFFERED)

    def show_again(self) -> None:
        """Make the list anew; the line stays where it is however much there is to offer."""
        super().show_again()
        room = self.room - self.lines_of(self.head())
        self.rows.styles.height = min(max(room, LEAST_ROWS), self.MOST_SHOWN) + 1

    @on(LineInput.Changed)
    def _typed(self, message: LineInput.Changed) -> None:
        self._understand(message.value)

    def _understand(self, text: str) -> None:
        """Offer what the words may mean, and say what would be logged."""
        said, trouble = self._read(text)
        words = said.words if said else _without_time(text)
        if words != self._words:
            self._words = words
            self.show_again()
            self.rows.action_first()
        if not text.strip():
            self.echo.say(WAYS, Tone.DIM)
        elif said is None:
            self.echo.say(trouble, Tone.WATCH)
        else:
            self.echo.say(self._in_words(said), Tone.FINE)

    def _read(self, text: str) -> tuple[TimeSaid | None, str]:
        workspace = self.desk.workspace
        settings = self.plan.settings
        now = workspace.now().astimezone().time() if workspace else None
        try:
            said = read_time_said(text, self.plan.today, now, settings.week_start, self._day)
            if said.who:
                names_of(self.plan.snapshot).person(said.who)
        except NotUnderstood as error:
            return None, error.sentence
        return said, ""

    def _in_words(self, said: TimeSaid) -> str:
        thing = self._chosen
        who = self._who(said)
        on = f" on ‘{thing.title}’" if thing else ""
        note = f" · {said.note}" if said.note else ""
        name = f" · {people_names(self.plan, [who])}" if said.who and who else ""
        words = f"logs {show_time_said(said, self.plan.today)}{on}{name}{note}"
        return shorten(words, self.inner_width)

    def _who(self, said: TimeSaid) -> int | None:
        if said.who:
            return names_of(self.plan.snapshot).person(said.who)[1]
        return self._person_id

    @property
    def _chosen(self) -> Workable | None:
        """What the time would go to."""
        source = self.rows.source
        return source.at(self.rows.key) if isinstance(source, WorkableRows) else None

    def action_none(self) -> None:
        """Nothing: the line takes the key, which is named here for the last line."""

    def action_go(self, step: int) -> None:
        """Choose what the time went to."""
        self.rows.action_cursor(step)
        said, _ = self._read(self._line.value)
        if said is not None:
            self.echo.say(self._in_words(said), Tone.FINE)

    @on(LineInput.Submitted)
    def _submitted(self) -> None:
        self.action_log(False)

    def action_log(self, stay: bool) -> None:
        """Log it; with ``stay`` the line is there for the next."""
        said, trouble = self._read(self._line.value)
        thing = self._chosen
        if said is None or thing is None:
            self.echo.say(trouble or "Say what it went to, by any part of its name.", Tone.WATCH)
            return
        ids = {f"{thing.key.kind}_id": int(thing.key.id)}
        action = LogTimeEntry(
            said.minutes,
            task_id=ids.get("task_id"),
            post_id=ids.get("post_id"),
            activity_id=ids.get("activity_id"),
            person_id=self._who(said),
            day=said.day,
            from_time=said.begin,
            until_time=said.end,
            note=said.note,
        )
        done = self.do(action)
        if done is None:
            return
        if stay:
            with self._line.prevent(LineInput.Changed):
                self._line.value = ""
            return
        self.dismiss()
        if done.id is not None:
            self.desk.page.shown.go_to(RowKey(Kind.TIME_ENTRY, done.id))


def _without_time(text: str) -> str:
    """The words while no time is said yet, so that what is meant is offered already."""
    return " ".join(word for word in text.partition(";")[0].split() if word[0] != "@")
