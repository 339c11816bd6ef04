"""Text whose labelled lines go on under what follows the label, not under the label."""

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widgets import Static

from smtui.tui.details.prose import STYLES
from smtui.tui.widgets.cells import Tone

WIDEST_LABEL = 16
LEAST_ROOM = 16
"""Cells that must be left beside a label; in less, lines go on under it."""


def hung(content: Content, width: int) -> Content:
    """Return ``content`` laid out for ``width`` cells as far as labelled lines are too long: they
    go on under what follows their label. All other lines are left as they are.
    """
    if width < LEAST_ROOM or all(cell_len(line) <= width for line in content.plain.split("\n")):
        return content
    lines: list[Content] = []
    for line in content.split("\n", allow_blank=True):
        label = _label(line) if line.cell_length > width else 0
        if not label or width - label < LEAST_ROOM:
            lines.append(line)
            continue
        first, *others = line[label:].wrap(width - label)
        lines += [line[:label] + first, *(Content(" " * label) + other for other in others)]
    return Content("\n").join(lines)


def _label(line: Content) -> int:
    """The cells of the label that a line begins with: text in a tone of its own that ends in two
    spaces, or dim text that ends in one; else 0.
    """
    span = next(iter(line.spans), None)
    if span is None or span.start:
        return 0
    label = line.plain[: span.end]
    end = " " if span.style == STYLES[Tone.DIM] else "  "
    fits = label.strip() and label.endswith(end) and cell_len(label) == len(label) <= WIDEST_LABEL
    return len(label) if fits else 0


class HangingText(Static):
    """A text of a dialog, laid out anew for each width."""

    def __init__(self) -> None:
        """Start empty; nothing in it is markup."""
        super().__init__("", markup=False)
        self._told = Content("")

    def tell(self, content: Content) -> None:
        """Show ``content``."""
        self._told = content
        self.update(hung(content, self.content_size.width))

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for another width."""
        del event
        self.tell(self._told)
