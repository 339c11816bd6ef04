"""Growth: the planned roles in hiring order, and what they cost and bring over two years."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.content import Content

from smtui.planning.facts.team import PlannedRoleFact
from smtui.planning.growth import Quarter, growth
from smtui.planning.plan import Plan
from smtui.tui.pages.team.growth_rows import GrowthRows
from smtui.tui.pages.team.growth_words import summary_of, tell
from smtui.tui.pages.team.paned import PanedList
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName

QUARTERS = 8
PANE_SHARE = 0.46


class GrowthView(PanedList):
    """Planned roles, moved in time and in hiring order, beside the charts that follow."""

    NAME: ClassVar[PageName] = PageName.TEAM
    VIEW_NAME: ClassVar[str] = "growth"
    NEW: ClassVar[Kind] = Kind.PLANNED_ROLE
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.PLANNED_ROLE})
    SAYS: ClassVar[str] = "Growth: a plans a role; shift and ↑ ↓ order them, { } move the start."
    LEAST_BELOW: ClassVar[int] = 13
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "edit", "open", "hire", "delete", "hire.earlier", "hire.later", "move.back",
        "move.on", "move.week_back", "move.week_on", "move.to", "list.mark", "pane.next", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "add", "edit", "hire", "hire.earlier", "move.week_on", "delete", "view", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No role is planned yet.\n\n"
        "a  plans one: which role, from when, in-house or not, how many hours\n"
        "b  makes a person of it once somebody is found\n"
        "The charts show what the team costs and carries, quarter by quarter."
    )

    def __init__(self) -> None:
        """Start before there is a plan."""
        super().__init__()
        self._quarters: Sequence[Quarter] = ()
        self._taken_back: set[RowKey] = set()

    def fill(self, plan: Plan) -> None:
        """List the planned roles, and count the quarters anew."""
        self._quarters = growth(plan, QUARTERS)
        super().fill(plan)

    def source(self, plan: Plan) -> GrowthRows:
        """The planned roles."""
        return GrowthRows(plan)

    def lay_out(self) -> None:
        """The charts take nearly half of the width."""
        super().lay_out()
        self.pane.styles.width = "1fr" if self.is_low else int(self.app.size.width * PANE_SHARE)

    def summarise(self, plan: Plan) -> Content:
        """Who and what there is now, and in two years."""
        return summary_of(plan, self._quarters or growth(plan, QUARTERS))

    def tell(self, plan: Plan) -> Content:
        """The charts, and the role under the cursor."""
        if not self._quarters:
            return Content("")
        key, (width, height) = self.rows.key, self.pane.size
        return tell(plan, self._quarters, int(key.id) if key else None, width, height)

    def _planned(self) -> PlannedRoleFact | None:
        key = self.rows.key
        found = self.plan.snapshot.planned_roles.get(int(key.id)) if key else None
        if found is None:
            self.desk.say("There is no planned role here; a plans one.", Tone.DIM)
        return found

    def action_add(self) -> None:
        """Plan a role."""
        from smtui.tui.dialogs.forms import add_form

        add_form(self.desk, Kind.PLANNED_ROLE, {})

    def action_open(self) -> None:
        """Open it: its form has everything."""
        self.action_edit()

    def action_delete(self) -> None:
        """Delete the planned roles."""
        from smtui.actions.team import DeletePlannedRoles

        self.act({Kind.PLANNED_ROLE: DeletePlannedRoles}, "delete")

    def action_order_by(self, places: int) -> None:
        """Move it in hiring order."""
        from smtui.actions.team import MovePlannedRole

        found = self._planned()
        if found is not None:
            self.desk.do(MovePlannedRole(found.id, places))

    def _start_on(self, day: date) -> None:
        from smtui.actions.team import EditPlannedRole

        found = self._planned()
        if found is not None:
            self.desk.do(EditPlannedRole(found.id, {"starts_on": day}))

    def action_move(self, days: int) -> None:
        """Begin some days earlier or later."""
        found = self._planned()
        if found is not None:
            self._start_on(found.starts_on + timedelta(days=days))

    def action_move_to(self) -> None:
        """Ask for the first day."""
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        def begin(day: date | None) -> None:
            if day is not None:
                self._start_on(day)

        if self._planned() is not None:
            ask = ask_day("From which day?", self.plan.today, self.plan.settings.week_start)
            self.app.push_screen(AskDialog(ask), begin)

    def stays_for(self, key: RowKey) -> bool:
        """Who was hired here and is taken back is not gone to: there is nobody. Hired again, they
        are not gone to either.
        """
        if key.kind == Kind.PERSON and key.id not in self.plan.snapshot.people:
            self._taken_back.add(key)
            return True
        if key in self._taken_back:
            self._taken_back.remove(key)
            return True
        return super().stays_for(key)

    def action_hire(self) -> None:
        """Ask for the name of who was hired, and make a person of the planned role."""
        from smtui.actions.team import HirePlannedRole
        from smtui.tui.dialogs.ask import Ask, AskDialog
        from smtui.tui.dialogs.forms.entries import read_name

        found = self._planned()
        if found is None:
            return
        id_, role = found.id, self.plan.snapshot.role_facts[found.role_id].name

        def hire(name: str | None) -> None:
            if name:
                self.desk.do(HirePlannedRole(id_, name))

        ask = Ask(f"Who was hired as {role}?", read_name, lambda name: f"{name}, {role}",
                  "the name; hours, cost and first day come along")  # fmt: skip
        self.app.push_screen(AskDialog(ask), hire)
