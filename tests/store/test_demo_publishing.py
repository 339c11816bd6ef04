"""The publishing plan of the demo."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smtui.planning.snapshot import Snapshot
from smtui.store.demo import build_demo
from smtui.store.opening import open_reading
from smtui.store.reading.posts import read_copies, read_holds, read_results, read_texts
from smtui.store.reading.whole import read_snapshot
from smtui.vocabulary import PostStatus

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, NOW)
    opened = open_reading(path, NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def snapshot(connection: sqlite3.Connection) -> Snapshot:
    return read_snapshot(connection, TODAY)


def test_the_publishing_plan_shows_all_that_it_can(
    connection: sqlite3.Connection, snapshot: Snapshot
) -> None:
    posts = snapshot.posts.values()
    assert [pattern.name for pattern in snapshot.patterns.values()] == ["Usual week", "Quiet week"]
    assert any(slot.is_experiment for slot in snapshot.patterns[1].slots)
    assert min(map(len, (snapshot.campaigns, snapshot.templates, snapshot.hashtag_groups))) >= 2
    assert len(snapshot.occasions) >= 5
    (series,) = snapshot.series
    assert sum(post.series_id == series for post in posts) >= 8
    assert sum(post.is_experiment for post in posts) >= 4
    assert {post.campaign_id for post in posts} >= set(snapshot.campaigns)
    slots = {channel.name: channel.slots for channel in snapshot.channels.values()}
    assert sum(map(bool, slots.values())) == 5
    assert {channel.network for channel in snapshot.channels.values()} >= {"instagram", "blog"}
    ids = [post.id for post in posts]
    copies = read_copies(connection, ids)
    assert sum(len(found) > 1 for found in copies.values()) == 2
    texts = read_texts(connection, ids)
    assert sum(bool(text.brief_for_whom and text.utm_campaign) for text in texts.values()) == 2
    assert sum(bool(text.lesson) for text in texts.values()) >= 3
    assert (snapshot.hold, len(read_holds(connection))) == (None, 1)


def test_results_of_five_weeks_are_there_and_the_latest_wait(
    connection: sqlite3.Connection, snapshot: Snapshot
) -> None:
    lines = read_results(connection, TODAY - timedelta(days=40), TODAY)
    assert len({line.post_id for line in lines}) >= 10
    for line in lines:
        assert line.reach is not None
        assert line.impressions is not None
        assert line.engagements is not None
        assert line.impressions >= line.reach > line.engagements > 0
        assert line.measured_on < TODAY
    published = [post for post in snapshot.posts.values() if post.status is PostStatus.PUBLISHED]
    waiting = [post for post in published if not post.measured]
    assert {post.topic for post in waiting} == {
        "Questions and answers in stories",
        "Thank you, street fair",
    }


def test_an_evergreen_post_has_rested_and_another_rests(snapshot: Snapshot) -> None:
    evergreen = [post for post in snapshot.posts.values() if post.is_evergreen]
    rested = [
        post.publish_on is not None and (TODAY - post.publish_on).days >= (post.cooldown_days or 0)
        for post in evergreen
    ]
    assert sorted(rested) == [False, True]
