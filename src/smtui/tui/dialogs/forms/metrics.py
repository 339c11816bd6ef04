"""The usual metrics of an objective in the form of a new goal: each a line ``12.4k -> 16k``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from smtui.actions.goals import AddKpi
from smtui.language.kpi_line import KpiLine, read_kpi
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.goals import KpiFact
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Values
from smtui.tui.widgets.cells import fit

if TYPE_CHECKING:
    from smtui.store.library import Metric

PREFIX = "metric "
LABEL_CELLS = 12
"""The column of labels has room for so much of a name; the hint has the whole."""


def metric_fields(metrics: "Sequence[Metric]") -> tuple[Field, ...]:
    """Return a field for each metric, for its baseline and its target."""
    return tuple(
        Field(
            f"{PREFIX}{at}", fit(metric.name, LABEL_CELLS).rstrip(), "", read_way,
            hint=f"{metric.name} from where to where: {_way(metric)}",
        )
        for at, metric in enumerate(metrics)
    )  # fmt: skip


def read_way(text: str) -> KpiLine | None:
    """Read ``12.4k -> 16k``; nothing is None. Raises `NotUnderstood`."""
    if not text.strip():
        return None
    try:
        line = read_kpi(f"x {text}")
    except NotUnderstood as error:
        raise NotUnderstood("Write from where to where: 12.4k -> 16k") from error
    if line.dated:
        raise NotUnderstood("The day stands with the goal, above: here only 12.4k -> 16k")
    if line.target is None:
        raise NotUnderstood("Write from where to where: 12.4k -> 16k")
    return line


def _way(metric: "Metric") -> str:
    numbers = "12.4k -> 16k" if metric.direction == "up" else "62 -> 50"
    return f"{numbers} {metric.unit}".rstrip()


def kpis_of(metrics: "Sequence[Metric]", values: Values) -> tuple[AddKpi, ...]:
    """Return the KPIs to add, with the baseline and the target that were typed."""
    return tuple(_kpi(metric, values.get(f"{PREFIX}{at}")) for at, metric in enumerate(metrics))


def _kpi(metric: "Metric", way: object) -> AddKpi:
    line = way if isinstance(way, KpiLine) else None
    return AddKpi(
        0, metric.name, unit=metric.unit, tool=metric.tool,
        cadence=line.cadence or metric.cadence if line else metric.cadence,
        direction=line.direction if line else metric.direction,
        baseline=line.baseline if line else None, target=line.target if line else None,
    )  # fmt: skip


def draft_of(kpi: AddKpi) -> KpiFact:
    """Return a KPI that is to be added as a fact, for the rules to judge."""
    return KpiFact(
        id=0, goal_id=0, name=kpi.name, unit=kpi.unit, channel=None, direction=kpi.direction,
        tool=kpi.tool, person_id=None, minutes=None, cadence=kpi.cadence, baseline=kpi.baseline,
        target=kpi.target, measurements=(),
    )  # fmt: skip
