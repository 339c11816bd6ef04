"""Keys that act on whatever is chosen, the same on every page."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING, DOING, LOOKING, PLANNING

COMMANDS = (
    Command(
        "open", "enter", "open", "Open", "Open it: everything about it and its history.", DOING
    ),
    Command("tick", "space", "tick", "Tick", "Tick it as done, or take the tick back.", DOING),
    Command("skip", "x", "skip", "Skip", "Skip it this time, with a reason.", DOING),
    Command("log", "i", "log", "Log time", "Log minutes spent on it.", DOING),
    Command("timer", "s", "timer", "Timer", "Start or stop the timer on it.", DOING),
    Command("doing", "o", "doing", "Doing", "Mark it as being done, or not.", DOING),
    Command("pause", "p", "pause", "Pause", "Pause it, or take it up again.", DOING),
    Command("add", "a", "add", "Add", "Add something in one line.", CHANGING),
    Command("edit", "e", "edit", "Edit", "Edit it, and see what saving would do.", CHANGING),
    Command("notes", "n", "notes", "Notes", "Write notes on it.", CHANGING),
    Command("duplicate", "y", "duplicate", "Duplicate", "Make a copy of it.", CHANGING),
    Command("delete", "d,delete", "delete", "Delete", "Delete it (u brings it back).", CHANGING),
    Command("assign", "at", "assign", "Assign", "Choose who does it.", PLANNING),
    Command("move.back", "less_than_sign", "move(-1)", "Day back", "A day earlier.", PLANNING),
    Command("move.on", "greater_than_sign", "move(1)", "Day on", "A day later.", PLANNING),
    Command(
        "move.week_back", "left_curly_bracket", "move(-7)", "Week back", "A week earlier.", PLANNING
    ),
    Command("move.week_on", "right_curly_bracket", "move(7)", "Week on", "A week later.", PLANNING),
    Command("move.to", "D", "move_to", "Move to", "Move it to a day that you type.", PLANNING),
    Command(
        "estimate.more",
        "plus",
        "estimate(15)",
        "15 min more",
        "Estimate 15 minutes more.",
        PLANNING,
    ),
    Command(
        "estimate.less",
        "minus",
        "estimate(-15)",
        "15 min less",
        "Estimate 15 minutes less.",
        PLANNING,
    ),
    Command("list.mark", "m", "mark", "Mark", "Mark it; keys then act on all marked.", LOOKING),
    Command("filter", "slash", "filter", "Filter", "Show only what contains some words.", LOOKING),
    Command("view", "v", "view", "View", "Change the view of the page.", LOOKING),
    Command(
        "order", "V", "order", "Order", "Change the order, or the scale, of what is shown.", LOOKING
    ),
    Command("why", "w", "why", "Why here", "Say why it stands where it stands.", LOOKING),
    Command("slipped", "S", "slipped", "Slipped", "Go through what slipped.", LOOKING),
)
