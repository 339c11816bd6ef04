"""A KPI in one line: its name, from where to where, the unit, and how often it is measured:
``Followers 12.4k -> 16k people weekly``.
"""

import re
from typing import NamedTuple

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import compact, read_number
from smtui.vocabulary import Cadence, Direction

__all__ = ["KpiLine", "NotUnderstood", "read_kpi", "show_kpi"]

_NUMBER = r"[+−-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)*(?:bn|[kmb])?(?![a-z\d])"
_WAY = re.compile(
    rf"(?P<from>{_NUMBER})\s*%?\s*(?:->|=>|→|–>)\s*(?P<to>{_NUMBER})(?P<unit>.*)", re.IGNORECASE
)


_CADENCES = {
    "day": Cadence.DAILY,
    "week": Cadence.WEEKLY,
    "month": Cadence.MONTHLY,
    "quarter": Cadence.QUARTERLY,
}
_EVERY = re.compile(r"(?<!\S)every[: ](?P<unit>day|week|month|quarter)(?!\S)", re.IGNORECASE)
_CADENCE = re.compile(r"(?:^|[\s,])(?P<word>daily|weekly|monthly|quarterly)$", re.IGNORECASE)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBERED = r"\d\d?(?:st|nd|rd|th)?"
_DAY = (
    rf"\d{{4}}-\d\d?-\d\d?|\d\d?\.\d\d?\.(?:\d{{4}})?|eo[wmqy]|q[1-4](?: \d{{4}})?"
    rf"|{_NUMBERED} ?{_MONTH}(?: \d{{4}})?|{_MONTH}(?: {_NUMBERED})?(?: \d{{4}})?"
    r"|(?:the )?end of (?:the )?\w+|\d\d?(?:st|nd|rd|th)"
)
_DATED = re.compile(
    rf"(?<!\S)(?:due:\S+|(?:by|until|till|due) (?:{_DAY}))(?=[\s,]|$)(?!\s*%?\s*(?:->|=>|→|–>))",
    re.IGNORECASE,
)
"""A day, but not the number before an arrow."""


class KpiLine(NamedTuple):
    """What the line says; ``baseline`` and ``target`` are None where they are not given.

    ``cadence`` is None where nothing is said of it. A KPI has no day of its own: ``dated`` is what
    the line says of one, which is left out.
    """

    name: str
    baseline: float | None
    target: float | None
    unit: str
    cadence: Cadence | None = None
    dated: str = ""

    @property
    def direction(self) -> Direction:
        """Down where the target is below the baseline, else up."""
        if self.baseline is not None and self.target is not None and self.target < self.baseline:
            return Direction.DOWN
        return Direction.UP


def read_kpi(text: str) -> KpiLine:
    """Read ``name [baseline -> target [unit] [weekly]]``; raises `NotUnderstood` without a name."""
    dated = _DATED.search(text)
    text = _without(text, dated)
    every = _EVERY.search(text)
    cadence = _CADENCES[every["unit"].lower()] if every else None
    text = _without(text, every)
    way = _WAY.search(text)
    name = (text[: way.start()] if way else text).strip(" :,")
    if not name:
        raise NotUnderstood("A KPI needs a name: write Followers 12.4k -> 16k")
    left_out = dated[0] if dated else ""
    if way is None:
        if "->" in text or "→" in text:
            raise NotUnderstood("On both sides of the arrow stands a number: 12.4k -> 16k")
        return KpiLine(name, None, None, "", cadence, left_out)
    unit = way["unit"].strip(" ,")
    said = None if cadence else _CADENCE.search(unit)
    if said:
        cadence, unit = Cadence(said["word"].lower()), unit[: said.start()].strip(" ,")
    return KpiLine(name, read_number(way["from"]), read_number(way["to"]), unit, cadence, left_out)


def _without(text: str, found: re.Match[str] | None) -> str:
    if found is None:
        return text
    parts = (text[: found.start()].rstrip(" ,"), text[found.end() :].lstrip(" ,"))
    return " ".join(part for part in parts if part)


def show_kpi(line: KpiLine) -> str:
    """What was understood, in words, and what was not."""
    said = f"KPI ‘{line.name}’, without a target yet"
    if line.target is not None:
        way = f"from {compact(line.baseline)} to {compact(line.target)} {line.unit}".rstrip()
        said = f"KPI ‘{line.name}’ {way} ({line.direction} is good)"
    if line.cadence:
        said += f", measured {line.cadence}"
    if line.dated:
        said += f" · ‘{line.dated}’ is left out: days stand with the goal"
    return said
