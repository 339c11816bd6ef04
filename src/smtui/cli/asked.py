"""What asks for the app and nothing else, understood without a parser of all verbs.

Making that parser takes as long as a twentieth of the time to the first frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class WrongUsage(Exception):
    """What was typed cannot be meant; ``sentence`` says why, ``usage`` what could be typed."""

    def __init__(self, sentence: str, usage: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.usage = usage


@dataclass(slots=True)
class Asked:
    """Which file the app is to open: ``file`` or ``workspace`` name it, ``demo`` is the example."""

    file: str | None = None
    workspace: str | None = None
    demo: bool = False


def app_asked(arguments: Sequence[str]) -> Asked | None:
    """Return which file to open when that is all that was typed, in the plainest way; None when
    the parser has to say what is meant.
    """
    asked = Asked()
    rest = list(arguments)
    while rest:
        option = rest.pop(0)
        if option == "--demo":
            asked.demo = True
        elif option in ("--file", "-w") and rest and not rest[0].startswith("-"):
            value = rest.pop(0)
            if option == "-w":
                asked.workspace = value
            else:
                asked.file = value
        else:
            return None
    return None if asked.file is not None and asked.workspace is not None else asked
