"""Writing something into a file: asks where, never replaces a file unasked."""

from pathlib import Path
from typing import TYPE_CHECKING

from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.text_file import write_text
from smtui.language.not_understood import NotUnderstood
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def ask_file(desk: "DeskScreen", what: str, name: str, text: str) -> None:
    """Ask for a file (``name`` in the home folder is offered) and write ``text`` into it."""

    def write(path: Path | None) -> None:
        if path is None:
            return
        try:
            write_text(text, path)
        except ExchangeRefused as refused:
            desk.say(f"{refused.sentence} {refused.way_out}".strip(), Tone.TROUBLE)
        else:
            desk.say(f"Wrote {what} to {path}")

    ask = Ask(
        f"Write {what} into which file?",
        read_target,
        lambda path: f"enter writes {path}",
        "a path; ~ is your home folder",
        f"~/{name}",
    )
    desk.app.push_screen(AskDialog(ask), write)


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
