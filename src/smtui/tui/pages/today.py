"""Today: the two-minute daily review. What is due, in the order of what is worth doing next."""

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.tui.details.prose import toned
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.pipeline_acts import PIPELINE_KEYS, MovesPosts
from smtui.tui.pages.today_views import ALL_WORK, BY_PRIORITY, REVIEW
from smtui.tui.widgets.cells import RowKey, Tone, bar
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.pages.settling import Means
    from smtui.tui.pages.today_rows import TodayRows


class TodayPage(ListPage, MovesPosts):
    """Checklists, tasks and posts of today; ticked, skipped, logged and moved by key."""

    NAME: ClassVar[PageName] = PageName.TODAY
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (REVIEW, BY_PRIORITY, ALL_WORK)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "tick", "skip", "log", "timer", "doing", "pause", "open", "why", "add", "edit", "notes",
        "duplicate", "delete", "assign", "move.back", "move.on", "move.week_back", "move.week_on",
        "move.to", "estimate.more", "estimate.less", "list.mark", "filter", "view", "slipped",
        "go.today", "go.back", *PIPELINE_KEYS,
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "tick", "skip", "log", "timer", "add", "edit", "why", "move.on", "undo", "view",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "Nothing is due today.\n\n"
        "a  adds a task in one line, such as: Write launch post ~45m due:fri\n"
        "v  shows all open work, and 2 to 5 show the other pages.\n\n"
        "To see smtui full of work, quit and start: smtui --demo"
    )

    def __init__(self) -> None:
        """Start with the review and no guest."""
        super().__init__()
        self._guest: RowKey | None = None
        self._shown: Plan | None = None

    def source(self, plan: "Plan") -> "TodayRows":
        """Return the rows of the view. What leaves them by a change (it was moved to another
        day, say) stays as a guest while the cursor is on it: the next key means the same thing.
        """
        from smtui.tui.pages.today_rows import TodayRows

        rows = TodayRows(plan, self.view, self.words)
        if self._guest is not None:
            rows.welcome(self._guest, None)
        elif plan is not self._shown and self._follow is None and self.rows.key is not None:
            rows.welcome(self.rows.key, self.rows.keys_above)
        self._shown, self._guest = plan, None
        return rows

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing; what today's rows do not have stands on top as a guest."""
        super().go_to(key)
        if self.rows.key != key:
            self._guest = self._follow = key
            self.show_plan(self.plan)

    def summarise(self, plan: "Plan") -> Content:
        """Say how far the day is: done of due, minutes left, the streak."""
        from smtui.tui.pages.today_rows import time_left

        due = plan.due
        if self.view == ALL_WORK:
            parts = [f" {len(plan.task_order)} open tasks by priority"]
            if plan.waiting:
                parts.append(f"{len(plan.waiting)} waiting")
            return toned(" · ".join(parts), Tone.STRONG)
        share = due.done / due.due if due.due else 0.0
        pieces = [
            toned(f" {bar(share, 12)}", Tone.FINE if share == 1 else Tone.ACCENT),
            toned(f" {due.done} of {due.due} done", Tone.STRONG),
        ]
        if due.slipped:
            pieces.append(toned(f" · {len(due.slipped)} slipped (S)", Tone.TROUBLE))
        pieces.append(toned(f" · {time_left(plan)}", Tone.DIM))
        if plan.day_streak:
            pieces.append(toned(f" · streak {plan.day_streak}d", Tone.FINE))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a task or a post."""
        if key.kind == Kind.POST:
            from smtui.tui.details.post import describe_post

            return describe_post(self.plan, int(key.id), workspace=self.desk.workspace)
        from smtui.tui.details.task import describe_task

        workspace = self.desk.workspace
        detail = workspace.task_detail(int(key.id)) if workspace else None
        return describe_task(self.plan, int(key.id), detail)

    def settle(self, means: "Means", verb: str, keys: tuple[RowKey, ...] | None = None) -> None:
        """Settle, and have the next thing come under the cursor."""
        if not self.rows.marks:
            self.advance()
        super().settle(means, verb, keys)
        self._follow = None

    def action_open(self) -> None:
        """Open the thing under the cursor; an item that a session settles opens that session at
        its step.
        """
        for key in self.chosen[:1]:
            task = self.plan.snapshot.tasks.get(int(key.id)) if key.kind == Kind.TASK else None
            if task is not None and task.session_cadence:
                self.desk.action_session(task.session_cadence, task.session_step or "")
                return
        super().action_open()

    def action_go_today(self) -> None:
        """Show the review from its top."""
        self.view = REVIEW
        self.show_plan(self.plan)
        self.rows.action_first()
