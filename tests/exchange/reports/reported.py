"""Reports for tests: those of the demo, and the same with other words in every field."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import period_of
from smtui.planning.reviews.report_parts import Report
from smtui.store.demo import build_demo
from smtui.vocabulary import SessionCadence
from smtui.workspace import Workspace
from smtui.workspace.reporting import gather_report

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


class Standing:
    """A clock that stands."""

    def today(self) -> date:
        return NOW.date()

    def now(self) -> datetime:
        return NOW


class Reported(NamedTuple):
    """A report and the plan that it was made from."""

    report: Report
    plan: Plan


def reported(path: Path, cadence: SessionCadence, day: date) -> Reported:
    """The report of the period of ``day`` from the file at ``path``."""
    workspace = Workspace.open(path, Standing())
    try:
        plan = workspace.plan
        return Reported(gather_report(workspace, plan, period_of(cadence, day)), plan)
    finally:
        workspace.close()


def demo_at(folder: Path) -> Path:
    """The demo in a file of that folder."""
    path = folder / "demo.db"
    build_demo(path, NOW)
    return path


def reworded(value: Any, word: Callable[[], str]) -> Any:
    """``value`` with every text in it replaced; days, figures and words of ours stay."""
    if isinstance(value, Enum) or value is None or isinstance(value, bool | int | float | date):
        return value
    if isinstance(value, str):
        return word()
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: reworded(getattr(value, one.name), word) for one in fields(value)}
        return replace(value, **changed)
    if hasattr(value, "_make"):
        return value._make(reworded(one, word) for one in value)
    if isinstance(value, tuple):
        return tuple(reworded(one, word) for one in value)
    return value
