"""What the keys of the load do that is its own: posts are shared out and estimated like tasks, work
is split among people, and a week that is too full is made to fit.
"""

from datetime import date
from typing import TYPE_CHECKING

from smtui.planning.capacity import week_start
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.settling import Ids
from smtui.tui.pages.team.load_cells import LoadCells, Unit
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.heat_map import HeatMap
from smtui.vocabulary import Kind, LoadBand

if TYPE_CHECKING:
    from smtui.planning.deadlines import Late
    from smtui.planning.plan import Plan
    from smtui.tui.dialogs.assigning import AssignDialog


class ActsOnLoad(ListPage):
    """A list page below a heat map whose cell says what is listed."""

    def __init__(self) -> None:
        """Start with weeks and without a plan."""
        super().__init__()
        self.unit = Unit.WEEK
        self.heat = HeatMap()
        self.cells: LoadCells | None = None
        self.late: tuple[Late, ...] = ()
        self._latest = -1

    @property
    def person_id(self) -> int | None:
        """The person whose row the cursor is on; None for the team's and nobody's."""
        row = self.heat.row
        return int(row.key.id) if row and row.key.kind == Kind.PERSON else None

    @property
    def first_day(self) -> date:
        """The first day of the cell that is not past."""
        if self.cells is None or self.heat.column < 0:
            return self.plan.today
        return max(self.cells.span(self.heat.column).first, self.plan.today)

    def add_context(self) -> dict[str, object]:
        """What is added is planned for the days of the cell, by its person."""
        person = self.person_id
        context: dict[str, object] = {} if person is None else {"assignees": (person,)}
        if self.cells is not None and self.heat.column >= 0:
            context["planned_on"] = self.first_day
        return context

    def action_time_off(self) -> None:
        """Show the time off of the person whose row it is, to be changed."""
        from smtui.tui.dialogs.time_off import TimeOffDialog

        if self.person_id is None:
            self.desk.say("Put the cursor on the row of the person who is away.", Tone.DIM)
        else:
            self.app.push_screen(TimeOffDialog(self.desk, self.person_id))

    def action_assign(self) -> None:
        """Choose who does tasks; a post is given to one person."""
        posts = tuple(int(key.id) for key in self.chosen if key.kind == Kind.POST)
        if posts and len(posts) == len(self.chosen):
            self._give_posts(posts)
            return
        from smtui.actions.tasks import AssignTasks

        ids = tuple(int(key.id) for key in self.chosen if key.kind == Kind.TASK)
        if not ids:
            self.desk.say("There is nothing here to assign.", Tone.DIM)
            return

        def assign(people: Ids | None) -> None:
            if people is not None and self.desk.do(AssignTasks(ids, people)):
                self.acted()

        self.app.push_screen(self._asking(ids, "Who does {}?"), assign)

    def _asking(self, ids: Ids, question: str) -> "AssignDialog":
        """Ask for people, with how full they are in the week of the cell."""
        from smtui.tui.dialogs.assigning import AssignDialog

        keys = [RowKey(Kind.TASK, id_) for id_ in ids]
        return AssignDialog(self.plan, keys, question, self.first_day)

    def _give_posts(self, ids: Ids) -> None:
        from smtui.actions.publishing import EditPost
        from smtui.actions.together import Together
        from smtui.planning.skills import skills_asked
        from smtui.tui.dialogs.giving import GiveDialog

        posts = self.plan.snapshot.posts
        what = f"‘{posts[ids[0]].topic}’" if len(ids) == 1 else f"{len(ids)} posts"

        def give(person_id: int | None) -> None:
            if person_id is None:
                return
            edits = tuple(EditPost(id_, {"owner_id": person_id}) for id_ in ids)
            name = self.plan.snapshot.people[person_id].name
            self.desk.do(edits[0] if len(edits) == 1 else Together(edits, f"Gave {what} to {name}"))
            self.acted()

        asked = skills_asked(self.plan, ((Kind.POST, id_) for id_ in ids))
        self.app.push_screen(GiveDialog(self.plan, what, self.first_day, asked), give)

    def action_share(self) -> None:
        """Choose people, then split the tasks evenly among them."""
        from smtui.actions.tasks import GiveTasks, ShareTasks

        ids = tuple(int(key.id) for key in self.chosen if key.kind == Kind.TASK)
        if not ids:
            self.desk.say("A task can be split among people; there is none here.", Tone.DIM)
            return

        def share(people: Ids | None) -> None:
            if people:
                one = len(people) == 1
                self.desk.do(GiveTasks(ids, people[0]) if one else ShareTasks(ids, people))
                self.acted()

        self.app.push_screen(self._asking(ids, "Split {} among whom?"), share)

    def action_estimate(self, minutes: int) -> None:
        """Estimate tasks and posts more or less."""
        from smtui.actions.publishing import EditPost
        from smtui.actions.tasks import ChangeEstimate

        posts = self.plan.snapshot.posts

        def of_posts(ids: Ids) -> EditPost:
            post = posts[ids[0]]
            return EditPost(post.id, {"estimate": max(0, (post.estimate or 0) + minutes)})

        keys = self.chosen
        if any(key.kind == Kind.POST for key in keys):
            # A post's estimate is one of its fields: each is an edit of its own.
            for key in keys:
                self.act(
                    {Kind.POST: of_posts, Kind.TASK: lambda ids: ChangeEstimate(ids, minutes)},
                    "estimate",
                    (key,),
                )
        else:
            super().action_estimate(minutes)

    def action_fit(self) -> None:
        """Propose what would bring the week of the cell to its hours."""
        from smtui.tui.dialogs.fitting import FitDialog

        if self.cells is None:
            return
        monday = week_start(self.cells.span(max(0, self.heat.column)).first)
        person = self.person_id
        if person is None:
            person = self._fullest(self.plan, monday)
        if person is None or self.plan.workload.week(person, monday).band != LoadBand.OVERLOADED:
            self.desk.say("This week fits: nobody is over 100 % in it.", Tone.FINE)
            return
        self.heat.go_to(RowKey(Kind.PERSON, person))
        self.app.push_screen(FitDialog(self.desk, person, monday))

    def _fullest(self, plan: "Plan", monday: date) -> int | None:
        """Who has most too much in a week, by minutes."""
        loads = {id_: plan.workload.week(id_, monday) for id_ in plan.snapshot.people}
        over = {id_: load.planned - load.capacity for id_, load in loads.items()}
        return max(over, key=lambda id_: over[id_], default=None)

    def action_late(self) -> None:
        """Go to the next work that its owner cannot do in time."""
        if not self.late or self.cells is None:
            self.desk.say("All work can be done in time by who is to do it.", Tone.FINE)
            return
        self._latest = (self._latest + 1) % len(self.late)
        late = self.late[self._latest]
        self.heat.go_to(RowKey(Kind.PERSON, late.person_id), self.cells.column_of(late.due))
        self.heat.focus(scroll_visible=False)
