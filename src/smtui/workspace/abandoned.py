"""Copies of what-ifs whose program was killed: the next start removes them."""

import os
import re
import shutil
import tempfile
from pathlib import Path

PREFIX = "smtui-what-if-"
OLD_SECONDS = 3600
"""A folder is left alone for so long, whatever is known of its program."""

_NAMED = re.compile(re.escape(PREFIX) + r"(\d+)-\w+")


def folder_prefix() -> str:
    """How the folder of a what-if of this process begins: it names the process."""
    return f"{PREFIX}{os.getpid()}-"


def clear_abandoned(now: float) -> int:
    """Remove folders of what-ifs that are one's own, old, and whose process is gone; return how
    many. ``now`` is in seconds since the epoch. What cannot be removed stays.
    """
    if not hasattr(os, "getuid"):
        # Elsewhere a process cannot be asked after without ending it.
        return 0
    cleared = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        if _is_abandoned(folder, now):
            shutil.rmtree(folder, ignore_errors=True)
            cleared += not folder.exists()
    return cleared


def _is_abandoned(folder: Path, now: float) -> bool:
    named = _NAMED.fullmatch(folder.name)
    if named is None or folder.is_symlink() or not folder.is_dir():
        return False
    try:
        facts = folder.stat()
    except OSError:
        return False
    is_old = now - facts.st_mtime > OLD_SECONDS
    return is_old and facts.st_uid == os.getuid() and not _is_running(int(named[1]))


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
