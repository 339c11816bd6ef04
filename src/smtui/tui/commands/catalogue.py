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
        "month.back",
        "left_square_bracket,pageup",
        "month(-1)",
        "Month back",
        "A month back.",
        MOVING,
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
    Command(
        "add.library",
        "B",
        "library",
        "Library",
        "Begin a goal with a marketing objective and its usual metrics.",
        CHANGING,
    ),
    Command(
        "measure.round",
        "R",
        "measure_round",
        "Round",
        "Measure every KPI that is due, one after the other.",
        CHANGING,
    ),
    Command(
        "series.import",
        "I",
        "import_series",
        "Import",
        "Import measurements of the KPI from a CSV file.",
        CHANGING,
    ),
    Command(
        "goal.check_in",
        "C",
        "check_in",
        "Check in",
        "Note how sure you are that the goal will be met.",
        CHANGING,
    ),
    Command(
        "objectives",
        "P",
        "objectives",
        "Objectives",
        "Personal objectives: what is agreed with whom, and the recognition.",
        CHANGING,
    ),
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
    Command("order", "V", "order", "Order", "Order the list by rank, status or quadrant.", LOOKING),
    Command(
        "shift.left",
        "H,shift+left",
        "shift(-1, 0)",
        "Card left",
        "A column to the left; in the matrix less complex.",
        PLANNING,
    ),
    Command(
        "shift.right",
        "L,shift+right",
        "shift(1, 0)",
        "Card right",
        "A column to the right; in the matrix more complex.",
        PLANNING,
    ),
    Command(
        "shift.up",
        "shift+up",
        "shift(0, 1)",
        "More value",
        "Worth more, in the matrix.",
        PLANNING,
    ),
    Command(
        "shift.down",
        "shift+down",
        "shift(0, -1)",
        "Less value",
        "Worth less, in the matrix.",
        PLANNING,
    ),
    Command(
        "score.set",
        "1",
        "score(1)",
        "Score",
        "In the criteria 1 to 5 score the cell (v leaves them).",
        PLANNING,
    ),
    Command(
        "score.clear",
        "0,backspace",
        "score(0)",
        "No score",
        "In the criteria take the score away.",
        PLANNING,
    ),
    Command(
        "score.more", "plus", "nudge(1)", "Score more", "In the criteria score one more.", PLANNING
    ),
    Command(
        "score.less",
        "minus",
        "nudge(-1)",
        "Score less",
        "In the criteria score one less.",
        PLANNING,
    ),
    Command(
        "value.source",
        "c",
        "value_source",
        "Criteria count",
        "Let the criteria stand for the value, or the scores.",
        PLANNING,
    ),
    Command("add.task", "A", "add_task", "Add task", "Add a task under the tactic.", CHANGING),
    Command(
        "split",
        "B",
        "split",
        "Break up",
        "Break the tactic up into the tasks of a template.",
        CHANGING,
    ),
    Command(
        "reason", "r", "reason", "Reason", "Give the reason for the last adjustment.", CHANGING
    ),
    Command(
        "adjustments",
        "J",
        "adjustments",
        "Adjustments",
        "Show what was adjusted when, and why.",
        LOOKING,
    ),
    Command(
        "tactics.check_in",
        "C",
        "check_in",
        "Check in",
        "Check what may be wrong: keep, change or drop each.",
        LOOKING,
    ),
    Command(
        "weights",
        "W",
        "weights",
        "Weights",
        "Change what counts how much, and see the order change.",
        LOOKING,
    ),
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
