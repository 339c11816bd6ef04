"""Everything about one tactic: why it stands there, its scores, what it serves, its work."""

from textual.content import Content

from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan, TacticView
from smtui.planning.why import why_tactic
from smtui.tui.details.figures import days_left_words
from smtui.tui.details.names import (
    PACE,
    due_words,
    glyph_of,
    minutes_or_dash,
    names_of,
)
from smtui.tui.details.prose import Prose
from smtui.tui.details.task import add_why
from smtui.tui.widgets.cells import Tone, bar

SHOWN_TASKS = 12
SCORE_CELLS = 10
_LABEL = 18


def describe_tactic(plan: Plan, id_: int, notes: str = "") -> Content:
    """Return the facts of a tactic, *why here*, its scores and the work under it."""
    tactic = plan.snapshot.tactics.get(id_)
    if tactic is None:
        return Content("This tactic is gone.")
    view = plan.tactics[id_]
    prose = Prose().title(tactic.title).line("")
    _facts(prose, plan, tactic, view)
    add_why(prose, why_tactic(plan, id_))
    _scores(prose, tactic, view)
    _work(prose, plan, id_)
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _facts(prose: Prose, plan: Plan, tactic: TacticFact, view: TacticView) -> None:
    prose.fact("Status", str(tactic.status))
    prose.fact("Quadrant", str(view.quadrant))
    goals = [plan.snapshot.goals[g] for g in tactic.goals if g in plan.snapshot.goals]
    for goal in goals:
        word = plan.goals[goal.id].word
        glyph, tone = PACE[word]
        prose.fact("Serves", f"{glyph} {goal.title} · {word}", tone)
    if not goals:
        prose.fact("Serves", "no goal: unaligned (e ties it to one)", Tone.TROUBLE)
    prose.fact("Who", names_of(plan, tactic.owners) or "nobody yet")
    if view.eta is None:
        prose.fact("ETA", "none")
    else:
        days = (view.eta - plan.today).days
        tone = Tone.TROUBLE if days < 0 else Tone.PLAIN
        prose.fact("ETA", f"{show_full(view.eta)} · {days_left_words(days)}", tone)
    if tactic.eta_rrule:
        from smtui.language.rules import show_rule

        prose.fact("Repeats", show_rule(tactic.eta_rrule))
    spent = f" · {show_minutes(view.logged)} logged" if view.logged else ""
    prose.fact("Left to do", f"{show_minutes(view.remaining)}{spent}")
    _slack(prose, view)
    prose.fact("Process", tactic.process)


def _slack(prose: Prose, view: TacticView) -> None:
    if view.slack is None:
        return
    if view.slack < 0:
        prose.fact("Slack", f"{show_minutes(-view.slack)} too much for the time until then",
                   Tone.TROUBLE)  # fmt: skip
    else:
        prose.fact("Slack", f"{show_minutes(view.slack)} free beyond it until then")


def _scores(prose: Prose, tactic: TacticFact, view: TacticView) -> None:
    prose.heading("Value", f"{view.value:.1f} of 5")
    _score(prose, "Business benefit", tactic.business_value)
    _score(prose, "Customer benefit", tactic.customer_value)
    _score(prose, "KPI impact", tactic.kpi_impact)
    prose.heading("Complexity", f"{view.complexity:.1f} of 5")
    _score(prose, "Effort", tactic.effort)
    _score(prose, "Difficulty", tactic.difficulty)


def _score(prose: Prose, name: str, score: int) -> None:
    prose.pieces((name.ljust(_LABEL), Tone.DIM), (bar(score / 5, SCORE_CELLS), Tone.ACCENT),
                 (f" {score}", Tone.PLAIN))  # fmt: skip


def _work(prose: Prose, plan: Plan, id_: int) -> None:
    last = len(plan.task_order)
    tasks = [task for task in plan.snapshot.tasks.values() if task.tactic_id == id_]
    posts = [post for post in plan.snapshot.posts.values() if post.tactic_id == id_]
    prose.heading("Tasks", str(len(tasks)))
    if not tasks:
        prose.line("None open: 1 shows the tasks, a adds one.", Tone.DIM)
    places = {t: place for place, t in enumerate(plan.task_order)} if tasks else {}
    tasks.sort(key=lambda task: (places.get(task.id, last), task.id))
    for task in tasks[:SHOWN_TASKS]:
        _task(prose, plan, task)
    if len(tasks) > SHOWN_TASKS:
        prose.line(f"  and {len(tasks) - SHOWN_TASKS} more", Tone.DIM)
    if posts:
        open_ = sum(1 for post in posts if post.is_open)
        prose.heading("Posts", f"{open_} to come, {len(posts) - open_} out or skipped")


def _task(prose: Prose, plan: Plan, task: TaskFact) -> None:
    settled = plan.snapshot.settled_today.get(task.id)
    rank = plan.tasks.get(task.id)
    glyph, tone = glyph_of(task.status, str(settled.outcome) if settled else "")
    due = due_words(rank.due if rank else task.due_on, plan.today)
    left = minutes_or_dash(rank.remaining if rank else task.estimate)
    aside = " · ".join(part for part in (due, left) if part)
    prose.pieces((f"{glyph} ", tone), (task.title, Tone.PLAIN), (f"  {aside}", Tone.DIM))
