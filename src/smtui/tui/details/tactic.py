"""Everything about one tactic: why it stands there, its scores, what it serves, its work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.language.kept_values import show_kept
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
from smtui.tui.widgets.cells import Tone, bar, fit
from smtui.vocabulary import TacticStatus, ValueSource

if TYPE_CHECKING:
    from smtui.store.reading.adjustments import AdjustmentLine

SHOWN_TASKS = 12
SHOWN_ADJUSTMENTS = 5
SCORE_CELLS = 10
_LABEL = 18


def describe_tactic(
    plan: Plan, id_: int, notes: str = "", adjustments: "Sequence[AdjustmentLine]" = ()
) -> Content:
    """Return the facts of a tactic, *why here*, its scores, the work under it and how it was
    adjusted.
    """
    tactic = plan.snapshot.tactics.get(id_)
    if tactic is None:
        return Content("This tactic is gone.")
    view = plan.tactics[id_]
    prose = Prose().title(tactic.title).line("")
    _facts(prose, plan, tactic, view)
    add_why(prose, why_tactic(plan, id_))
    _scores(prose, plan, tactic, view)
    _work(prose, plan, id_)
    add_adjustments(prose, plan, adjustments[:SHOWN_ADJUSTMENTS], len(adjustments))
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _served(prose: Prose, plan: Plan, tactic: TacticFact) -> None:
    goals = [plan.snapshot.goals[g] for g in tactic.goals if g in plan.snapshot.goals]
    for goal in goals:
        word = plan.goals[goal.id].word
        glyph, tone = PACE[word]
        prose.fact("Serves", f"{glyph} {goal.title} · {word}", tone)
    if not goals:
        prose.fact("Serves", "no goal: unaligned (e ties it to one)", Tone.TROUBLE)


def _facts(prose: Prose, plan: Plan, tactic: TacticFact, view: TacticView) -> None:
    prose.fact("Status", str(tactic.status))
    prose.fact("Quadrant", str(view.quadrant))
    _served(prose, plan, tactic)
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
    is_dropped = tactic.status is TacticStatus.DROPPED
    if is_dropped:
        prose.fact("Spent", show_minutes(view.logged) if view.logged else "")
    else:
        prose.fact("Left to do", show_minutes(view.remaining))
    if view.progress is not None and not is_dropped:
        share = f"{view.progress:.0f} % · {show_minutes(view.logged)} spent"
        prose.pieces(
            ("Progress".ljust(11), Tone.DIM),
            (bar(view.progress / 100, SCORE_CELLS), Tone.ACCENT),
            (f" {share}", Tone.PLAIN),
        )
    if not is_dropped:
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


def _scores(prose: Prose, plan: Plan, tactic: TacticFact, view: TacticView) -> None:
    by_criteria = _counts_criteria(plan, tactic)
    aside = f"{view.value:.1f} of 5"
    prose.heading("Value", f"{aside}, by the criteria" if by_criteria else aside)
    if not by_criteria:
        _score(prose, "Business benefit", tactic.business_value)
        _score(prose, "Customer benefit", tactic.customer_value)
        _score(prose, "KPI impact", tactic.kpi_impact)
    scores = dict(tactic.criterion_scores)
    if scores and not by_criteria:
        prose.heading("Criteria", "not counted")
    for criterion in plan.snapshot.criteria.values():
        if criterion.id in scores:
            weight = f" ×{criterion.weight:g}"
            name = fit(criterion.name, _LABEL - 1 - len(weight)).rstrip()
            _score(prose, f"{name}{weight}", scores[criterion.id])
    prose.heading("Complexity", f"{view.complexity:.1f} of 5")
    _score(prose, "Effort", tactic.effort)
    _score(prose, "Difficulty", tactic.difficulty)


def _counts_criteria(plan: Plan, tactic: TacticFact) -> bool:
    is_source = plan.settings.tactic_value_from == ValueSource.CRITERIA
    return is_source and bool(tactic.criterion_scores)


def _score(prose: Prose, name: str, score: int) -> None:
    prose.pieces((name.ljust(_LABEL), Tone.DIM), (bar(score / 5, SCORE_CELLS), Tone.ACCENT),
                 (f" {score}", Tone.PLAIN))  # fmt: skip


def _work(prose: Prose, plan: Plan, id_: int) -> None:
    last = len(plan.task_order)
    tasks = [task for task in plan.snapshot.tasks.values() if task.tactic_id == id_]
    posts = [post for post in plan.snapshot.posts.values() if post.tactic_id == id_]
    prose.heading("Tasks", str(len(tasks)))
    if not tasks:
        prose.line("None open: A adds one, B breaks it up by a template.", Tone.DIM)
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


def add_strongest_change(prose: Prose, plan: Plan, id_: int) -> None:
    """Add the one change that would lift or drop the tactic most, if any would."""
    from smtui.planning.what_if import strongest_change

    change = strongest_change(plan, id_)
    if change is not None:
        prose.heading("What would move it most")
        prose.line(change.words[:1].upper() + change.words[1:] + ".", Tone.WATCH)


def add_adjustments(
    prose: Prose, plan: Plan, adjustments: "Sequence[AdjustmentLine]", of: int
) -> None:
    """Add what was adjusted when, and why, latest first; ``of`` is how many there are."""
    if not adjustments:
        return
    prose.heading("Adjusted", f"{of} times" if of > 1 else "")
    for line in adjustments:
        day = show_day(line.at.astimezone().date(), plan.today)
        prose.pieces((f"{day}  ", Tone.DIM), (adjustment_words(line), Tone.PLAIN))
        if line.reason:
            prose.line(f"  “{line.reason}”", Tone.ACCENT)
    if of > len(adjustments):
        prose.line(f"  and {of - len(adjustments)} before; J shows all", Tone.DIM)


def adjustment_words(line: "AdjustmentLine") -> str:
    """What an adjustment changed, from what to what."""
    before, after = (show_kept(value) for value in (line.before, line.after))
    return f"{line.field}: {before} → {after}"
