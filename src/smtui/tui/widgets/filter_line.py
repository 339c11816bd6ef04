"""The filter below a list: what is typed is applied at once, enter keeps it, esc ends it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import LineInput


class FilterWords(LineInput):
    """The words of the filter; the keys of the line go on to the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "drop", "End the filter", show=False),
        Binding("enter,down", "keep", "Keep the filter", show=False),
    ]

    def __init__(self, line: "FilterLine", words: str) -> None:
        """Start with ``words``."""
        super().__init__(words, placeholder="show only what contains …", compact=True)
        self._line = line

    def on_input_changed(self, event: LineInput.Changed) -> None:
        """Apply what is typed."""
        event.stop()
        self._line.apply(event.value)
        if not event.value.strip():
            self._line.say_nothing()

    def action_keep(self) -> None:
        """Keep the filter and go back to the list."""
        if not self.value:
            self._line.remove()
        self._line.leave()

    def action_drop(self) -> None:
        """End the filter."""
        self._line.apply("")
        self._line.remove()
        self._line.leave()

    def on_blur(self) -> None:
        """An empty line has no reason to stay."""
        if not self.value:
            self._line.remove()


class FilterLine(Horizontal):
    """``/ words``, how much they leave of the list, and how the filter is ended. It tells
    ``apply`` what is typed and calls ``leave`` when it is left.
    """

    DEFAULT_CSS: ClassVar[str] = """
    FilterLine { height: 1; background: $surface; }
    FilterLine Static { width: auto; height: 1; }
    FilterLine LineInput { width: 1fr; background: $surface; }
    """

    def __init__(self, words: str, apply: Callable[[str], None], leave: Callable[[], None]) -> None:
        """Start with ``words``."""
        super().__init__()
        self.apply, self.leave = apply, leave
        self._words = FilterWords(self, words)
        self._count = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Compose the sign, the words and how much they leave."""
        yield Static(toned(" / ", Tone.ACCENT), markup=False)
        yield self._words
        yield self._count

    def on_mount(self) -> None:
        """Take the keys."""
        self._words.focus()

    def take_keys(self) -> None:
        """Type into the words again."""
        self._words.focus()

    def say(self, shown: int, of: int) -> None:
        """Say that ``shown`` things of ``of`` contain the words."""
        tone = Tone.DIM if shown else Tone.WATCH
        self._count.update(toned(f" {shown} of {of} · esc ends ", tone))

    def say_nothing(self) -> None:
        """Say nothing, since there are no words."""
        self._count.update(Content(""))
