"""The weights: what counts how much in the priority, with the order that would come of it."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number
from smtui.planning.derive import derive
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.weight_rows import DEFAULTS, WORDS, OrderRows, WeightRows, shown_number
from smtui.tui.dialogs.weight_words import BOTH, TACTICS, TASKS, WEIGHTS, WeightWords
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

STEP = 0.25
MOST = 10.0
DEBOUNCE_SECONDS = 0.03
FRAME = 7
"""Lines of the dialog that are not the lists: borders, title, meaning, keys."""


def read_weight(text: str) -> float:
    """Return a coefficient. Raises NotUnderstood beyond −10 to 10."""
    value = read_number(text.replace("−", "-"))
    if not -MOST <= value <= MOST:
        raise NotUnderstood(f"A weight is −{MOST:g} to {MOST:g}")
    return value


class WeightsDialog(Dialog[None]):
    """Changes a draft of the weights; nothing is written until enter."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "tactics.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,right,l", "change(1)", "change", key_display="+ −"),
        Binding("minus,left,h", "change(-1)", "", show=False),
        Binding("e", "type", "types"),
        Binding("r", "reset", "reset", key_display="r R"),
        Binding("R", "reset_all", "", show=False),
        Binding("v", "turn", "tasks"),
        Binding("enter", "save", "saves"),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Start with the weights that are saved."""
        super().__init__()
        self._desk = desk
        self._kind = Kind.TACTIC
        self._title, self._meaning = Said(), Said(classes="meaning")
        self._weights, self._order = Rows(show_columns=True), Rows(show_columns=True)
        self._order.add_class("second")
        self._waiting: Timer | None = None
        self.draft = self._plan.settings.weights

    @property
    def _plan(self) -> "Plan":
        plan = self._desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def compose(self) -> ComposeResult:
        """Compose the coefficients, the order beside them, the meaning and the keys."""
        with Vertical(classes="box"):
            yield self._title
            with Horizontal(classes="columns"):
                yield self._weights
                yield self._order
            yield self._meaning
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the weights that are saved."""
        self._order.can_focus = False
        self._fill()
        self._weights.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Be as high as the coefficients, as far as there is room."""
        height = max(4, min(len(WEIGHTS) + 1, int(event.size.height * 0.96) - FRAME))
        self.query_one(".columns").styles.height = height

    @property
    def _chosen(self) -> WeightWords:
        key = self._weights.key
        return WORDS[str(key.id)] if key else WEIGHTS[0]

    def _fill(self) -> None:
        self._waiting = None
        plan = self._plan
        self._weights.fill(WeightRows(plan.settings.weights, self.draft))
        after = plan
        if self.draft != plan.settings.weights:
            settings = replace(plan.settings, weights=self.draft)
            after = derive(plan.snapshot, plan.today, settings)
        self._order.fill(OrderRows(plan, after, self._kind))
        self._order.index = -1
        self._tell()

    def _tell(self) -> None:
        changed = self.changes
        words = "What counts how much"
        noun = "1 change" if len(changed) == 1 else f"{len(changed)} changes"
        self._title.say(f"{words} · {noun} not saved yet" if changed else words, Tone.STRONG)
        weight = self._chosen
        of = {TASKS: " of tasks", TACTICS: " of tactics", BOTH: ""}[weight.orders]
        self._meaning.say(f"{weight.label.strip('· ')}{of}: {weight.meaning}", Tone.DIM)

    @property
    def changes(self) -> dict[str, float | None]:
        """What differs from what is saved; None where it is the default again."""
        saved = self._plan.settings.weights
        return {
            name: None if getattr(self.draft, name) == getattr(DEFAULTS, name)
            else getattr(self.draft, name)
            for name in WORDS
            if getattr(self.draft, name) != getattr(saved, name)
        }  # fmt: skip

    def on_rows_highlighted(self, message: Rows.Highlighted) -> None:
        """Say what the coefficient means, and show what it orders."""
        if message.rows is not self._weights:
            return
        kind = {TASKS: Kind.TASK, TACTICS: Kind.TACTIC}.get(self._chosen.orders, self._kind)
        if kind is not self._kind:
            self._kind = kind
            self._fill()
        self._tell()

    def _set(self, name: str, value: float) -> None:
        value = min(MOST, max(-MOST, round(value, 4)))
        self.draft = replace(self.draft, **{name: value})
        if self._waiting is None:
            self._waiting = self.set_timer(DEBOUNCE_SECONDS, self._fill)

    def action_change(self, direction: int) -> None:
        """A step more or less."""
        name = self._chosen.name
        self._set(name, getattr(self.draft, name) + STEP * direction)

    def action_type(self) -> None:
        """Ask for the number."""
        weight = self._chosen

        def put(value: float | None) -> None:
            if value is not None:
                self._set(weight.name, value)

        label = weight.label.strip("· ")
        text = shown_number(getattr(self.draft, weight.name)).replace("−", "-")
        ask = Ask(f"{label}: how much?", read_weight, shown_number, "such as 1.5", text)
        self.app.push_screen(AskDialog(ask), put)

    def action_reset(self) -> None:
        """Take the coefficient back to its default."""
        name = self._chosen.name
        self._set(name, getattr(DEFAULTS, name))

    def action_reset_all(self) -> None:
        """Take all back to their defaults."""
        self.draft = DEFAULTS
        self._fill()

    def action_turn(self) -> None:
        """Show the order of tasks, or that of tactics."""
        self._kind = Kind.TASK if self._kind is Kind.TACTIC else Kind.TACTIC
        self._fill()

    def action_save(self) -> None:
        """Save all changes in one step."""
        from smtui.actions.settings import ChangeWeights

        changes = self.changes
        if not changes or self._desk.do(ChangeWeights(changes)) is not None:
            self.dismiss()
