"""The filter below a list: what is typed is applied at once, enter keeps it, esc ends it."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from smtui.tui.widgets.line_input import LineInput


class FilterLine(LineInput):
    """One line that tells ``apply`` what is typed and calls ``leave`` when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "drop", "End the filter", show=False),
        Binding("enter,down", "keep", "Keep the filter", show=False),
    ]

    def __init__(self, words: str, apply: Callable[[str], None], leave: Callable[[], None]) -> None:
        """Start with ``words``."""
        super().__init__(words, placeholder="show only what contains …", compact=True)
        self._apply = apply
        self._leave = leave

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def on_input_changed(self, event: LineInput.Changed) -> None:
        """Apply what is typed."""
        event.stop()
        self._apply(event.value)

    def action_keep(self) -> None:
        """Keep the filter and go back to the list."""
        if not self.value:
            self.remove()
        self._leave()

    def action_drop(self) -> None:
        """End the filter."""
        self._apply("")
        self.remove()
        self._leave()

    def on_blur(self) -> None:
        """An empty line has no reason to stay."""
        if not self.value:
            self.remove()
