"""One of a few words, changed by the arrow keys, by space or by its first letter."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from smtui.tui.details.prose import toned


class ChoiceLine(Static, can_focus=True):
    """Shows the word that is chosen; the others follow by key or click."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,space", "turn(1)", "Next", show=False),
        Binding("left", "turn(-1)", "Before", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another word was chosen."""

        line: "ChoiceLine"

        @property
        def control(self) -> "ChoiceLine":
            """The line in which it was chosen."""
            return self.line

    def __init__(self, choices: tuple[str, ...], value: str) -> None:
        """Offer ``choices`` and start with ``value``."""
        super().__init__("", markup=False)
        self._choices = choices
        self._value = value if value in choices else choices[0]

    @property
    def value(self) -> str:
        """The word that is chosen."""
        return self._value

    @value.setter
    def value(self, value: str) -> None:
        self._value = value
        self.update(toned(f"‹ {value} ›"))

    def on_mount(self) -> None:
        """Show the first word."""
        self.value = self._value

    def offer(self, choices: tuple[str, ...], value: str) -> None:
        """Offer other words, ``value`` being the one that is chosen."""
        self._choices = choices
        self.value = value

    def action_turn(self, step: int) -> None:
        """Choose the next word, or the one before."""
        at = self._choices.index(self._value)
        self._choose(self._choices[(at + step) % len(self._choices)])

    def on_key(self, event: events.Key) -> None:
        """Choose the next word that begins with the letter that was typed."""
        if event.character is None or not event.character.isalnum():
            return
        at = self._choices.index(self._value) + 1
        for word in (*self._choices[at:], *self._choices[:at]):
            if word.casefold().startswith(event.character.casefold()):
                event.stop()
                self._choose(word)
                return

    def on_click(self) -> None:
        """Choose the next word."""
        self.action_turn(1)

    def _choose(self, word: str) -> None:
        if word != self._value:
            self.value = word
            self.post_message(self.Changed(self))
