"""Bare program: five panes in a ContentSwitcher, shown by the keys 1 to 5."""

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import ContentSwitcher

from bench.bare.line_list import LineList


class Switcher(App[None]):
    """Five lists, one of them visible."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"show('pane{number}')") for number in range(1, 6)
    ]

    def compose(self) -> ComposeResult:
        """Lay out the panes."""
        with ContentSwitcher(initial="pane1"):
            for number in range(1, 6):
                pane = LineList(int(sys.argv[1]), seed=number)
                pane.id = f"pane{number}"
                yield pane

    def action_show(self, pane: str) -> None:
        """Show a pane and give it the keys."""
        self.query_one(ContentSwitcher).current = pane
        self.query_one(f"#{pane}").focus()


if __name__ == "__main__":
    Switcher().run()
