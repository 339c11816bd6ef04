from collections.abc import Callable
from datetime import date, time, timedelta
from sqlite3 import Connection

import pytest

from smtui.planning.snapshot import Snapshot
from smtui.store.reading.posts import read_copies, read_results, read_texts
from smtui.store.reading.publishing import read_evergreen_posts, read_posts_between

TODAY = date(2026, 11, 27)
LONG_AGO = TODAY - timedelta(days=400)
Read = Callable[[], Snapshot]


@pytest.fixture(autouse=True)
def _posts(connection: Connection) -> None:
    """Posts of long ago, today and without a day, on the channels 1 and 2."""
    connection.execute("INSERT INTO channel (id, name) VALUES (1, 'a'), (2, 'b')")
    connection.executemany(
        "INSERT INTO post (id, topic, copy, status, publish_on, publish_time, is_evergreen,"
        " reuses_id, created_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '2025-01-01')",
        [
            (1, "Old", "Words", "published", LONG_AGO.isoformat(), "18:00", 1, None),
            (2, "Early", "", "published", TODAY.isoformat(), "09:00", 0, 1),
            (3, "Any time", "", "draft", TODAY.isoformat(), None, 0, None),
            (4, "Idea", "", "idea", None, None, 0, None),
        ],
    )
    connection.execute("INSERT INTO post_channel VALUES (1, 1), (1, 2), (2, 1), (3, 2)")
    connection.execute("INSERT INTO post_variant VALUES (2, 1, 'Own'), (2, 2, 'Not sent there')")
    connection.execute(
        "INSERT INTO post_result (post_id, channel_id, measured_on, reach, clicks)"
        " VALUES (1, 2, '2025-11-01', 10, 0), (1, 1, '2025-11-01', NULL, NULL),"
        " (2, 1, '2026-11-27', 20, 1), (3, 2, '2026-11-27', 5, 5)"
    )


def test_posts_of_other_days_are_as_those_of_the_snapshot(
    connection: Connection, read: Read
) -> None:
    posts = read_posts_between(connection, TODAY, TODAY)
    assert [post.topic for post in posts] == ["Any time", "Early"]
    known = read().posts
    assert [known[post.id] for post in posts] == list(posts)
    assert 1 not in known
    (old,) = read_posts_between(connection, LONG_AGO, LONG_AGO)
    assert (old.topic, old.channels, old.measured) == ("Old", (1, 2), (1, 2))
    assert read_posts_between(connection, date.min, TODAY) == (old, *posts)


def test_only_what_was_published_is_measured(read: Read) -> None:
    posts = read().posts
    assert {number: post.measured for number, post in posts.items()} == {2: (1,), 3: (), 4: ()}
    assert {number: post.has_copy for number, post in posts.items()} == {
        2: True,
        3: False,
        4: False,
    }


def test_evergreen_posts_come_with_those_that_brought_them_back(connection: Connection) -> None:
    assert [post.topic for post in read_evergreen_posts(connection)] == ["Old", "Early"]


def test_copies_and_texts(connection: Connection) -> None:
    assert read_copies(connection, [2, 1]) == {1: ((0, "Words"),), 2: ((0, ""), (1, "Own"))}
    assert read_copies(connection, []) == {}
    texts = read_texts(connection, [1, 99])
    assert {number: (text.id, text.copy, text.lesson) for number, text in texts.items()} == {
        1: (1, "Words", "")
    }


def test_results_by_the_day_of_publishing(connection: Connection) -> None:
    lines = read_results(connection, LONG_AGO, TODAY)
    assert [(line.post_id, line.channel_id, line.reach) for line in lines] == [
        (1, 1, None),
        (1, 2, 10),
        (3, 2, 5),
        (2, 1, 20),
    ]
    assert (lines[1].publish_time, lines[1].clicks) == (time(18), 0)
    assert read_results(connection, TODAY + timedelta(days=1), date.max) == ()
