"""Asking for a measurement, with what it will make of the pace while it is typed."""

from collections.abc import Callable
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


def read_measurement(
    text: str, unit: str, today: date, week_start: int = 0, day: date | None = None
) -> Measured:
    """Read ``12.4k`` for ``day`` (today by default), or ``12.4k on 3 nov`` for a day gone by.

    Raises `NotUnderstood`.
    """
    number, on, said = text.partition(" on ")
    when = read_past_day(said, today, week_start) if on else day or today
    return Measured(read_number(number, unit), when)


def ask_measurement(plan: Plan, kpi_id: int) -> Ask[Measured]:
    """Return the question for the value of a KPI; its echo says the pace that follows."""
    kpi = plan.snapshot.kpis[kpi_id]
    hint = f"{last_words(plan, kpi_id)} · such as 12.4k, or 12.4k on fri"
    question = f"{kpi.name}: how much now?"
    return Ask(question, measurement_reader(plan, kpi_id), measurement_echo(plan, kpi_id), hint)


def ask_correction(plan: Plan, kpi_id: int, day: date, value: float) -> Ask[Measured]:
    """Return the question for the right value of ``day``; ``value`` stands there."""
    kpi = plan.snapshot.kpis[kpi_id]
    question = f"{kpi.name}: how much was it {show_day(day, plan.today)}?"
    read, echo = measurement_reader(plan, kpi_id, day), measurement_echo(plan, kpi_id)
    return Ask(question, read, echo, "such as 12.4k, or 12.4k on fri", f"{value:.6f}"
               .rstrip("0").rstrip("."))  # fmt: skip


def last_words(plan: Plan, kpi_id: int) -> str:
    """Say when a KPI was measured last, and the value."""
    kpi, pace = plan.snapshot.kpis[kpi_id], plan.kpis[kpi_id]
    if pace.measured_on is None:
        return "not measured yet"
    return f"last {one_decimal(pace.now, kpi.unit)} {show_day(pace.measured_on, plan.today)}"


def measurement_reader(
    plan: Plan, kpi_id: int, day: date | None = None
) -> Callable[[str], Measured]:
    """Return what reads a value of a KPI, of ``day`` or today where the text names no day."""
    unit, week_start = plan.snapshot.kpis[kpi_id].unit, plan.settings.week_start
    return lambda text: read_measurement(text, unit, plan.today, week_start, day)


def measurement_echo(plan: Plan, kpi_id: int) -> Callable[[Measured], str]:
    """Return what says the pace that a value makes."""
    kpi, before = plan.snapshot.kpis[kpi_id], plan.kpis[kpi_id]
    goal = plan.snapshot.goals[kpi.goal_id]

    def echo(measured: Measured) -> str:
        kept = [pair for pair in kpi.measurements if pair[0] != measured.day]
        series = tuple(sorted([*kept, (measured.day, measured.value)]))
        after = kpi_pace(replace(kpi, measurements=series), goal, plan.today)
        was = f" (was {before.word})" if after.word is not before.word else ""
        day = show_day(measured.day, plan.today)
        return f"{one_decimal(measured.value, kpi.unit)} {day} → {after.word}{was}"

    return echo
