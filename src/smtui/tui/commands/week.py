"""Keys of the week that is planned: a proposal, and taking things off their day."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import PLANNING

COMMANDS = (
    # The same letter makes one week of one person fit on the page of the team.
    Command(
        "week.plan",
        "F",
        "plan_week",
        "Make it fit",
        "Propose a week with reasons, and put what you accept on its days.",
        PLANNING,
    ),
    Command(
        "week.no_day",
        "0",
        "day_off",
        "No day",
        "Take the task off the day that it is planned for; its deadline stays.",
        PLANNING,
    ),
)
