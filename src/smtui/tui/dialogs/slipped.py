"""What slipped, once a day: one key for each to today, to another day, to the backlog, or away."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.actions import tasks
from smtui.language.dates import show_day
from smtui.tui.details.names import due_words, first_names, minutes_or_dash, points
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, TaskStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

MOST_SHOWN = 12


class SlippedRows:
    """What slipped, in the order of Today."""

    columns = (
        Column("Title", 0), Column("Who", 10, from_width=70), Column("Was due", 9, right=True),
        Column("Late", 8, right=True), Column("Time", 6, right=True),
        Column("Prio", 5, right=True, from_width=60),
    )  # fmt: skip

    def __init__(self, plan: "Plan", gone: set[int]) -> None:
        self._plan = plan
        self._due = {item.task_id: item.due for item in plan.due.tasks}
        for items in plan.due.checklist.values():
            self._due |= {item.task_id: item.due for item in items}
        self.keys = [RowKey(Kind.TASK, id_) for id_ in plan.due.slipped if id_ not in gone]

    def _day(self, id_: int) -> date | None:
        fact = self._plan.snapshot.tasks[id_]
        return self._due.get(id_) or fact.due_on or fact.planned_on

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a task."""
        plan, id_ = self._plan, int(key.id)
        fact, rank, day = plan.snapshot.tasks[id_], plan.tasks.get(id_), self._day(id_)
        return (
            Cell(fact.title),
            Cell(first_names(plan, fact.assignees), Tone.DIM),
            Cell(show_day(day, plan.today) if day else "", Tone.DIM),
            Cell(due_words(day, plan.today), Tone.TROUBLE),
            Cell(minutes_or_dash(rank.remaining if rank else fact.estimate), Tone.DIM),
            Cell(points(rank.priority) if rank else "", Tone.ACCENT),
        )


class SlippedDialog(Dialog[None]):
    """Goes through what slipped; what is left at the end is asked about again tomorrow."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "today", "today"),
        Binding("D", "another_day", "a day"),
        Binding("space", "tick", "done"),
        Binding("x", "drop", "drop"),
        Binding("b", "backlog", "no date"),
        Binding("u", "undo", "undo"),
        Binding("escape", "cancel", "later"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Ask about what slipped in the plan of ``desk``."""
        super().__init__()
        self._desk = desk
        self._answered: list[tuple[int, ...]] = []
        self._title = Said()
        self._echo = Said()
        self._rows = Rows(show_columns=True)

    def compose(self) -> ComposeResult:
        """Compose the list, what happened, and the keys."""
        with Vertical(classes="box"):
            yield self._title
            yield self._rows
            yield self._echo
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the list."""
        self._fill()
        self._rows.focus()

    def on_unmount(self) -> None:
        """Ask again tomorrow at the earliest."""
        smtui, plan = self._desk.smtui, self._desk.plan
        if plan is not None:
            smtui.remembered = smtui.remembered.with_slipped_on(plan.today)
            smtui.remembered.save()

    @property
    def _plan(self) -> "Plan":
        plan = self._desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def _fill(self) -> None:
        source = SlippedRows(self._plan, {id_ for ids in self._answered for id_ in ids})
        count = len(source.keys)
        self._title.say(
            f"{count} {'thing' if count == 1 else 'things'} slipped. What becomes of each?",
            Tone.STRONG,
        )
        self._rows.styles.height = min(max(count, 1), MOST_SHOWN) + 1
        self._rows.fill(source)

    @property
    def _ids(self) -> tuple[int, ...]:
        return tuple(int(key.id) for key in self._rows.chosen)

    def _do(self, action: "Action", ids: tuple[int, ...]) -> None:
        done = self._desk.do(action)
        if done is None:
            self._echo.say("That could not be done; the line at the bottom says why.", Tone.TROUBLE)
            return
        self._answered.append(ids)
        self._rows.clear_marks()
        self._echo.say(done.sentence, Tone.FINE)
        self._fill()
        if not self._rows.source.keys:
            self.dismiss()

    def _split(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The chosen ids of series, and of one-off tasks."""
        facts = self._plan.snapshot.tasks
        ids = [id_ for id_ in self._ids if id_ in facts]
        series = tuple(id_ for id_ in ids if facts[id_].rrule)
        return series, tuple(id_ for id_ in ids if not facts[id_].rrule)

    def action_today(self) -> None:
        """Plan it for today."""
        if self._ids:
            self._do(tasks.MoveTasks(self._ids, to=self._plan.today), self._ids)

    def action_another_day(self) -> None:
        """Ask for the day, and move it there."""
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        ids, plan = self._ids, self._plan

        def move(day: date | None) -> None:
            if day is not None:
                self._do(tasks.MoveTasks(ids, to=day), ids)

        if ids:
            ask = ask_day("Move to which day?", plan.today, plan.settings.week_start)
            self.app.push_screen(AskDialog(ask), move)

    def action_tick(self) -> None:
        """It was done after all."""
        if self._ids:
            self._do(tasks.TickTasks(self._ids), self._ids)

    def action_drop(self) -> None:
        """Drop one-off tasks; of a series skip this time."""
        series, single = self._split()
        if single:
            self._do(tasks.SetTaskStatus(single, TaskStatus.DROPPED), single)
        if series:
            self._do(tasks.SkipTasks(series, "slipped"), series)

    def action_backlog(self) -> None:
        """Take the dates away; a series keeps its rule, so that it cannot go there."""
        series, single = self._split()
        if series:
            self._echo.say("What comes round keeps its days: x skips it this time.", Tone.WATCH)
        if single:
            self._do(tasks.TakeDatesAway(single), single)

    def action_undo(self) -> None:
        """Take the last answer back."""
        workspace = self._desk.workspace
        done = workspace.undo() if workspace and self._answered else None
        if done is not None:
            self._answered.pop()
            self._echo.say(done.sentence, Tone.FINE)
            self._fill()
