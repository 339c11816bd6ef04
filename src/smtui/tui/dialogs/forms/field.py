"""A field of a form: its name, how its text is read, and how what was read is said."""

from collections.abc import Callable
from dataclasses import dataclass

YES, NO = "yes", "no"


def no_words(_value: object) -> str:
    """Say nothing about a value whose text says it already."""
    return ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``name`` is that of the action's field, ``text`` what stands there at first.

    ``read`` turns the text into the value or raises ``NotUnderstood``; ``echo`` says in words
    what was understood. A field with ``choices`` is one of them, changed by the arrow keys; one
    with ``offers`` completes what is typed (the last of several, divided by commas); one with
    ``lines`` takes several lines. What stands in one that ``is_usual`` is only a proposal: what is
    typed takes its place.
    """

    name: str
    label: str
    text: str
    read: Callable[[str], object]
    echo: Callable[[object], str] = no_words
    hint: str = ""
    choices: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    lines: bool = False
    is_usual: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether there is never anything to say beside it: its hint stands in it, faint."""
        return self.echo is no_words and not self.choices
