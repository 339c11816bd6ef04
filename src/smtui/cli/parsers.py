"""Parsers whose errors are sentences, and what stands for those that were not asked for."""

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from smtui.cli.asked import WrongUsage

AddVerb = Callable[..., argparse.ArgumentParser]
"""Makes the parser of a verb: its name, what it does in a line, and what argparse takes."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises `WrongUsage` instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage` with argparse's message made a sentence."""
        # argparse breaks a long usage into lines; a way out is one line.
        usage = " ".join(self.format_usage().split())
        raise WrongUsage(f"{message[:1].upper()}{message[1:]}.", usage)


_NO_ARGUMENT = argparse.Action((), "")


class NotAsked(Parser):
    """Stands for the parser of a verb that was not asked for: making all takes 8 ms."""

    def __init__(self) -> None:
        pass

    def add_argument(self, *_: Any, **__: Any) -> argparse.Action:
        """Leave the argument out."""
        return _NO_ARGUMENT
