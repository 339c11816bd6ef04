"""Characters as a person sees them: the extended grapheme clusters of Unicode (UAX 29)."""

from enum import Enum, auto
from functools import lru_cache
from unicodedata import category

from smtui.planning.publishing.emoji import pictographs

_PREPENDED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e")
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
_NOT_SPACING = frozenset("\u102b\u102c\u1038\u19b0\u19b1\u19b2\u19b3\u19b4\u19b8\u19b9\u1a61")
_ALSO_SPACING = frozenset("\u0e33\u0eb3")


class _Class(Enum):
    """What a character does to the boundary before and after it."""

    CONTROL = auto()
    EXTEND = auto()
    JOINER = auto()
    SPACING = auto()
    PREPEND = auto()
    FLAG = auto()
    PICTURE = auto()
    LEAD = auto()
    VOWEL = auto()
    TRAIL = auto()
    LEAD_VOWEL = auto()
    WHOLE = auto()
    OTHER = auto()


_HANGUL = {
    _Class.LEAD: {_Class.LEAD, _Class.VOWEL, _Class.LEAD_VOWEL, _Class.WHOLE},
    _Class.LEAD_VOWEL: {_Class.VOWEL, _Class.TRAIL},
    _Class.VOWEL: {_Class.VOWEL, _Class.TRAIL},
    _Class.WHOLE: {_Class.TRAIL},
    _Class.TRAIL: {_Class.TRAIL},
}
_ALWAYS_JOINED = frozenset({_Class.EXTEND, _Class.JOINER, _Class.SPACING})


def graphemes(text: str) -> int:
    """How many characters a person sees in ``text``; a CR with its LF is one."""
    if text.isascii():
        return len(text) - text.count("\r\n")
    return _Walk().count(text)


class _Walk:
    """Counts the boundaries of a text from its beginning to its end."""

    def __init__(self) -> None:
        self._before = _Class.CONTROL
        self._before_char = ""
        self._picture = False
        self._flags = 0
        self._conjunct = 0

    def count(self, text: str) -> int:
        """The clusters of ``text``."""
        clusters = 0
        for char in text:
            kind = _class_of(char)
            if not clusters or self._breaks(char, kind):
                clusters += 1
            self._go_on(char, kind)
        return clusters

    def _breaks(self, char: str, kind: _Class) -> bool:
        before = self._before
        if _Class.CONTROL in (before, kind):
            return not (self._before_char == "\r" and char == "\n")
        if kind in _ALWAYS_JOINED or before is _Class.PREPEND:
            return False
        if kind in _HANGUL.get(before, ()):
            return False
        if kind is _Class.FLAG and before is _Class.FLAG:
            return self._flags % 2 == 0
        if kind is _Class.PICTURE and before is _Class.JOINER:
            return not self._picture
        return not (self._conjunct == 2 and _is_consonant(char))

    def _go_on(self, char: str, kind: _Class) -> None:
        """Remember what the next boundary depends on."""
        self._flags = self._flags + 1 if kind is _Class.FLAG else 0
        if kind is _Class.PICTURE:
            self._picture = True
        elif kind not in (_Class.EXTEND, _Class.JOINER):
            self._picture = False
        if _is_consonant(char):
            self._conjunct = 1
        elif self._conjunct and char in _LINKERS:
            self._conjunct = 2
        elif kind not in (_Class.EXTEND, _Class.JOINER):
            self._conjunct = 0
        self._before, self._before_char = kind, char


@lru_cache(maxsize=4096)
def _class_of(char: str) -> _Class:
    code = ord(char)
    if code < 0x300:
        picture = char in "\u00a9\u00ae"
        control = code < 0x20 or 0x7F <= code < 0xA0 or code == 0xAD
        return _Class.PICTURE if picture else _Class.CONTROL if control else _Class.OTHER
    if char == "\u200d":
        return _Class.JOINER
    if 0x1F1E6 <= code <= 0x1F1FF:
        return _Class.FLAG
    if 0x1100 <= code <= 0xD7FF and (hangul := _hangul(code)) is not None:
        return hangul
    if pictographs().match(char):
        return _Class.PICTURE
    return _by_category(char, code)


def _by_category(char: str, code: int) -> _Class:
    found = category(char)
    tone = 0x1F3FB <= code <= 0x1F3FF or 0xE0020 <= code <= 0xE007F
    if tone or found in ("Mn", "Me") or char in "\u200c\uff9e\uff9f":
        return _Class.EXTEND
    if char in _PREPENDED:
        return _Class.PREPEND
    if char in _ALSO_SPACING or (found == "Mc" and char not in _NOT_SPACING):
        return _Class.SPACING
    if found in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return _Class.CONTROL
    return _Class.OTHER


def _hangul(code: int) -> _Class | None:
    if 0xAC00 <= code <= 0xD7A3:
        return _Class.WHOLE if (code - 0xAC00) % 28 else _Class.LEAD_VOWEL
    if code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return _Class.LEAD
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return _Class.VOWEL
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return _Class.TRAIL
    return None


def _is_consonant(char: str) -> bool:
    """Whether it is a consonant of an Indic script whose linker joins two of them to one."""
    code = ord(char)
    if not 0x900 <= code < 0xD80 or (code & ~0x7F) in (0xA00, 0xB80, 0xC80):
        return False
    place = code & 0x7F
    return 0x15 <= place <= 0x39 or 0x58 <= place <= 0x5F
