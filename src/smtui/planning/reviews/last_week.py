"""Looking back on a week: what was done, missed and moved, what slipped, how long it took."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.reports import Drift, DriftLine, ReportFacts, SettledLine
from smtui.planning.facts.reviews import PlannedLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.plans_kept import PlanKept, plan_kept
from smtui.planning.reviews.report_parts import (
    ChecklistLine,
    DoneTask,
    LoadLine,
    PublishingKept,
    TimeLine,
)
from smtui.planning.reviews.report_posts import publishing_kept
from smtui.planning.reviews.report_work import checklist_lines, done_tasks, load_lines, time_lines
from smtui.planning.shares import work_of
from smtui.vocabulary import Cadence, Outcome

MOVED = "moved"


class Slipped(NamedTuple):
    """A task whose day is past: the day that it stands on, how many days ago that was, and the
    minutes that are left of it.
    """

    task_id: int
    title: str
    day: date
    days_late: int
    minutes: int


class Streak(NamedTuple):
    """A checklist item, and how many of its occurrences on end (``length``) were done."""

    task_id: int
    title: str
    cadence: Cadence | None
    length: int


@dataclass(frozen=True, slots=True, repr=False)
class LastWeek:
    """A week looked back on.

    ``done`` are tasks that are no checklist items; ``skipped`` and ``missed`` hold checklist items,
    too. ``moved`` is what stands on another day now. ``slipped`` are the tasks that wait for a
    decision today, oldest first. ``time`` is that of finished work with an estimate, by
    activity; ``logged`` are all minutes. ``streaks`` are the longest first; on ``day_streak`` days
    on end no daily item was missed. ``kept`` says what came of the week's own plan, None where no
    session made one.
    """

    period: Period
    done: tuple[DoneTask, ...]
    skipped: tuple[SettledLine, ...]
    missed: tuple[SettledLine, ...]
    moved: tuple[DriftLine, ...]
    slipped: tuple[Slipped, ...]
    checklists: tuple[ChecklistLine, ...]
    publishing: PublishingKept
    time: tuple[TimeLine, ...]
    load: tuple[LoadLine, ...]
    logged: int
    streaks: tuple[Streak, ...]
    day_streak: int
    kept: PlanKept | None

    @property
    def planned(self) -> int:
        """The minutes that were estimated for what was finished."""
        return sum(line.planned for line in self.time)

    @property
    def actual(self) -> int:
        """The minutes that it took."""
        return sum(line.actual for line in self.time)

    @property
    def timed(self) -> int:
        """How many tasks these minutes are of."""
        return sum(line.n for line in self.time)

    @property
    def percent(self) -> int | None:
        """Actual of planned minutes in percent; None where nothing was planned."""
        return round(100 * self.actual / self.planned) if self.planned else None

    @property
    def times_done(self) -> int:
        """How many tasks were done, each occurrence of a series counted."""
        return sum(task.times for task in self.done)


def last_week(
    facts: ReportFacts,
    plan: Plan,
    period: Period,
    *,
    drift: Drift | None = None,
    planned: tuple[PlannedLine, ...] = (),
) -> LastWeek:
    """The week ``period``, which ``facts`` and ``drift`` are of; ``planned`` are the lines of the
    session that planned it.
    """
    not_done = facts.not_done
    return LastWeek(
        period=period,
        done=done_tasks(facts, plan),
        skipped=tuple(line for line in not_done if line.outcome == Outcome.SKIPPED),
        missed=tuple(line for line in not_done if line.outcome == Outcome.MISSED),
        moved=tuple(line for line in drift.lines if line.verb == MOVED) if drift else (),
        slipped=slipped_tasks(plan),
        checklists=checklist_lines(facts.kept),
        publishing=publishing_kept(facts.posts, plan.snapshot, plan.today),
        time=time_lines(facts, plan),
        load=load_lines(facts, plan, period),
        logged=sum(one.minutes for one in facts.time),
        streaks=_streaks(plan),
        day_streak=plan.day_streak,
        kept=plan_kept(planned) if planned else None,
    )


def slipped_tasks(plan: Plan) -> tuple[Slipped, ...]:
    """The tasks that slipped, as Today shows them, the oldest first."""
    scoring, tasks = work_of(plan).scoring, plan.snapshot.tasks
    found = []
    for id_ in plan.due.slipped:
        fact = tasks[id_]
        day = fact.planned_on or fact.due_on
        if day is not None:
            left = scoring.remaining_minutes(fact)
            found.append(Slipped(id_, fact.title, day, (plan.today - day).days, left))
    return tuple(sorted(found, key=lambda one: (one.day, one.task_id)))


def _streaks(plan: Plan) -> tuple[Streak, ...]:
    tasks = plan.snapshot.tasks
    found = [
        Streak(id_, tasks[id_].title, tasks[id_].cadence, count)
        for id_, count in plan.streaks.items()
        if count
    ]
    return tuple(sorted(found, key=lambda one: (-one.length, one.task_id)))
