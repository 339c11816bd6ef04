"""What was adjusted about tactics, when and why; and asking for the reason."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.matching import fold
from smtui.language.text import clean
from smtui.tui.details.names import TITLE_CELLS
from smtui.tui.details.prose import toned
from smtui.tui.details.tactic import adjustment_words
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone, fit
from smtui.tui.widgets.line_input import LineInput
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.store.reading.adjustments import AdjustmentLine
    from smtui.tui.desk import DeskScreen

MOST_SHOWN = 500
REASON_HINT = "a few words; J shows them all, and can switch this offer off"


def ask_reason(desk: "DeskScreen", ids: tuple[int, ...], given: Callable[[], None]) -> None:
    """Ask why the tactics ``ids`` were adjusted last, keep it, and call ``given``."""
    workspace = desk.workspace
    if workspace is None:
        return
    tactics = workspace.plan.snapshot.tactics
    lines = workspace.adjustments(ids[0], 1)
    title = fit(tactics[ids[0]].title, TITLE_CELLS).rstrip()
    what = f" ({adjustment_words(lines[0])})" if lines else ""
    more = f" and {len(ids) - 1} more" if len(ids) > 1 else ""

    def give(reason: str | None) -> None:
        from smtui.actions.tactics import GiveReason

        if reason:
            desk.do(GiveReason(ids, reason))
            given()

    was = lines[0].reason if lines else ""
    ask = Ask(f"Why? ‘{title}’{more}{what}", clean, hint=REASON_HINT, value=was)
    desk.app.push_screen(AskDialog(ask), give)


class AdjustmentRows:
    """Adjustments, the latest first; those made at one moment share their time and title."""

    columns = (
        Column("When", 10), Column("Tactic", 0), Column("What", 0),
        Column("Reason", 0, from_width=60),
    )  # fmt: skip

    def __init__(self, plan: "Plan", lines: "Sequence[AdjustmentLine]", words: str) -> None:
        self._plan = plan
        wanted = fold(words)
        self._lines = {line.id: line for line in lines if wanted in fold(self._text(line))}
        self.keys = [RowKey("adjustment", id_) for id_ in self._lines]

    def line(self, key: RowKey) -> "AdjustmentLine":
        """The adjustment in a row."""
        return self._lines[int(key.id)]

    def _title(self, line: "AdjustmentLine") -> str:
        tactic = self._plan.snapshot.tactics.get(line.tactic_id)
        return tactic.title if tactic else ""

    def _text(self, line: "AdjustmentLine") -> str:
        return f"{self._title(line)} {adjustment_words(line)} {line.reason}"

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of an adjustment."""
        line = self.line(key)
        return (
            Cell(show_day(line.at.astimezone().date(), self._plan.today), Tone.DIM),
            Cell(self._title(line)),
            Cell(adjustment_words(line), Tone.ACCENT),
            Cell(line.reason or "no reason given", Tone.PLAIN if line.reason else Tone.DIM),
        )


class AdjustmentsDialog(Dialog[None]):
    """The log of all tactics, filtered as one types."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "tactics.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "goes to it", priority=True),
        Binding("down", "move('cursor', 1)", "choose", key_display="↑ ↓", priority=True),
        Binding("up", "move('cursor', -1)", "", show=False, priority=True),
        Binding("pagedown", "move('page', 1)", "", show=False, priority=True),
        Binding("pageup", "move('page', -1)", "", show=False, priority=True),
        Binding("ctrl+r", "reason", "reason", priority=True),
        Binding("ctrl+o", "offer", "offer on/off", priority=True),
        Binding("escape", "cancel", "closes"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Show what was adjusted in the workspace of ``desk``."""
        super().__init__()
        self._desk = desk
        self._lines: Sequence[AdjustmentLine] = ()
        self._filter = LineInput(placeholder="a tactic, a field or a reason …", compact=True)
        self._rows = Rows(show_columns=True)
        self._title, self._told = Said(), Said(classes="whole")

    def compose(self) -> ComposeResult:
        """Compose the filter, the log and the keys."""
        with Vertical(classes="box"):
            yield self._title
            yield self._filter
            yield self._rows
            yield self._told
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Read the log and show it."""
        self._filter.focus()
        self._rows.can_focus = False
        self._rows.show_when_empty(
            Content("Nothing like that. A change of a score, a status or an ETA is kept here.")
        )
        self.refill()

    def refill(self) -> None:
        """Read the log anew."""
        workspace = self._desk.workspace
        self._lines = workspace.adjustments(None, MOST_SHOWN) if workspace else ()
        self._show()

    @on(LineInput.Changed)
    def _show(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        self._rows.fill(AdjustmentRows(plan, self._lines, self._filter.value))
        is_on = "on" if plan.settings.ask_reason else "off"
        given = sum(1 for line in self._lines if line.reason)
        words = f"{len(self._lines)} adjustments, {given} with a reason"
        self._title.say(
            toned(words, Tone.STRONG) + toned(f" · the offer to give one is {is_on}", Tone.DIM)
        )
        self._tell()

    def _tell(self) -> None:
        """Say the adjustment under the cursor in full."""
        line, plan = self._line(), self._desk.plan
        if line is None or plan is None:
            self._told.say("")
            return
        tactic = plan.snapshot.tactics.get(line.tactic_id)
        title = tactic.title if tactic else ""
        self._told.say(
            toned(f"{title}: {adjustment_words(line)}. ", Tone.DIM)
            + toned(line.reason or "No reason given.", Tone.PLAIN if line.reason else Tone.DIM)
        )

    def on_rows_highlighted(self) -> None:
        """Say in full what the cursor is on."""
        self._tell()

    def _line(self) -> "AdjustmentLine | None":
        key, source = self._rows.key, self._rows.source
        return source.line(key) if key and isinstance(source, AdjustmentRows) else None

    def action_move(self, how: str, step: int) -> None:
        """Move the cursor while the filter keeps the focus."""
        if how == "page":
            self._rows.action_page(step)
        else:
            self._rows.action_cursor(step)

    def on_rows_opened(self) -> None:
        """A second click goes there, as enter does."""
        self.action_go()

    def action_go(self) -> None:
        """Go to the tactic."""
        line = self._line()
        if line is not None:
            self.dismiss()
            self._desk.go_to(PageName.TACTICS, Kind.TACTIC, line.tactic_id)

    def action_reason(self) -> None:
        """Give the reason of the latest adjustment of this tactic."""
        line = self._line()
        if line is not None:
            ask_reason(self._desk, (line.tactic_id,), self.refill)

    def action_offer(self) -> None:
        """Offer to give a reason after each adjustment, or do so no more."""
        from smtui.actions.settings import ChangeSetting

        plan = self._desk.plan
        if plan is not None:
            self._desk.do(ChangeSetting("tactics.ask_reason", not plan.settings.ask_reason))
            self._show()
