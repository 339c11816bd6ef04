"""Notes on a thing: as many lines as wanted, in every script, never lost."""

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import TextArea

from smtui.actions.refused import Refused
from smtui.actions.tasks import SetNotes
from smtui.language.text import clean_lines, visible
from smtui.tui import opening
from smtui.tui.details.names import title_of
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import JOINERS
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

HAZARD = "�"


class NotesArea(TextArea):
    """Textual's TextArea drops typed joiners and draws what disturbs a terminal; this one does
    neither.
    """

    async def _on_key(self, event: events.Key) -> None:
        if event.character is not None and event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection)
            return
        await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        result = self.replace(clean_lines(event.text), *self.selection)
        self.move_cursor(result.end_location)

    def get_line(self, line_index: int) -> Text:
        """The line as it is drawn: one character for each, so that the cursor stands right."""
        line = self.document.get_line(line_index)
        if visible(line) != line:
            line = "".join(
                letter if letter == "\t" or visible(letter) == letter else HAZARD for letter in line
            )
        return Text(line, end="", no_wrap=True)


class NotesDialog(Dialog[None]):
    """Edits the notes of a thing; leaving saves them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "saves", priority=True),
        Binding("escape", "save", "saves and closes", priority=True),
        Binding("ctrl+z", "undo_typing", "takes typing back"),
    ]

    def __init__(self, desk: "DeskScreen", kind: Kind, id_: int) -> None:
        """Edit the notes of the ``kind`` with ``id_``."""
        super().__init__()
        self._desk = desk
        self._kind, self._thing_id = kind, id_
        self._before = desk.workspace.notes(kind, id_) if desk.workspace else ""
        self._area = NotesArea(self._before, soft_wrap=True, tab_behavior="focus", compact=True)
        self._echo = Said()

    def compose(self) -> ComposeResult:
        """Compose the title and the text."""
        plan = self._desk.plan
        title = title_of(plan.snapshot, self._kind, self._thing_id) if plan else ""
        word = "Why" if self._kind is Kind.COMPANY_GOAL else "Notes on"
        with Vertical(classes="box"):
            yield Said(f"{word} ‘{title}’", Tone.STRONG, classes="one-line")
            yield self._area
            yield self._echo
            yield Hints(self.BINDINGS[:2])

    def on_mount(self) -> None:
        """Start writing at the end."""
        self._area.focus()
        self._area.move_cursor(self._area.document.end)

    def action_save(self) -> None:
        """Save what was changed and close; what cannot be saved stays on the screen."""
        text = self._area.text
        if text == self._before:
            self.dismiss()
            return
        workspace = self._desk.workspace
        if workspace is None:
            return
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(SetNotes(self._kind, self._thing_id, text))
                self._desk.tell(done)
                self.dismiss()
        except Refused as refused:
            self._echo.say(refused.sentence, Tone.TROUBLE)
