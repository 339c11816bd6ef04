"""Keys that move between pages, panes and days."""

from smtui.tui.commands.command import Command
from smtui.tui.commands.groups import MOVING

COMMANDS = (
    Command("page.today", "1", "show('today')", "Today", "Show today's review.", MOVING),
    Command("page.goals", "2", "show('goals')", "Goals", "Show goals and their pace.", MOVING),
    Command("page.tactics", "3", "show('tactics')", "Tactics", "Show the tactics, ranked.", MOVING),
    Command("page.team", "4", "show('team')", "Team", "Show people and their load.", MOVING),
    Command("page.calendar", "5", "show('calendar')", "Calendar", "Show the calendar.", MOVING),
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
)
