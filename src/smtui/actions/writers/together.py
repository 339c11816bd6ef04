"""Carries out several actions as one."""

from collections.abc import Callable

from sqlmodel import Session

from smtui.actions.action import Action
from smtui.actions.refused import Refused
from smtui.actions.together import Together
from smtui.actions.writers.context import Context
from smtui.store.outcome import Outcome

CarryOut = Callable[[Session, Action, Context], Outcome]


def carry_out_all(
    carry_out: CarryOut, session: Session, action: Together, context: Context
) -> Outcome:
    """Carry out every action by ``carry_out``; the place is that of the first."""
    outcomes = []
    for part in action.actions:
        outcomes.append(carry_out(session, part, context))
        # What one has written the next one reads.
        session.flush()
    if not outcomes:
        raise Refused("Nothing is chosen.", "actions")
    first = outcomes[0]
    return Outcome(action.sentence or first.sentence, first.page, first.kind, first.id)
