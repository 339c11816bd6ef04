"""Keys of the timesheet, and of what can be written into a file."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import LOOKING, MOVING

COMMANDS = (
    Command("sheet.left", "left,h", "day(-1)", "Day before", "The day before.", MOVING),
    Command("sheet.right", "right,l", "day(1)", "Day after", "The day after.", MOVING),
    Command(
        "sheet.back",
        "left_square_bracket",
        "sheet(-1)",
        "Week back",
        "The sheet of the week before.",
        MOVING,
    ),
    Command(
        "sheet.on",
        "right_square_bracket",
        "sheet(1)",
        "Week on",
        "The sheet of the week after.",
        MOVING,
    ),
    Command(
        "question.back",
        "left_square_bracket",
        "question(-1)",
        "Question back",
        "To the question before.",
        MOVING,
    ),
    Command(
        "question.on",
        "right_square_bracket",
        "question(1)",
        "Next question",
        "To the next question.",
        MOVING,
    ),
    Command("write.out", "E", "write_out", "Export", "Write it into a file.", LOOKING),
)
