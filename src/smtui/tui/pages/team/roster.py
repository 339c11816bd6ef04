"""The roster: who there is, and how full their coming weeks are."""

from typing import ClassVar

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.details.thing import notes_of
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.team.roster_rows import ORDERS, TeamRows, nobodys_minutes, overloaded_weeks
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName


class RosterView(ListPage):
    """The roster with the load of this and the next three weeks, live."""

    NAME: ClassVar[PageName] = PageName.TEAM
    NEW: ClassVar[Kind] = Kind.PERSON
    VIEW_NAME: ClassVar[str] = "roster"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.PERSON})
    SHOW_COLUMNS: ClassVar[bool] = True
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "add", "edit", "time_off", "objectives", "notes", "delete", "list.mark", "filter",
        "order", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "open", "add", "edit", "time_off", "objectives", "filter", "order", "view",
        "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "Nobody is here yet, so nothing can be planned against hours.\n\n"
        "a  adds a person by name; e then sets role, hours of each weekday and cost\n"
        "O  lists time off: 24 dec - 2 jan Christmas, or the public holidays of a country\n\n"
        "Begin with yourself. To see a whole team, quit and start: smtui --demo"
    )

    def __init__(self) -> None:
        """Start with the people by how they are engaged."""
        super().__init__()
        self.order = ORDERS[0]

    def source(self, plan: Plan) -> TeamRows:
        """Return the rows in their order."""
        return TeamRows(plan, self.order, self.words)

    def action_order(self) -> None:
        """Change between the people by how they are engaged and the fullest first."""
        self.order = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.show_plan(self.plan)
        self.desk.say(f"Order: {self.order}", Tone.DIM)

    def summarise(self, plan: Plan) -> Content:
        """Say who has too much in the weeks shown, and what nobody does."""
        people = plan.snapshot.people.values()
        over = [person for person in people if overloaded_weeks(plan, person.id)]
        count = "1 person" if len(people) == 1 else f"{len(people)} people"
        pieces = [toned(f" {count}", Tone.STRONG)]
        if over:
            names = ", ".join(person.name.split(" ")[0] for person in over[:3])
            more = f" and {len(over) - 3} more" if len(over) > 3 else ""
            pieces.append(toned(f" · overloaded: {names}{more}", Tone.TROUBLE))
        elif people:
            pieces.append(toned(" · nobody is overloaded in these four weeks", Tone.FINE))
        if said := _nobodys(plan):
            pieces.append(toned(f" · {said} of nobody", Tone.WATCH))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a person."""
        from smtui.tui.details.person import describe_person

        return describe_person(self.plan, int(key.id), notes_of(self.desk.workspace, key))

    def action_objectives(self) -> None:
        """Show what is agreed with the person under the cursor."""
        from smtui.tui.dialogs.objectives import open_objectives

        open_objectives(self.desk, self.rows.key)

    def action_time_off(self) -> None:
        """Show the time off of the person under the cursor, to be changed."""
        from smtui.tui.dialogs.time_off import TimeOffDialog

        if self.rows.key is None:
            self.desk.say("Put the cursor on the person who is away.", Tone.DIM)
        else:
            self.app.push_screen(TimeOffDialog(self.desk, int(self.rows.key.id)))


def _nobodys(plan: Plan) -> str:
    """The dated work of nobody in the weeks shown, and what has no date at all."""
    due, undated = sum(nobodys_minutes(plan)), plan.workload.backlog_unassigned
    said = [f"{show_minutes(due)} in these four weeks"] if due else []
    return " and ".join([*said, *([f"{show_minutes(undated)} undated"] if undated else [])])
