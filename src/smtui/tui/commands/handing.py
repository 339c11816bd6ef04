"""Keys of files of other programs: posts handed out, and taken in."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING, LOOKING

COMMANDS = (
    Command(
        "posts.hand_out",
        "E",
        "hand_out",
        "Export",
        "Hand posts out: files for schedulers, a calendar, briefs, the plan of a month.",
        LOOKING,
    ),
    Command(
        "posts.take_in",
        "I",
        "take_in",
        "Import",
        "Take in posts from a CSV file, or a calendar (ICS).",
        CHANGING,
    ),
)
