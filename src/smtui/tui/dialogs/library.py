"""The library: choose a marketing objective, then the metrics to take along, then one form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.store.library import Metric, Objective, objectives
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Direction, Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class ObjectiveRows:
    """The marketing objectives, each with why one sets it."""

    columns = (Column("Objective", 18), Column("Why", 0))

    def __init__(self) -> None:
        """List all of them."""
        self._found = {one.key: one for one in objectives()}
        self.keys = [RowKey("library", key) for key in self._found]

    def objective(self, key: RowKey) -> Objective:
        """The objective that ``key`` names."""
        return self._found[str(key.id)]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of an objective."""
        one = self.objective(key)
        return Cell(one.title, Tone.STRONG), Cell(one.why, Tone.DIM)


class MetricRows:
    """The usual metrics of an objective, each taken or not."""

    columns = (
        Column("", 1), Column("Metric", 0), Column("Unit", 16, from_width=48),
        Column("Good is", 7), Column("Measured", 9), Column("With", 24, from_width=72),
    )  # fmt: skip

    def __init__(self, objective: Objective, taken: set[int]) -> None:
        """List the metrics of ``objective``; ``taken`` are places among them."""
        self._metrics = objective.metrics
        self._taken = taken
        self.keys = [RowKey("metric", at) for at in range(len(objective.metrics))]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a metric."""
        metric, is_taken = self._metrics[int(key.id)], int(key.id) in self._taken
        good = "more" if metric.direction is Direction.UP else "less"
        return (
            Cell("✓", Tone.FINE) if is_taken else Cell("·", Tone.DIM),
            Cell(metric.name, Tone.STRONG if is_taken else Tone.DIM),
            Cell(metric.unit, Tone.DIM),
            Cell(good, Tone.DIM),
            Cell(str(metric.cadence), Tone.DIM),
            Cell(metric.tool, Tone.DIM),
        )


class LibraryDialog(ListDialog):
    """Chooses the objective."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "takes it"),
        Binding("u", "none", "", show=False),
    ]

    def __init__(self, desk: "DeskScreen", context: Mapping[str, object]) -> None:
        """Offer the library; ``context`` is what the place of adding knows of the new goal."""
        super().__init__(desk)
        self._given = context

    @property
    def hinted(self) -> list[BindingType]:
        """Nothing is done here that could be undone."""
        return [self.BINDINGS[0], Binding("escape", "cancel", "leaves")]

    def head(self) -> Content:
        """What is to be chosen."""
        prose = Prose().pieces(("What is the new goal good for?", Tone.STRONG))
        return prose.content()

    def source(self) -> ObjectiveRows:
        """The library."""
        return ObjectiveRows()

    def action_take(self) -> None:
        """Go on to the metrics of the objective under the cursor."""
        source, key = self.rows.source, self.rows.key
        if key is not None and isinstance(source, ObjectiveRows):
            self.dismiss()
            self.app.push_screen(MetricsDialog(self.desk, source.objective(key), self._given))

    def on_rows_opened(self) -> None:
        """A second click takes it."""
        self.action_take()

    def action_none(self) -> None:
        """Nothing: there is nothing to undo."""


class MetricsDialog(ListDialog):
    """Chooses which of an objective's usual metrics come along; then the form follows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "takes it, or not"),
        Binding("enter", "go_on", "to the form"),
        Binding("u", "none", "", show=False),
    ]

    def __init__(
        self, desk: "DeskScreen", objective: Objective, context: Mapping[str, object]
    ) -> None:
        """Offer the metrics of ``objective``, the first two taken."""
        super().__init__(desk)
        self._objective = objective
        self._given = context
        self._taken = {0, 1}

    @property
    def hinted(self) -> list[BindingType]:
        """Nothing is done here that could be undone."""
        return [*self.BINDINGS[:2], Binding("escape", "cancel", "back")]

    def head(self) -> Content:
        """The objective, and what is to be chosen."""
        prose = Prose().pieces((f"{self._objective.title}: measured by what?", Tone.STRONG))
        return prose.line(self._objective.why, Tone.DIM).content()

    def source(self) -> MetricRows:
        """The metrics."""
        return MetricRows(self._objective, self._taken)

    def action_switch(self) -> None:
        """Take the metric under the cursor, or leave it."""
        if self.rows.key is not None:
            self._taken ^= {int(self.rows.key.id)}
            self.show_again()

    def on_rows_opened(self) -> None:
        """A second click switches."""
        self.action_switch()

    def action_cancel(self) -> None:
        """Go back to the objectives."""
        self.dismiss()
        self.app.push_screen(LibraryDialog(self.desk, self._given))

    def action_go_on(self) -> None:
        """Open the form with all that was chosen."""
        from smtui.tui.dialogs.forms import add_form

        one = self._objective
        metrics: tuple[Metric, ...] = tuple(
            metric for at, metric in enumerate(one.metrics) if at in self._taken
        )
        context = {
            **self._given, "title": one.title, "objective": one.title, "relevant": one.why,
            "metrics": metrics, "start_on": self.plan.today,
        }  # fmt: skip
        self.dismiss()
        add_form(self.desk, Kind.GOAL, context)

    def action_none(self) -> None:
        """Nothing: there is nothing to undo."""
