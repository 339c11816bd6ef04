"""Keys of the calendar: weeks, hours, and what is shown."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import LOOKING, MOVING, PLANNING

COMMANDS = (
    Command(
        "week.back", "left_square_bracket,pageup", "week(-1)", "Week back", "A week back.", MOVING
    ),
    Command("week.on", "right_square_bracket,pagedown", "week(1)", "Week on", "A week on.", MOVING),
    Command(
        "hour.back",
        "left_parenthesis",
        "hours(-1)",
        "Hour back",
        "A post an hour earlier.",
        PLANNING,
    ),
    Command(
        "hour.on", "right_parenthesis", "hours(1)", "Hour on", "A post an hour later.", PLANNING
    ),
    Command(
        "layers",
        "backslash",
        "layers",
        "Layers",
        "Choose what the calendar shows: layers, channels, campaigns, statuses, owners, goals.",
        LOOKING,
    ),
)
