"""The library: marketing objectives with their usual metrics, templates of tasks and weekly
patterns to start from, and how networks count. Read when first asked for.
"""

from datetime import time
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from smtui.planning.facts.posts import Network
from smtui.vocabulary import Cadence, Counting, Direction

_DATA = Path(__file__).parent / "data"


class Metric(NamedTuple):
    """A usual metric of an objective, as a KPI begins with it; ``tool`` hints where it is read."""

    name: str
    unit: str
    direction: Direction
    cadence: Cadence
    tool: str


class Objective(NamedTuple):
    """A marketing objective, why one sets it, and its usual metrics."""

    key: str
    title: str
    why: str
    metrics: tuple[Metric, ...]


class TemplateTask(NamedTuple):
    """A task of a template: whole minutes, and the days before the ETA on which it is due."""

    title: str
    minutes: int
    days_before: int
    activity: str


class Template(NamedTuple):
    """The tasks that a kind of tactic usually splits into, in the order in which they are done."""

    key: str
    name: str
    tasks: tuple[TemplateTask, ...]


class ExampleSlot(NamedTuple):
    """One post of an example's week: weekday (0 is Monday), wall time, whole minutes."""

    weekday: int
    at: time
    topic: str
    content_type: str
    channel: str
    minutes: int
    is_experiment: bool


class ExamplePattern(NamedTuple):
    """A weekly pattern to start from."""

    key: str
    name: str
    slots: tuple[ExampleSlot, ...]


@cache
def objectives() -> tuple[Objective, ...]:
    """The marketing objectives."""
    return tuple(
        Objective(
            found["key"],
            found["title"],
            found["why"],
            tuple(_metric(metric) for metric in found["metrics"]),
        )
        for found in _content("objectives.toml", "objective")
    )


@cache
def templates() -> tuple[Template, ...]:
    """The templates that a tactic can be split by."""
    return tuple(
        Template(
            found["key"],
            found["name"],
            tuple(TemplateTask(**task) for task in found["tasks"]),
        )
        for found in _content("templates.toml", "template")
    )


@cache
def example_patterns() -> tuple[ExamplePattern, ...]:
    """The weekly patterns to start from."""
    return tuple(
        ExamplePattern(found["key"], found["name"], tuple(map(_example_slot, found["slots"])))
        for found in _content("weekly_patterns.toml", "pattern")
    )


@cache
def networks() -> tuple[Network, ...]:
    """The networks that channels are on, with how each counts the length of a copy."""
    return tuple(
        Network(
            found["key"],
            found["name"],
            found.get("limit"),
            Counting(found["counts"]),
            found.get("link_length"),
            found.get("emoji_length"),
            found.get("newline_length", 1),
            found.get("most_hashtags"),
            found["checked_on"],
            found["source"],
            found.get("emoji_in_bytes", False),
            found.get("mentions_by_name", False),
        )
        for found in _content("networks.toml", "network")
    )


def _example_slot(found: dict[str, Any]) -> ExampleSlot:
    return ExampleSlot(
        found["weekday"],
        found["at"],
        found["topic"],
        found["type"],
        found["channel"],
        found["minutes"],
        found.get("experiment", False),
    )


def _metric(found: dict[str, str]) -> Metric:
    return Metric(
        found["name"],
        found["unit"],
        Direction(found.get("direction", "up")),
        Cadence(found["cadence"]),
        found["tool"],
    )


def _content(name: str, table: str) -> list[dict[str, Any]]:
    # Few sessions open the library: the parser is imported by those that do.
    import tomllib

    with (_DATA / name).open("rb") as file:
        things: list[dict[str, Any]] = tomllib.load(file)[table]
    return things
