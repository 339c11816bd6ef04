"""Everything about a company goal, a social goal or a KPI."""

from datetime import date
from typing import NamedTuple

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.language.spans import show_span
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.pace import expected_value
from smtui.planning.plan import GoalPace, KpiPace, Plan
from smtui.tui.details.figures import days_left_words, sparkline
from smtui.tui.details.names import PACE, names_of, one_decimal, points
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone, bar
from smtui.vocabulary import PaceWord, TacticStatus

TREND_CELLS = 36
SHOWN_MEASUREMENTS = 6


class Letter(NamedTuple):
    """One letter of SMART: its name, what says it (empty when missing), and what would."""

    name: str
    said: str
    wanted: str


def smart_letters(plan: Plan, goal: GoalFact) -> tuple[Letter, ...]:
    """Return the five letters of a goal with what says each, or what would."""
    kpis = [kpi for kpi in plan.snapshot.kpis.values() if kpi.goal_id == goal.id]
    whole = [kpi.name for kpi in kpis if kpi.baseline is not None and kpi.target is not None]
    company = plan.snapshot.company_goals
    served = ", ".join(company[id_].title for id_ in goal.serves if id_ in company)
    serves = served or goal.objective or ""
    ends = ""
    if goal.start_on and goal.due_on:
        ends = show_span(goal.start_on, goal.due_on, plan.today)
    return (
        Letter("Specific", goal.statement, "a statement of what will be so"),
        Letter("Measurable", ", ".join(whole), "a KPI with a baseline and a target (K)"),
        Letter("Achievable", goal.achievable, "why it can be done"),
        Letter("Relevant", goal.relevant if serves else "", "why, and the goal that it serves"),
        Letter("Timely", ends, "a start and a due date"),
    )


def describe_company_goal(plan: Plan, id_: int) -> Content:
    """Return why it is a goal, and how the social goals that serve it stand."""
    company = plan.snapshot.company_goals.get(id_)
    if company is None:
        return Content("This goal is gone.")
    prose = Prose().title(company.title).line("Company goal", Tone.DIM)
    prose.paragraph(company.why).line("")
    prose.fact("Status", str(company.status))
    prose.fact("Horizon", show_full(company.horizon_on) if company.horizon_on else "")
    serving = [goal for goal in plan.snapshot.goals.values() if id_ in goal.serves]
    prose.heading("Served by", f"{len(serving)} social goals" if len(serving) != 1 else "one goal")
    for goal in serving:
        word = plan.goals[goal.id].word
        glyph, tone = PACE[word]
        prose.pieces((f"{glyph} ", tone), (goal.title, Tone.PLAIN), (f" · {word}", tone))
    if not serving:
        prose.line("Nothing yet: a adds a social goal for it.", Tone.WATCH)
    return prose.content()


def describe_goal(plan: Plan, id_: int, notes: str = "") -> Content:
    """Return how a social goal stands, its SMART letters, its KPIs and what serves it."""
    goal = plan.snapshot.goals.get(id_)
    if goal is None:
        return Content("This goal is gone.")
    prose = Prose().title(goal.title).line("")
    _standing(prose, plan, goal, plan.goals[id_])
    prose.heading("SMART")
    for letter in smart_letters(plan, goal):
        mark = ("✓ ", Tone.FINE) if letter.said else ("· ", Tone.WATCH)
        text = letter.said or f"misses {letter.wanted}"
        prose.pieces(mark, (f"{letter.name:<11}", Tone.STRONG if letter.said else Tone.WATCH),
                     (text, Tone.PLAIN if letter.said else Tone.WATCH))  # fmt: skip
    for kpi in plan.snapshot.kpis.values():
        if kpi.goal_id == id_:
            prose.heading(kpi.name)
            add_numbers(prose, plan, kpi)
    add_tactics(prose, plan, id_)
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _standing(prose: Prose, plan: Plan, goal: GoalFact, pace: GoalPace) -> None:
    glyph, tone = PACE[pace.word]
    prose.fact("Pace", f"{glyph} {pace.word}", tone)
    company = plan.snapshot.company_goals
    if pace.unaligned:
        prose.fact("Serves", "nothing: unaligned (e ties it to a goal)", Tone.TROUBLE)
    for id_ in goal.serves:
        if id_ in company:
            prose.fact("Serves", company[id_].title)
    prose.fact("Objective", goal.objective or "")
    if goal.due_on:
        prose.fact("Due", f"{show_full(goal.due_on)} · {days_left_words(pace.days_left)}")
    prose.fact("Weight", f"{goal.weight} of 5")
    count = "1 open tactic" if pace.tactics == 1 else f"{pace.tactics} open tactics"
    prose.fact("Work", f"{count} · {show_minutes(pace.minutes)} left to do")
    if pace.starving:
        prose.fact("Starving", "no tactic, task or post in the next 14 days", Tone.TROUBLE)


