"""The detail pane: everything that matters of the thing under the cursor, scrollable."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static


class DetailPane(VerticalScroll):
    """Shows styled text; hidden on narrow terminals, where ``enter`` opens the same."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._text = Static("", markup=False)

    def compose(self) -> ComposeResult:
        """Compose the text."""
        yield self._text

    @property
    def is_shown(self) -> bool:
        """Whether the terminal is wide enough for it."""
        return bool(self.display) and self.app.size.width >= 100

    def show(self, content: Content) -> None:
        """Show ``content`` from its top."""
        self._text.update(content)
        self.scroll_home(animate=False)
