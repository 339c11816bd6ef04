"""Plan my week: a proposed week with its reasons; some or all of it is done as one change."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.week_draft import WeekDraft, WeekOptions
from smtui.planning.reviews.week_plan import propose_week
from smtui.tui.details.figures import load_percent, load_tone
from smtui.tui.details.names import first_names, names_of
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.planning_week_rows import PLACED, DraftRows, Taken, day_name, words_of_others
from smtui.tui.made_of import MadeOf
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

KEEP_FREE_PERCENT = 10
"""What is kept free of each day at first, for what nobody foresees."""

STEP_PERCENT, MOST_FREE_PERCENT = 5, 90


class PlanWeekDialog(ListDialog):
    """Lists the placements of a draft, all of them taken at first; enter carries them out."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "week.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "takes or leaves it"),
        Binding("A", "all", "all or none"),
        Binding("minus", "keep_free(-1)", "keeps less free"),
        Binding("plus", "keep_free(1)", "more"),
        Binding("o", "overload", "overload"),
        Binding("enter", "apply", "does it"),
    ]
    BELOW_LINES: ClassVar[int] = 3
    MOST_SHOWN: ClassVar[int] = 40
    EMPTY: ClassVar[str] = (
        "Nothing is left to put on a day of this week. What is open has its day, waits for"
        " something, or is too long; a task needs an estimate (+ -) to be fitted well."
    )

    def __init__(
        self, desk: "DeskScreen", period: Period, owners: "frozenset[int] | None" = None
    ) -> None:
        """Propose for the week ``period``: the work of everybody, or of ``owners``."""
        super().__init__(desk)
        self._period = period
        self._options = WeekOptions(KEEP_FREE_PERCENT, owner_ids=owners)
        self._draft: MadeOf[WeekDraft] = MadeOf()
        self._rows: MadeOf[DraftRows] = MadeOf()
        self._refused: frozenset[Taken] = frozenset()
        self._words = Said(classes="words")

    def begin(self) -> None:
        """Give the focus to the list, with the cursor on the first thing that is put on a day."""
        super().begin()
        self.rows.go_to(RowKey(PLACED, 0))
        self._tell()

    @property
    def hinted(self) -> list[BindingType]:
        """The keys of the list, and the one that leaves."""
        return [*self.BINDINGS, ListDialog.BINDINGS[-1]]

    @property
    def draft(self) -> WeekDraft:
        """The draft for the plan that is shown, made once for each and for each of the options."""
        plan, options = self.plan, self._options
        return self._draft.get(
            lambda: propose_week(plan, self._period.first, options), plan, by=(options,)
        )

    def source(self) -> DraftRows:
        """Return the draft as rows."""
        draft, refused = self.draft, self._refused
        return self._rows.get(lambda: DraftRows(self.plan, draft, refused), draft, by=(refused,))

    def head(self) -> Content:
        """Say whose week it is, how full it will be, and how it is proposed."""
        rows, plan, period = self.source(), self.plan, self._period
        before = rows.load(plan, period.first, period.last)
        after = rows.load(rows.after, period.first, period.last)
        owners = self._options.owner_ids
        whose = f" of {names_of(plan, owners)}" if owners else ""
        line = (
            toned(f"Plan the week{whose}: {period.label}  ", Tone.STRONG)
            + toned(load_percent(before), load_tone(before))
            + toned(" → ", Tone.DIM)
            + toned(load_percent(after), load_tone(after))
        )
        minutes = sum(one.minutes for one in rows.taken)
        count = len(self.draft.placements)
        said = f"{len(rows.taken)} of {count} ticked · {show_minutes(minutes)}"
        if not count:
            said = "Nothing finds a day"
        free = f" · {self._options.keep_free_percent} % kept free"
        told = line + Content("\n") + toned(said, Tone.PLAIN) + toned(free, Tone.DIM)
        if self._options.may_overload:
            told += toned(" · may overload", Tone.WATCH)
        due = sum(1 for one in self.draft.left_out if one.is_due)
        if due:
            told += toned(f" · {due} due left out", Tone.TROUBLE)
        return told

    def compose_below(self) -> ComposeResult:
        """The reason of the line under the cursor."""
        yield self._words

    @on(Rows.Highlighted)
    def _tell(self) -> None:
        """Say why the line under the cursor stands there, or why it is left out."""
        rows, key = self.source(), self.rows.key
        one, left = rows.placement(key), rows.left_out(key)
        if one is not None:
            self._words.say(f"{day_name(one.day)}: {one.reason}")
        elif left is not None:
            who = first_names(self.plan, left.people) or "Nobody's"
            # Most reasons name those who do it; not all do.
            said = left.reason if who in left.reason else f"{who}: {left.reason}"
            self._words.say(said, Tone.TROUBLE if left.is_due else Tone.WATCH)
        else:
            self._words.say("")

    def show_again(self) -> None:
        """Show the draft anew, and why the line under the cursor stands there."""
        super().show_again()
        self._tell()

    def action_switch(self) -> None:
        """Take or leave the line under the cursor, and what stands behind it or before it."""
        rows = self.source()
        one = rows.placement(self.rows.key)
        if one is None:
            self.echo.say("It has no place in the draft; why, stands above.", Tone.DIM)
            return
        together = rows.with_it(one)
        things = frozenset((each.kind, each.id) for each in together)
        is_left = one in rows.taken
        others = [each.title for each in together[1:] if (each in rows.taken) is is_left]
        self._refused = self._refused | things if is_left else self._refused - things
        self.echo.say(words_of_others(others, is_left=is_left), Tone.WATCH)
        self.show_again()

    def on_rows_opened(self) -> None:
        """A second click takes or leaves a line."""
        self.action_switch()

    def action_all(self) -> None:
        """Take all, or none where all are taken."""
        every = frozenset((one.kind, one.id) for one in self.draft.placements)
        self._refused = frozenset() if self._refused & every else every
        self.show_again()

    def action_keep_free(self, by: int) -> None:
        """Keep more or less of each day free, and propose anew."""
        percent = self._options.keep_free_percent + by * STEP_PERCENT
        percent = min(max(percent, 0), MOST_FREE_PERCENT)
        self._options = replace(self._options, keep_free_percent=percent)
        self.show_again()

    def action_overload(self) -> None:
        """Put what is due even on days that are full, or no longer; propose anew."""
        may = not self._options.may_overload
        self._options = replace(self._options, may_overload=may)
        self.show_again()

    def action_apply(self) -> None:
        """Put what is ticked on its days, as one change."""
        from smtui.actions.reviews import GiveWeek

        taken = self.source().taken
        if not taken:
            self.echo.say("Nothing is ticked: space ticks a line.", Tone.DIM)
            return
        placements = tuple((one.kind, one.id, one.day) for one in taken)
        times = tuple((one.id, one.at) for one in taken if one.at is not None)
        if self.do(GiveWeek(placements, times)) is not None:
            self.dismiss()
