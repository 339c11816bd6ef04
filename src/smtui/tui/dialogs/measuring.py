"""Asking for a measurement, with what it will make of the pace while it is typed."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from smtui.language.dates import show_day
from smtui.language.numbers import read_number
from smtui.language.spans import read_past_day
from smtui.planning.pace import kpi_pace
from smtui.planning.plan import Plan
from smtui.tui.details.names import one_decimal
from smtui.tui.dialogs.ask import Ask


class Measured(NamedTuple):
    """A value and the day on which it was measured."""

    value: float
    day: date


def read_measurement(text: str, unit: str, today: date, week_start: int = 0) -> Measured:
    """Read ``12.4k``, or ``12.4k on 3 nov`` for a day gone by. Raises `NotUnderstood`."""
    number, on, day = text.partition(" on ")
    when = read_past_day(day, today, week_start) if on else today
    return Measured(read_number(number, unit), when)


def ask_measurement(plan: Plan, kpi_id: int) -> Ask[Measured]:
    """Return the question for the value of a KPI; its echo says the pace that follows."""
    kpi, before = plan.snapshot.kpis[kpi_id], plan.kpis[kpi_id]
    goal = plan.snapshot.goals[kpi.goal_id]

    def read(text: str) -> Measured:
        return read_measurement(text, kpi.unit, plan.today, plan.settings.week_start)

    def echo(measured: Measured) -> str:
        kept = [pair for pair in kpi.measurements if pair[0] != measured.day]
        series = tuple(sorted([*kept, (measured.day, measured.value)]))
        after = kpi_pace(replace(kpi, measurements=series), goal, plan.today)
        was = f" (was {before.word})" if after.word is not before.word else ""
        day = show_day(measured.day, plan.today)
        return f"{one_decimal(measured.value, kpi.unit)} {day} → {after.word}{was}"

    last = "not measured yet"
    if before.measured_on is not None:
        day = show_day(before.measured_on, plan.today)
        last = f"last {one_decimal(before.now, kpi.unit)} {day}"
    return Ask(f"{kpi.name}: how much now?", read, echo, f"{last} · such as 12.4k, or 12.4k on fri")
