"""``smtui backup`` and ``smtui restore``: neither needs a workspace that can be opened."""

import sys
from contextlib import suppress
from pathlib import Path

from smtui.cli.call import Call, NotDone, now
from smtui.cli.output import shown


def backup_verb(call: Call) -> None:
    """Write a verified copy of the workspace and print where it is."""
    from smtui.store.backup import back_up
    from smtui.store.errors import FileNewer
    from smtui.store.opening import open_reading

    if not call.path.exists():
        raise NotDone(f"There is no file {call.path} to copy yet.")
    # Another program's file is refused; that of a newer smtui can be copied all the same.
    with suppress(FileNewer):
        open_reading(call.path, now()).close()
    copy = back_up(call.path, now(), "asked")
    if call.json:
        call.output.json({"backup": str(copy), "bytes": copy.stat().st_size})
    else:
        call.output.line(f"Backed up to {shown(str(copy))}")


def restore_verb(call: Call) -> None:
    """Put a backup in the place of the workspace, after asking."""
    from smtui.store.backup import newest_good_backup, restore

    if call.arguments.backup is not None:
        backup = Path(call.arguments.backup).expanduser().absolute()
    else:
        found = newest_good_backup(call.path)
        if found is None:
            raise NotDone(f"There is no good backup of {call.path}.", "smtui backup writes one.")
        backup = found
    if not backup.is_file():
        raise NotDone(f"There is no backup {backup}.")
    if not call.json:
        call.output.line(f"Restore {shown(str(backup))}")
        call.output.line(f"     to {shown(str(call.path))}")
    confirm(call, "Restore this backup?", "Nothing was restored.")
    restore(call.path, backup, now())
    if call.json:
        call.output.json({"restored": str(backup), "file": str(call.path)})
    else:
        call.output.line("Restored. What was there before is kept beside it.")


def confirm(call: Call, question: str, otherwise: str) -> None:
    """Go on by ``--yes`` or a yes typed on a terminal. Raises NotDone with ``otherwise``."""
    if call.arguments.yes:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NotDone(otherwise, "Say --yes to go on without being asked.")
    call.output.write(f"{question} [y/N] ")
    call.output.flush()
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise NotDone(otherwise)
