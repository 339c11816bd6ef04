"""What is typed into a field of a form, what it means, and what is wrong with it."""

from smtui.language.matching import fold
from smtui.language.not_understood import NotUnderstood
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.widgets.cells import Tone


class FieldState:
    """The text of a field and what was understood of it last."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.text = field.text
        self.value: object = None
        self.error = ""
        self.is_checked = False
        self.read()

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from what stood there at first."""
        return self.text != self.field.text

    def type(self, text: str) -> None:
        """Take another text."""
        self.text = text
        self.read()

    def read(self) -> None:
        """Read the text; what is not understood leaves the value and the sentence of the error."""
        try:
            self.value = self.field.read(self.text)
        except NotUnderstood as error:
            self.error = error.sentence
        else:
            self.error = ""

    def refuse(self, sentence: str) -> None:
        """Take ``sentence`` for what is wrong with the field."""
        self.error, self.is_checked = sentence, True

    def meaning(self, *, has_focus: bool) -> tuple[str, Tone]:
        """What stands beside the text: what is wrong, what was understood, or while it is typed
        the hint. Words that only repeat the text are left out, and so is what is wrong with a
        field that nobody has touched before saving is tried.
        """
        if self.error and (self.is_checked or self.is_changed):
            return f"✗ {self.error}", Tone.TROUBLE
        words = self.field.echo(self.value) if self.text.strip() else ""
        if words and fold(words) != fold(self.text):
            return words, Tone.FINE if has_focus else Tone.DIM
        return (self.field.hint if has_focus and not self.field.is_plain else ""), Tone.DIM
