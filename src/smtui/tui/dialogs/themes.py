"""Choosing a theme: the app wears the one under the cursor, esc takes the old one back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.tui.app import SmtuiApp


class ThemeRows:
    """The names of the themes; a mark stands by the one that was worn at the start."""

    columns = (Column("", 0), Column("", 1))

    def __init__(self, names: Sequence[str], worn: str) -> None:
        self._worn = worn
        self.keys = [RowKey("theme", name) for name in names]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a theme."""
        return Cell(str(key.id)), Cell("✓" if key.id == self._worn else "", Tone.FINE)


class ThemeDialog(Dialog[None]):
    """Lists the themes at the side, so that the page shows how each looks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", "keeps"),
        Binding("escape", "cancel", "as before"),
    ]

    def __init__(self) -> None:
        """Make the dialog."""
        super().__init__()
        self._rows = Rows()
        self._worn = ""

    @property
    def _smtui(self) -> "SmtuiApp":
        return cast("SmtuiApp", self.app)

    def compose(self) -> ComposeResult:
        """Compose the list."""
        with Vertical(classes="box"):
            yield Said("Theme", Tone.STRONG)
            yield self._rows
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the themes with the cursor on the present one."""
        self._worn = self.app.theme
        names = sorted(name for name in self.app.available_themes if name != "textual-ansi")
        self._rows.fill(ThemeRows(names, self._worn))
        self._rows.go_to(RowKey("theme", self._worn))
        self._rows.focus()

    @on(Rows.Highlighted)
    def _wear(self, message: Rows.Highlighted) -> None:
        if message.key is not None and message.key == self._rows.key:
            self.app.theme = str(message.key.id)

    def action_keep(self) -> None:
        """Keep the theme under the cursor and remember it."""
        if self._rows.key is not None:
            self._smtui.choose_theme(str(self._rows.key.id))
        self.dismiss()

    def on_rows_opened(self) -> None:
        """A second click keeps."""
        self.action_keep()

    def action_cancel(self) -> None:
        """Take the old theme back."""
        self.app.theme = self._worn
        self.dismiss()
