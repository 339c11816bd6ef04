"""Writing text that leaves smtui into a file, whole or not at all."""

import os
from pathlib import Path

from smtui.exchange.refused import ExchangeRefused


def write_text(text: str, target: Path) -> None:
    """Write ``text`` to ``target`` whole or not at all, readable by its owner only.

    Raises ExchangeRefused.
    """
    if target.is_dir():
        raise ExchangeRefused(f"{target} is a folder.", "Name a file in it.")
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExchangeRefused(f"{target} could not be written: {told}.") from error
    finally:
        _remove(partial)


def _remove(partial: Path) -> None:
    try:
        partial.unlink(missing_ok=True)
    except (OSError, ValueError):
        # What could not be made need not be removed.
        return
