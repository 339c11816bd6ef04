"""The line above a list: what matters of the page in one sentence of figures."""

from textual.content import Content
from textual.widgets import Static


class Summary(Static):
    """One line of styled text, never markup."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__("", markup=False)
        self._first = Content("")
        self._figures = Content("")
        self._shown = Content("")

    def show(self, content: Content) -> None:
        """Show ``content``."""
        self._figures = content
        self._draw()

    def put_first(self, content: Content) -> None:
        """Show ``content`` before the figures until it is another one, or empty."""
        self._first = content
        self._draw()

    def _draw(self) -> None:
        content = self._first + self._figures
        if not content.is_same(self._shown):
            self._shown = content
            self.update(content, layout=False)
