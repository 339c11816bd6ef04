"""The four parts of the post editor, as many beside each other as there is room for."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import Said
from smtui.tui.dialogs.forms.fields_view import FieldsView
from smtui.tui.dialogs.post.copy_pane import CopyPane
from smtui.tui.dialogs.post.state import PostState
from smtui.tui.widgets.cells import Tone

COPY, BRIEF, PLAN, CHECK = "copy", "brief", "plan", "check"
NAMES = (COPY, BRIEF, PLAN, CHECK)
TITLES = {COPY: "Copy", BRIEF: "Brief", PLAN: "Plan", CHECK: "Before it goes out"}
WIDE, TALL = 100, 32
CHOSEN = "bold reverse"


class PaneBar(Said):
    """The names of the parts on one line, where not all of them are seen."""

    @dataclass
    class Chosen(Message):
        """A name was clicked."""

        pane: str

    def name_panes(self, current: str, missing: int) -> None:
        """Mark ``current``; ``missing`` is how many things miss."""
        pieces = []
        for name in NAMES:
            label = f" {self._label(name, missing)} "
            pieces.append(
                Content.styled(label, CHOSEN) if name == current else toned(label, Tone.DIM)
            )
        self._labels = [piece.plain for piece in pieces]
        self.say(Content("").join(pieces))

    @staticmethod
    def _label(name: str, missing: int) -> str:
        count = f" ({missing})" if name == CHECK and missing else ""
        return f"{name.capitalize()}{count}"

    def on_click(self, event: events.Click) -> None:
        """Choose the part whose name was clicked."""
        end = 0
        for name, label in zip(NAMES, self._labels, strict=True):
            end += len(label)
            if event.x < end:
                self.post_message(self.Chosen(name))
                return


class Panes(Vertical):
    """Shows the parts: all four, two at a time, or one."""

    @dataclass
    class Turned(Message):
        """Another part has the keys."""

        pane: str

    def __init__(self, state: PostState) -> None:
        """Begin with the copy; of a new post with its plan."""
        super().__init__(id="panes")
        self._state = state
        self.copy_pane = CopyPane(state.copies)
        self.told = Said()
        self._check = VerticalScroll(self.told)
        self._missing = 0
        self._bar = PaneBar()
        self._boxes: dict[str, Widget] = {}
        self.current = PLAN if state.loaded.is_new else COPY

    def compose(self) -> ComposeResult:
        """Compose the names and the parts."""
        self._boxes = {
            COPY: self.copy_pane,
            BRIEF: self._box(BRIEF, self._state.brief),
            PLAN: self._box(PLAN, self._state.fields),
            CHECK: self._box(CHECK, self._check),
        }
        yield self._bar
        yield Horizontal(self._boxes[COPY], self._boxes[BRIEF], classes="pair above")
        yield Horizontal(self._boxes[PLAN], self._boxes[CHECK], classes="pair below")

    @staticmethod
    def _box(name: str, content: Widget) -> Vertical:
        title = Said(TITLES[name], classes="pane-name")
        return Vertical(title, content, classes=f"pane {name}")

    @property
    def view(self) -> FieldsView | None:
        """The fields that have the keys, if any do."""
        return {BRIEF: self._state.brief, PLAN: self._state.fields}.get(self.current)

    @property
    def _seen(self) -> tuple[str, ...]:
        """The parts that are seen in this size."""
        if self.has_class("-wide") and self.has_class("-tall"):
            return NAMES
        if self.has_class("-wide"):
            return (COPY, BRIEF) if self.current in (COPY, BRIEF) else (PLAN, CHECK)
        return (self.current,)

    @property
    def sees_all(self) -> bool:
        """Whether every part is seen."""
        return len(self._seen) == len(NAMES)

    def fit_into(self, width: int, height: int) -> None:
        """Show as many parts as there is room for."""
        self.set_class(width >= WIDE, "-wide")
        self.set_class(height >= TALL, "-tall")
        self._show_seen()

    def _show_seen(self) -> None:
        seen = self._seen
        self._bar.display = not self.sees_all
        self.set_class(len(seen) == 1, "-one")
        for name, box in self._boxes.items():
            box.display = name in seen
            box.set_class(name == self.current, "-here")
        for pair, names in zip(self.query(".pair"), ((COPY, BRIEF), (PLAN, CHECK)), strict=True):
            pair.display = any(name in seen for name in names)
        self._bar.name_panes(self.current, self._missing)

    def tell(self, told: Content, missing: int) -> None:
        """Say what misses and what else follows."""
        self.told.say(told)
        if missing != self._missing:
            self._missing = missing
            self._bar.name_panes(self.current, missing)

    async def turn(self, name: str, field: str = "") -> None:
        """Give the keys to a part, to ``field`` of it where it has one."""
        self.current = name
        self._show_seen()
        self.rest()
        if self.view is not None:
            await self.view.go_to(field or self.view.current.field.name)
        elif name == COPY:
            self.copy_pane.area.focus()
        else:
            self._check.focus()
        self.post_message(self.Turned(name))

    def rest(self) -> None:
        """Show the fields that do not have the keys as they stand."""
        for name, view in ((BRIEF, self._state.brief), (PLAN, self._state.fields)):
            if name != self.current:
                view.rest()

    async def step(self, by: int) -> None:
        """Give the keys to the next part."""
        names = NAMES[:3] if self.sees_all else NAMES
        place = names.index(self.current) if self.current in names else 0
        await self.turn(names[(place + by) % len(names)])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow a click into another part."""
        for name, box in self._boxes.items():
            if name != self.current and box in event.widget.ancestors:
                self.current = name
                self._show_seen()
                self.rest()
                self.post_message(self.Turned(name))

    @on(PaneBar.Chosen)
    async def _pane_chosen(self, message: PaneBar.Chosen) -> None:
        message.stop()
        await self.turn(message.pane)
