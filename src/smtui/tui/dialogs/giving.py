"""Choosing the one person who gets something, with how full each one's week is already."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.tui.dialogs.assigning import MOST_SHOWN, PeopleRows, loads_of
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.planning.plan import Plan


class GiveDialog(Dialog[int]):
    """Answers with the id of the person who is to have it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "gives it"),
        Binding("escape", "cancel", "leaves it where it is"),
    ]

    def __init__(self, plan: "Plan", what: str, day: date, asked: tuple[int, ...] = ()) -> None:
        """Ask who gets ``what``, which needs the skills ``asked``; how full each one is is said of
        the week of ``day``.
        """
        super().__init__()
        self._source = PeopleRows(plan, set(), set(), day, asked)
        self._lacking = Said()
        self._what = what
        self._week = loads_of(plan, day)
        self._rows = Rows()

    def compose(self) -> ComposeResult:
        """Compose what is given, and the people."""
        with Vertical(classes="box"):
            yield Said(f"Who gets {self._what}?", Tone.STRONG, classes="one-line")
            yield Said(self._week, Tone.DIM)
            yield self._rows
            yield self._lacking
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the people."""
        self._rows.styles.height = min(max(len(self._source.keys), 3), MOST_SHOWN)
        self._rows.fill(self._source)
        self._rows.focus()

    def on_rows_highlighted(self, message: Rows.Highlighted) -> None:
        """Warn of what the person under the cursor lacks."""
        if message.key is not None:
            self._lacking.say(self._source.warning((int(message.key.id),)), Tone.WATCH)

    def on_rows_opened(self) -> None:
        """A second click takes the person."""
        self.action_take()

    def action_take(self) -> None:
        """Answer with the person under the cursor."""
        key = self._rows.key
        self.dismiss(int(key.id) if key is not None else None)
