"""Numbers as people type and read them: ``12.4k``, ``3,5``, ``1 250``, ``62 %``."""

import re
import unicodedata

from smtui.language.not_understood import NotUnderstood

__all__ = ["LARGEST", "NotUnderstood", "compact", "read_number"]

LARGEST = 1e15
"""Beyond this a measurement is a slip of the fingers, and a float would lose its last digits."""

_SCALES = {"": 1, "k": 1_000, "m": 1_000_000, "mio": 1_000_000, "b": 10**9, "bn": 10**9}
_FORM = re.compile(r"(?P<sign>[+-]?)(?P<digits>\d[\d.,]*|[.,]\d+)(?P<scale>[a-z]{0,3})")
_SPACES = re.compile(r"(?<=\d)[\s'’_٬](?=\d{3}(?!\d))")
_AROUND = " \t\u00a0\u202f$€£¥%‰"
_WAYS = "write 1250, 12.4k, 3,5 or 62 %"


def read_number(text: str, unit: str = "") -> float:
    """The number that ``text`` names; ``unit`` may stand after it, and so may a percent sign.

    A point is the decimal sign, and so is a comma, unless three digits follow it (``1,250`` is
    one thousand two hundred and fifty); where both are there, the later one is. Spaces and
    apostrophes divide thousands; ``k``, ``m`` and ``bn`` multiply. Digits of any script count.
    Raises `NotUnderstood` with what would be right.
    """
    said = _plain(text, unit)
    match = _FORM.fullmatch(said)
    if match is None or match["scale"] not in _SCALES:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is not a number: {_WAYS}")
    digits = _with_point(match["digits"])
    if digits is None:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ can be read in several ways: {_WAYS}")
    value = float(digits) * _SCALES[match["scale"]]
    if value > LARGEST:
        raise NotUnderstood(f"‘{text.strip()[:40]}’ is too large to be kept exactly")
    # Thousandths of a cent are noise that multiplying brought in (12.4 × 1000).
    value = round(value, 6)
    return -value if match["sign"] == "-" and value else value


def compact(value: float | None) -> str:
    """``value`` in at most six characters or so: ``950``, ``3.5``, ``12.4k``, ``1.25M``; a dash
    for None.
    """
    if value is None:
        return "–"
    sign, size = ("−" if value < 0 else ""), abs(value)
    for scale, letter in ((1e9, "B"), (1e6, "M"), (1e4, "k")):
        # 9,999.5 and the like would round up to the next letter's number.
        if size >= scale * (0.9995 if letter != "k" else 0.99995):
            size /= 1e3 if letter == "k" else scale
            return f"{sign}{_short(size, 3)}{letter}"
    return f"{sign}{_short(size, 4)}"


def _short(size: float, digits: int) -> str:
    """``size`` with so many digits as fit ``digits``, at most two after the point."""
    before = len(str(int(size)))
    after = max(0, min(2, digits - before))
    shown = f"{size:.{after}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _plain(text: str, unit: str) -> str:
    said = "".join(_ascii(letter) for letter in text.strip()).lower()
    unit = unit.strip().lower()
    if unit and said.endswith(unit) and len(said) > len(unit):
        said = said.removesuffix(unit)
    said = _SPACES.sub("", said.strip(_AROUND))
    return re.sub(r"(?<=\d)\s+(?=[a-z]+$)", "", said)


def _ascii(letter: str) -> str:
    """The letter with digits, signs and separators of other scripts as ASCII has them."""
    if letter.isascii():
        return letter
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    return {"−": "-", "–": "-", "٫": "."}.get(letter, letter)


def _with_point(digits: str) -> str | None:
    """``digits`` with thousands undivided and a point; None where that cannot be told."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        decimal = max(".,", key=digits.rfind)
        whole, _, part = digits.rpartition(decimal)
        return None if decimal in whole else _grouped(whole, part)
    sign = "." if points else ","
    whole, _, part = digits.rpartition(sign)
    if points + commas > 1:
        return _grouped(digits, "")
    if commas and len(part) == 3 and 0 < len(whole) <= 3 and whole != "0":
        return whole + part
    return f"{whole or '0'}.{part or '0'}" if points + commas else digits


def _grouped(whole: str, part: str) -> str | None:
    """``whole``, divided in groups of three digits, and ``part`` after the point."""
    first, *rest = re.split("[.,]", whole)
    if not 1 <= len(first) <= 3 or any(len(group) != 3 for group in rest):
        return None
    return f"{first}{''.join(rest)}.{part or '0'}"