def describe_kpi(plan: Plan, id_: int) -> Content:
    """Return the numbers of a KPI, its trend, its last measurements and how it is measured."""
    kpi = plan.snapshot.kpis.get(id_)
    if kpi is None:
        return Content("This KPI is gone.")
    goal = plan.snapshot.goals[kpi.goal_id]
    prose = Prose().title(kpi.name).line(f"KPI of ‘{goal.title}’", Tone.DIM).line("")
    add_numbers(prose, plan, kpi)
    _measurements(prose, kpi)
    prose.heading("How it is measured")
    prose.fact("Every", str(kpi.cadence))
    prose.fact("Channel", kpi.channel or "")
    prose.fact("With", kpi.tool)
    prose.fact("By", names_of(plan, [kpi.person_id]) if kpi.person_id else "")
    prose.fact("Takes", show_minutes(kpi.minutes) if kpi.minutes else "")
    add_tactics(prose, plan, goal.id)
    return prose.content()


def add_numbers(prose: Prose, plan: Plan, kpi: KpiFact) -> None:
    """Add what a KPI was, is, should be and will be."""
    pace, goal, today = plan.kpis[kpi.id], plan.snapshot.goals[kpi.goal_id], plan.today
    glyph, tone = PACE[pace.word]
    of_line = f" · {round(100 * pace.ratio)} % of the line" if pace.ratio is not None else ""
    prose.fact("Pace", f"{glyph} {pace.word}{of_line}", tone)
    if pace.progress is not None:
        prose.fact("Progress", f"{bar(pace.progress / 100, 12)} {pace.progress:.0f} %", tone)
    prose.fact("Baseline", one_decimal(kpi.baseline))
    prose.fact("Now", _now(pace, kpi, today))
    expected = expected_value(kpi, goal, today)
    prose.fact("Expected", f"{one_decimal(expected)} today" if expected is not None else "")
    prose.fact("Target", _target(kpi, goal, today))
    prose.fact("Forecast", _forecast(pace, goal, today), _forecast_tone(pace))
    if pace.measure_due:
        prose.fact("", "a measurement is due: M enters it", Tone.WATCH)
    values = [value for _, value in kpi.measurements]
    if len(values) > 1:
        prose.fact("Trend", sparkline(values, TREND_CELLS - 12), Tone.ACCENT)


def _now(pace: KpiPace, kpi: KpiFact, today: date) -> str:
    if pace.measured_on is None:
        return "not measured yet"
    return f"{one_decimal(pace.now, kpi.unit)} · {show_day(pace.measured_on, today)}"


def _target(kpi: KpiFact, goal: GoalFact, today: date) -> str:
    if kpi.target is None:
        return "none yet (e sets it)"
    by = f" by {show_day(goal.due_on, today)}" if goal.due_on else ""
    return f"{one_decimal(kpi.target, kpi.unit)}{by}"


def _forecast(pace: KpiPace, goal: GoalFact, today: date) -> str:
    if pace.points < 2:
        return ""
    parts = []
    if pace.forecast is not None and goal.due_on:
        parts.append(f"{one_decimal(pace.forecast)} by then")
    if pace.met_on is not None and pace.word is not PaceWord.MET:
        parts.append(f"met {show_day(pace.met_on, today)}")
    elif pace.word is not PaceWord.MET:
        parts.append("not met this way")
    return f"{', '.join(parts)} (from {pace.points})" if parts else ""


def _forecast_tone(pace: KpiPace) -> Tone:
    return Tone.PLAIN if pace.met_on is not None or pace.word is PaceWord.MET else Tone.WATCH


def _measurements(prose: Prose, kpi: KpiFact) -> None:
    prose.heading("Last measurements")
    if not kpi.measurements:
        prose.line("None yet: M enters the first.", Tone.WATCH)
    shown = kpi.measurements[-SHOWN_MEASUREMENTS - 1 :]
    befores = (None, *(value for _, value in shown[:-1]))
    lines = list(zip(shown, befores, strict=True))
    for (day, value), before in reversed(lines[-SHOWN_MEASUREMENTS:]):
        change = "" if before is None else _signed(value - before)
        prose.pieces((f"{show_full(day):<17}", Tone.DIM), (f"{one_decimal(value):>10}", Tone.PLAIN),
                     (f"{change:>10}", Tone.DIM))  # fmt: skip


def _signed(change: float) -> str:
    shown = one_decimal(abs(change))
    return "=" if shown == "0" else f"{'+' if change > 0 else '−'}{shown}"


def add_tactics(prose: Prose, plan: Plan, goal_id: int) -> None:
    """Add the tactics that serve a goal, the ranked ones first, with their priority."""
    serving = [t for t in plan.snapshot.tactics.values() if goal_id in t.goals]
    prose.heading("Tactics that serve it")
    if not serving:
        prose.line("None yet: 3 shows the tactics, a adds one.", Tone.WATCH)
    places = {id_: place for place, id_ in enumerate(plan.tactic_order)}
    for tactic in sorted(serving, key=lambda t: (places.get(t.id, len(places)), t.id)):
        rank = plan.tactic_ranks.get(tactic.id)
        status = "" if tactic.status is TacticStatus.ACTIVE else f" · {tactic.status}"
        prose.pieces((f"{points(rank.priority) if rank else '':>5}  ", Tone.ACCENT),
                     (tactic.title, Tone.PLAIN if rank else Tone.DIM),
                     (status, Tone.DIM))  # fmt: skip
