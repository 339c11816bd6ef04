"""Carries out what turns a tactic into tasks and moves it in the matrix."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.tactics import NudgeTactic, SplitTactic
from smtui.actions.tasks import AddTask
from smtui.actions.writers.adjusting import keep_adjustments, standing
from smtui.actions.writers.context import Context
from smtui.actions.writers.criteria import give_score
from smtui.actions.writers.names import named
from smtui.actions.writers.rows import linked, one
from smtui.actions.writers.tactics import TACTIC
from smtui.actions.writers.tasks import add_task
from smtui.actions.writers.words import counted, quoted, short
from smtui.models.criteria import Criterion, TacticScore
from smtui.models.tactics import Tactic, TacticOwner
from smtui.models.tasks import Activity, Task
from smtui.planning.counting_back import counted_back
from smtui.planning.recurrence import next_occurrence
from smtui.planning.tactics import nudged
from smtui.store.library import Template, templates
from smtui.store.outcome import Outcome
from smtui.vocabulary import OPEN_TASK_STATUSES, ValueSource

MOST_STEPS = 4
VALUE = ("business_value", "customer_value", "kpi_impact")
COMPLEXITY = ("effort", "difficulty")


def split_tactic(session: Session, action: SplitTactic, context: Context) -> Outcome:
    """Add the tasks of a template that the tactic does not have open already."""
    tactic = TACTIC.get(session, action.tactic_id)
    template = _template(action.template)
    eta = _eta(tactic, context.today)
    owners = tuple(sorted(linked(session, TacticOwner, {"tactic_id": tactic.id or 0}, "person_id")))
    present = _open_titles(session, tactic)
    added = 0
    for task in template.tasks:
        if task.title in present:
            continue
        due = None if eta is None else counted_back(eta, task.days_before, context.today)
        activity = named(session, Activity, task.activity, "activity_id") if task.activity else None
        new = AddTask(
            task.title,
            estimate=task.minutes,
            due_on=due,
            tactic_id=tactic.id,
            assignees=owners,
            activity_id=activity,
        )
        add_task(session, new, context)
        added += 1
    if not added:
        raise Refused(f"{quoted(tactic.title)} has all tasks of ‘{template.name}’.", "template")
    return TACTIC.told(f"Added {counted(added, 'task')} to {quoted(tactic.title)}", tactic)


def _template(key: str) -> Template:
    found = {template.key: template for template in templates()}
    if key not in found:
        known = ", ".join(found)
        raise Refused(f"There is no template ‘{short(key)}’; there are {known}.", "template")
    return found[key]


def _eta(tactic: Tactic, today: date) -> date | None:
    """The day that counts as the ETA: the one date, or the rule's next day from today on."""
    if tactic.eta_on is not None or not tactic.eta_rrule:
        return tactic.eta_on
    starts = tactic.starts_on or tactic.created_on
    return next_occurrence(tactic.eta_rrule, starts, today - timedelta(days=1))


def _open_titles(session: Session, tactic: Tactic) -> set[str]:
    query = select(Task).where(col(Task.tactic_id) == tactic.id)
    tasks: list[Task] = list(session.execute(query).scalars())
    return {task.title for task in tasks if task.status in OPEN_TASK_STATUSES}


def nudge_tactic(session: Session, action: NudgeTactic, context: Context) -> Outcome:
    """Move the part scores behind value and complexity; the scores by criteria where the value
    comes from those.
    """
    tactic = TACTIC.get(session, action.id)
    for field, steps in (("value", action.value), ("complexity", action.complexity)):
        if not -MOST_STEPS <= steps <= MOST_STEPS:
            raise Refused(f"{field.capitalize()}: move it by 1 to {MOST_STEPS} steps.", field)
    before = standing(tactic)
    moved = [
        f"{name} {'up' if steps > 0 else 'down'}"
        for name, steps, has_moved in (
            ("value", action.value, _nudge_value(session, tactic, action.value, context)),
            (
                "complexity",
                action.complexity,
                _nudge(session, tactic, COMPLEXITY, action.complexity),
            ),
        )
        if has_moved
    ]
    keep_adjustments(session, tactic.id or 0, before, standing(tactic), context)
    if not moved:
        return TACTIC.changed(tactic, [])
    return TACTIC.told(f"{quoted(tactic.title)}: {' and '.join(moved)}", tactic)


def _nudge_value(session: Session, tactic: Tactic, steps: int, context: Context) -> bool:
    rows: list[TacticScore] = []
    if context.settings.tactic_value_from == ValueSource.CRITERIA:
        query = select(TacticScore).where(col(TacticScore.tactic_id) == tactic.id)
        rows = list(session.execute(query.order_by(col(TacticScore.criterion_id))).scalars())
    if not rows:
        return _nudge(session, tactic, VALUE, steps)
    scores = [row.score for row in rows]
    moved = nudged(scores, steps)
    for row, score in zip(rows, moved, strict=True):
        criterion = one(session, Criterion, row.criterion_id, "criterion")
        give_score(session, tactic, criterion, score, context)
    return list(moved) != scores


def _nudge(session: Session, tactic: Tactic, parts: tuple[str, ...], steps: int) -> bool:
    scores = nudged([getattr(tactic, part) for part in parts], steps)
    return bool(TACTIC.edit(session, tactic, dict(zip(parts, scores, strict=True))))
