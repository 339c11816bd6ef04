"""The door of the command line: every refusal becomes a sentence and an exit code."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from smtui.cli.asked import Asked, WrongUsage, app_asked
from smtui.cli.call import Call, NotDone, chosen_file
from smtui.cli.output import NotPrinted, complain, standard_output
from smtui.store.errors import StoreError

DONE, REFUSED, WRONG_USAGE = 0, 1, 2

_MODULES = {
    "today": "today",
    "list": "listing",
    "why": "why",
    "load": "load",
    "plan-week": "planning_week",
    "time": "timing",
    "resourcing": "resourcing",
    "posts": "posts",
    "hand-out": "handing",
    "take-in": "handing",
    "add": "changing",
    "done": "changing",
    "skip": "changing",
    "log": "timing",
    "measure": "measuring",
    "lessons": "lessons",
    "lesson": "lessons",
    "drift": "drift",
    "report": "reporting",
    "undo": "changing",
    "redo": "changing",
    "export": "exchanging",
    "import": "exchanging",
    "backup": "backups",
    "restore": "backups",
    "doctor": "doctor",
}
"""The module under ``cli/verbs`` that carries out each verb, imported when it is called."""


def run(arguments: Sequence[str]) -> int:
    """Carry out what was typed: 0 done, 1 refused with a sentence on stderr, 2 wrong usage."""
    try:
        code = _behind_the_door(arguments)
        standard_output().flush()
    except BrokenPipeError:
        # Whoever read has read enough.
        _print_no_more()
        return DONE
    except NotPrinted as error:
        complain(f"What was to be printed could not be written: {error}.")
        _print_no_more()
        return REFUSED
    return code


def _print_no_more() -> None:
    """Send what is left to nowhere: Python would complain of it once more on leaving."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _behind_the_door(arguments: Sequence[str]) -> int:
    # NotUnderstood and Refused belong to modules that few verbs load, so they are known by what
    # they carry. Anything else is a mistake of ours, or a value that only another program or a
    # failing disk can have put into the file: python -X dev -m smtui shows where.
    try:
        return _carry_out(arguments)
    except WrongUsage as error:
        complain(error.sentence, error.usage.strip() or "Try smtui --help.")
        return WRONG_USAGE
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else DONE
    except (NotDone, StoreError) as error:
        complain(error.sentence, error.way_out)
        return REFUSED
    except Exception as error:
        sentence = getattr(error, "sentence", None)
        if isinstance(sentence, str):
            complain(sentence, getattr(error, "way_out", ""))
        elif sys.flags.dev_mode or isinstance(error, BrokenPipeError | NotPrinted):
            raise
        else:
            _complain_of_surprise(error)
        return REFUSED


def _complain_of_surprise(error: Exception) -> None:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else "?"
    complain(
        f"Something was not as it should be: {type(error).__name__}: {error} ({where}).",
        "smtui doctor looks at the file, smtui restore brings a backup back.",
    )


def _carry_out(arguments: Sequence[str]) -> int:
    asked = app_asked(arguments)
    if asked is not None:
        return _open_app(asked)
    from smtui.cli.arguments import parse

    parsed = parse(arguments)
    if parsed.version:
        from smtui.cli.verbs.doctor import version

        sys.stdout.write(f"smtui {version()}\n")
        return DONE
    if parsed.verb is None:
        return _open_app(Asked(parsed.file, parsed.workspace, parsed.demo))
    # A verb lives for a tenth of a second: collecting garbage would only slow it down.
    gc.disable()
    module = import_module(f"smtui.cli.verbs.{_MODULES[parsed.verb]}")
    verb: Callable[[Call], int | None] = getattr(module, f"{parsed.verb.replace('-', '_')}_verb")
    with chosen_file(parsed) as path:
        return verb(Call(parsed, path, standard_output())) or DONE


def _open_app(asked: Asked) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongUsage(
            "The app needs a terminal to open in.",
            "In scripts, use a verb such as smtui today; smtui --help names them all.",
        )
    # A frame that follows another waits for one or two ticks of Textual's clock: at its usual 60
    # a second, the second half of an answer would come 30 ms after the first.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from smtui.tui.app import OPEN_DEMO, run

    with chosen_file(asked) as path:
        code = run(path, demo=asked.demo)
    if code != OPEN_DEMO:
        return code
    with chosen_file(Asked(demo=True)) as path:
        run(path, demo=True)
    print("That was the demo. Start smtui again to begin your own.")
    return DONE
