"""The line above a list: what matters of the page in one sentence of figures."""

from textual.content import Content
from textual.widgets import Static


class Summary(Static):
    """One line of styled text, never markup."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__("", markup=False)
        self._shown = Content("")

    def show(self, content: Content) -> None:
        """Show ``content`` when it differs from what is shown."""
        if not content.is_same(self._shown):
            self._shown = content
            self.update(content, layout=False)
