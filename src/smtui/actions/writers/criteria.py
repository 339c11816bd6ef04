"""Carries out what is done with criteria and the scores by them."""

from sqlmodel import Session

from smtui.actions.criteria import AddCriterion, DeleteCriterion, EditCriterion, ScoreTactics
from smtui.actions.refused import Refused
from smtui.actions.writers.adjusting import keep_adjustments
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by
from smtui.actions.writers.places import in_order, put
from smtui.actions.writers.rows import one
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change, known_only, made
from smtui.actions.writers.words import counted, quoted
from smtui.models.criteria import Criterion, TacticScore
from smtui.models.tactics import Tactic
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

CRITERION = Thing(Criterion, "criterion", "name", PageName.TACTICS, Kind.CRITERION, is_unique=True)

LOWEST, HIGHEST = 1, 5


def add_criterion(session: Session, action: AddCriterion, context: Context) -> Outcome:
    """Store a new criterion, last in order."""
    del context
    fields = {**given_by(action), "position": len(in_order(session, Criterion)) + 1}
    return CRITERION.added(CRITERION.add(session, fields))


def edit_criterion(session: Session, action: EditCriterion, context: Context) -> Outcome:
    """Change what differs of a criterion; the others make room where its place changes."""
    del context
    known_only(action.changes, ("name", "weight", "position"), "criterion")
    row = CRITERION.get(session, action.id)
    changes = dict(action.changes)
    position = changes.pop("position", None)
    changed = CRITERION.edit(session, row, changes)
    if position is not None and put(session, row, position):
        changed.append("position")
    return CRITERION.changed(row, changed)


def delete_criterion(session: Session, action: DeleteCriterion, context: Context) -> Outcome:
    """Delete a criterion with its scores."""
    del context
    return CRITERION.delete(session, [action.id])


def score_tactics(session: Session, action: ScoreTactics, context: Context) -> Outcome:
    """Store, change or take away scores."""
    if not action.scores:
        raise Refused("No score is given.", "scores")
    for tactic_id, criterion_id, score in action.scores:
        tactic = one(session, Tactic, tactic_id, "tactic")
        criterion = one(session, Criterion, criterion_id, "criterion")
        give_score(session, tactic, criterion, score, context)
    sentence = _sentence(action, tactic, criterion)
    return Outcome(sentence, PageName.TACTICS, Kind.TACTIC, tactic.id)


def give_score(
    session: Session, tactic: Tactic, criterion: Criterion, score: int | None, context: Context
) -> None:
    """Make ``score`` that of ``tactic`` by ``criterion``, and keep what was adjusted."""
    if score is not None and (isinstance(score, bool) or score not in range(LOWEST, HIGHEST + 1)):
        raise Refused(f"Score: ‘{score}’ is none; give {LOWEST} to {HIGHEST}.", "scores")
    key = {"tactic_id": tactic.id or 0, "criterion_id": criterion.id or 0}
    row = session.get(TacticScore, tuple(key.values()))
    before = "" if row is None else str(row.score)
    if row is not None and score is None:
        session.delete(row)
    elif row is not None:
        change(row, {"score": score})
        session.add(row)
    elif score is not None:
        session.add(made(TacticScore, {**key, "score": score}))
    session.flush()
    if not before:
        # A first score adjusts nothing.
        return
    field, after = f"criterion {criterion.name}", "" if score is None else str(score)
    keep_adjustments(session, tactic.id or 0, {field: before}, {field: after}, context)


def _sentence(action: ScoreTactics, tactic: Tactic, criterion: Criterion) -> str:
    (_, _, score), *more = action.scores
    if more:
        tactics = {tactic_id for tactic_id, _, _ in action.scores}
        return f"Scored {quoted(tactic.title)}" if len(tactics) == 1 else (
            f"Scored {counted(len(tactics), 'tactic')}"
        )  # fmt: skip
    by = f"{quoted(tactic.title)} by {quoted(criterion.name)}"
    return f"Took away the score of {by}" if score is None else f"Scored {by}: {score}"
