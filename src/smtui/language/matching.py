"""Finding things by a part of their name, without regard to case, accents or joiners."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d\u200e\u200f\ufeff"))
_WORD = re.compile(r"\w+")

EXACT, PREFIX, WORD, INSIDE, INITIALS = range(5)
"""How a query stands in a name, best first."""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The text as it is compared: without case, accents, joiners and outer spaces."""
    if text.isascii():
        return text.strip().lower()
    apart = unicodedata.normalize("NFKD", text.translate(_JOINERS)).casefold()
    return "".join(c for c in apart if not unicodedata.combining(c)).strip()


@lru_cache(maxsize=65_536)
def initials(folded: str) -> str:
    """The first letters of the words of a folded text: ``wlp`` of ``write launch post``."""
    return "".join(word[0] for word in _WORD.findall(folded))


def rank_matches(query: str, names: Sequence[str], limit: int | None = None) -> list[int]:
    """The indexes in ``names`` that ``query`` finds, best first, at most ``limit``.

    Each word of the query must be found. A whole name comes before a name that begins so, that
    before a word that begins so, that before a part of a word, that before initials; then
    shorter names, then the order given. An empty query finds everything in the order given.
    """
    words = fold(query).split()
    if not words:
        return list(range(len(names)))[:limit]
    found: list[tuple[int, int, int]] = []
    whole = " ".join(words)
    for index, name in enumerate(names):
        folded = fold(name)
        quality = _quality(whole, words, folded)
        if quality is not None:
            found.append((quality, len(folded), index))
    found.sort()
    return [index for _, _, index in found[:limit]]


def _quality(whole: str, words: list[str], folded: str) -> int | None:
    if whole in folded:
        return _place(whole, folded)
    if len(words) > 1 and all(word in folded for word in words):
        return max(WORD, *(_place(word, folded) for word in words))
    if len(words) == 1 and len(whole) > 1 and initials(folded).startswith(whole):
        return INITIALS
    return None


def _place(part: str, folded: str) -> int:
    if folded == part:
        return EXACT
    if folded.startswith(part):
        return PREFIX
    at = folded.find(part)
    while at > 0:
        if not folded[at - 1].isalnum():
            return WORD
        at = folded.find(part, at + 1)
    return INSIDE
