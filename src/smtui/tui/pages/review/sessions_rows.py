"""What the overview of the sessions lists."""

from collections.abc import Iterable, Mapping, Sequence

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.facts.reviews import PlannedLine, SessionFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period, period_of, planned_by
from smtui.planning.reviews.plans_kept import plan_kept
from smtui.planning.reviews.steps import BUDGET_MINUTES
from smtui.tui.pages.review.steps.registry import steps_of
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, Outcome, SessionCadence, StepState

TO_HOLD = "session to hold"
"""The kind of a row for a session that was not begun; its id is the cadence."""

WELL_KEPT = 80
"""Percent of a plan from which on it counts as kept."""

COLUMNS = (
    Column("", 1), Column("Session", 10), Column("Plans", 0),
    Column("State", 20), Column("Took", 6, right=True),
    Column("Plan done", 9, right=True, from_width=60),
)  # fmt: skip


class SessionsRows:
    """The three sessions of the present periods, then those before them, latest first."""

    columns = COLUMNS

    def __init__(self, plan: Plan, plans: Mapping[int, Sequence[PlannedLine]]) -> None:
        """List the sessions of ``plan``; ``plans`` tell what came of those of weekly ones."""
        self._plan = plan
        self._plans = plans
        now = {cadence: now_of(plan, cadence) for cadence in SessionCadence}
        self.keys = [RowKey("heading", "Sessions")]
        for cadence, session in now.items():
            key = RowKey(Kind.SESSION, session.id) if session else RowKey(TO_HOLD, cadence.value)
            self.keys.append(key)
        shown = {session.id for session in now.values() if session}
        self.keys += self._ticked(now.values())
        before = [one for one in plan.snapshot.sessions.values() if one.id not in shown]
        if before:
            self.keys.append(RowKey("heading", "Before"))
        before.sort(key=lambda one: (one.period_from, one.id), reverse=True)
        self.keys += [RowKey(Kind.SESSION, one.id) for one in before]

    def _ticked(self, sessions: Iterable[SessionFact | None]) -> list[RowKey]:
        """The checklist items that finishing a session ticked today."""
        plan = self._plan
        ended: dict[SessionCadence | None, set[str]] = {
            session.cadence: {left.step for left in session.steps if left.state is StepState.DONE}
            for session in sessions
            if session is not None
            and session.ended_at is not None
            and session.ended_at.astimezone().date() == plan.today
        }
        tasks = plan.snapshot.tasks
        ids = [
            id_
            for id_, one in plan.snapshot.settled_today.items()
            if one.outcome is Outcome.DONE
            and id_ in tasks
            and (tasks[id_].session_step or "") in ended.get(tasks[id_].session_cadence, ())
        ]
        keys = [RowKey("note", id_) for id_ in ids]
        return [RowKey("heading", "Ticked by finishing"), *keys] if keys else []

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a session, or a heading."""
        if key.kind == "heading":
            return Heading(str(key.id))
        if key.kind == "note":
            return Cell("✓", Tone.FINE), Cell(self._plan.snapshot.tasks[int(key.id)].title)
        if key.kind == TO_HOLD:
            return self._to_hold(SessionCadence(str(key.id)))
        return self._held(self._plan.snapshot.sessions[int(key.id)])

    def _to_hold(self, cadence: SessionCadence) -> Sequence[Cell]:
        period = planned_by(cadence, self._plan.today)
        return (
            Cell("○", Tone.WATCH),
            Cell(cadence.capitalize(), Tone.STRONG),
            Cell(period.label),
            Cell("not begun", Tone.WATCH),
            Cell(f"~{show_minutes(BUDGET_MINUTES[cadence])}", Tone.DIM),
            Cell(""),
        )

    def _held(self, session: SessionFact) -> Sequence[Cell]:
        over = session.seconds_used > BUDGET_MINUTES[session.cadence] * 60
        return (
            Cell("◐", Tone.ACCENT) if session.is_open else Cell("✓", Tone.FINE),
            Cell(session.cadence.capitalize(), Tone.STRONG if session.is_open else Tone.PLAIN),
            Cell(period_planned(session).label),
            Cell(state_words(self._plan, session), Tone.ACCENT if session.is_open else Tone.DIM),
            Cell(used(session.seconds_used), Tone.WATCH if over else Tone.DIM),
            self._kept(session),
        )

    def _kept(self, session: SessionFact) -> Cell:
        """How much of what a weekly session had planned was done."""
        if session.is_open or session.cadence is not SessionCadence.WEEKLY:
            return Cell("")
        kept = plan_kept(self._plans.get(session.id, ()))
        if kept.percent is None:
            return Cell("none", Tone.DIM)
        if period_planned(session).last >= self._plan.today:
            return Cell(f"{kept.done} of {kept.planned}", Tone.DIM)
        tone = Tone.FINE if kept.percent >= WELL_KEPT else Tone.PLAIN
        return Cell(f"{kept.percent} %", tone)


def now_of(plan: Plan, cadence: SessionCadence) -> SessionFact | None:
    """The session of the period that is to be planned now; None before it is begun."""
    first = planned_by(cadence, plan.today).first
    sessions = plan.snapshot.sessions.values()
    return next((s for s in sessions if (s.cadence, s.period_from) == (cadence, first)), None)


def period_planned(session: SessionFact) -> Period:
    """The period that a session plans."""
    return period_of(session.cadence, session.period_from)


def state_words(plan: Plan, session: SessionFact) -> str:
    """``3 of 8: pace``, or when it was finished."""
    if session.ended_at is not None:
        return f"finished {show_day(session.ended_at.astimezone().date(), plan.today)}"
    steps = steps_of(session.cadence)
    keys = [step.key for step in steps]
    place = keys.index(session.step) if session.step in keys else 0
    return f"{place + 1} of {len(steps)}: {steps[place].title}"


def used(seconds: int) -> str:
    """Whole minutes as they are shown, those below one as such."""
    return show_minutes(seconds // 60) if seconds >= 60 else f"{seconds}s"
