"""Everything that a key does: one catalogue gives keys, palette, tooltips, help and README."""

from smtui.tui.commands.catalogue import COMMANDS, bindings_for, commands_for
from smtui.tui.commands.command import Command

__all__ = ["COMMANDS", "Command", "bindings_for", "commands_for"]
