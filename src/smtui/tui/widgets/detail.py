"""The detail pane: everything that matters of the thing under the cursor, scrollable."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

FROM_WIDTH = 100


class DetailPane(VerticalScroll):
    """Shows styled text; hidden on narrow terminals, where ``enter`` opens the same."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.display = False
        self._text = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Compose the text."""
        yield self._text

    def suit(self, width: int) -> bool:
        """Show the pane when the terminal has ``width`` cells enough; return whether it does."""
        wanted = width >= FROM_WIDTH
        if self.display != wanted:
            self.display = wanted
        return wanted

    def show(self, content: Content) -> None:
        """Show ``content`` from its top."""
        self._text.update(content)
        self.scroll_home(animate=False)
