"""Results: what the posts of a month brought, the best and the worst, and what was learned."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.content import Content

from smtui.language.calendar_words import MONTHS
from smtui.planning.facts.posts import ResultLine
from smtui.planning.plan import Plan
from smtui.tui.pages.calendar.results_rows import Month, ResultsRows, month_of
from smtui.tui.pages.calendar.results_words import summary_of, tell
from smtui.tui.pages.team.paned import PanedList
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName

YEAR = 365


class ResultsView(PanedList):
    """The posts of a month that went out with their figures, beside what they teach."""

    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST
    VIEW_NAME: ClassVar[str] = "results"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.POST})
    SAYS: ClassVar[str] = "Results: R enters figures, n keeps the lesson, [ ] other months."
    LEAST_BELOW: ClassVar[int] = 8
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "month.back", "month.on", "go.today", "open", "edit", "notes", "order", "pane.next",
        "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "results.round", "edit", "notes", "best_time", "order", "month.back", "view", "undo",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "Nothing went out in this month.\n\n"
        "space on a post says that it went out; then\n"
        "R  enters what posts brought: reach, impressions, engagement, clicks, conversions\n"
        "[ ]  look at other months"
    )

    def __init__(self) -> None:
        """Start with no month; the first plan chooses it."""
        super().__init__()
        self.first: date | None = None
        self.by_rate = False
        self._month = month_of((), ())
        self._year: tuple[Plan | None, Sequence[ResultLine]] = (None, ())

    @property
    def last(self) -> date:
        """The last day of the month that is shown."""
        first = self.first or self.plan.today
        return first.replace(day=monthrange(first.year, first.month)[1])

    def fill(self, plan: Plan) -> None:
        """Read the month and list it; at first the latest in which anything went out."""
        if self.first is None:
            self.first = plan.today.replace(day=1)
            self._read()
            if not self._month.posts:
                self.first = (self.first - timedelta(days=1)).replace(day=1)
        self._read()
        super().fill(plan)

    def _read(self) -> None:
        workspace = self.desk.workspace
        if workspace is not None and self.first is not None:
            days = self.first, self.last
            self._month = month_of(workspace.posts_between(*days), workspace.post_results(*days))

    def source(self, plan: Plan) -> ResultsRows:
        """The posts of the month."""
        return ResultsRows(plan, self._month, "", by_rate=self.by_rate)

    @property
    def month_name(self) -> str:
        """The month that is shown, in words."""
        first = self.first or self.plan.today
        return f"{MONTHS[first.month - 1].capitalize()} {first.year}"

    @property
    def month(self) -> Month:
        """What is shown."""
        return self._month

    def summarise(self, plan: Plan) -> Content:
        """How many went out and were measured, and the rate of all."""
        del plan
        return summary_of(self.month_name, self._month)

    def tell(self, plan: Plan) -> Content:
        """The post under the cursor by channel with its lesson, then the best time."""
        workspace = self.desk.workspace
        if workspace is None:
            return Content("")
        if self._year[0] is not plan:
            begin = plan.today - timedelta(days=YEAR)
            self._year = (plan, workspace.post_results(begin, plan.today))
        return tell(plan, self._month, self.rows.key, workspace, self._year[1])

    def action_month(self, months: int) -> None:
        """Show another month."""
        first = self.first or self.plan.today.replace(day=1)
        number = first.year * 12 + first.month - 1 + months
        self._show_month(date(number // 12, number % 12 + 1, 1))

    def action_go_today(self) -> None:
        """Show this month."""
        self._show_month(self.plan.today.replace(day=1))

    def _show_month(self, first: date) -> None:
        self.first = first
        self.show_plan(self.plan)
        self.rows.action_first()

    def action_order(self) -> None:
        """List by day, or from the best to the worst."""
        self.by_rate = not self.by_rate
        self.show_plan(self.plan)
        self.desk.say("From the best rate to the worst." if self.by_rate else "By day.", Tone.DIM)

    def _post(self) -> int | None:
        key = self.rows.key
        if key is None or key.kind != Kind.POST:
            self.desk.say("This is a channel; choose a post.", Tone.DIM)
            return None
        return int(key.id)

    def action_edit(self) -> None:
        """Enter or correct the figures of the post under the cursor."""
        from smtui.tui.dialogs.results_round import open_round

        id_ = self._post()
        if id_ is not None:
            open_round(self.desk, next(post for post in self._month.posts if post.id == id_))

    def action_notes(self) -> None:
        """Write down what was learned from the post."""
        from smtui.tui.pages.calendar.lessons import ask_lesson

        id_ = self._post()
        if id_ is not None:
            ask_lesson(self.desk, id_)

    def action_open(self) -> None:
        """Read what the pane tells at full width."""
        from smtui.tui.dialogs.thing import ReadingDialog

        self.app.push_screen(ReadingDialog(self.desk, lambda: self.tell(self.plan)))

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a post; one that has not gone out is in the month."""
        super().go_to(key)
        posts = self.plan.snapshot.posts
        post = posts.get(int(key.id)) if key.kind == Kind.POST else None
        if self.rows.key == key or post is None or post.publish_on is None:
            return
        if post.is_open:
            self.desk.page.turn_to("month")
            self.desk.page.shown.go_to(key)
        elif self.first != post.publish_on.replace(day=1):
            self._show_month(post.publish_on.replace(day=1))
            super().go_to(key)
