"""The check-in: the tactics that may be wrong, one by one: each kept, changed or dropped."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.tactic_doubts import DoubtRows, doubts_of
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, TacticStatus

if TYPE_CHECKING:
    from datetime import date

    from smtui.actions.action import Action
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

MOST_SHOWN = 10


class TacticCheckIn(Dialog[None]):
    """Goes through the doubts; what was answered is not asked again in this walk."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "tactics.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "keep", "keep"),
        Binding("e,enter", "change", "change", key_display="e"),
        Binding("D", "move", "ETA"),
        Binding("p", "pause", "pause"),
        Binding("x", "drop", "drop"),
        Binding("r", "reason", "reason"),
        Binding("w", "why", "", show=False),
        Binding("u", "undo", "", show=False),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Ask about the plan of ``desk``."""
        super().__init__()
        self._desk = desk
        self._answered: list[tuple[int, bool]] = []
        self._title, self._sentence, self._echo = Said(), Said(classes="words"), Said()
        self._rows = Rows(show_columns=True)

    def compose(self) -> ComposeResult:
        """Compose the list, why the one under the cursor is asked about, and the keys."""
        with Vertical(classes="box"):
            yield self._title
            yield self._rows
            yield self._sentence
            yield self._echo
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show what is to be checked."""
        self._fill()
        self._rows.focus()

    @property
    def _plan(self) -> "Plan":
        plan = self._desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def _fill(self) -> None:
        answered = {id_ for id_, _ in self._answered}
        source = DoubtRows(
            self._plan, [one for one in doubts_of(self._plan) if one.tactic_id not in answered]
        )
        count = len(source.keys)
        noun = "tactic" if count == 1 else "tactics"
        self._title.say(f"{count} {noun} to check. Which feel wrong?", Tone.STRONG)
        self._rows.styles.height = min(max(count, 1), MOST_SHOWN) + 1
        self._rows.fill(source)
        self._tell()

    def on_rows_highlighted(self) -> None:
        """Say why the one under the cursor is asked about."""
        self._tell()

    def on_rows_opened(self) -> None:
        """A second click changes it."""
        self.action_change()

    def _tell(self) -> None:
        id_, source = self._current, self._rows.source
        if id_ is not None and isinstance(source, DoubtRows):
            tactic = self._plan.snapshot.tactics[id_]
            self._sentence.say(f"‘{tactic.title}’: {source.doubts[id_].sentence}.", Tone.WATCH)

    @property
    def _current(self) -> int | None:
        return int(self._rows.key.id) if self._rows.key else None

    def _answer(self, id_: int, words: str, *, is_done: bool) -> None:
        self._answered.append((id_, is_done))
        self._echo.say(words, Tone.FINE)
        self._fill()
        if not self._rows.source.keys:
            self.dismiss()
            self._desk.say("All that was in doubt is checked.", Tone.FINE)

    def _do(self, action: "Action", id_: int) -> None:
        done = self._desk.do(action)
        if done is None:
            self._echo.say("That could not be done; the line at the bottom says why.", Tone.TROUBLE)
            return
        self._answer(id_, f"{done.sentence} · r says why", is_done=True)

    def action_keep(self) -> None:
        """Keep it as it is."""
        if self._current is not None:
            title = self._plan.snapshot.tactics[self._current].title
            self._answer(self._current, f"Kept ‘{title}’", is_done=False)

    def action_drop(self) -> None:
        """Drop it."""
        self._set(TacticStatus.DROPPED)

    def action_pause(self) -> None:
        """Pause it."""
        self._set(TacticStatus.PAUSED)

    def _set(self, status: TacticStatus) -> None:
        from smtui.actions.tactics import SetTacticStatus

        if self._current is not None:
            self._do(SetTacticStatus((self._current,), status), self._current)

    def action_move(self) -> None:
        """Ask for another ETA."""
        from smtui.actions.tactics import MoveTactics
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        id_, plan = self._current, self._plan

        def move(day: "date | None") -> None:
            if day is not None and id_ is not None:
                self._do(MoveTactics((id_,), to=day), id_)

        if id_ is not None:
            ask = ask_day("Which ETA?", plan.today, plan.settings.week_start)
            self.app.push_screen(AskDialog(ask), move)

    def action_change(self) -> None:
        """Change it in its form; it stays here while it is still in doubt."""
        from smtui.tui.dialogs.forms import edit

        if self._current is not None:
            edit(self._desk, RowKey(Kind.TACTIC, self._current))

    def on_screen_resume(self) -> None:
        """Show what is left after a form was closed."""
        if self._rows.is_attached and self._desk.plan is not None:
            self._fill()

    def action_why(self) -> None:
        """Say why it stands where it stands."""
        from smtui.tui.dialogs.thing import open_why

        if self._current is not None:
            open_why(self._desk, RowKey(Kind.TACTIC, self._current))

    def action_reason(self) -> None:
        """Give the reason of the last answer that changed something."""
        from smtui.tui.dialogs.adjustments import ask_reason

        changed = [id_ for id_, is_done in self._answered if is_done]
        if changed:
            ask_reason(self._desk, (changed[-1],), lambda: self._echo.say("Kept.", Tone.FINE))
        else:
            self._echo.say("Nothing was changed yet.", Tone.DIM)

    def action_undo(self) -> None:
        """Take the last answer back."""
        workspace = self._desk.workspace
        if workspace is None or not self._answered:
            return
        _, is_done = self._answered.pop()
        done = workspace.undo() if is_done else None
        self._echo.say(done.sentence if done else "Asked again.", Tone.FINE)
        self._fill()
