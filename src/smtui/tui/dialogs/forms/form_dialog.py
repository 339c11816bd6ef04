"""The dialog of every form: fields in a column, what follows from them beside or below."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.timer import Timer

from smtui.actions.refused import Refused
from smtui.tui import opening
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.forms.field_row import FieldRow
from smtui.tui.dialogs.forms.form import Form
from smtui.tui.dialogs.hints import hints
from smtui.tui.dialogs.notes import NotesArea
from smtui.tui.widgets.cells import RowKey, Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

DEBOUNCE_SECONDS = 0.03
WIDE, TIGHT = 100, 72
LEAST = 4
"""Lines of fields that are always shown."""
FRAME = 7
"""Lines of the dialog that are neither fields nor told: borders, title, echo, keys."""


class Fields(VerticalScroll, inherit_bindings=False):
    """The fields, scrolling. The arrow keys are left to the dialog, to move between fields."""


class FormDialog(Dialog[None]):
    """Edits or adds a thing. Nothing that was typed is lost: what cannot be saved stays, and
    leaving asks when something was changed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "saves", key_display="enter", priority=True),
        Binding("down", "app.focus_next", "fields", key_display="↑ ↓"),
        Binding("up", "app.focus_previous", "", show=False),
        Binding("right", "none", "completes", key_display="→"),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(self, desk: "DeskScreen", form: Form) -> None:
        """Show ``form``."""
        super().__init__()
        self._desk = desk
        self.form = form
        self._rows = {field.name: FieldRow(field) for field in form.fields}
        self._told = Said(classes="told")
        self._echo = Said(classes="echo")
        self._keys = Said(hints(self.BINDINGS), classes="hints")
        self._waiting: Timer | None = None
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Compose title, fields, what follows from them, and the keys."""
        with Vertical(classes="box"):
            yield Said(self.form.title, Tone.STRONG, classes="one-line")
            with Vertical(classes="columns"):
                with Fields(classes="fields", can_focus=False):
                    yield from self._rows.values()
                yield self._told
            yield self._echo
            yield self._keys

    def on_mount(self) -> None:
        """Start with the first field."""
        self._told.display = self.form.tell is not None
        self.set_class(self.form.tell is not None, "-told")
        next(iter(self._rows.values())).take_focus()
        self.call_after_refresh(self._tell)

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for what is told and for the keys."""
        is_wide = event.size.width >= WIDE
        self.set_class(is_wide, "-wide")
        self.set_class(event.size.width < TIGHT, "-tight")
        self._fit()

    def _fit(self) -> None:
        room = max(LEAST, int(self.size.height * 0.96) - FRAME)
        below = 0
        if self._told.display and not self.has_class("-wide"):
            most = max(1, room - LEAST)
            self._told.styles.max_height = most
            below = min(self._told.size.height + 1, most)
        self.query_one(".fields").styles.max_height = max(LEAST, room - below)

    def _values(self) -> dict[str, object]:
        return {name: row.value for name, row in self._rows.items()}

    @on(FieldRow.Changed)
    def _changed(self) -> None:
        self._echo.say("")
        self._is_leaving = False
        if self.form.tell is not None:
            if self._waiting is not None:
                self._waiting.stop()
            self._waiting = self.set_timer(DEBOUNCE_SECONDS, self._tell)

    def _tell(self) -> None:
        self._waiting = None
        if self.form.tell is None or not self.is_mounted:
            return
        self._told.say(self.form.tell(self._values()))
        self.call_after_refresh(self._fit)

    def on_key(self, event: events.Key) -> None:
        """Enter saves from every field of one line."""
        if event.key == "enter" and not isinstance(self.focused, NotesArea):
            event.stop()
            self.action_save()

    def on_input_submitted(self) -> None:
        """Enter saves from a line of input, which takes the key for itself."""
        self.action_save()

    def action_none(self) -> None:
        """Nothing: the key belongs to the line of input, and is named here for the last line."""

    def action_save(self) -> None:
        """Save, unless a field is not understood: then go to it."""
        for row in self._rows.values():
            row.read()
        wrong = next((row for row in self._rows.values() if row.is_wrong), None)
        if wrong is not None:
            wrong.take_focus()
            self._echo.say(f"{wrong.field.label}: see beside it what would be right.", Tone.WATCH)
            return
        changed = {name for name, row in self._rows.items() if row.is_changed}
        if not changed and not self.form.is_new:
            self.dismiss()
            return
        values = self._values()
        wanted = (
            values
            if self.form.is_new
            else {name: values[name] for name in values if name in changed}
        )
        self._carry_out(wanted)

    def _carry_out(self, values: dict[str, object]) -> None:
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
            self._show_refusal(refused)

    def _show_refusal(self, refused: Refused) -> None:
        row = self._rows.get(refused.field)
        if row is None:
            self._echo.say(refused.sentence, Tone.TROUBLE)
        else:
            row.show_error(refused.sentence)
            row.take_focus()

    def action_cancel(self) -> None:
        """Leave; when something was changed, only at the second time."""
        changed = any(row.is_changed for row in self._rows.values())
        if changed and not self._is_leaving:
            self._is_leaving = True
            self._echo.say("Not saved yet: esc once more leaves without saving, enter saves.",
                           Tone.WATCH)  # fmt: skip
            return
        self.dismiss()
