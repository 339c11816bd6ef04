"""Keys of the sessions: on, back, skip a step, its note."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import DOING, MOVING

COMMANDS = (
    Command("page.review", "8", "show('review')", "Review", "Show sessions and reports.", MOVING),
    Command(
        "session.week",
        "ctrl+w",
        "session('weekly')",
        "Plan the week",
        "Begin the weekly session, or go on with it, from anywhere.",
        DOING,
    ),
    Command(
        "session.reopen",
        "o",
        "doing",
        "Doing",
        "In the sessions: open a finished one again.",
        DOING,
    ),
    Command(
        "step.on",
        "right_square_bracket",
        "step(1)",
        "Next step",
        "In a session: this step is done, on to the next; after the last it is finished.",
        MOVING,
    ),
    Command(
        "step.back",
        "left_square_bracket",
        "step(-1)",
        "Step back",
        "In a session: to the step before.",
        MOVING,
    ),
    Command(
        "step.skip",
        "ampersand",
        "skip_step",
        "Skip step",
        "In a session: leave the step out this time.",
        MOVING,
    ),
    Command(
        "step.note",
        "quotation_mark",
        "note_step",
        "Step note",
        "In a session: write a line on the step; it is kept with the session.",
        DOING,
    ),
    Command(
        "slipped.today", "t", "slipped_today", "To today", "What slipped: plan it for today.", DOING
    ),
    Command(
        "slipped.no_date",
        "0",
        "slipped_no_date",
        "No date",
        "What slipped: take its dates away, so that it waits in the backlog.",
        DOING,
    ),
    Command("slipped.drop", "x", "slipped_drop", "Skip", "What slipped: drop it.", DOING),
)
