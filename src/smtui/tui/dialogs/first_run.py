"""The first run: three things on one screen, skipped by one key."""

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.actions.refused import Refused
from smtui.actions.settings import SetUp
from smtui.language.durations import show_minutes
from smtui.tui import opening
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.forms.entries import read_hours, read_name
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.field_row import FieldRow
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

OPEN_DEMO: Final = 64
"""What the app exits with when the demo is to be opened first; ``run`` then opens it."""

WELCOME = (
    "Plan what there is to do on social media, see every morning what is worth doing next, "
    "and tick it off. Everything stays in one file on this computer."
)


class FirstRunDialog(Dialog[None]):
    """Asks for name and hours, for the starter checklists, and whether to see the demo first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "begin", "begins", priority=True),
        Binding("down,tab", "app.focus_next", "next", key_display="↓"),
        Binding("up,shift+tab", "app.focus_previous", "", show=False),
        Binding("ctrl+o", "demo", "opens the demo first", priority=True),
        Binding("escape", "skip", "skips this: checklists come in, nobody is named"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Ask for the workspace of ``desk``."""
        super().__init__()
        self._desk = desk
        self._called = FieldRow(
            Field("name", "Your name", "", read_name, hint="as others call you")
        )
        self._hours = FieldRow(
            Field("hours", "Hours a week", "40", read_hours, _hours_words, "Monday to Friday")
        )
        self._lists = FieldRow(
            Field("lists", "Checklists", YES, str, hint="29 items, all yours to change",
                  choices=(YES, NO))
        )  # fmt: skip
        self._demo = FieldRow(
            Field("demo", "Demo first", NO, str, hint="a made-up company, full of work",
                  choices=(NO, YES))
        )  # fmt: skip
        self._echo = Said()

    def compose(self) -> ComposeResult:
        """Compose the welcome, the questions and the keys."""
        with Vertical(classes="box"):
            yield Said(Prose().title("Welcome to smtui").paragraph(WELCOME, Tone.DIM).content())
            yield Said("")
            yield self._called
            yield self._hours
            yield self._lists
            yield self._demo
            yield self._echo
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Start with the name."""
        self._called.take_focus()

    @on(FieldRow.Changed)
    def _changed(self) -> None:
        self._echo.say("")

    def action_begin(self) -> None:
        """Set up as answered, or open the demo."""
        if self._demo.text == YES:
            self.action_demo()
            return
        name, minutes = self._called.read(), self._hours.read()
        for row in (self._called, self._hours):
            if row.is_wrong:
                row.take_focus()
                return
        week = minutes if isinstance(minutes, int) else 0
        self._set_up(SetUp(str(name), week, with_checklists=self._lists.text == YES))

    def action_demo(self) -> None:
        """Leave for the demo; the questions are asked again at the next start."""
        self.app.exit(OPEN_DEMO)

    def action_skip(self) -> None:
        """Take the checklists and name nobody."""
        self._set_up(SetUp(with_checklists=self._lists.text == YES))

    def _set_up(self, action: SetUp) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(action)
                self._desk.tell(done)
                self.dismiss()
        except Refused as refused:
            row = self._called if refused.field == "name" else self._hours
            if refused.field:
                row.show_error(refused.sentence)
                row.take_focus()
            else:
                self._echo.say(refused.sentence, Tone.TROUBLE)


def _hours_words(minutes: object) -> str:
    return f"{show_minutes(int(str(minutes)))} a week"
