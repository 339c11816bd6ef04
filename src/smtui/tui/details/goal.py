"""Everything about a company goal or a social goal."""

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.language.numbers import compact
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.pace import pace_history
from smtui.planning.plan import GoalPace, Plan
from smtui.planning.smart import smart_letters
from smtui.tui.details.agreed import add_objectives, objectives_of
from smtui.tui.details.figures import days_left_words
from smtui.tui.details.kpi import PANE_CELLS, add_chart, add_numbers, add_pace
from smtui.tui.details.names import PACE
from smtui.tui.details.prose import Prose
from smtui.tui.details.serving import add_tactics
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

SHOWN_CHECK_INS = 5
SURE = ("lost", "doubtful", "open", "likely", "sure")
"""What a confidence of 1 to 5 is called."""


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


def describe_goal(plan: Plan, id_: int, notes: str = "", width: int = PANE_CELLS) -> Content:
    """Return how a social goal stands: the chart of the KPI that leads, its SMART letters,
    check-ins, objectives and what serves it, for ``width`` cells.
    """
    goal = plan.snapshot.goals.get(id_)
    if goal is None:
        return Content("This goal is gone.")
    pace = plan.goals[id_]
    prose = Prose().title(goal.title)
    if goal.statement:
        prose.line(goal.statement, Tone.DIM)
    prose.line("")
    _standing(prose, plan, goal, pace)
    _kpis(prose, plan, pace, width)
    _smart(prose, plan, goal)
    _check_ins(prose, plan, id_)
    add_objectives(prose, plan, objectives_of(plan, RowKey(Kind.GOAL, id_)))
    add_tactics(prose, plan, id_)
    if goal.achievable or goal.relevant:
        prose.heading("Why")
        prose.fact("Achievable", goal.achievable)
        prose.fact("Relevant", goal.relevant)
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _standing(prose: Prose, plan: Plan, goal: GoalFact, pace: GoalPace) -> None:
    lead = plan.snapshot.kpis.get(pace.lead_kpi or 0)
    if lead is not None and plan.kpis[lead.id].word is pace.word:
        add_pace(prose, plan, lead)
    else:
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


def _kpis(prose: Prose, plan: Plan, pace: GoalPace, width: int) -> None:
    """The KPI that leads in full, the others in a line each."""
    own = [kpi for kpi in plan.snapshot.kpis.values() if kpi.goal_id == pace.goal_id]
    lead = plan.snapshot.kpis.get(pace.lead_kpi or 0)
    if lead is None:
        prose.heading("KPIs").line("None yet: K adds one, B offers the usual ones.", Tone.WATCH)
        return
    prose.heading(lead.name, "furthest behind" if len(own) > 1 and pace.ratio is not None else "")
    add_chart(prose, plan, lead, width)
    add_numbers(prose, plan, lead)
    _history(prose, plan, lead, width)
    others = [kpi for kpi in own if kpi.id != lead.id]
    if others:
        prose.heading("Other KPIs")
    for kpi in others:
        one = plan.kpis[kpi.id]
        glyph, tone = PACE[one.word]
        numbers = f"  {compact(one.now)} / {compact(kpi.target)} · {one.word}"
        prose.pieces((f"{glyph} ", tone), (kpi.name, Tone.PLAIN), (numbers, Tone.DIM))


def _history(prose: Prose, plan: Plan, kpi: KpiFact, width: int) -> None:
    """The pace at each measurement as a run of glyphs, oldest first."""
    history = pace_history(kpi, plan.snapshot.goals[kpi.goal_id])[-(max(width, PANE_CELLS) - 12) :]
    if len(history) < 2:
        return
    glyphs = [PACE[moment.word] for moment in history]
    prose.labelled("So far", *glyphs)
    prose.fact("", f"pace since {show_day(history[0].day, plan.today)}", Tone.DIM)


def _smart(prose: Prose, plan: Plan, goal: GoalFact) -> None:
    letters = smart_letters(goal, plan.snapshot.kpis.values())
    missing = [letter for letter in letters if not letter.is_met]
    prose.heading("SMART", f"unfinished, misses {len(missing)} of 5" if missing else "whole")
    marks = {True: ("✓", Tone.FINE), False: ("·", Tone.WATCH)}
    lit = ((marks[letter.is_met], letter.name) for letter in letters)
    prose.pieces(*((f"{glyph} {name}  ", tone) for (glyph, tone), name in lit))
    for letter in missing:
        prose.pieces((f"{letter.letter}  ", Tone.WATCH), (letter.missing, Tone.PLAIN))


def _check_ins(prose: Prose, plan: Plan, goal_id: int) -> None:
    found = plan.snapshot.check_ins.get(goal_id, ())
    prose.heading("Check-ins", "" if found else "c notes how sure you are")
    for one in reversed(found[-SHOWN_CHECK_INS:]):
        prose.pieces(
            (f"{confidence_dots(one.confidence)} ", confidence_tone(one.confidence)),
            (f"{show_day(one.day_on, plan.today):<9} ", Tone.DIM),
            (one.note or SURE[one.confidence - 1], Tone.PLAIN),
        )


def confidence_dots(confidence: int) -> str:
    """Draw a confidence of 1 to 5 as dots."""
    return "●" * confidence + "○" * (5 - confidence)


def confidence_tone(confidence: int) -> Tone:
    """Return trouble for 1 and 2, watch for 3, fine above."""
    return (Tone.TROUBLE, Tone.TROUBLE, Tone.WATCH, Tone.FINE, Tone.FINE)[confidence - 1]
