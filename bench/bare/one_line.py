"""Bare program: one line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class OneLine(App[None]):
    """Shows one line and waits."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static("hello")


if __name__ == "__main__":
    OneLine().run()
