"""Several actions as one."""

from dataclasses import dataclass

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class Together(Action):
    """Carry several actions out as one, undone by one undo; none of them when one is refused.

    ``sentence`` says what all of them do.
    """

    actions: tuple[Action, ...]
    sentence: str
