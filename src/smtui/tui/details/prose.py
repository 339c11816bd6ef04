"""Building styled text for details and summaries; what a person typed stays text."""

from textual.content import Content

from smtui.language.text import visible
from smtui.tui.widgets.cells import Tone, shorten

STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.DIM: "$foreground-muted",
    Tone.ACCENT: "$text-primary",
    Tone.FINE: "$text-success",
    Tone.WATCH: "$text-warning",
    Tone.TROUBLE: "$text-error",
    Tone.HEADING: "bold $text-primary",
}


MOST_OF_NAME = 240
"""As many cells of a name as leave room for what else there is to say: a few lines."""

MOST_OF_SENTENCE = 360
"""As many cells of a sentence that may name things: what follows has to stay on the screen."""


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` cells, a quoted title in it cut first."""
    return shorten(text, width) if len(text) * 2 > width else text


def toned(text: str, tone: Tone = Tone.PLAIN) -> Content:
    """Return ``text`` in ``tone``, safe to draw, line by line."""
    safe = "\n".join(visible(line) for line in text.split("\n"))
    return Content.styled(safe, STYLES[tone]) if STYLES[tone] else Content(safe)


class Prose:
    """Collects lines: a title, labelled facts, paragraphs and points."""

    def __init__(self, label_width: int = 11) -> None:
        """Start empty; labels take ``label_width`` cells."""
        self._lines: list[Content] = []
        self._whole = ""
        self._label_width = label_width

    def title(self, text: str) -> "Prose":
        """Add the name of the thing; one that is too long is cut, and stands whole at the end."""
        shown = cut(text, MOST_OF_NAME)
        self._whole = text if shown.endswith("…") and not text.endswith("…") else ""
        self._lines.append(toned(shown, Tone.STRONG))
        return self

    def heading(self, text: str, aside: str = "") -> "Prose":
        """Add a heading after a blank line."""
        if self._lines:
            self._lines.append(Content(""))
        self._lines.append(toned(text, Tone.HEADING) + toned(f"  {aside}", Tone.DIM))
        return self

    def fact(self, label: str, value: str, tone: Tone = Tone.PLAIN) -> "Prose":
        """Add ``label  value``; nothing when there is no value."""
        if value:
            name = toned(self._padded(label), Tone.DIM)
            self._lines.append(name + toned(cut(value, MOST_OF_SENTENCE), tone))
        return self

    def line(self, text: str, tone: Tone = Tone.PLAIN) -> "Prose":
        """Add one line."""
        self._lines.append(toned(text, tone))
        return self

    def pieces(self, *pieces: tuple[str, Tone]) -> "Prose":
        """Add one line of pieces, each with its tone."""
        shown = (toned(cut(text, MOST_OF_NAME), tone) for text, tone in pieces)
        self._lines.append(Content("").join(shown))
        return self

    def labelled(self, label: str, *pieces: tuple[str, Tone]) -> "Prose":
        """Add ``label`` and after it pieces, each with its tone."""
        return self.pieces((self._padded(label), Tone.DIM), *pieces)

    def _padded(self, label: str) -> str:
        """``label`` in its column, never without a space before what follows."""
        return f"{label} ".ljust(self._label_width)

    def add(self, content: Content) -> "Prose":
        """Add lines that are made already."""
        self._lines.append(content)
        return self

    def paragraph(self, text: str, tone: Tone = Tone.PLAIN) -> "Prose":
        """Add text of several lines after a blank one; nothing when it is empty."""
        if text:
            self._lines.extend((Content(""), toned(text, tone)))
        return self

    def content(self) -> Content:
        """Return all of it."""
        if self._whole:
            self.heading("The whole name").line(self._whole)
            self._whole = ""
        return Content("\n").join(self._lines)
