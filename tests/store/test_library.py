"""The library is whole, and refers to nothing that is not there."""

import tomllib
from datetime import date
from pathlib import Path

import smtui.store
from smtui.language.text import clean
from smtui.store.library import example_patterns, networks, objectives, templates
from smtui.vocabulary import Cadence, Counting, Direction


def test_there_are_eight_objectives_with_their_usual_metrics() -> None:
    assert [objective.key for objective in objectives()] == [
        "awareness",
        "traffic",
        "leads",
        "revenue",
        "engagement",
        "community",
        "press",
        "research",
    ]
    for objective in objectives():
        assert objective.title
        assert objective.why.endswith(".")
        assert len(objective.metrics) >= 3
        assert len({metric.name for metric in objective.metrics}) == len(objective.metrics)
        for metric in objective.metrics:
            assert metric.name == clean(metric.name)
            assert metric.unit
            assert metric.tool
            assert metric.cadence != Cadence.ONCE


def test_only_a_bounce_rate_is_good_when_it_falls() -> None:
    falling = [
        metric.name
        for objective in objectives()
        for metric in objective.metrics
        if metric.direction == Direction.DOWN
    ]
    assert falling == ["Bounce rate of visits from social"]


def test_templates_count_back_to_their_end_and_name_activities_of_the_starter() -> None:
    file = Path(smtui.store.__file__).parent / "data" / "activities.toml"
    known = {activity["name"] for activity in tomllib.loads(file.read_text())["activity"]}
    assert [template.key for template in templates()] == ["outreach", "launch", "sponsored", "chat"]
    for template in templates():
        days = [task.days_before for task in template.tasks]
        assert days == sorted(days, reverse=True)
        assert days[-1] == 0
        assert len({task.title for task in template.tasks}) == len(template.tasks) >= 5
        assert {task.activity for task in template.tasks} <= known
        assert all(5 <= task.minutes <= 480 for task in template.tasks)


def test_each_network_says_how_it_counts_and_where_that_is_from() -> None:
    keys = [network.key for network in networks()]
    assert len(keys) == len(set(keys)) > 10
    for network in networks():
        assert network.limit is None or network.limit > 100
        assert network.newline_length == 1
        assert network.checked_on in (date(2026, 11, 22), date(2026, 11, 23))
        told = "to be checked" in network.source.lower() or "From the " in network.source
        assert told or network.limit is None
    x = next(network for network in networks() if network.key == "x")
    assert (x.limit, x.counts, x.link_length, x.emoji_length) == (280, Counting.WEIGHTED, 23, 2)


def test_channels_of_the_starter_are_on_networks_that_are_known() -> None:
    names = {network.name for network in networks()}
    assert _named("channels", "channel") <= names


def test_example_patterns_go_to_channels_of_the_starter() -> None:
    for pattern in example_patterns():
        assert {slot.channel for slot in pattern.slots} <= _named("channels", "channel")
        assert len({(slot.weekday, slot.at) for slot in pattern.slots}) == len(pattern.slots)
        assert all(0 <= slot.weekday <= 6 and slot.topic for slot in pattern.slots)


def _named(file: str, table: str) -> set[str]:
    path = Path(smtui.store.__file__).parent / "data" / f"{file}.toml"
    return {found["name"] for found in tomllib.loads(path.read_text())[table]}
