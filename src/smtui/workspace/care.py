"""Looking after the file: an integrity check, a backup once a day, and what was left behind."""

from datetime import datetime
from pathlib import Path

from smtui.store.errors import StoreError
from smtui.workspace.door import store_door


def look_after(path: Path, now: datetime) -> str:
    """Check the file at ``path`` and back it up; a sentence when that fails, else "". Copies that
    a killed program left are removed.
    """
    from smtui.store.backup import back_up
    from smtui.store.opening import quick_check
    from smtui.workspace.abandoned import clear_abandoned

    clear_abandoned(now.timestamp())

    try:
        with store_door(path):
            quick_check(path)
            back_up(path, now, kind="daily")
    except StoreError as error:
        return f"{error.sentence} {error.way_out}".strip()
    return ""
