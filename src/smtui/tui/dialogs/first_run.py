"""The first run: three things on one screen, skipped by one key."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.actions.refused import Refused
from smtui.actions.settings import SetUp
from smtui.language.durations import show_minutes
from smtui.tui import opening
from smtui.tui.app import OPEN_DEMO
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.forms.entries import read_hours, read_name
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.fields_view import FieldsView
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

WELCOME = (
    "Plan what there is to do on social media, see every morning what is worth doing next, "
    "and tick it off. Everything stays in one file on this computer."
)


class FirstRunDialog(Dialog[None]):
    """Asks for name and hours, for the starter checklists, and whether to see the demo first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "begin", "begins", priority=True),
        Binding("down,tab", "step(1)", "next", key_display="↓"),
        Binding("up,shift+tab", "step(-1)", "", show=False),
        Binding("ctrl+o", "demo", "the demo first", priority=True),
        Binding("escape", "skip", "skips this"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Ask for the workspace of ``desk``."""
        super().__init__()
        self._desk = desk
        self._fields = FieldsView(
            (
                Field("name", "Your name", "", read_name, hint="as others call you"),
                Field("hours", "Hours a week", "40", read_hours, _hours_words, "Monday to Friday",
                      is_usual=True),
                Field("lists", "Checklists", YES, str, hint="29 items, all yours to change",
                      choices=(YES, NO)),
                Field("demo", "Demo first", NO, str, hint="a made-up company, full of work",
                      choices=(NO, YES)),
            )
        )  # fmt: skip
        self._echo = Said(classes="echo")

    def compose(self) -> ComposeResult:
        """Compose the welcome, the questions and the keys."""
        with Vertical(classes="box"):
            yield Said("Welcome to smtui", Tone.STRONG)
            yield Said(WELCOME, Tone.DIM, classes="spare welcome")
            yield self._fields
            yield self._echo
            yield Hints(self.BINDINGS)

    async def on_mount(self) -> None:
        """Start with the name."""
        await self._fields.go_to("name")

    async def action_step(self, by: int) -> None:
        """Go to the next question or the one before."""
        await self._fields.step(by)

    async def action_begin(self) -> None:
        """Set up as answered, or open the demo."""
        states = self._fields.states
        if states["demo"].text == YES:
            self.action_demo()
        elif await self._fields.first_wrong() is None:
            hours, wanted = states["hours"].value, states["lists"].text == YES
            minutes = hours if isinstance(hours, int) else 0
            await self._set_up(SetUp(str(states["name"].value), minutes, with_checklists=wanted))

    def action_demo(self) -> None:
        """Leave for the demo; the questions are asked again at the next start."""
        self.app.exit(OPEN_DEMO)

    async def action_skip(self) -> None:
        """Take the checklists and name nobody."""
        wanted = self._fields.states["lists"].text == YES
        await self._set_up(SetUp(with_checklists=wanted))

    async def _set_up(self, action: SetUp) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        try:
            with opening.trouble_shown(self._desk):
                self._desk.tell(workspace.do(action))
                self.dismiss()
        except Refused as refused:
            name = {"week_minutes": "hours"}.get(refused.field, refused.field)
            if name in self._fields.states:
                await self._fields.show_error(name, refused.sentence)
            else:
                self._echo.say(refused.sentence, Tone.TROUBLE)


def _hours_words(minutes: object) -> str:
    return f"{show_minutes(int(str(minutes)))} a week"
