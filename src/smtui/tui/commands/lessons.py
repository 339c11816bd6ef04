"""Keys of what was learned, and of how far the plan drifted."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import ANYWHERE

COMMANDS = (
    Command(
        "lesson",
        "number_sign",
        "keep_lesson",
        "Lesson",
        "Keep what was learned, linked to what the cursor is on.",
        ANYWHERE,
    ),
    Command(
        "drift",
        "tilde",
        "drift",
        "Drift",
        "What became of the plan since Monday: moved, added, done, dropped.",
        ANYWHERE,
    ),
)
