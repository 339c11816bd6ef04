"""Writing something into a file: asks where, never replaces a file unasked."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.exchange.handed import TextFile
from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.text_file import write_text
from smtui.language.not_understood import NotUnderstood
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

HOW = "a path; ~ is your home folder"


def ask_file(desk: "DeskScreen", what: str, name: str, text: str) -> None:
    """Ask for a file (``name`` in the home folder is offered) and write ``text`` into it."""
    ask_files(desk, what, [TextFile(name, text, what)])


def ask_files(
    desk: "DeskScreen",
    what: str,
    files: Sequence[TextFile],
    written: Callable[[Sequence[Path]], None] | None = None,
) -> None:
    """Ask where ``files`` go (one: into which file; several: into which folder), write them, and
    tell ``written`` of them.
    """

    def write(paths: tuple[Path, ...] | None) -> None:
        if paths is None:
            return
        try:
            for file, path in zip(files, paths, strict=True):
                write_text(file.text, path)
        except ExchangeRefused as refused:
            desk.say(f"{refused.sentence} {refused.way_out}".strip(), Tone.TROUBLE)
        else:
            told = f"Wrote {what} to {paths[0]}" if len(paths) == 1 else ""
            desk.say(told or f"Wrote {what}: {len(paths)} files in {paths[0].parent}")
            if written is not None:
                written(paths)

    names = [file.name for file in files]
    ask = _which_file(what, names[0]) if len(names) == 1 else _which_folder(what, names)
    desk.app.push_screen(AskDialog(ask), write)


def _which_file(what: str, name: str) -> Ask[tuple[Path, ...]]:
    return Ask(
        f"Write {what} into which file?",
        lambda text: (read_target(text),),
        lambda paths: f"enter writes {paths[0]}",
        HOW,
        f"~/{name}",
    )


def _which_folder(what: str, names: Sequence[str]) -> Ask[tuple[Path, ...]]:
    return Ask(
        f"Write {what} into which folder? {len(names)} files",
        lambda text: read_targets(text, names),
        lambda paths: f"enter writes {', '.join(path.name for path in paths)}",
        HOW,
        "~/",
    )


def read_targets(text: str, names: Iterable[str]) -> tuple[Path, ...]:
    """The files of some names in the folder that ``text`` names. Raises `NotUnderstood` where
    there is no such folder, or one of them is there already.
    """
    said = text.strip().strip("'\"")
    if not said:
        raise NotUnderstood("Name a folder, such as ~/posts")
    return tuple(read_target(f"{said.rstrip('/')}/{name}") for name in names)


def read_target(text: str) -> Path:
    """The file that ``text`` names; quotes around it are dropped. Raises `NotUnderstood` where it
    is there already, or where no file can be.
    """
    said = text.strip().strip("'\"")
    if not said:
        raise NotUnderstood("Name a file, such as ~/time.csv")
    try:
        path = Path(said).expanduser().absolute()
        if path.is_dir():
            raise NotUnderstood(f"{path} is a folder: name a file in it")
        if path.exists():
            raise NotUnderstood(f"{path.name} is there already: choose another name")
        if not path.parent.is_dir():
            raise NotUnderstood(f"There is no folder {path.parent}")
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, NotUnderstood):
            raise
        raise NotUnderstood(f"‘{said[:40]}’ cannot be a file") from error
    return path
