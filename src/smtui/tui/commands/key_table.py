"""The key table of the README, made from the commands; a test holds the README to it.

``python -m smtui.tui.commands.key_table`` prints it.
"""

from itertools import groupby

from smtui.tui.commands.catalogue import COMMANDS
from smtui.tui.commands.command import shown_key

FIXED = (
    ("j k ↓ ↑", "Down and up; in the calendar also `h` `l` and the arrows."),
    ("g g / G", "To the first, to the last."),
    ("page up / page down", "A screenful; in the calendar a month."),
)


def key_table() -> str:
    """Return the table in Markdown: key, what it does, and its name for the configuration."""
    rows = ["| key | what it does | name |", "| --- | --- | --- |"]
    rows += [f"| `{key}` | {text} | |" for key, text in FIXED]
    for _, commands in groupby(COMMANDS.values(), key=lambda command: command.group):
        for command in commands:
            keys = " ".join(f"`{shown_key(key)}`" for key in command.key.split(","))
            rows.append(f"| {keys} | {command.help} | {command.id} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(key_table())
