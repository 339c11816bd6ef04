"""Keys of what posts are made from and of what they brought: ideas, patterns, results."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import ANYWHERE, CHANGING, LOOKING, PLANNING

COMMANDS = (
    Command(
        "patterns",
        "Q",
        "patterns",
        "Patterns",
        "Weekly patterns: edit their slots, plan a whole month from one.",
        PLANNING,
    ),
    Command(
        "slot.free",
        "equals_sign",
        "free_slot",
        "Free slot",
        "Put posts into the next free slots of their channels.",
        PLANNING,
    ),
    Command(
        "repeat",
        "asterisk",
        "repeat",
        "Repeat",
        "Repeat the post: every week, every 30th, until a day or so many times.",
        PLANNING,
    ),
    Command(
        "results.round",
        "R",
        "results_round",
        "Round",
        "Enter what posts brought, one after the other.",
        CHANGING,
    ),
    Command(
        "best_time",
        "z",
        "best_time",
        "Best time",
        "When posts did best, from own results, with how many there are.",
        LOOKING,
    ),
    Command(
        "occasions",
        "ctrl+o",
        "occasions",
        "Occasions",
        "Days worth a post: own dates and the holidays of countries.",
        CHANGING,
    ),
    Command(
        "campaigns",
        "ctrl+g",
        "campaigns",
        "Campaigns",
        "Campaigns with their days, goals and posts; enter shows the posts of one.",
        CHANGING,
    ),
    Command(
        "channels",
        "ctrl+k",
        "channels",
        "Channels",
        "The channels with their networks and default slots.",
        CHANGING,
    ),
    Command(
        "idea", "U", "capture_idea", "Idea", "Keep an idea for a post, from anywhere.", ANYWHERE
    ),
)
