"""All commands. The same key means the same thing on every page."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from smtui.tui.commands.command import Command

MOVING = "Moving about"
DOING = "Doing"
CHANGING = "Changing"
PLANNING = "Planning"
LOOKING = "Looking"
ANYWHERE = "Anywhere"

_ALL = (
    Command("page.today", "1", "show('today')", "Today", "Show today's review.", MOVING),
    Command("page.goals", "2", "show('goals')", "Goals", "Show goals and their pace.", MOVING),
    Command("page.tactics", "3", "show('tactics')", "Tactics", "Show the tactics, ranked.", MOVING),
    Command("page.team", "4", "show('team')", "Team", "Show people and their load.", MOVING),
    Command("page.calendar", "5", "show('calendar')", "Calendar", "Show the month.", MOVING),
    Command("pane.next", "tab", "focus_next", "Next pane", "Move to the next pane.", MOVING),
    Command("go.back", "escape", "back", "Back", "Go back: end a filter, forget marks.", MOVING),
    Command("go.today", "t", "go_today", "To today", "Go to today.", MOVING),
    Command(
        "month.back", "left_square_bracket,pageup", "month(-1)", "Month back", "A month back.", MOVING
    ),
    Command(
        "month.on", "right_square_bracket,pagedown", "month(1)", "Month on", "A month on.", MOVING
    ),
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
    Command("measure", "M", "measure", "Measure", "Enter a measurement of the KPI.", CHANGING),
    Command("add.kpi", "K", "add_kpi", "Add KPI", "Give the goal a KPI in one line.", CHANGING),
    Command("time_off", "O", "time_off", "Time off", "Enter time off of a person.", CHANGING),
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
    Command("why", "w", "why", "Why here", "Say why it stands where it stands.", LOOKING),
    Command("slipped", "S", "slipped", "Slipped", "Go through what slipped.", LOOKING),
    Command("find", "f", "find", "Find", "Find anything by its name.", ANYWHERE),
    Command("undo", "u", "undo", "Undo", "Undo the last change, whatever it was.", ANYWHERE),
    Command("redo", "ctrl+r", "redo", "Redo", "Do again what was undone.", ANYWHERE),
    Command("help", "question_mark", "help", "Help", "Show every key of this page.", ANYWHERE),
    Command("palette", "ctrl+p", "palette", "Palette", "Search all commands and things.", ANYWHERE),
    Command("theme", "T", "theme", "Theme", "Choose a theme; it is remembered.", ANYWHERE),
    Command("quit", "q,ctrl+q", "quit", "Quit", "Quit; everything is saved already.", ANYWHERE),
)

COMMANDS: dict[str, Command] = {command.id: command for command in _ALL}


def commands_for(ids: Iterable[str]) -> list[Command]:
    """Return the commands of ``ids``, in the order given."""
    return [COMMANDS[id_] for id_ in ids]


def bindings_for(*ids: str) -> list[BindingType]:
    """Return the bindings of ``ids``, for a BINDINGS class variable."""
    bindings: list[BindingType] = []
    for command in commands_for(ids):
        binding: Binding = command.binding()
        bindings.append(binding)
    return bindings
