"""What the keys of the calendar do that is the calendar's own: moved things are followed, what
is added stands on the chosen day, and a time off is deleted rather than the person.
"""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, TacticStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from smtui.actions.action import Action

MOVABLE = (Kind.TASK, Kind.POST, Kind.TACTIC)


class ActsOnDays(ListPage):
    """A list page whose things stand on days."""

    KINDS: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.POST, Kind.TASK, Kind.TACTIC, Kind.GOAL, Kind.PERSON, Kind.OCCASION}
    )

    def __init__(self) -> None:
        """Start with nothing moved."""
        super().__init__()
        self.moved: RowKey | None = None

    @property
    def day(self) -> date:
        """The day that keys act on."""
        raise NotImplementedError

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

    def action_hours(self, hours: int) -> None:
        """Move posts by some hours; past midnight their day moves too."""
        from smtui.actions.publishing import MovePosts

        self.act({Kind.POST: lambda ids: MovePosts(ids, minutes=60 * hours)}, "move")

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
        chosen = self.chosen
        kinds = {key.kind for key in chosen}
        if kinds == {Kind.OCCASION}:
            from smtui.actions.campaigns import DeleteOccasions

            self.act({Kind.OCCASION: DeleteOccasions}, "delete")
        elif kinds == {Kind.PERSON} and len(chosen) == 1:
            self._delete_time_off(int(chosen[0].id))
        elif Kind.PERSON in kinds:
            self.desk.say("Who is away is deleted one by one: esc forgets the marks.", Tone.WATCH)
        else:
            super().action_delete()

    def _opens_occasions(self) -> bool:
        """Whether the cursor is on an occasion; the list of occasions is opened then."""
        if not self.chosen or self.chosen[0].kind != Kind.OCCASION:
            return False
        from smtui.tui.dialogs.occasions import OccasionsDialog

        self.app.push_screen(OccasionsDialog(self.desk))
        return True

    def action_open(self) -> None:
        """Open the thing; occasions in their list."""
        if not self._opens_occasions():
            super().action_open()

    def action_edit(self) -> None:
        """Edit the thing; occasions in their list."""
        if not self._opens_occasions():
            super().action_edit()

    def action_notes(self) -> None:
        """Write notes; that of an occasion stands in its own line of their list."""
        if not self._opens_occasions():
            super().action_notes()

    def _delete_time_off(self, person_id: int) -> None:
        from smtui.actions.people import DeleteTimeOff

        for away in self.plan.snapshot.people[person_id].time_off:
            if away.from_on <= self.day <= away.until_on:
                self.desk.do(DeleteTimeOff(away.id))
                return
