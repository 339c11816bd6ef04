"""One question, one line; below it stands what was understood, or what would be right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from smtui.language.dates import NotUnderstood, read_date, show_full
from smtui.language.durations import read_minutes, show_minutes
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import LineInput

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Ask(Generic[Answer]):
    """A question: ``read`` turns the text into the answer or raises ``NotUnderstood``; ``echo``
    says in words what was understood; ``hint`` stands there before anything is typed.
    """

    question: str
    read: Callable[[str], Answer]
    echo: Callable[[Answer], str] = str
    hint: str = ""
    value: str = ""


class AskDialog(Dialog[Answer]):
    """Asks; enter answers once the text is understood, and nothing typed is lost before."""

    def __init__(self, ask: Ask[Answer]) -> None:
        """Ask ``ask``."""
        super().__init__()
        self._ask = ask
        self._echo = Said(ask.hint, Tone.DIM)

    def compose(self) -> ComposeResult:
        """Compose question, line and echo."""
        with Vertical(classes="box"):
            yield Said(self._ask.question, Tone.STRONG)
            yield LineInput(self._ask.value, compact=True)
            yield self._echo

    def _read(self, text: str) -> Answer | None:
        try:
            answer = self._ask.read(text.strip())
        except NotUnderstood as error:
            self._echo.say(str(error), Tone.WATCH)
            return None
        self._echo.say(self._ask.echo(answer) or self._ask.hint, Tone.FINE)
        return answer

    @on(LineInput.Changed)
    def _typed(self, message: LineInput.Changed) -> None:
        if message.value.strip():
            self._read(message.value)
        else:
            self._echo.say(self._ask.hint, Tone.DIM)

    @on(LineInput.Submitted)
    def _answered(self, message: LineInput.Submitted) -> None:
        answer = self._read(message.value)
        if answer is not None:
            self.dismiss(answer)


def ask_minutes(question: str, value: str = "") -> Ask[int]:
    """Ask for a duration in minutes."""
    return Ask(question, read_minutes, show_minutes, "such as 25m, 1h30 or 1:30", value)


def ask_day(question: str, today: date, week_start: int = 0) -> Ask[date]:
    """Ask for a day, as people say it."""
    return Ask(
        question,
        lambda text: read_date(text, today, week_start),
        show_full,
        "such as tomorrow, fri, +3d, 30th, next week, 27 nov",
    )
