"""Keys that work on every page."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import ANYWHERE

COMMANDS = (
    Command("find", "f", "find", "Find", "Find anything by its name.", ANYWHERE),
    Command("undo", "u", "undo", "Undo", "Undo the last change, whatever it was.", ANYWHERE),
    Command("redo", "ctrl+r", "redo", "Redo", "Do again what was undone.", ANYWHERE),
    Command("help", "question_mark", "help", "Help", "Show every key of this page.", ANYWHERE),
    Command("palette", "ctrl+p", "palette", "Palette", "Search all commands and things.", ANYWHERE),
    Command(
        "what_if",
        "X",
        "what_if",
        "What if",
        "Try changes on a scratch copy; again: compare, keep all of them or leave.",
        ANYWHERE,
    ),
    Command(
        "settings",
        "percent_sign",
        "settings",
        "Settings",
        "Focus factor of all, week start, currency, time zone.",
        ANYWHERE,
    ),
    Command("theme", "T", "theme", "Theme", "Choose a theme; it is remembered.", ANYWHERE),
    Command("quit", "q,ctrl+q", "quit", "Quit", "Quit; everything is saved already.", ANYWHERE),
)
