"""A KPI in one line: its name, from where to where, and the unit: ``Followers 12.4k -> 16k``."""

import re
from typing import NamedTuple

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import compact, read_number
from smtui.vocabulary import Direction

__all__ = ["KpiLine", "NotUnderstood", "read_kpi", "show_kpi"]

_NUMBER = r"[+−-]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)*(?:bn|[kmb])?(?![a-z\d])"
_WAY = re.compile(
    rf"(?P<from>{_NUMBER})\s*%?\s*(?:->|=>|→|–>)\s*(?P<to>{_NUMBER})(?P<unit>.*)", re.IGNORECASE
)


class KpiLine(NamedTuple):
    """What the line says; ``baseline`` and ``target`` are None where they are not given."""

    name: str
    baseline: float | None
    target: float | None
    unit: str

    @property
    def direction(self) -> Direction:
        """Down where the target is below the baseline, else up."""
        if self.baseline is not None and self.target is not None and self.target < self.baseline:
            return Direction.DOWN
        return Direction.UP


def read_kpi(text: str) -> KpiLine:
    """Read ``name [baseline -> target [unit]]``; raises `NotUnderstood` without a name."""
    way = _WAY.search(text)
    name = (text[: way.start()] if way else text).strip(" :,")
    if not name:
        raise NotUnderstood("A KPI needs a name: write Followers 12.4k -> 16k")
    if way is None:
        if "->" in text or "→" in text:
            raise NotUnderstood("On both sides of the arrow stands a number: 12.4k -> 16k")
        return KpiLine(name, None, None, "")
    baseline, target = read_number(way["from"]), read_number(way["to"])
    return KpiLine(name, baseline, target, way["unit"].strip())


def show_kpi(line: KpiLine) -> str:
    """What was understood, in words."""
    if line.target is None:
        return f"KPI ‘{line.name}’, without a target yet"
    way = f"from {compact(line.baseline)} to {compact(line.target)} {line.unit}".rstrip()
    return f"KPI ‘{line.name}’ {way} ({line.direction} is good)"
