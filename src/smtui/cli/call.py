"""One call of the command line: what was typed, which file it is about, where it prints."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.cli.output import Output, complain
from smtui.store.places import workspace_file

if TYPE_CHECKING:
    from smtui.workspace import Workspace


class NotDone(Exception):
    """A verb refuses: ``sentence`` says why, ``way_out`` what to do instead."""

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.way_out = way_out


@dataclass(frozen=True, slots=True)
class Call:
    """What a verb is given: the parsed arguments, the path of the workspace, the output."""

    arguments: Namespace
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

    @contextmanager
    def workspace(self) -> "Iterator[Workspace]":
        """The open workspace, closed afterwards. Raises StoreError."""
        from smtui.workspace import Workspace

        was_there = self.path.exists()
        workspace = Workspace.open(self.path)
        if not was_there and self.is_file_named:
            # A slip in the path would look like lost work.
            complain(f"There was no {self.path}: a new, empty workspace was made there.")
        try:
            yield workspace
        finally:
            workspace.close()


def now() -> datetime:
    """Tell the moment, aware, in UTC."""
    return datetime.now(UTC)


@contextmanager
def chosen_file(arguments: Namespace) -> Iterator[Path]:
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
