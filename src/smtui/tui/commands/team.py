"""Keys of Team: people, skills and hiring."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING, MOVING, PLANNING

COMMANDS = (
    Command(
        "time_off",
        "O",
        "time_off",
        "Time off",
        "Time off and public holidays of a person.",
        CHANGING,
    ),
    Command(
        "fit",
        "F",
        "fit",
        "Make it fit",
        "Propose what would bring the week to 100 %, and do what you accept.",
        PLANNING,
    ),
    Command("share", "Y", "share", "Split", "Split it evenly among several people.", PLANNING),
    Command("late", "Z", "late", "Late", "Go to the next work that cannot be in time.", MOVING),
)
