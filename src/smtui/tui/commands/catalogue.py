"""All commands, by area. The same key means the same thing on every page."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from textual.binding import Binding, BindingType

from smtui.tui.commands import (
    anywhere,
    calendar,
    goals,
    handing,
    lessons,
    moving,
    patterns,
    publishing,
    reports,
    review,
    tactics,
    team,
    things,
    time,
    week,
)
from smtui.tui.commands.command import Command

_AREAS = (
    moving, things, goals, tactics, team, time, calendar, patterns, publishing, handing,
    review, reports, lessons, week, anywhere,
)  # fmt: skip

COMMANDS: dict[str, Command] = {command.id: command for area in _AREAS for command in area.COMMANDS}


def commands_for(
    ids: Iterable[str], labels: Mapping[str, str] = MappingProxyType({})
) -> list[Command]:
    """Return the commands of ``ids``, in the order given; ``labels`` are those that say more
    closely what a command does here.
    """
    return [
        replace(COMMANDS[id_], label=labels[id_]) if id_ in labels else COMMANDS[id_] for id_ in ids
    ]


def bindings_for(*ids: str) -> list[BindingType]:
    """Return the bindings of ``ids``, for a BINDINGS class variable."""
    bindings: list[BindingType] = []
    for command in commands_for(ids):
        binding: Binding = command.binding()
        bindings.append(binding)
    return bindings
