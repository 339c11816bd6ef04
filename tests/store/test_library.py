"""The library is whole, and refers to nothing that is not there."""

import tomllib
from pathlib import Path

import smtui.store
from smtui.language.text import clean
from smtui.store.library import objectives, templates
from smtui.vocabulary import Cadence, Direction


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
