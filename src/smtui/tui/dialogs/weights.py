"""The weights: what counts how much in the priority, with the order that would come of it."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number
from smtui.planning.derive import derive
from smtui.planning.settings import Weights
from smtui.tui.details.names import points
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.weight_words import BOTH, TACTICS, TASKS, WEIGHTS, WeightWords
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
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

DEFAULTS = Weights()
_WORDS = {weight.name: weight for weight in WEIGHTS}
assert set(_WORDS) == {field.name for field in fields(Weights)}


class WeightRows:
    """The coefficients with their values, and what each was before."""

    columns = (
        Column("What counts", 13), Column("Now", 6, right=True), Column("", 0),
    )  # fmt: skip

    def __init__(self, saved: Weights, draft: Weights) -> None:
        self._saved, self._draft = saved, draft
        self.keys = [RowKey("weight", weight.name) for weight in WEIGHTS]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a coefficient."""
        name = str(key.id)
        now, was = getattr(self._draft, name), getattr(self._saved, name)
        aside = f"was {_number(was)}" if now != was else ""
        if not aside and now != getattr(DEFAULTS, name):
            aside = f"default {_number(getattr(DEFAULTS, name))}"
        tone = Tone.WATCH if now != was else Tone.PLAIN
        return Cell(_WORDS[name].label), Cell(_number(now), tone), Cell(aside, Tone.DIM)


class OrderRows:
    """What is ranked, in the order that the weights give, and by how many places it moved."""

    columns = (
        Column("#", 3, right=True), Column("", 4), Column("", 0), Column("Prio", 5, right=True),
    )  # fmt: skip

    def __init__(self, before: "Plan", after: "Plan", kind: Kind) -> None:
        is_task = kind is Kind.TASK
        was = before.task_order if is_task else before.tactic_order
        order = after.task_order if is_task else after.tactic_order
        self._titles: Mapping[int, str] = {
            id_: (after.snapshot.tasks if is_task else after.snapshot.tactics)[id_].title
            for id_ in order
        }
        self._ranks = after.tasks if is_task else after.tactic_ranks
        self._was = {id_: place for place, id_ in enumerate(was, 1)}
        self._places = {id_: place for place, id_ in enumerate(order, 1)}
        self.keys = [RowKey(kind, id_) for id_ in order]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a tactic or a task."""
        id_ = int(key.id)
        place = self._places[id_]
        moved = self._was.get(id_, place) - place
        arrow = f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved else ""
        return (
            Cell(str(place), Tone.DIM),
            Cell(arrow, Tone.FINE if moved > 0 else Tone.WATCH),
            Cell(self._titles[id_]),
            Cell(points(self._ranks[id_].priority), Tone.ACCENT),
        )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−")


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
        return _WORDS[str(key.id)] if key else WEIGHTS[0]

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
            for name in _WORDS
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
        text = _number(getattr(self.draft, weight.name)).replace("−", "-")
        ask = Ask(f"{label}: how much?", read_weight, _number, "such as 1.5", text)
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
