"""A month from a weekly pattern: every post on its day before it is made; all of them or some."""

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.patterns import PlanMonth
from smtui.language.calendar_words import MONTHS
from smtui.language.spans import Span, read_span, show_span
from smtui.planning.plan import Plan
from smtui.planning.publishing.patterns import Planned, month_of
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.planned_rows import (
    Draft,
    PlannedRows,
    clash_words,
    load_words,
    planned_key,
)
from smtui.tui.widgets.cells import RowKey, Tone, shorten
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


LOW = 20
"""Lines of the terminal below which the list alone is shown."""


class PlanMonthDialog(ListDialog):
    """Lists what the pattern asks for; enter makes what is ticked, as one change."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "takes or leaves one"),
        Binding("A", "all", "all or none"),
        Binding("left_square_bracket", "month(-1)", "month", key_display="[ ]"),
        Binding("right_square_bracket", "month(1)", "", show=False),
        Binding("D", "days", "other days"),
        Binding("enter", "apply", "makes what is ticked"),
    ]
    BELOW_LINES: ClassVar[int] = 3
    MOST_SHOWN: ClassVar[int] = 26
    EMPTY: ClassVar[str] = "Nothing of the pattern falls on these days; [ ] shows other months."

    def __init__(self, desk: "DeskScreen", pattern_id: int, month: date | None = None) -> None:
        """Plan the month of the day ``month`` from a pattern at first, else the next one."""
        super().__init__(desk)
        self._pattern_id = pattern_id
        today = self.plan.today
        if month is None:
            self._set_month(today.year + today.month // 12, today.month % 12 + 1)
        else:
            self._set_month(month.year, month.month)
        self._of: tuple[Plan | None, date, date] = (None, date.min, date.min)
        self._posts: tuple[Planned, ...] = ()
        self._left: set[tuple[int, date]] = set()
        self._told: set[tuple[int, date]] = set()
        self._words = Said(classes="words")
        self._load: tuple[Plan | None, tuple[Planned, ...], Content] = (None, (), Content(""))
        self.was_planned = False

    def _set_month(self, year: int, month: int) -> None:
        self._first = date(year, month, 1)
        self._last = date(year, month, monthrange(year, month)[1])

    def compose_below(self) -> ComposeResult:
        """What it does to the load of each person."""
        yield self._words

    @property
    def hinted(self) -> list[BindingType]:
        """The keys of the list, and the one that leaves."""
        return [*self.BINDINGS, ListDialog.BINDINGS[-1]]

    @property
    def draft(self) -> Draft:
        """What would be made now."""
        place = (self.plan, self._first, self._last)
        if self._of != place:
            self._of = place
            pattern = self.plan.snapshot.patterns.get(self._pattern_id)
            workspace = self.desk.workspace
            there = workspace.posts_between(self._first, self._last) if workspace else ()
            self._posts = month_of(
                pattern.slots if pattern else (), self._first, self._last, there,
                today=self.plan.today, templates=self.plan.snapshot.templates,
            )  # fmt: skip
        return Draft(self.plan, self._posts, self._left, self._told)

    @property
    def month_name(self) -> str:
        """The month, or the days, in words."""
        month_end = monthrange(self._first.year, self._first.month)[1]
        if self._first.day == 1 and self._last == self._first.replace(day=month_end):
            return f"{MONTHS[self._first.month - 1].capitalize()} {self._first.year}"
        return show_span(self._first, self._last, self.plan.today)

    def head(self) -> Content:
        """Which month from which pattern, how many posts, and where they go."""
        pattern = self.plan.snapshot.patterns.get(self._pattern_id)
        if pattern is None:
            return Content("This pattern is gone.")
        draft = self.draft
        count, clashes = len(draft.made), draft.clashes
        title = toned(f"{self.month_name} from ‘{pattern.name}’", Tone.STRONG)
        posts = "1 post" if count == 1 else f"{count} posts"
        title += toned(f"  {posts}", Tone.ACCENT)
        if clashes:
            said = "1 time is taken" if clashes == 1 else f"{clashes} times are taken"
            title += toned(f" · {said}", Tone.WATCH)
        if self.is_low:
            return title
        return title + Content("\n") + toned(draft.channel_words or "nothing ticked", Tone.DIM)

    @property
    def is_low(self) -> bool:
        """Whether there is room for little more than the list."""
        return self.size.height < LOW

    @property
    def room(self) -> int:
        """The lines for the list and its head; without what is told below where there are few."""
        return super().room + (self.BELOW_LINES if self.is_low else 0)

    def source(self) -> PlannedRows:
        """The posts of the pattern on their days."""
        return PlannedRows(self.draft)

    def show_again(self) -> None:
        """Show what would be made, and what that does to the load."""
        super().show_again()
        self._words.display = not self.is_low
        self._tell()

    @on(Rows.Highlighted)
    def _tell(self) -> None:
        """Say what stands at the time of the post under the cursor, and what all do to the load."""
        one, lines = self._chosen(), []
        if one is not None and one.clash is not None:
            words = shorten(clash_words(self.plan, one), self.inner_width)
            lines.append(toned(words, Tone.WATCH))
        if self._load[0] is not self.plan or self._load[1] != self.draft.made:
            self._load = (self.plan, self.draft.made, load_words(self.draft))
        self._words.say(Content("\n").join([*lines, self._load[2]]))

    def _chosen(self) -> Planned | None:
        key = self.rows.key
        return next((one for one in self._posts if planned_key(one) == key), None)

    def action_switch(self) -> None:
        """Take or leave the post under the cursor; one that clashes is made when told so."""
        one = self._chosen()
        if one is None:
            return
        if one.clash is not None:
            self._told ^= {one.key}
            if one.key in self._told:
                self._left.discard(one.key)
                self.echo.say("Two posts at one time then: told so, it will be made.", Tone.WATCH)
        else:
            self._left ^= {one.key}
        self.show_again()

    def on_rows_opened(self) -> None:
        """A second click takes or leaves a post."""
        self.action_switch()

    def action_all(self) -> None:
        """Take all that do not clash, or none where all are taken."""
        free = {one.key for one in self._posts if one.clash is None}
        self._left = set() if self._left & free else free
        self._told = set()
        self.show_again()

    def action_month(self, months: int) -> None:
        """Plan another month; not one that is over."""
        number = self._first.year * 12 + self._first.month - 1 + months
        first = date(number // 12, number % 12 + 1, 1)
        if first < self.plan.today.replace(day=1):
            self.echo.say("Nothing is planned into the past.", Tone.DIM)
            return
        self._set_month(first.year, first.month)
        self.show_again()
        self.rows.action_first()

    def action_days(self) -> None:
        """Ask for other days than a month."""

        def answered(span: Span | None) -> None:
            if span is not None:
                self._first, self._last = span.first, span.last
                self.show_again()
                self.rows.action_first()

        today, week_start = self.plan.today, self.plan.settings.week_start
        ask = Ask("Which days?", lambda text: read_span(text, today, week_start),
                  lambda span: show_span(span.first, span.last, today),
                  "such as 1 dec - 15 jan, or mon - sun")  # fmt: skip
        self.app.push_screen(AskDialog(ask), answered)

    def action_apply(self) -> None:
        """Make what is ticked, as one change."""
        draft = self.draft
        if not draft.made:
            self.echo.say("Nothing is ticked: space ticks a post.", Tone.DIM)
            return
        action = PlanMonth(self._pattern_id, self._first, self._last, draft.skip, bool(draft.told))
        done = self.do(action)
        if done is not None:
            self.was_planned = True
            self.dismiss()
            if done.id is not None:
                self.desk.page.go_to(RowKey(Kind.POST, done.id))
