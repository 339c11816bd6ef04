"""Figures: how the month that ended went, and what of it is still to be measured."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.language.dates import show_day
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import MONTH_NAMES
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.plans_posts import PlansPosts
from smtui.tui.pages.calendar.results_rows import Month, month_of
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.review.steps.figures_rows import FigureRows, MonthFigures, best_and_worst
from smtui.tui.pages.review.steps.kpi_changes import changes_since
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.reviews.periods import Period

NOTHING = month_of((), ())


class Figures(StepPage, PlansPosts, GoalsPage):
    """KPIs with their change over the month, posts without figures, and what all brought."""

    VIEW_NAME: ClassVar[str] = "month figures"
    VIEWS: ClassVar[tuple[str, ...]] = ("list",)
    NEW: ClassVar[Kind] = Kind.GOAL
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "measure", "measure.round", "open", "edit", "add.kpi", "goal.check_in", "series.import",
        "notes", "why", "filter", "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("measure", "measure.round", "edit", "goal.check_in")
    EMPTY: ClassVar[str] = (
        "There are no figures yet.\n\n"
        "KPIs of goals (page 2: a adds a goal, K a KPI) stand here with their\n"
        "change over the month, and below them what the posts brought.\n"
        "]  goes on to the next step"
    )

    def __init__(self) -> None:
        """Start before there is a plan."""
        super().__init__()
        self._figures = MonthFigures(date.min, ("", ""), {}, NOTHING, NOTHING)

    def show_plan(self, plan: Plan) -> None:
        """Read the month and the one before it."""
        month = self.period_before
        before = month.previous
        self._figures = MonthFigures(
            month.first,
            (MONTH_NAMES[month.first.month - 1], MONTH_NAMES[before.first.month - 1]),
            changes_since(plan, self.workspace, month.first),
            self._read(month),
            self._read(before),
        )
        super().show_plan(plan)

    def _read(self, period: "Period") -> Month:
        days = period.first, period.last
        return month_of(self.workspace.posts_between(*days), self.workspace.post_results(*days))

    def source(self, plan: Plan) -> FigureRows:
        """The figures."""
        return FigureRows(plan, self._figures, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say what is still to be measured, and which KPI gained and which lost most until now."""
        figures = self._figures
        since = show_day(figures.first, plan.today)
        name = toned(f" Since {since}: ", Tone.STRONG)
        due = sum(plan.kpis[id_].measure_due for id_ in figures.changes)
        waiting = len(figures.to_measure)
        best, worst = best_and_worst(plan, figures.changes)
        pieces = []
        if due:
            pieces.append(toned(f"{counted(due, 'KPI')} to measure (R)", Tone.WATCH))
        if waiting:
            pieces.append(toned(f"{counted(waiting, 'post')} to measure (e)", Tone.WATCH))
        if best:
            pieces.append(toned(f"▲ {best}", Tone.FINE))
        if worst:
            pieces.append(toned(f"▼ {worst}", Tone.TROUBLE))
        told = toned(" · ").join(pieces) if pieces else toned("no figure has changed", Tone.DIM)
        return name + told

    def describe(self, key: RowKey) -> Content:
        """The details of a KPI, or of a post."""
        if key.kind == Kind.POST:
            from smtui.tui.pages.calendar.results_words import tell

            return tell(self.plan, self._figures.month, key, self.workspace, None)
        return super().describe(key)

    def describe_empty(self) -> Content:
        """Say what belongs here."""
        return super(GoalsPage, self).describe_empty()

    @property
    def _post(self) -> int | None:
        """The post under the cursor."""
        key = self.rows.key
        return int(key.id) if key is not None and key.kind == Kind.POST else None

    @property
    def goal_here(self) -> int | None:
        """The goal of the KPI under the cursor."""
        return None if self._post is not None else super().goal_here

    def action_measure(self) -> None:
        """Measure the KPI under the cursor; of a post enter the figures."""
        if self._post is not None:
            self.action_edit()
        else:
            super().action_measure()

    def action_measure_round(self) -> None:
        """Measure one after the other: posts where the cursor is on one, else KPIs."""
        if self._post is not None:
            self.action_results_round()
        else:
            super().action_measure_round()

    def action_edit(self) -> None:
        """Edit the KPI under the cursor; of a post enter or correct the figures."""
        id_ = self._post
        if id_ is None:
            super().action_edit()
            return
        from smtui.tui.dialogs.results_round import open_round

        open_round(self.desk, next(post for post in self._figures.month.posts if post.id == id_))

    def action_open(self) -> None:
        """Open everything about it."""
        if self._post is None:
            super().action_open()
        else:
            from smtui.tui.dialogs.thing import ReadingDialog

            key = RowKey(Kind.POST, self._post)
            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))

    def action_notes(self) -> None:
        """Write notes on the post; on the step where the cursor is on a KPI, which has none."""
        if self._post is not None:
            super().action_notes()
        else:
            self.action_note_step()
