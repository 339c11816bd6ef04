"""Keys that settle and time work: tick, skip, log, the timer, doing and paused."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PostStatus, TaskStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action

Ids = tuple[int, ...]
Means = dict[Kind, Callable[[Ids], "Action"]]


def a_kind(kind: Kind) -> str:
    """The kind of a thing with its article: a post, an occasion, a KPI."""
    words = "KPI" if kind is Kind.KPI else kind.value.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


class SettlesThings(Page):
    """Carries out the keys that settle the chosen things."""

    def act(
        self,
        means: Means,
        verb: str,
        keys: tuple[RowKey, ...] | None = None,
    ) -> bool:
        """Do what ``means`` says for each kind among ``keys`` (the chosen things); return whether
        anything was done. A kind that it says nothing for is told on the status line.
        """
        by_kind: dict[Kind, list[int]] = {}
        for key in self.chosen if keys is None else keys:
            by_kind.setdefault(Kind(key.kind), []).append(int(key.id))
        if not by_kind:
            self.desk.say(f"Nothing is chosen to {verb}.", Tone.DIM)
            return False
        done = False
        for kind, ids in by_kind.items():
            make = means.get(kind)
            if make is None:
                self.desk.say(f"One cannot {verb} {a_kind(kind)}.", Tone.WATCH)
            else:
                done = self.desk.do(make(tuple(ids))) is not None or done
        if done:
            self.acted()
        return done

    def settle(self, means: Means, verb: str, keys: tuple[RowKey, ...] | None = None) -> None:
        """Do what settles the things; a page may then have the cursor go on."""
        self.act(means, verb, keys)

    def acted(self) -> None:
        """Called after an action on the chosen things, to forget the marks."""

    def action_tick(self) -> None:
        """Tick what is open; when all chosen tasks are settled, take the ticks back."""
        from smtui.actions import publishing, tasks

        settled = self.plan.snapshot.settled_today
        ids = [int(key.id) for key in self.chosen if key.kind == Kind.TASK]
        untick = bool(ids) and all(id_ in settled for id_ in ids)
        self.settle(
            {
                Kind.TASK: tasks.UntickTasks if untick else tasks.TickTasks,
                Kind.POST: lambda ids: publishing.SetPostStatus(ids, PostStatus.PUBLISHED),
            },
            "tick",
        )

    def action_skip(self) -> None:
        """Ask for the reason, then skip."""
        from smtui.actions import publishing, tasks
        from smtui.tui.details.names import named
        from smtui.tui.dialogs.ask import Ask, AskDialog

        chosen = self.chosen
        if not any(key.kind in (Kind.TASK, Kind.POST) for key in chosen):
            self.desk.say("There is nothing here to skip.", Tone.DIM)
            return
        question = f"Skip {named(self.plan, chosen)}, because …"
        ask = Ask(question, str, hint="a few words, or nothing; enter skips")

        def skip(reason: str | None) -> None:
            if reason is not None:
                self.settle(
                    {
                        Kind.TASK: lambda ids: tasks.SkipTasks(ids, reason),
                        Kind.POST: lambda ids: publishing.SetPostStatus(ids, PostStatus.SKIPPED),
                    },
                    "skip",
                    chosen,
                )

        self.app.push_screen(AskDialog(ask), skip)

    def one_workable(self, verb: str) -> RowKey | None:
        """Return the task or the post under the cursor, or say that there is none."""
        for key in self.chosen[:1]:
            if key.kind in (Kind.TASK, Kind.POST):
                return key
        self.desk.say(f"There is no task or post here to {verb}.", Tone.DIM)
        return None

    def action_log(self) -> None:
        """Ask how long it took, or from when to when, then log that."""
        from smtui.tui.dialogs.time_spent import ask_time_spent

        key = self.one_workable("log time on")
        if key is not None:
            ask_time_spent(self.desk, key)

    def action_timer(self) -> None:
        """Stop the timer if it runs on this task or post, else start it here."""
        from smtui.actions import tasks

        timer = self.plan.snapshot.timer
        runs_on = None
        if timer is not None:
            kind = Kind.TASK if timer.post_id is None else Kind.POST
            runs_on = RowKey(kind, timer.task_id or timer.post_id or 0)
        keys = self.chosen[:1]
        if timer and (runs_on in keys or not any(k.kind in (Kind.TASK, Kind.POST) for k in keys)):
            self.desk.do(tasks.StopTimer())
            return
        key = self.one_workable("time")
        if key is None:
            return
        if key.kind == Kind.POST:
            self.desk.do(tasks.StartTimer(post_id=int(key.id)))
        elif int(key.id) in self.plan.snapshot.settled_today:
            self.desk.say("It is settled today; space takes that back.", Tone.WATCH)
        else:
            self.desk.do(tasks.StartTimer(int(key.id)))

    def _set_or_reset(self, status: TaskStatus, verb: str) -> None:
        from smtui.actions import tasks

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
