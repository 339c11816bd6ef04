"""Cells that a spreadsheet would run as a formula: made harmless, and made as they were again.

Two ways. In our own files an apostrophe stands in front, as spreadsheets themselves mark text. In
files for schedulers, which publish what they read, it is a word joiner (U+2060): no spreadsheet
takes the cell for a formula then, and nobody sees it in the post.
"""

APOSTROPHE = "'"
WORD_JOINER = "\u2060"

_SIGNS = frozenset("=+-@＝＋－＠\t\r")
"""A cell that begins so is run by spreadsheets, full-width signs too."""


def defused(text: str, mark: str = APOSTROPHE) -> str:
    """``text`` with ``mark`` in front where a spreadsheet would run it; `undefused` gives exactly
    ``text`` back, whatever it is.
    """
    return mark + text if is_run(text, mark) else text


def undefused(text: str, mark: str = APOSTROPHE) -> str:
    """What `defused` made ``text`` from."""
    return text[len(mark) :] if text.startswith(mark) and is_run(text, mark) else text


def is_run(text: str, mark: str = APOSTROPHE) -> bool:
    """Whether a spreadsheet runs ``text`` (blanks before the sign do not keep all of them from
    it), or would without the marks that stand in front.

    Marked text counts too: were it left as it is, taking one mark away would not restore it.
    """
    at = 0
    while at < len(text) and (text[at] == mark or (text[at].isspace() and text[at] not in _SIGNS)):
        at += 1
    return at < len(text) and text[at] in _SIGNS
