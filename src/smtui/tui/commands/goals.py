"""Keys of Goals: measuring, the library, checking in, what is agreed."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import CHANGING

COMMANDS = (
    Command("measure", "M", "measure", "Measure", "Enter a measurement of the KPI.", CHANGING),
    Command("add.kpi", "K", "add_kpi", "Add KPI", "Give the goal a KPI in one line.", CHANGING),
    Command(
        "add.library",
        "N",
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
)
