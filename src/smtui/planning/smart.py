"""SMART: which of the five letters a social goal has, and what the others still miss."""

from collections.abc import Iterable
from typing import NamedTuple

from smtui.planning.facts.goals import GoalFact, KpiFact


class Letter(NamedTuple):
    """One letter of SMART: whether the goal has it, and what it misses, as a sentence (empty when
    it has it).
    """

    letter: str
    name: str
    is_met: bool
    missing: str


def smart_letters(goal: GoalFact, kpis: Iterable[KpiFact]) -> tuple[Letter, ...]:
    """The five letters of ``goal``; ``kpis`` are those of the goal (others are passed over)."""
    own = [kpi for kpi in kpis if kpi.goal_id == goal.id]
    return (
        _letter("Specific", _blank(goal.statement, "Say in one sentence what will be so.")),
        _letter("Measurable", _measurable(own)),
        _letter("Achievable", _blank(goal.achievable, "Say why it can be done.")),
        _letter("Relevant", _relevant(goal)),
        _letter("Timely", _timely(goal)),
    )


def _letter(name: str, missing: str) -> Letter:
    return Letter(name[0], name, not missing, missing)


def _blank(text: str, missing: str) -> str:
    return "" if text.strip() else missing


def _measurable(kpis: list[KpiFact]) -> str:
    """What keeps it from being measured: one KPI with baseline, target and unit is enough."""
    if not kpis:
        return "Add a KPI with a baseline, a target and a unit."
    nearest = min(kpis, key=lambda kpi: len(_lacks(kpi)))
    lacks = _lacks(nearest)
    if not lacks:
        return ""
    listed = " and ".join([", ".join(lacks[:-1]), lacks[-1]] if len(lacks) > 1 else lacks)
    return f"Give the KPI ‘{nearest.name}’ {listed}."


def _lacks(kpi: KpiFact) -> list[str]:
    has = (
        (kpi.baseline is not None, "a baseline"),
        (kpi.target is not None, "a target"),
        (bool(kpi.unit.strip()), "a unit"),
    )
    return [what for is_there, what in has if not is_there]


def _relevant(goal: GoalFact) -> str:
    if not goal.is_aligned:
        return "Choose the company goal or the marketing objective that it serves."
    return _blank(goal.relevant, "Say why that matters to what it serves.")


def _timely(goal: GoalFact) -> str:
    if goal.start_on is None:
        return "Give it a start date." if goal.due_on else "Give it a start and a due date."
    if goal.due_on is None:
        return "Give it a due date."
    return "" if goal.due_on > goal.start_on else "Let it end after it starts."
