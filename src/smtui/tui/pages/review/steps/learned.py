"""Learned: what the period taught and what will be tried, beside what it showed."""

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.reviews.lessons import Learned
from smtui.planning.reviews.plans_kept import PlanKept, plan_kept
from smtui.planning.reviews.report import report_of
from smtui.tui.details.prose import toned
from smtui.tui.details.recalled import learned_in
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.review.lesson_acts import ActsOnLessons
from smtui.tui.pages.review.steps.learned_rows import LearnedRows, Showed
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, LessonKind, SessionCadence


class LearnedStep(StepPage, ActsOnLessons):
    """What was missed and what did best and worst, and the lessons that are kept of it."""

    VIEW_NAME: ClassVar[str] = "learned"
    NEW: ClassVar[Kind] = Kind.LESSON
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "open", "edit", "delete", "add.task", "results.round", "list.mark",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("add", "edit", "add.task", "idea", "results.round")
    LABELS: ClassVar[Mapping[str, str]] = {"add.task": "Make a task"}

    def __init__(self) -> None:
        """Start without facts."""
        super().__init__()
        self._showed: MadeOf[Showed] = MadeOf()

    def source(self, plan: Plan) -> LearnedRows:
        """Return what the period showed, and the lessons."""
        begin, known = self.period_before.first, plan.snapshot
        # Read again only where more than lessons changed.
        showed = self._showed.get(
            lambda: self._read(plan), known.tasks, known.posts, known.settled_today,
            by=(self.period_before,),
        )  # fmt: skip
        everything = learned_in(self.workspace)
        trials = [one for one in everything if self._was_to_be_tried(plan, one)]
        learned = [one for one in everything if one.day and one.day >= begin and one not in trials]
        return LearnedRows(plan, showed, learned, trials)

    def _was_to_be_tried(self, plan: Plan, one: Learned) -> bool:
        """Whether it is a trial upon which the session resolved that planned the period."""
        lesson = plan.snapshot.lessons.get(one.lesson_id or 0)
        session = plan.snapshot.sessions.get(lesson.session_id or 0) if lesson else None
        return (
            one.kind is LessonKind.EXPERIMENT
            and session is not None
            and session.cadence is self.session.cadence
            and session.period_from == self.period_before.first
        )

    def _read(self, plan: Plan) -> Showed:
        period = self.period_before
        facts = self.workspace.report_facts(period.first, period.last)
        return Showed(report_of(facts, plan, period), self._plan_kept())

    def _plan_kept(self) -> PlanKept | None:
        """What came of what the weekly sessions of the period had planned; None without one."""
        ids = [
            one.id
            for one in self.workspace.sessions()
            if one.cadence is SessionCadence.WEEKLY
            and one.ended_at is not None
            and self.period_before.has(one.period_from)
        ]
        plans = self.workspace.session_plans(ids)
        lines = [line for there in plans.values() for line in there]
        return plan_kept(lines) if lines else None

    def summarise(self, plan: Plan) -> Content:
        """Say how much this session has kept."""
        own = [one for one in plan.snapshot.lessons.values() if one.session_id == self.session.id]
        count = len(own)
        told = f" {count} lesson{'s' * (count != 1)} kept in this session"
        tone = Tone.STRONG if count else Tone.PLAIN
        hint = " · A makes a task of one" if count else " · a keeps it, # does from any page"
        return toned(told if count else " Nothing kept yet", tone) + toned(hint, Tone.DIM)

    @property
    def new_kind(self) -> LessonKind:
        """The kind that the line under the cursor makes one think of."""
        source, key = self.rows.source, self.rows.key
        if not isinstance(source, LearnedRows) or key is None:
            return LessonKind.MISTAKE
        lesson = self.plan.snapshot.lessons.get(int(key.id)) if key.kind == Kind.LESSON else None
        return lesson.kind if lesson is not None else source.kind_for(key)

    @property
    def about_new(self) -> tuple[RowKey, ...]:
        """A new lesson is about what the cursor is on, unless that is a lesson itself."""
        return tuple(key for key in self.chosen if key.kind != Kind.LESSON)

    def action_results_round(self) -> None:
        """Enter what posts brought, one after the other."""
        from smtui.tui.dialogs.results_round import open_round

        open_round(self.desk)
