"""What handing out comes to: files by name, and what is worth knowing before they are sent on."""

import re
from typing import NamedTuple

from smtui.language.text import clean

_LONGEST_NAME = 40


class TextFile(NamedTuple):
    """A file to be written: the name that is offered, its text, and in words what is in it."""

    name: str
    text: str
    contents: str


class HandedOut(NamedTuple):
    """The files, and sentences on what was left out or is not as it should be."""

    files: tuple[TextFile, ...]
    told: tuple[str, ...]


def file_name(text: str) -> str:
    """A part of the name of a file made of a name: letters and digits of any script."""
    parts = re.sub(r"[^\w]+", "-", clean(text).casefold()).strip("-_")
    return parts[:_LONGEST_NAME].rstrip("-_") or "channel"
