"""Where verbs print: plain lines, JSON, and colour where a person watches and wants it."""

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from smtui.language.text import visible

TONES = {"dim": "2", "strong": "1", "fine": "32", "watch": "33", "trouble": "31"}

_LEAST_WIDTH = 20
_DISTURBING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class NotPrinted(Exception):
    """Standard output takes nothing more, for a reason that the message tells."""


@dataclass(frozen=True, slots=True)
class Output:
    """Standard output as it was found.

    ``width`` is in cells, None where lines may be as long as they are (not a terminal);
    ``colour`` is whether tones are drawn.
    """

    stream: TextIO
    width: int | None
    colour: bool

    def line(self, text: str = "") -> None:
        """Print one line that holds no text of the user's, or text already made `shown`."""
        self.write(text + "\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Print several lines."""
        for line in lines:
            self.write(line + "\n")

    def write(self, text: str) -> None:
        """Print as it is. Raises BrokenPipeError when nobody reads any more, else NotPrinted."""
        try:
            self.stream.write(text)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise NotPrinted(error.strerror or str(error)) from error

    def flush(self) -> None:
        """Give out all that was printed. Raises as `write`."""
        try:
            self.stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise NotPrinted(error.strerror or str(error)) from error

    def toned(self, text: str, tone: str) -> str:
        """``text`` in a tone of `TONES`, or as it is where there is no colour."""
        if not self.colour or not tone:
            return text
        return f"\x1b[{TONES[tone]}m{text}\x1b[0m"

    def json(self, value: object) -> None:
        """Print one JSON value, readable, with no character that a terminal would obey."""
        self.line(as_json(value))


def as_json(value: object) -> str:
    """``value`` as JSON text; characters that steer a terminal are written as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _DISTURBING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def shown(text: str) -> str:
    """The user's text on one line, with every control character made visible."""
    return visible(text)


def standard_output() -> Output:
    """Standard output: its width by COLUMNS or the terminal, its colour by NO_COLOR and TERM."""
    stream = sys.stdout
    prepare(stream)
    watched = stream.isatty()
    colour = watched and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Output(stream, _width(stream, watched), colour)


def _width(stream: TextIO, watched: bool) -> int | None:
    """The cells of a line, at least 20; None where nothing says."""
    # As shutil.get_terminal_size does, which imports five compression libraries.
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        return max(_LEAST_WIDTH, int(columns[:6]))
    if not watched:
        return None
    try:
        return max(_LEAST_WIDTH, os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):
        return 80


def prepare(stream: TextIO) -> None:
    """Let ``stream`` print what its encoding has no character for as an escape, not fail."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def complain(sentence: str, way_out: str = "") -> None:
    """Print a sentence, and the way out, on standard error; never fails."""
    try:
        prepare(sys.stderr)
        sys.stderr.write(f"smtui: {shown(sentence)}\n")
        if way_out:
            sys.stderr.write(f"{shown(way_out)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return
