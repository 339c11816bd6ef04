"""The weekly session's look back: what slipped gets its decision, the rest is read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.facts.reports import Drift, ReportFacts
from smtui.planning.facts.reviews import PlannedLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.last_week import LastWeek, last_week
from smtui.planning.reviews.periods import Period
from smtui.tui.details.prose import Prose, toned
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.review.steps.last_week_rows import LastWeekRows
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName, TaskStatus
from smtui.workspace.moments import beginning_of

if TYPE_CHECKING:
    from smtui.actions.action import Action

MOST_STREAKS = 5


class Read(NamedTuple):
    """What the file tells of a week: what happened, how the plan drifted, what was planned."""

    facts: ReportFacts
    drift: Drift
    planned: tuple[PlannedLine, ...]


class LookBack(StepPage, ListPage):
    """What slipped, and how the week before the planned one went."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "last week"
    SHOW_COLUMNS: ClassVar[bool] = True
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "slipped.today", "move.to", "slipped.no_date", "slipped.drop", "tick", "open", "edit",
        "why", "assign", "log", "notes", "move.back", "move.on", "move.week_back", "move.week_on",
        "estimate.more", "estimate.less", "duplicate", "delete", "add", "drift", "list.mark",
        "filter",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "slipped.today", "move.to", "slipped.no_date", "slipped.drop", "tick", "drift",
    )  # fmt: skip
    LABELS = {"slipped.today": "Today", "slipped.drop": "Drop"}  # noqa: RUF012
    EMPTY: ClassVar[str] = "Nothing happened in that week.\n\n]  goes on."

    _week: LastWeek | None = None
    _drift: Drift | None = None

    def __init__(self) -> None:
        """Start with nothing read."""
        super().__init__()
        self._read_of: MadeOf[Read] = MadeOf()

    def show_plan(self, plan: Plan) -> None:
        """List how the week went; it is read again where more than the session changed."""
        before, known = self.period_before, plan.snapshot
        session = self._session_of(plan, before)
        read = self._read_of.get(
            lambda: self._read(before, session),
            known.tasks, known.posts, known.tactics, known.activities, known.settled_today,
            by=(before, session),
        )  # fmt: skip
        self._drift = read.drift
        self._week = last_week(read.facts, plan, before, drift=read.drift, planned=read.planned)
        super().show_plan(plan)

    def _read(self, week: Period, session: int | None) -> Read:
        drift = self.workspace.drift_since(beginning_of(week.first), beginning_of(week.next.first))
        plans = {} if session is None else self.workspace.session_plans((session,))
        planned = () if session is None else plans.get(session, ())
        return Read(self.workspace.report_facts(week.first, week.last), drift, planned)

    @staticmethod
    def _session_of(plan: Plan, week: Period) -> int | None:
        """The finished session that planned a week."""
        for session in plan.snapshot.sessions.values():
            if (session.cadence, session.period_from) == (week.cadence, week.first):
                return None if session.is_open else session.id
        return None

    def source(self, plan: Plan) -> LastWeekRows:
        """What slipped and how the week went."""
        if self._week is None or self._drift is None:
            raise LookupError("the week was not read yet")
        return LastWeekRows(plan, self._week, self._drift, self.words)

    def summarise(self, plan: Plan) -> Content:
        """How much was done, missed and moved."""
        del plan
        week = self._week
        if week is None:
            return Content("")
        pieces = [toned(f" {week.period.name}: {week.times_done} tasks done", Tone.STRONG)]
        if week.missed:
            pieces.append(toned(f" · {len(week.missed)} missed", Tone.WATCH))
        if week.moved:
            pieces.append(toned(f" · {len(week.moved)} moved", Tone.DIM))
        if week.slipped:
            pieces.append(toned(f" · {len(week.slipped)} slipped", Tone.TROUBLE))
        else:
            pieces.append(toned(" · nothing slipped", Tone.FINE))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Everything about a task that slipped; of others where the week's time went."""
        if key.kind == Kind.TASK:
            from smtui.tui.details.task import describe_task

            return describe_task(self.plan, int(key.id), self.workspace.task_detail(int(key.id)))
        return self._told_of_time()

    def _told_of_time(self) -> Content:
        prose = Prose().title("Where the time went")
        for line in self._week.time if self._week else ():
            aside = f"  planned {show_minutes(line.planned)} took {show_minutes(line.actual)}"
            prose.labelled(
                show_minutes(line.minutes),
                (line.activity or "no kind of work", Tone.PLAIN),
                (aside if line.planned else "", Tone.DIM),
            )
        streaks = self._week.streaks[:MOST_STREAKS] if self._week else ()
        if streaks:
            prose.heading("Streaks")
        for streak in streaks:
            prose.labelled(f"{streak.length}×", (streak.title, Tone.PLAIN))
        return prose.content()

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The tasks that slipped among what is chosen; the rest is history."""
        return tuple(key for key in super().chosen if key.kind == Kind.TASK)

    def _decide(self, make: "Callable[[tuple[int, ...]], Action]", verb: str) -> None:
        if not self.rows.marks:
            self.advance()
        self.act({Kind.TASK: make}, verb)
        self._follow = None

    def action_slipped_today(self) -> None:
        """Plan it for today."""
        from smtui.actions.tasks import MoveTasks

        today = self.plan.today
        self._decide(lambda ids: MoveTasks(ids, to=today), "plan for today")

    def action_slipped_no_date(self) -> None:
        """Take its dates away: it waits in the backlog."""
        from smtui.actions.tasks import TakeDatesAway

        self._decide(TakeDatesAway, "take the date of")

    def action_slipped_drop(self) -> None:
        """Drop it."""
        from smtui.actions.tasks import SetTaskStatus

        self._decide(lambda ids: SetTaskStatus(ids, TaskStatus.DROPPED), "drop")
