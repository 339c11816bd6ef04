"""The dialog of every form: fields in a column, what follows from them beside or below."""

from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Input

from smtui.actions.refused import Refused
from smtui.tui import opening
from smtui.tui.dialogs.dialog import LOW, Dialog, Said
from smtui.tui.dialogs.forms.field_row import FieldRow
from smtui.tui.dialogs.forms.fields_view import FieldsView
from smtui.tui.dialogs.forms.form import Form
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import RowKey, Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

DEBOUNCE_SECONDS = 0.03
"""What follows is told at once, and then again after so long while somebody types on."""
WIDE, TIGHT = 100, 72
LEAST = 4
"""Lines of fields that are always shown."""
FRAME, LOW_FRAME = 7, 6
"""Lines of the dialog that are neither fields nor told: borders, title, echo, keys; and where the
terminal is low.
"""

SAVE = Binding("enter", "save", "saves")
FIELDS = Binding("down", "step(1)", "fields", key_display="↑ ↓")
LEAVE = Binding("escape", "cancel", "leaves")
KEYS_OF_LINE = (SAVE, FIELDS, Binding("right", "", "completes", key_display="→"), LEAVE)
KEYS_OF_TEXT = (SAVE, FIELDS, LEAVE)
KEYS_OF_CHOICE = (SAVE, FIELDS, Binding("left", "", "chooses", key_display="← →"), LEAVE)
KEYS_OF_LINES = (
    Binding("ctrl+s", "save", "saves"), Binding("enter", "", "new line"),
    Binding("tab", "step(1)", "next field"), LEAVE,
)  # fmt: skip


class FormDialog(Dialog[None]):
    """Edits or adds a thing. Nothing that was typed is lost: what cannot be saved stays, and
    leaving asks when something was changed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        SAVE,
        Binding("ctrl+s", "save", "", show=False, priority=True),
        Binding("down,tab", "step(1)", "", show=False),
        Binding("up,shift+tab", "step(-1)", "", show=False),
        Binding("ctrl+e", "take_offer", "", show=False, priority=True),
        LEAVE,
    ]

    def __init__(self, desk: "DeskScreen", form: Form) -> None:
        """Show ``form``."""
        super().__init__()
        self._desk = desk
        self.form = form
        self.fields = FieldsView(form.fields)
        self._told = Said(classes="told")
        self._echo = Said(classes="echo")
        self._keys = Hints(KEYS_OF_LINE)
        self._waiting: Timer | None = None
        self._told_at = 0.0
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Compose title, fields, what follows from them, and the keys."""
        with Vertical(classes="box"):
            yield Said(self.form.title, Tone.STRONG, classes="one-line")
            with Vertical(classes="columns"):
                yield self.fields
                yield self._told
            yield self._echo
            yield self._keys

    async def on_mount(self) -> None:
        """Start with the first field."""
        with self.app.batch_update():
            self.set_class(self.form.tell is not None, "-told")
            self._tell()
            await self.fields.go_to(self.form.fields[0].name)

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for what is told and for the keys."""
        self.set_class(event.size.width >= WIDE, "-wide")
        self.set_class(event.size.width < TIGHT, "-tight")
        self._told.display = self.form.tell is not None and event.size.height >= LOW
        if self.has_class("-wide"):
            self._fit()
        else:
            self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        height = self.size.height
        room = max(LEAST, height - LOW_FRAME if height < LOW else int(height * 0.96) - FRAME)
        below = 0
        if self._told.display and not self.has_class("-wide"):
            most = max(1, room - LEAST)
            self._told.styles.max_height = most
            below = min(self._told.size.height + 1, most)
        self.fields.styles.max_height = max(LEAST, room - below)

    @on(FieldsView.Reached)
    def _say_keys(self, message: FieldsView.Reached) -> None:
        """Name the keys that the field has."""
        message.stop()
        field = message.field
        if field.lines:
            self._keys.show(KEYS_OF_LINES)
        elif field.choices:
            self._keys.show(KEYS_OF_CHOICE)
        else:
            self._keys.show(KEYS_OF_LINE if field.offers else KEYS_OF_TEXT)

    @on(FieldRow.Changed)
    def _changed(self) -> None:
        if self._is_leaving:
            self._echo.say("")
            self._is_leaving = False
        if self.form.tell is None or self._waiting is not None:
            return
        wait = self._told_at + DEBOUNCE_SECONDS - monotonic()
        if wait > 0:
            self._waiting = self.set_timer(wait, self._tell)
        else:
            self._tell()

    def _tell(self) -> None:
        """Say what follows from the values as they stand."""
        self._waiting = None
        if self.form.tell is not None:
            self._told.say(self.form.tell(self.fields.values))
            self._told_at = monotonic()
            if not self.has_class("-wide"):
                self.call_after_refresh(self._fit)

    async def action_step(self, by: int) -> None:
        """Go to the next field or the one before."""
        await self.fields.step(by)

    async def on_input_submitted(self) -> None:
        """Enter saves from a line of input, which takes the key for itself."""
        await self.action_save()

    async def action_take_offer(self) -> None:
        """Put what is offered into its fields; without an offer go to the end of the line."""
        offered = self.form.offer(self.fields.values) if self.form.offer else {}
        for name, text in offered.items():
            self.fields.states[name].type(text)
        if offered:
            await self.fields.go_to(next(iter(offered)))
            self._tell()
        elif isinstance(self.focused, Input):
            self.focused.action_end()

    async def action_save(self) -> None:
        """Save, unless a field is not understood: then go to it."""
        wrong = await self.fields.first_wrong()
        if wrong is not None:
            self._echo.say(f"{wrong.field.label}: see beside it what would be right.", Tone.WATCH)
            return
        changed = {name for name, state in self.fields.states.items() if state.is_changed}
        if not changed and not self.form.is_new:
            self.dismiss()
            return
        values = self.fields.values
        if not self.form.is_new:
            values = {name: value for name, value in values.items() if name in changed}
        await self._carry_out(values)

    async def _carry_out(self, values: dict[str, object]) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(self.form.save(values))
                self._desk.tell(done)
                self.dismiss()
                if self.form.is_new and done.kind is not None and done.id is not None:
                    self._desk.page.go_to(RowKey(done.kind, done.id))
        except Refused as refused:
            if refused.field in self.fields.states:
                await self.fields.show_error(refused.field, refused.sentence)
            else:
                self._echo.say(refused.sentence, Tone.TROUBLE)

    def action_cancel(self) -> None:
        """Leave; when something was changed, only at the second time."""
        changed = any(state.is_changed for state in self.fields.states.values())
        if changed and not self._is_leaving:
            self._is_leaving = True
            words = "Not saved yet: esc once more leaves without saving, ^s saves."
            self._echo.say(words, Tone.WATCH)
            return
        self.dismiss()
