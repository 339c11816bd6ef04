"""A command: its key, its palette entry, its tooltip and its help line in one place."""

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do by key.

    ``id`` names it in the configuration file, ``key`` is its default key (several are divided
    by commas), ``action`` the method that carries it out (without ``action_``), ``label`` stands
    in the footer and the palette, ``help`` is the whole sentence. ``group`` orders the help.
    """

    id: str
    key: str
    action: str
    label: str
    help: str
    group: str

    def binding(self) -> Binding:
        """Return the binding that Textual needs; its id lets a keymap change the key."""
        return Binding(self.key, self.action, self.label, show=False, tooltip=self.help, id=self.id)

    @property
    def shown_key(self) -> str:
        """The first key as a person reads it."""
        return shown_key(self.key.split(",")[0])


_NAMES = {
    "space": "space",
    "question_mark": "?",
    "exclamation_mark": "!",
    "slash": "/",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "backslash": "\\",
    "plus": "+",
    "minus": "-",
    "asterisk": "*",
    "equals_sign": "=",
    "at": "@",
    "percent_sign": "%",
    "full_stop": ".",
    "comma": ",",
    "semicolon": ";",
    "tilde": "~",
    "ampersand": "&",
    "quotation_mark": '"',
    "number_sign": "#",
    "escape": "esc",
}


_TYPED = {shown: name for name, shown in _NAMES.items()} | {" ": "space"}


def key_named(typed: str) -> str:
    """Return the Textual key name of a key as a person writes it: ``<`` is ``less_than_sign``."""
    if len(typed) > 1 and typed.startswith("^"):
        return f"ctrl+{typed[1:]}"
    return _TYPED.get(typed, typed)


def shown_key(key: str) -> str:
    """Return a Textual key name as it is printed on a keyboard."""
    return _NAMES.get(key, key.replace("ctrl+", "^"))
