"""Keys of the publishing plan: the pipeline, what is unfinished, templates, and the freeze."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import ANYWHERE, CHANGING, DOING, LOOKING

COMMANDS = (
    Command(
        "post.next",
        "full_stop",
        "next_status(1)",
        "Next status",
        "Move the post on in the pipeline, and say who has it next.",
        DOING,
    ),
    Command(
        "post.back",
        "comma",
        "next_status(-1)",
        "Status back",
        "Move the post back in the pipeline.",
        DOING,
    ),
    Command(
        "post.unfinished",
        "semicolon",
        "unfinished",
        "Unfinished",
        "What is unfinished in the next 14 days, by person.",
        LOOKING,
    ),
    Command(
        "post.templates",
        "ctrl+t",
        "templates",
        "Templates",
        "Begin a post with a template, or keep one.",
        CHANGING,
    ),
    Command(
        "posts.hold",
        "ctrl+f",
        "hold",
        "Freeze",
        "Hold all posts to come, with a reason; again: release them.",
        ANYWHERE,
    ),
)
