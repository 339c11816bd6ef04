"""What the views of the calendar share: the chosen day, and what is shown of everything."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from smtui.planning.calendar import Entry, entries_between
from smtui.planning.layers import Shown
from smtui.planning.plan import Plan
from smtui.tui.pages.calendar.facets import USUAL

if TYPE_CHECKING:
    from smtui.workspace import Workspace

CARRIED_DAYS = 56
"""So many days back a plan carries every post; those of days before are read when looked at."""

Entries = Mapping[date, tuple[Entry, ...]]


class Showing:
    """The day that was chosen last, and what is shown: they hold in every view until they are
    changed or the app is left.
    """

    def __init__(self) -> None:
        """Show what is usual; the first plan chooses the day."""
        self.day = date.min
        self.shown: Shown = USUAL
        self._wider: tuple[Plan, date, date, Plan] | None = None
        self._known: dict[tuple[date, date], Entries] = {}
        self._known_of: tuple[Plan | None, Shown] = (None, USUAL)

    @property
    def is_usual(self) -> bool:
        """Whether everything is shown that is shown at first."""
        return self.shown == USUAL

    def plan_with(self, plan: Plan, workspace: "Workspace | None", first: date, last: date) -> Plan:
        """The plan with the posts from ``first`` to ``last`` too, of whatever year they are."""
        end = min(last, plan.today - timedelta(days=CARRIED_DAYS))
        if first > end or workspace is None:
            return plan
        if self._wider is not None:
            basis, since, until, wider = self._wider
            if basis is plan and since <= first and end <= until:
                return wider
        read = {post.id: post for post in workspace.posts_between(first, end)}
        snapshot = replace(plan.snapshot, posts=read | dict(plan.snapshot.posts))
        wider = replace(plan, snapshot=snapshot)
        self._wider = (plan, first, end, wider)
        return wider

    def entries(self, plan: Plan, first: date, last: date) -> Entries:
        """What is shown of the days from ``first`` to ``last``, both included, by day; gathered
        once for each plan.
        """
        basis, shown = self._known_of
        if basis is not plan or shown != self.shown:
            self._known, self._known_of = {}, (plan, self.shown)
        found = self._known.get((first, last))
        if found is None:
            found = entries_between(plan, first, last, shown=self.shown)
            self._known[first, last] = found
        return found
