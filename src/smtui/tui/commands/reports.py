"""Keys of reports: other periods, sections, copying them."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import LOOKING, MOVING

COMMANDS = (
    Command(
        "report.back",
        "left_square_bracket",
        "period(-1)",
        "Before",
        "The report of the week, month or quarter before.",
        MOVING,
    ),
    Command(
        "report.on",
        "right_square_bracket",
        "period(1)",
        "After",
        "The report of the week, month or quarter after.",
        MOVING,
    ),
    Command(
        "report.cadence",
        "V",
        "cadence",
        "Order",
        "Report of a week, of a month or of a quarter.",
        LOOKING,
    ),
    Command(
        "section.back",
        "left_parenthesis",
        "section(-1)",
        "Section back",
        "To the section of the report before.",
        MOVING,
    ),
    Command(
        "section.on",
        "right_parenthesis",
        "section(1)",
        "Section",
        "To the next section of the report.",
        MOVING,
    ),
    Command(
        "text.copy",
        "ctrl+y",
        "copy_text",
        "Copy",
        "Copy the report as Markdown to the clipboard.",
        LOOKING,
    ),
)
