"""Where a verb writes a file: never over the workspace, and over nothing else unasked."""

from os.path import realpath
from pathlib import Path

from smtui.cli.call import Call, NotDone

_BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a file of the name: each of them is a part of the workspace."""


def refuse_workspace(call: Call, target: Path) -> None:
    """Raise NotDone where ``target`` is the workspace, by whatever name, or a part of it."""
    workspace = realpath(call.path)
    if realpath(target) in {f"{workspace}{ending}" for ending in _BESIDE}:
        raise NotDone("That is the workspace itself.", "Name another file.")


def demand_free(call: Call, target: Path) -> None:
    """Raise NotDone where ``target`` is the workspace, or is there and --yes was not said."""
    refuse_workspace(call, target)
    if target.exists() and not call.arguments.yes:
        raise NotDone(f"{target} is there already.", "Say --yes to replace it.")
