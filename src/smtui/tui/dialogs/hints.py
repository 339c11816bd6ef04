"""The last line of a dialog: its keys, made from its bindings."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.tui.commands.command import shown_key
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import Said
from smtui.tui.widgets.cells import Tone

NAMES = {"enter": "enter", "tab": "tab", "up": "↑", "down": "↓", "left": "←", "right": "→"}


def hints(bindings: Iterable[BindingType]) -> Content:
    """Return one line that names the key and the meaning of each binding that is to be shown."""
    pieces: list[Content] = []
    for binding in bindings:
        if isinstance(binding, Binding) and binding.show:
            key = binding.key_display or shown_key(binding.key.split(",")[0])
            pieces.append(toned(NAMES.get(key, key), Tone.ACCENT))
            pieces.append(toned(f" {binding.description}   ", Tone.DIM))
    return Content("").join(pieces).rstrip()


class Hints(Said):
    """Shows the keys of ``bindings``; one blank line stands above."""

    def __init__(self, bindings: Iterable[BindingType]) -> None:
        """Show the keys of ``bindings``."""
        super().__init__(hints(bindings), classes="hints")

    def show(self, bindings: Iterable[BindingType]) -> None:
        """Show the keys of ``bindings`` instead."""
        self.say(hints(bindings))
