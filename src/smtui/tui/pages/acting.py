"""Which action a key means for the things it acts on, whatever their kind.

A mixin of all pages, so that the same key does the same thing everywhere. A kind that a key
cannot act on is told, never passed over in silence.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from smtui.actions import goals, people, publishing, tactics, tasks
from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PostStatus, TaskStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action

Ids = tuple[int, ...]


class ActsOnThings(Page):
    """Carries out the keys that act on chosen things."""

    def act(self, means: "dict[Kind, Callable[[Ids], Action]]", verb: str) -> bool:
        """Do what ``means`` says for each kind among the chosen things; say it when none fits."""
        by_kind: dict[Kind, list[int]] = {}
        for key in self.chosen:
            by_kind.setdefault(Kind(key.kind), []).append(int(key.id))
        if not by_kind:
            self.desk.say(f"Nothing is chosen to {verb}.", Tone.DIM)
            return False
        done = False
        for kind, ids in by_kind.items():
            make = means.get(kind)
            if make is None:
                self.desk.say(f"One cannot {verb} a {kind}.", Tone.WATCH)
            else:
                done = self.desk.do(make(tuple(ids))) is not None or done
        if done:
            self.acted()
        return done

    def acted(self) -> None:
        """Called after an action on the chosen things, to forget the marks."""

    def one_task(self, verb: str) -> int | None:
        """Return the id of the task under the cursor, or say that there is none."""
        for key in self.chosen[:1]:
            if key.kind == Kind.TASK:
                return int(key.id)
        self.desk.say(f"There is no task here to {verb}.", Tone.DIM)
        return None

    def action_tick(self) -> None:
        """Tick what is open; when all chosen tasks are settled, take the ticks back."""
        settled = self.plan.snapshot.settled_today
        ids = [int(key.id) for key in self.chosen if key.kind == Kind.TASK]
        untick = bool(ids) and all(id_ in settled for id_ in ids)
        self.act(
            {
                Kind.TASK: tasks.UntickTasks if untick else tasks.TickTasks,
                Kind.POST: lambda ids: publishing.SetPostStatus(ids, PostStatus.PUBLISHED),
            },
            "tick",
        )

    def action_skip(self) -> None:
        """Ask for the reason, then skip."""
        from smtui.tui.dialogs.ask import Ask, AskDialog

        chosen = self.chosen
        if not any(key.kind in (Kind.TASK, Kind.POST) for key in chosen):
            self.desk.say("There is nothing here to skip.", Tone.DIM)
            return
        ask = Ask("Skip, because …", str, hint="a few words, or nothing; enter skips")

        def skip(reason: str | None) -> None:
            if reason is not None:
                self.act(
                    {
                        Kind.TASK: lambda ids: tasks.SkipTasks(ids, reason),
                        Kind.POST: lambda ids: publishing.SetPostStatus(ids, PostStatus.SKIPPED),
                    },
                    "skip",
                )

        self.app.push_screen(AskDialog(ask), skip)

    def action_log(self) -> None:
        """Ask for minutes, then log them."""
        from smtui.tui.dialogs.ask import AskDialog, ask_minutes

        task_id = self.one_task("log time on")
        if task_id is not None:

            def log(minutes: int | None) -> None:
                if minutes:
                    self.desk.do(tasks.LogMinutes(task_id, minutes))

            self.app.push_screen(AskDialog(ask_minutes("How long did it take?")), log)

    def action_timer(self) -> None:
        """Stop the timer if it runs on this task, else start it here."""
        timer = self.plan.snapshot.timer
        keys = self.chosen
        on_this = timer and keys and keys[0] == RowKey(Kind.TASK, timer.task_id)
        if timer and (on_this or not keys or keys[0].kind != Kind.TASK):
            self.desk.do(tasks.StopTimer())
            return
        task_id = self.one_task("time")
        if task_id is not None:
            self.desk.do(tasks.StartTimer(task_id))

    def _set_or_reset(self, status: TaskStatus, verb: str) -> None:
        facts = self.plan.snapshot.tasks
        ids = [int(key.id) for key in self.chosen if key.kind == Kind.TASK]
        has_all = bool(ids) and all(id_ in facts and facts[id_].status == status for id_ in ids)
        to = TaskStatus.TODO if has_all else status
        self.act({Kind.TASK: lambda ids: tasks.SetTaskStatus(ids, to)}, verb)

    def action_doing(self) -> None:
        """Mark as being done, or back to do."""
        self._set_or_reset(TaskStatus.DOING, "start")

    def action_pause(self) -> None:
        """Pause, or take up again."""
        self._set_or_reset(TaskStatus.PAUSED, "pause")

    def action_move(self, days: int) -> None:
        """Move by some days."""
        self.act(
            {
                Kind.TASK: lambda ids: tasks.MoveTasks(ids, days=days),
                Kind.POST: lambda ids: publishing.MovePosts(ids, days=days),
                Kind.TACTIC: lambda ids: tactics.MoveTactics(ids, days=days),
            },
            "move",
        )

    def action_move_to(self) -> None:
        """Ask for a day, then move there."""
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        settings = self.plan.settings

        def move(day: date | None) -> None:
            if day is not None:
                self.act(
                    {
                        Kind.TASK: lambda ids: tasks.MoveTasks(ids, to=day),
                        Kind.POST: lambda ids: publishing.MovePosts(ids, to=day),
                        Kind.TACTIC: lambda ids: tactics.MoveTactics(ids, to=day),
                    },
                    "move",
                )

        if self.chosen:
            ask = ask_day("Move to which day?", self.plan.today, settings.week_start)
            self.app.push_screen(AskDialog(ask), move)

    def action_estimate(self, minutes: int) -> None:
        """Estimate more or less."""
        self.act({Kind.TASK: lambda ids: tasks.ChangeEstimate(ids, minutes)}, "estimate")

    def action_assign(self) -> None:
        """Choose people, then assign them."""
        from smtui.tui.dialogs.assigning import AssignDialog

        ids = tuple(int(key.id) for key in self.chosen if key.kind == Kind.TASK)
        if not ids:
            self.desk.say("There is no task here to assign.", Tone.DIM)
            return

        def assign(people_ids: Ids | None) -> None:
            if people_ids is not None:
                self.act({Kind.TASK: lambda ids: tasks.AssignTasks(ids, people_ids)}, "assign")

        self.app.push_screen(AssignDialog(self.plan, ids), assign)

    def action_duplicate(self) -> None:
        """Make copies."""
        self.act(
            {
                Kind.TASK: tasks.DuplicateTasks,
                Kind.TACTIC: tactics.DuplicateTactics,
                Kind.POST: publishing.DuplicatePosts,
            },
            "duplicate",
        )

    def action_delete(self) -> None:
        """Delete; a single series asks whether this one or all of it."""
        from smtui.tui.dialogs.deleting import delete_series

        if len(self.chosen) == 1 and self.chosen[0].kind == Kind.TASK:
            fact = self.plan.snapshot.tasks.get(int(self.chosen[0].id))
            if fact is not None and fact.rrule:
                delete_series(self, fact)
                return
        self.act(
            {
                Kind.TASK: tasks.DeleteTasks,
                Kind.TACTIC: tactics.DeleteTactics,
                Kind.POST: publishing.DeletePosts,
                Kind.PERSON: people.DeletePeople,
                Kind.GOAL: lambda ids: goals.DeleteGoal(ids[0]),
                Kind.COMPANY_GOAL: lambda ids: goals.DeleteCompanyGoal(ids[0]),
                Kind.KPI: lambda ids: goals.DeleteKpi(ids[0]),
            },
            "delete",
        )

    def action_notes(self) -> None:
        """Write notes on the thing under the cursor."""
        from smtui.tui.dialogs.notes import NotesDialog

        workspace = self.desk.workspace
        if workspace is None or not self.chosen or self.chosen[0].kind == Kind.KPI:
            self.desk.say("There is nothing here to write notes on.", Tone.DIM)
            return
        key = self.chosen[0]
        self.app.push_screen(NotesDialog(self.desk, Kind(key.kind), int(key.id)))

    def action_edit(self) -> None:
        """Edit the thing under the cursor in a form."""
        from smtui.tui.dialogs.forms import edit

        if self.chosen:
            edit(self.desk, self.chosen[0])

    def action_add(self) -> None:
        """Add in one line."""
        from smtui.tui.dialogs.quick_add import QuickAddDialog

        self.app.push_screen(QuickAddDialog(self.desk, self.NEW, self.add_context()))

    def add_context(self) -> dict[str, object]:
        """Return what a new thing takes from where it was added (a day, a goal), by field."""
        return {}

    def action_open(self) -> None:
        """Open everything about the thing under the cursor."""
        from smtui.tui.dialogs.thing import open_thing

        if self.chosen:
            open_thing(self.desk, self.chosen[0])

    def action_why(self) -> None:
        """Say why the thing stands where it stands."""
        from smtui.tui.dialogs.thing import open_why

        if self.chosen:
            open_why(self.desk, self.chosen[0])

    def action_slipped(self) -> None:
        """Go through what slipped."""
        from smtui.tui.dialogs.slipped import SlippedDialog

        if self.plan.due.slipped:
            self.app.push_screen(SlippedDialog(self.desk))
        else:
            self.desk.say("Nothing slipped.", Tone.DIM)
