"""One call of the command line: what was typed, which file it is about, where it prints."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.cli.output import Output, complain
from smtui.store.places import workspace_file

if TYPE_CHECKING:
    from argparse import Namespace

    from smtui.cli.asked import Asked
    from smtui.workspace import Workspace


FIRST_STEPS = "smtui opens the app on a new one, and smtui add makes one with its first task."
"""What to do where there is no workspace yet."""


class NotDone(Exception):
    """A verb refuses: ``sentence`` says why, ``way_out`` what to do instead."""

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.way_out = way_out


@dataclass(frozen=True, slots=True)
class Call:
    """What a verb is given: the parsed arguments, the path of the workspace, the output."""

    arguments: "Namespace"
    path: Path
    output: Output

    @property
    def json(self) -> bool:
        """Whether JSON is wanted."""
        return bool(self.arguments.json)

    @property
    def is_file_named(self) -> bool:
        """Whether a certain workspace was asked for, by ``--file`` or ``-w``."""
        return self.arguments.file is not None or self.arguments.workspace is not None

    @property
    def is_first(self) -> bool:
        """Whether smtui was never used yet: no workspace was named, and there is none."""
        return not self.is_file_named and self._is_nowhere

    @property
    def _is_nowhere(self) -> bool:
        # Of a file that is gone, and not new, opening tells more.
        from smtui.store.opening import has_backups

        return not self.path.exists() and not has_backups(self.path)

    def demand_workspace(self) -> None:
        """Raise NotDone where there is no workspace, so that none is made by looking at it."""
        if self._is_nowhere:
            raise NotDone(f"There is no workspace {self.path} yet; nothing was made.", FIRST_STEPS)

    @contextmanager
    def workspace(self, *, may_make: bool = False) -> "Iterator[Workspace]":
        """The open workspace, closed afterwards; ``may_make`` makes one where there is none.

        Raises StoreError, and NotDone where there is none.
        """
        from smtui.workspace import Workspace

        was_there = self.path.exists()
        if not may_make:
            self.demand_workspace()
        workspace = Workspace.open(self.path)
        if not was_there and self.is_file_named:
            # A slip in the path would look like lost work.
            complain(f"There was no {self.path}: a new, empty workspace was made there.")
        try:
            yield workspace
        finally:
            workspace.close()


def say_nothing_yet(call: Call, words: str) -> None:
    """Print a list of nothing, and to a person ``words`` on it; no file is made."""
    if call.json:
        call.output.json([])
    else:
        call.output.line(words)


def now() -> datetime:
    """Tell the moment, aware, in UTC."""
    return datetime.now(UTC)


@contextmanager
def chosen_file(arguments: "Namespace | Asked") -> Iterator[Path]:
    """The file that the arguments name; the demo stands in a scratch file that goes afterwards.

    ``--demo`` together with a name builds the example in that new file and keeps it. Raises
    StoreError, and NotDone where the demo would touch a file that is there already.
    """
    named = arguments.file is not None or arguments.workspace is not None
    if named or not arguments.demo:
        path = workspace_file(arguments.workspace, arguments.file)
        if arguments.demo:
            _build(path)
        yield path
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="smtui-demo-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "demo.db"
        _build(path)
        yield path


def _build(path: Path) -> None:
    from smtui.store.demo import build_demo

    if path.exists():
        raise NotDone(
            f"{path} is there already, and the demo touches no file of yours.",
            "Leave --demo out to open it, or name a new file.",
        )
    build_demo(path, now())
