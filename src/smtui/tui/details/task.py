"""Everything about one task: what it is, why it stands here, how it went before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Explained, Plan
from smtui.planning.why import why_task
from smtui.tui.details.names import (
    day_tone,
    due_words,
    minutes_or_dash,
    names_of,
    signed,
)
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.store.reading.history import HistoryLine, TaskDetail


def describe_task(
    plan: Plan,
    id_: int,
    detail: "TaskDetail | None" = None,
    history: "Sequence[HistoryLine] | None" = None,
) -> Content:
    """Return the facts, the help text, *why here*, the notes and the history of a task."""
    fact = plan.snapshot.tasks.get(id_)
    if fact is None:
        return Content("This task is settled or gone.")
    prose = Prose().title(fact.title)
    _facts(prose, plan, fact)
    if detail is not None and detail.help:
        prose.paragraph(detail.help, Tone.PLAIN)
    add_why(prose, why_task(plan, id_))
    if detail is not None and detail.notes:
        prose.heading("Notes").line(detail.notes)
    if history is not None:
        _history(prose, history)
    return prose.content()


def _facts(prose: Prose, plan: Plan, fact: TaskFact) -> None:
    from smtui.language.rules import show_rule

    rank = plan.tasks.get(fact.id)
    due = rank.due if rank else fact.due_on
    today = plan.today
    prose.line("")
    prose.fact("Status", str(fact.status))
    prose.fact(
        "Due", f"{show_full(due)} · {due_words(due, today)}" if due else "", day_tone(due, today)
    )
    prose.fact("Repeats", show_rule(fact.rrule) if fact.rrule else "")
    prose.fact("Planned", show_full(fact.planned_on) if fact.planned_on else "")
    prose.fact("Not before", show_full(fact.not_before_on) if fact.not_before_on else "")
    spent = f" · {show_minutes(fact.logged)} logged" if fact.logged else ""
    prose.fact("Estimate", f"{minutes_or_dash(fact.estimate)}{spent}")
    prose.fact("Who", names_of(plan, fact.assignees))
    _links(prose, plan, fact)
    prose.fact("Tags", " ".join(f"#{tag}" for tag in fact.tags))
    streak = plan.streaks.get(fact.id, 0)
    prose.fact("Streak", f"{streak} in a row" if streak else "", Tone.FINE)
    if fact.page:
        prose.fact("Done on", f"the page {fact.page.capitalize()}")


def _links(prose: Prose, plan: Plan, fact: TaskFact) -> None:
    snapshot = plan.snapshot
    tactic = snapshot.tactics.get(fact.tactic_id or 0)
    goal = snapshot.goals.get(fact.goal_id or 0)
    activity = snapshot.activities.get(fact.activity_id or 0)
    prose.fact("Tactic", tactic.title if tactic else "")
    prose.fact("Goal", goal.title if goal else "")
    prose.fact("Role", snapshot.roles.get(fact.role_id or 0, ""))
    if activity:
        learned = (
            f" · median {show_minutes(activity.median)} of {activity.count}"
            if activity.median
            else ""
        )
        prose.fact("Activity", f"{activity.name}{learned}")
    waits = plan.waiting.get(fact.id)
    if waits:
        titles = [snapshot.tasks[b].title for b in waits.blockers if b in snapshot.tasks]
        prose.fact("Waits", waits.reason, Tone.WATCH)
        for title in titles:
            prose.fact("", f"· {title}", Tone.WATCH)


def add_why(prose: Prose, explained: Explained) -> None:
    """Add *why here*: the place, and the terms that sum to the priority."""
    if explained.place:
        prose.heading("Why here", f"{explained.place}. of {explained.of}")
        for reason in explained.reasons:
            prose.pieces((f"{signed(reason.points):>6}  ", Tone.ACCENT), (reason.words, Tone.PLAIN))
        prose.pieces((f"{signed(explained.priority):>6}  ", Tone.STRONG), ("priority", Tone.STRONG))
        prose.line("One point more is twice as worth doing next.", Tone.DIM)
    elif explained.note:
        prose.heading("Why here").line(explained.note)


def _history(prose: Prose, history: "Sequence[HistoryLine]") -> None:
    done = [line.minutes for line in history if line.minutes]
    average = (
        f"{show_minutes(round(sum(done) / len(done)))} on average of {len(done)}" if done else ""
    )
    prose.heading("History", average)
    if not history:
        prose.line("Not settled yet.", Tone.DIM)
    for line in history:
        glyph, tone = {"done": ("✓", Tone.FINE), "skipped": ("–", Tone.DIM)}.get(
            line.outcome, ("✗", Tone.WATCH)
        )
        took = show_minutes(line.minutes) if line.minutes else ""
        prose.pieces(
            (f"{glyph} ", tone),
            (f"{show_full(line.day_on):<16} {line.outcome:<8} {took:>6}  ", Tone.PLAIN),
            (line.reason, Tone.DIM),
        )
