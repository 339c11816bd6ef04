"""What the keys do in the week grid: things go from day to day, and what has none is given one."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from smtui.language.dates import show_day
from smtui.planning.calendar import day_of
from smtui.planning.reviews.week_room import first_days
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.day_grid import DayGrid
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.facts.tasks import TaskFact
    from smtui.planning.reviews.periods import Period

GIVEN = (Kind.TASK, Kind.POST)


class ActsOnWeek(ListPage):
    """A list of what has no day, below the grid of the days; the same keys act in both."""

    def __init__(self) -> None:
        """Start in the grid, with the week of everybody."""
        super().__init__()
        self.grid = DayGrid()
        self._was_in_grid = True
        self.person_id: int | None = None

    @property
    def period(self) -> "Period":
        """The week that is planned."""
        raise NotImplementedError

    @property
    def in_grid(self) -> bool:
        """Whether keys act in the grid: asked of the focus itself, since a key that is typed at
        once after another comes before the news that the focus has moved.
        """
        focused = self.screen.focused
        if focused is self.grid or focused is self.rows:
            self._was_in_grid = focused is self.grid
        return self._was_in_grid

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """What the cursor of the grid is on, or what is chosen in the list."""
        if self.in_grid:
            return () if self.grid.key is None else (self.grid.key,)
        return super().chosen

    def add_context(self) -> dict[str, object]:
        """What is added is planned for the day of the grid; from the list, for none."""
        context: dict[str, object] = {}
        if self.person_id is not None:
            context["assignees"] = (self.person_id,)
        if self.in_grid:
            context["planned_on"] = max(self.grid.day, self.plan.today)
        return context

    def action_move(self, days: int) -> None:
        """Move from day to day; what has no day gets the first with room, or the next week."""
        keys = self.chosen
        if not keys:
            self.desk.say("Nothing is chosen to move.", Tone.DIM)
        elif self.in_grid:
            self._shift(keys[0], days)
        elif days < 0:
            self.desk.say("It is on no day yet: > puts it on one, D on a day of yours.", Tone.DIM)
        else:
            self._put(keys, in_week=days == 1)

    def _put(self, keys: tuple[RowKey, ...], *, in_week: bool) -> None:
        """Give things the first days with room, of the planned week or of the one after."""
        period = self.period if in_week else self.period.next
        things = [(Kind(key.kind), int(key.id)) for key in keys if key.kind in GIVEN]
        placed = first_days(self.plan, things, period.first, period.last)
        if not placed:
            self.desk.say("No day is left before its deadline: D puts it on one.", Tone.WATCH)
            return
        self.give(placed)

    def give(self, placed: tuple[tuple[Kind, int, date], ...]) -> bool:
        """Put things on days as one change."""
        from smtui.actions.reviews import GiveWeek

        if not self.rows.marks:
            self.advance()
        kind, id_, day = placed[-1]
        is_done = self._do_and_follow(GiveWeek(placed), RowKey(kind, id_), day)
        self._follow = None
        if is_done:
            self.acted()
        return is_done

    def _do_and_follow(self, action: "Action", key: RowKey, day: date) -> bool:
        """Do what puts a thing on a day, and have the cursor of the grid go there with it."""
        before = (self.grid.day, self.grid.key)
        if self.period.has(day):
            self.grid.aim(day, key)
        is_done = self.desk.do(action) is not None
        if not is_done:
            self.grid.choose(*before)
        return is_done

    def _shift(self, key: RowKey, days: int) -> None:
        """Move what stands in the grid, and go with it."""
        day = self.grid.day + timedelta(days=days)
        action = self._action(key, day, days)
        if isinstance(action, str):
            self.desk.say(action, Tone.WATCH)
            return
        self._do_and_follow(action, key, day)

    def _action(self, key: RowKey, day: date, days: int) -> "Action | str":
        """What moves a thing of the grid to ``day``, or why that cannot be."""
        from smtui.actions.publishing import MovePosts

        if key.kind == Kind.POST:
            return MovePosts((int(key.id),), days=days)
        fact = self.plan.snapshot.tasks.get(int(key.id)) if key.kind == Kind.TASK else None
        if fact is None:
            return "Who is away is changed on the page of the team."
        return self._task_action(fact, day)

    def _task_action(self, fact: "TaskFact", day: date) -> "Action | str":
        """What moves a task of the grid: the day of the work, never its deadline."""
        from smtui.actions.reviews import GiveWeek
        from smtui.actions.tasks import MoveTasks

        if fact.id in self.plan.snapshot.settled_today:
            return "It is settled; space takes that back."
        if fact.rrule is not None and day_of(self.plan, Kind.TASK, fact.id) != self.grid.day:
            return "It comes round on this day: only its next time can be moved."
        if fact.rrule is not None or fact.planned_on is not None:
            return MoveTasks((fact.id,), to=day)
        if fact.due_on is not None and day > fact.due_on:
            due = show_day(fact.due_on, self.plan.today)
            return f"It is due {due}: e changes the deadline, D the day of the work."
        return GiveWeek(((Kind.TASK, fact.id, day),))

    def action_move_to(self) -> None:
        """Ask for a day: tasks without one are planned for it, their deadlines stay."""
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        tasks = self.plan.snapshot.tasks
        keys = tuple(key for key in self.chosen if key.kind in GIVEN)
        open_ = [
            key
            for key in keys
            if key.kind == Kind.TASK
            and tasks[int(key.id)].rrule is None
            and tasks[int(key.id)].planned_on is None
        ]
        if not keys or len(open_) < len(keys):
            super().action_move_to()
            return

        def give(day: date | None) -> None:
            if day is not None:
                self.give(tuple((Kind.TASK, int(key.id), day) for key in open_))

        plan = self.plan
        ask = ask_day("Do it on which day?", plan.today, plan.settings.week_start)
        self.app.push_screen(AskDialog(ask), give)

    def action_day_off(self) -> None:
        """Take tasks off their day, back among what has none; deadlines stay."""
        from smtui.actions.tasks import EditTask
        from smtui.actions.together import Together

        tasks = self.plan.snapshot.tasks
        ids = [int(key.id) for key in self.chosen if key.kind == Kind.TASK]
        planned = [id_ for id_ in ids if tasks[id_].planned_on and not tasks[id_].rrule]
        if not planned:
            self.desk.say("Only a task that is planned for a day can be taken off it.", Tone.DIM)
            return
        edits = tuple(EditTask(id_, {"planned_on": None}) for id_ in planned)
        title = tasks[planned[0]].title
        what = f"‘{title}’" if len(planned) == 1 else f"{len(planned)} tasks"
        if self.desk.do(Together(edits, f"Took {what} off its day")) is not None:
            self.acted()

    def action_plan_week(self) -> None:
        """Propose a week, and do what is accepted of it."""
        from smtui.tui.dialogs.planning_week import PlanWeekDialog

        owners = None if self.person_id is None else frozenset({self.person_id})
        self.app.push_screen(PlanWeekDialog(self.desk, self.period, owners))
