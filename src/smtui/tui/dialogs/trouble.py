"""When the file cannot be used: what happened, the way out, and the keys that take it."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.store.errors import FileDamaged, FileMissing, NotADatabase, StoreError
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import hints
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

RETRY = Binding("r", "retry", "tries again")
BACKUP = Binding("b", "open_backup", "opens a copy of the newest good backup")
QUIT = Binding("q,ctrl+q", "quit_now", "quits")
CLOSE = Binding("escape", "cancel", "closes this")


class TroubleDialog(Dialog[None]):
    """Tells a store error. A damaged file is never repaired in place: a copy of a backup can be
    opened, and the damaged file stays beside it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [RETRY, BACKUP, QUIT, CLOSE]

    def __init__(self, error: StoreError, path: Path) -> None:
        """Tell ``error`` about the file at ``path``."""
        super().__init__()
        self._path = path
        self._said = Said()
        self._keys = Said(classes="hints")
        self._backup: Path | None = None
        self.error = error

    @property
    def _desk(self) -> "DeskScreen":
        return cast("DeskScreen", self.app.screen_stack[0])

    def compose(self) -> ComposeResult:
        """Compose what happened and the keys."""
        with Vertical(classes="box"):
            yield self._said
            yield self._keys

    def on_mount(self) -> None:
        """Tell it; where another one is shown already, that one tells it instead."""
        for screen in self.app.screen_stack:
            if isinstance(screen, TroubleDialog) and screen is not self:
                screen.tell(self.error)
                self.dismiss()
                return
        self.tell(self.error)

    def tell(self, error: StoreError) -> None:
        """Tell ``error``, with the keys that help."""
        self.error = error
        prose = Prose().pieces(("✗ ", Tone.TROUBLE), (error.sentence, Tone.STRONG))
        prose.paragraph(error.way_out)
        keys = [RETRY, QUIT]
        if isinstance(error, FileDamaged | FileMissing | NotADatabase):
            self._backup = self._newest_backup()
            if self._backup is not None:
                keys.insert(0, BACKUP)
                prose.paragraph(f"b opens a copy of {self._backup.name}.", Tone.ACCENT)
        if self._desk.workspace is not None:
            keys.append(CLOSE)
            prose.paragraph("What is on the screen is what was saved last.", Tone.DIM)
        prose.paragraph(str(self._path), Tone.DIM)
        self._said.say(prose.content())
        self._keys.say(hints(keys))

    def _newest_backup(self) -> Path | None:
        from smtui.store.backup import newest_good_backup

        try:
            return newest_good_backup(self._path)
        except (StoreError, OSError):
            return None

    def action_cancel(self) -> None:
        """Close only when there is something behind it to look at."""
        if self._desk.workspace is not None:
            self.dismiss()

    def action_retry(self) -> None:
        """Try again what failed: opening the file, or reading it."""
        from smtui.tui import opening

        desk = self._desk
        self.dismiss()
        if desk.workspace is None:
            self.app.call_later(opening.open_workspace, desk)
            return

        def look() -> None:
            with opening.trouble_shown(desk):
                if desk.workspace is not None:
                    desk.workspace.refresh()
                    desk.say("The file can be used again.")

        self.app.call_later(look)

    def action_open_backup(self) -> None:
        """Put a copy of the backup in the file's place; the damaged file is kept beside it."""
        if self._backup is None:
            return
        from smtui.store.backup import restore

        desk = self._desk
        if desk.workspace is not None:
            desk.workspace.close()
            desk.workspace = None
        try:
            kept = restore(self._path, self._backup, desk.smtui.now())
        except StoreError as error:
            self.tell(error)
            return
        self.action_retry()
        if kept is not None:
            self.app.call_later(desk.say, f"The damaged file is kept as {kept.name}.", Tone.WATCH)

    def action_quit_now(self) -> None:
        """Quit; the file is left as it is."""
        self.app.exit(1)
