"""Keys of Tactics: the board, the matrix, the criteria and what counts how much."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING, LOOKING, PLANNING

COMMANDS = (
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
)
