"""What the keys of the calendar do that is the calendar's own: moved things are followed, what
is added stands on the chosen day, and a time off is deleted rather than the person.
"""

from datetime import date
from typing import TYPE_CHECKING

from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.month import Month
from smtui.vocabulary import Kind, TacticStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from smtui.actions.action import Action

MOVABLE = (Kind.TASK, Kind.POST, Kind.TACTIC)


class ActsOnDays(ListPage):
    """A list page whose things stand on the day that ``month`` has chosen."""

    def __init__(self) -> None:
        """Start with the month of no day."""
        super().__init__()
        self.month = Month()
        self.moved: RowKey | None = None

    @property
    def day(self) -> date:
        """The chosen day."""
        return self.month.day

    def add_context(self) -> dict[str, object]:
        """What is added goes out on the chosen day, or is due on it."""
        return {"publish_on": self.day}

    def act(
        self,
        means: "dict[Kind, Callable[[tuple[int, ...]], Action]]",
        verb: str,
        keys: tuple[RowKey, ...] | None = None,
    ) -> bool:
        """Act, and when one thing was moved, go with it to its new day."""
        chosen = self.chosen if keys is None else keys
        if verb == "move" and len(chosen) == 1 and chosen[0].kind in MOVABLE:
            self.moved = chosen[0]
        done = super().act(means, verb, keys)
        self.moved = None
        return done

    def action_tick(self) -> None:
        """Tick tasks and posts; a tactic is done, or taken up again."""
        ids = tuple(int(key.id) for key in self.chosen if key.kind == Kind.TACTIC)
        if not ids or len(ids) < len(self.chosen):
            super().action_tick()
            return
        from smtui.tui.pages.tactics_acts import set_or_reset

        self.act({Kind.TACTIC: set_or_reset(self.plan.snapshot, ids, TacticStatus.DONE)}, "finish")

    def action_delete(self) -> None:
        """Delete; of a person who is away on this day the time off, never the person."""
        key = self.rows.key
        if key is None or key.kind != Kind.PERSON or self.rows.marks:
            super().action_delete()
            return
        from smtui.actions.people import DeleteTimeOff

        for away in self.plan.snapshot.people[int(key.id)].time_off:
            if away.from_on <= self.day <= away.until_on:
                self.desk.do(DeleteTimeOff(away.id))
                return
