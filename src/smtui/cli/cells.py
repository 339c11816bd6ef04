"""How many cells of a terminal a text takes, and how to cut one without breaking a character."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JAMO_ENDS = range(0x1160, 0x1200)


def cell_width(text: str) -> int:
    """The cells that ``text`` takes in a terminal.

    Wide and full-width characters take two, combining and joining ones none. Where terminals
    differ (emoji joined into one), this is the width of the parts, the most it can take.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(width for _, width in _clusters(text))


def cut(text: str, cells: int) -> str:
    """``text`` in at most ``cells`` cells; what is cut ends in an ellipsis."""
    if len(text) * 2 <= cells or (len(text) <= cells and text.isascii()):
        return text
    kept: list[str] = []
    used = 0
    before_ellipsis = 0
    for cluster, width in _clusters(text):
        if used + width > cells:
            return "".join(kept[:before_ellipsis]) + ELLIPSIS if cells > 0 else ""
        kept.append(cluster)
        used += width
        if used < cells:
            before_ellipsis = len(kept)
    return text


@lru_cache(maxsize=1024)
def pad(text: str, cells: int, right: bool = False) -> str:
    """``text`` cut or filled with spaces to exactly ``cells`` cells.

    Remembered, since the columns of a table repeat themselves: days, names, times.
    """
    shown = cut(text, cells)
    blank = " " * (cells - cell_width(shown))
    return blank + shown if right else shown + blank


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """What a person sees as one character, with its cells, one after another."""
    cluster = ""
    width = 0
    for character in text:
        own = _width(character)
        continues = own == 0 or cluster.endswith(_JOINER) or ord(character) in _SKIN_TONES
        if cluster and not continues:
            yield cluster, width
            cluster, width = "", 0
        cluster += character
        width = max(width + own, 2 if character == _EMOJI_STYLE and width else 0)
    if cluster:
        yield cluster, width


def _width(character: str) -> int:
    if character < "\u0300":
        return 0 if unicodedata.category(character) == "Cc" else 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or ord(character) in _JAMO_ENDS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
