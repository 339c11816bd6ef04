"""A what-if: a copy of the workspace in which anything may be changed, then kept or left."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from smtui.actions.refused import Refused
from smtui.store.errors import CannotReplay
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName
from smtui.workspace.abandoned import folder_prefix
from smtui.workspace.door import store_door
from smtui.workspace.reader import TABLES
from smtui.workspace.workspace import Done, Workspace

if TYPE_CHECKING:
    from smtui.store.renumbering import NewIds

_FILE = "what-if.db"


class Scratch:
    """A copy of a workspace in a private folder that is gone afterwards.

    ``workspace`` is the copy, opened with the same clock; undo within it ends where the what-if
    began. The original is only read until ``keep``.
    """

    def __init__(self, folder: "TemporaryDirectory[str]", workspace: Workspace) -> None:
        self._folder = folder
        self.workspace = workspace
        self._new_ids: NewIds = {}

    @classmethod
    def of(cls, workspace: Workspace) -> Self:
        """Copy ``workspace`` and open the copy. Raises StoreError."""
        from smtui.store.what_if import copy_to_change

        folder = TemporaryDirectory(prefix=folder_prefix(), ignore_cleanup_errors=True)
        try:
            with store_door(workspace.path):
                target = Path(folder.name) / _FILE
                copy_to_change(workspace.path, target)
            return cls(folder, Workspace.open(target, workspace.clock))
        except BaseException:
            folder.cleanup()
            raise

    @property
    def changes(self) -> int:
        """How many things were done in it and not undone."""
        from smtui.store.what_if import changes_in

        with store_door(self.workspace.path):
            return changes_in(self.workspace.path).done

    def keep(self, onto: Workspace) -> Done:
        """Carry all that was changed out on the original, as one entry, and leave.

        Raises Refused when what it changes was changed there meanwhile; nothing is changed then,
        and the what-if goes on.
        """
        from smtui.store.what_if import changes_in

        try:
            with store_door(self.workspace.path):
                count, images = changes_in(self.workspace.path)
            if not images:
                self.leave()
                return Done("The what-if changed nothing", "", PageName.TEAM, None, None, False)
            changes = "1 change" if count == 1 else f"{count:,} changes"
            outcome = Outcome(f"Kept the what-if: {changes}", PageName.TEAM)
            done, self._new_ids = onto.take_over(images, outcome)
        except CannotReplay as error:
            raise Refused(f"{error.sentence} {error.way_out}") from error
        self.leave()
        return done

    def id_kept(self, kind: Kind, id_: int) -> int:
        """The id that a thing of the copy has in the original once all is kept."""
        return self._new_ids.get((TABLES[kind], id_), id_) if kind in TABLES else id_

    def leave(self) -> None:
        """Close the copy and remove it, without a trace."""
        self.workspace.close()
        self._folder.cleanup()
