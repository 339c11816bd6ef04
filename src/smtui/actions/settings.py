"""What can be set up and set."""

from collections.abc import Mapping
from dataclasses import dataclass

from smtui.actions.action import Action


@dataclass(frozen=True, slots=True)
class ChangeSetting(Action):
    """Give a setting a value; None takes it back to its default.

    Keys: ``weights.<name>``, ``focus_factor``, ``week_start``, ``horizon_days``,
    ``default_minutes``, ``zone``, ``currency``, ``tactics.value_from`` (scores or criteria),
    ``tactics.ask_reason`` (yes or no).
    """

    key: str
    value: object


@dataclass(frozen=True, slots=True)
class ChangeWeights(Action):
    """Change coefficients of the priority, all in one step: from their names (``due``) to new
    values; None takes one back to its default.
    """

    changes: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class SetUp(Action):
    """Answer the questions of the first run: the name, the minutes of a week (spread over
    Monday to Friday) and whether the starter checklists come in. Without a name nobody is
    added: that is how the questions are skipped.
    """

    name: str = ""
    week_minutes: int = 0
    with_checklists: bool = True
