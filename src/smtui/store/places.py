"""Where the files of a person are: the workspaces, the configuration, the remembered state."""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smtui.store.errors import StoreError


_NAME = re.compile(r"\w[\w .-]{0,63}")


def workspace_file(name: str | None = None, file: str | None = None) -> Path:
    """The path of the workspace: ``file`` as given, else ``name`` (smtui) in the data folder.

    Raises StoreError when the name is more than letters, digits, spaces, dots, ``-`` and ``_``.
    """
    if file is not None:
        return _given(file)
    if name is None:
        return _folder("data") / "smtui.db"
    if not _NAME.fullmatch(name) or name.endswith((".", " ")):
        raise _refusal(
            f"‘{name}’ cannot be the name of a workspace.",
            "Use letters, digits, spaces, dots, - and _; or give a path with --file.",
        )
    return _folder("data") / f"{name}.db"


def config_file() -> Path:
    """The file in which a person sets keys and looks."""
    return _folder("config") / "config.toml"


def state_file() -> Path:
    """The file in which the app remembers looks, such as the theme."""
    return _folder("state") / "state.json"


def backup_folder(path: Path) -> Path:
    """The folder of the backups of the workspace at ``path``, beside it."""
    return path.with_name(f"{path.stem}-backups")


def _given(file: str) -> Path:
    if not file or "\0" in file:
        raise _refusal("An empty path names no file.", "Give the path of a file with --file.")
    try:
        return Path(file).expanduser().absolute()
    except RuntimeError as error:
        raise _refusal(
            f"The path {file} leads nowhere: {error}.", "Give the whole path."
        ) from error


def _folder(use: str) -> Path:
    home = os.environ.get("SMTUI_HOME")
    if home:
        return Path(home).expanduser().absolute()
    # Some milliseconds at each start, needed by nobody who sets SMTUI_HOME or --file.
    from platformdirs import PlatformDirs

    places = PlatformDirs("smtui", appauthor=False)
    return {
        "data": places.user_data_path,
        "config": places.user_config_path,
        "state": places.user_state_path,
    }[use]


def _refusal(sentence: str, way_out: str) -> "StoreError":
    # Here rather than on top: the frame of the app is drawn before SQLite is needed.
    from smtui.store.errors import StoreError

    return StoreError(sentence, way_out)
