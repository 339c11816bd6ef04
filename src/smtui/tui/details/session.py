"""The details of a session: what it is for, how it went, what was noted and what came of it."""

from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.facts.reviews import PlannedLine, SessionFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import period_of, planned_by
from smtui.planning.reviews.plans_kept import plan_kept, session_length
from smtui.planning.reviews.steps import BUDGET_MINUTES, STEPS
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Outcome, SessionCadence, StepState

if TYPE_CHECKING:
    from smtui.workspace import Workspace

ABOUT = {
    SessionCadence.WEEKLY: "Looks back on the last week and makes the next: in a quarter of an hour"
    " from what slipped to a plan by days, and a report.",
    SessionCadence.MONTHLY: "Looks at figures and posts of the month, and plans what goes out in"
    " the next one.",
    SessionCadence.QUARTERLY: "Steps back: KPIs against the strategy, the brand on every channel,"
    " new goals, room for experiments.",
}
MARKS = {
    StepState.DONE: ("✓", Tone.FINE),
    StepState.SKIPPED: ("–", Tone.DIM),
    None: ("○", Tone.DIM),
}


def describe_to_hold(plan: Plan, cadence: SessionCadence) -> Content:
    """What a session that was not begun is for, and its steps."""
    period = planned_by(cadence, plan.today)
    prose = Prose().title(f"{cadence.capitalize()} session")
    prose.fact("plans", period.label).fact("looks at", period.previous.label)
    prose.fact("takes", _takes(plan, cadence))
    prose.paragraph(ABOUT[cadence])
    prose.heading("Steps")
    for number, step in enumerate(STEPS[cadence], 1):
        prose.pieces((f"{number} ", Tone.DIM), (step.title, Tone.PLAIN))
    return prose.paragraph("enter begins; it can be left and resumed at any time.").content()


def _takes(plan: Plan, cadence: SessionCadence) -> str:
    """How long it should take at most, and how long the last ones took."""
    at_most = f"{show_minutes(BUDGET_MINUTES[cadence])} at most"
    length = session_length(plan.snapshot.sessions.values(), cadence)
    if length is None:
        return at_most
    typical = show_minutes(round(length.typical / 60))
    times = "the last one" if length.sessions == 1 else f"the last {length.sessions} usually"
    return f"{at_most}; {times} took {typical}"


def describe_session(plan: Plan, id_: int, workspace: "Workspace | None") -> Content:
    """How a session went: steps with notes, how long it took, what came of its plan."""
    session = plan.snapshot.sessions.get(id_)
    if session is None:
        return Content("It is gone.")
    period = period_of(session.cadence, session.period_from)
    prose = Prose().title(f"{session.cadence.capitalize()} session")
    prose.fact("plans", period.label)
    prose.fact("begun", show_day(session.started_at.astimezone().date(), plan.today))
    if session.ended_at is not None:
        prose.fact("finished", show_day(session.ended_at.astimezone().date(), plan.today))
    minutes, seconds = divmod(session.seconds_used, 60)
    over = minutes >= BUDGET_MINUTES[session.cadence]
    prose.fact("took", f"{minutes} min {seconds} s", Tone.WATCH if over else Tone.PLAIN)
    _add_steps(prose, session)
    if session.ended_at is not None and workspace is not None:
        _add_plan(prose, plan, workspace.session_plans((id_,)).get(id_, ()))
    return prose.content()


def _add_steps(prose: Prose, session: SessionFact) -> None:
    prose.heading("Steps")
    for step in STEPS[session.cadence]:
        left = session.left(step.key)
        glyph, tone = MARKS[left.state if left else None]
        is_here = session.is_open and session.step == step.key
        aside = " ← here" if is_here else ""
        prose.pieces((f"{glyph} ", tone), (step.title, Tone.PLAIN), (aside, Tone.ACCENT))
        if left and left.note:
            prose.line(f"  {left.note}", Tone.DIM)


def _add_plan(prose: Prose, plan: Plan, lines: tuple[PlannedLine, ...]) -> None:
    if not lines:
        return
    prose.heading("What came of its plan")
    prose.line(plan_kept(lines).words, Tone.STRONG)
    for line in lines:
        glyph, tone, words = _came_of(plan, line)
        prose.pieces((f"{glyph} ", tone), (line.title, Tone.PLAIN), (f"  {words}", Tone.DIM))


def _came_of(plan: Plan, line: PlannedLine) -> tuple[str, Tone, str]:
    if line.outcome is Outcome.DONE:
        on_time = line.done_on == line.planned_on
        day = show_day(line.done_on, plan.today) if line.done_on else ""
        return "✓", Tone.FINE, "on its day" if on_time else f"done {day}"
    if line.outcome is not None:
        return "–", Tone.DIM, str(line.outcome)
    if line.moved_to is not None:
        return "→", Tone.WATCH, f"moved to {show_day(line.moved_to, plan.today)}"
    return "○", Tone.WATCH, "open" if line.has_day else "taken off its day"
