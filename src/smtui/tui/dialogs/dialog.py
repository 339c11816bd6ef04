"""What every dialog is: a titled box over the page; ``esc`` leaves it without a change."""

from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from smtui.tui.details.prose import MOST_OF_SENTENCE, cut, toned
from smtui.tui.widgets.cells import Tone

LOW = 16
"""Lines of the terminal below which a dialog leaves out what it can."""

STYLES = Path(__file__).parent.parent / "styles"

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A modal box. Compose its content into a ``Vertical`` of class ``box``."""

    # Read with the first dialog rather than at the start, which has better things to do.
    CSS_PATH = [STYLES / "dialogs.tcss", STYLES / "questions.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False),
    ]

    takes_keys = False
    """Whether it is there to be typed into; until then the app holds keys back."""

    def on_screen_resume(self) -> None:
        """Take what was typed ahead once the focus has found its place."""
        if not self.takes_keys:
            self.call_after_refresh(self._take_keys)

    def _take_keys(self) -> None:
        self.takes_keys = True
        take_keys = getattr(self.app, "take_keys", None)
        if take_keys is not None:
            take_keys()

    def on_resize(self, event: events.Resize) -> None:
        """Where there are few lines, the keys come before what can be done without."""
        self.set_class(event.size.height < LOW, "-low")

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)


class Said(Static):
    """A line or more of text that is never read as markup; a sentence that a name makes too
    long is cut.
    """

    def __init__(
        self, text: str | Content = "", tone: Tone = Tone.PLAIN, classes: str = ""
    ) -> None:
        """Show ``text`` in ``tone``."""
        super().__init__(_content(text, tone), markup=False, classes=classes)

    def say(self, text: str | Content, tone: Tone = Tone.PLAIN) -> None:
        """Show ``text`` in ``tone`` instead; the dialog is laid out anew where that takes more
        lines or fewer.
        """
        self.set_class(bool(text), "-said")
        content = _content(text, tone)
        self.update(content, layout=not self._fits(content))

    def _fits(self, content: Content) -> bool:
        """Tell whether ``content`` takes the lines that there are, in the width that there is."""
        width, height = self.content_size
        if not width or self.styles.is_auto_width or self.styles.max_height is not None:
            return False
        return content.get_height(self.styles.get_rules(), width) == height


def _content(text: str | Content, tone: Tone) -> Content:
    return toned(cut(text, MOST_OF_SENTENCE), tone) if isinstance(text, str) else text
