"""A question with a few answers, each with a key of its own."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows

NAME, MOST_NAME = 22, 34
"""Cells that the names of answers have."""


class Option(NamedTuple):
    """An answer: its key, its name, and what it does in a few words."""

    key: str
    name: str
    words: str


class _Options:
    """The answers as rows."""

    def __init__(self, options: Sequence[Option]) -> None:
        self._options = {option.key: option for option in options}
        names = max(cell_len(option.name) for option in options)
        self.columns = (Column("", 3), Column("", min(max(names, NAME), MOST_NAME)), Column("", 0))
        self.keys = [RowKey("option", option.key) for option in options]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of an answer."""
        option = self._options[str(key.id)]
        return (
            Cell(option.key, Tone.ACCENT),
            Cell(option.name, Tone.STRONG),
            Cell(option.words, Tone.DIM),
        )


class ChooseDialog(Dialog[str]):
    """Answers with the key of the option that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "takes it"),
        Binding("escape", "cancel", "leaves all as it is"),
    ]

    def __init__(self, question: str, options: Sequence[Option]) -> None:
        """Ask ``question``."""
        super().__init__()
        self._question = question
        self._options = _Options(options)
        self._rows = Rows()

    def compose(self) -> ComposeResult:
        """Compose the question and the answers."""
        with Vertical(classes="box"):
            yield Said(self._question, Tone.STRONG)
            yield self._rows
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the answers."""
        self._rows.styles.height = len(self._options.keys)
        self._rows.fill(self._options)
        self._rows.focus()

    def on_key(self, event: events.Key) -> None:
        """Take the answer whose key is typed."""
        if event.character and RowKey("option", event.character) in self._options.keys:
            event.stop()
            self.dismiss(event.character)

    def action_take(self) -> None:
        """Take the answer under the cursor."""
        if self._rows.key is not None:
            self.dismiss(str(self._rows.key.id))

    def on_rows_opened(self) -> None:
        """Take the answer that was clicked twice."""
        self.action_take()
