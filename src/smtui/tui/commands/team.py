"""Keys of Team: people, skills and hiring."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING, LOOKING, MOVING, PLANNING

COMMANDS = (
    Command(
        "horizon.more", "plus", "horizon(1)", "Longer", "In the fit: look further ahead.", LOOKING
    ),
    Command(
        "horizon.less", "minus", "horizon(-1)", "Shorter", "In the fit: look less far.", LOOKING
    ),
    Command(
        "hire.earlier", "shift+up", "order_by(-1)", "Earlier", "Earlier in hiring order.", PLANNING
    ),
    Command("hire.later", "shift+down", "order_by(1)", "Later", "Later in hiring order.", PLANNING),
    Command("hire", "b", "hire", "Hire", "Make a person of the planned role.", CHANGING),
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
