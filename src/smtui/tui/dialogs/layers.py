"""What the calendar shows: layers and choices, switched while one sees what that does."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.planning.facts.publishing import PostFact
from smtui.planning.layers import Layer, Shown, goals_of_post
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.pages.calendar.facets import (
    USUAL,
    Choice,
    Facet,
    choices,
    chosen,
    in_words,
    is_wanted,
    switched,
)
from smtui.tui.pages.calendar.showing import Showing
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

GLYPHS = {
    Layer.POSTS: "□",
    Layer.TASKS: "○",
    Layer.ENDS: "◆",
    Layer.OCCASIONS: "✦",
    Layer.TIME_OFF: "–",
    Layer.ROUTINE: "○",
}


class ShownRows:
    """The layers, then each facet with its choices and how many open posts each would show."""

    columns = (Column("", 3), Column("", 0), Column("open posts", 10, right=True))

    def __init__(self, plan: Plan, shown: Shown) -> None:
        """List what can be switched of ``shown``."""
        self._shown = shown
        self.layers = {RowKey("layer", layer.value): layer for layer in Layer}
        self.choices: dict[RowKey, Choice] = {}
        self._names: dict[RowKey, str] = {}
        self._counts: dict[Choice, int] = {}
        self.keys: list[RowKey] = [RowKey("heading", "layers"), *self.layers]
        self._count(plan)
        for facet in Facet:
            found = choices(plan.snapshot, facet)
            if found:
                self.keys.append(RowKey("heading", facet.value))
            for choice, name in found.items():
                key = RowKey(facet.value, str(choice.value))
                self.choices[key], self._names[key] = choice, name
                self.keys.append(key)

    def _count(self, plan: Plan) -> None:
        counts = self._counts
        for post in plan.snapshot.posts.values():
            if post.is_open:
                for choice in _choices_of(plan, post):
                    counts[choice] = counts.get(choice, 0) + 1

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a switch, or a heading."""
        if not key.is_thing:
            name = str(key.id).capitalize()
            asked = any(c.facet == key.id and is_wanted(self._shown, c) for c in self._names_of())
            return Heading(name, "" if key.id == "layers" or asked else "all")
        if key in self.layers:
            layer = self.layers[key]
            return self._switch(self._shown.has(layer), f"{GLYPHS[layer]} {layer}", "")
        choice = self.choices[key]
        count = str(self._counts.get(choice, 0) or "–")
        return self._switch(is_wanted(self._shown, choice), self._names[key], count)

    def _names_of(self) -> Sequence[Choice]:
        return tuple(self.choices.values())

    def _switch(self, is_on: bool, name: str, count: str) -> Sequence[Cell]:
        return (
            Cell("[x]" if is_on else "[ ]", Tone.ACCENT if is_on else Tone.DIM),
            Cell(name, Tone.STRONG if is_on else Tone.PLAIN),
            Cell(count, Tone.DIM),
        )


def _choices_of(plan: Plan, post: PostFact) -> list[Choice]:
    goals = goals_of_post(post, plan.snapshot)
    return [
        *(Choice(Facet.CHANNEL, id_) for id_ in post.channels or (None,)),
        Choice(Facet.CAMPAIGN, post.campaign_id),
        Choice(Facet.STATUS, post.status),
        Choice(Facet.OWNER, post.owner_id),
        *(Choice(Facet.GOAL, id_) for id_ in goals or (None,)),
    ]


class LayersDialog(ListDialog):
    """Switches layers and choices; the calendar behind follows at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter,x", "switch", "switches", key_display="space"),
        Binding("o", "only", "only this one"),
        Binding("c", "clear", "shows everything again"),
        Binding("tab", "section(1)", "next part"),
        Binding("shift+tab", "section(-1)", "", show=False),
        Binding("backslash", "cancel", "", show=False),
    ]
    MOST_SHOWN: ClassVar[int] = 30

    def __init__(
        self, desk: "DeskScreen", showing: Showing, show_again: Callable[[], None]
    ) -> None:
        """Switch what ``showing`` says; ``show_again`` has the calendar follow."""
        super().__init__(desk)
        self._showing, self._follow = showing, show_again

    @property
    def hinted(self) -> list[BindingType]:
        """There is nothing to undo."""
        return [*type(self).BINDINGS, Binding("escape", "cancel", "closes")]

    def head(self) -> Content:
        """What differs from everything."""
        words = in_words(self._showing.shown, self.plan.snapshot)
        told = toned(words, Tone.ACCENT) if words else toned("everything", Tone.DIM)
        return toned("The calendar shows ", Tone.STRONG) + told

    def source(self) -> ShownRows:
        """Return the switches."""
        return ShownRows(self.plan, self._showing.shown)

    def _show(self, shown: Shown) -> None:
        self._showing.shown = shown
        self._follow()
        self.show_again()

    def action_switch(self) -> None:
        """Switch what is under the cursor."""
        key, rows = self.rows.key, self.rows.source
        if key is None or not isinstance(rows, ShownRows):
            return
        if key in rows.layers:
            self._show(switched(self._showing.shown, rows.layers[key]))
        else:
            self._show(chosen(self._showing.shown, rows.choices[key]))

    def action_only(self) -> None:
        """Of its part show only what is under the cursor."""
        key, rows = self.rows.key, self.rows.source
        if key is None or not isinstance(rows, ShownRows):
            return
        shown = self._showing.shown
        if key in rows.layers:
            for layer in Layer:
                if shown.has(layer) != (layer is rows.layers[key]):
                    shown = switched(shown, layer)
        else:
            this = rows.choices[key]
            for choice in rows.choices.values():
                if choice.facet is this.facet and is_wanted(shown, choice) != (choice == this):
                    shown = chosen(shown, choice)
        self._show(shown)

    def action_clear(self) -> None:
        """Show everything again."""
        self._show(USUAL)

    def action_section(self, step: int) -> None:
        """Go to the first switch of the next part."""
        keys = self.rows.source.keys
        parts = [place for place, key in enumerate(keys) if not key.is_thing]
        here = sum(1 for place in parts if place < self.rows.index) - 1
        self.rows.go_to(keys[parts[(here + step) % len(parts)] + 1])
