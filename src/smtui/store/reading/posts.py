"""Reading what the plan does not carry of posts, only where it is looked at."""

import sqlite3
from collections.abc import Collection
from datetime import date
from typing import Any

from smtui.planning.facts.posts import PostText, ResultLine
from smtui.planning.facts.publishing import HoldFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, OPTIONAL_TIME, among, moment
from smtui.store.reading.links import grouped

_COPIES = """
SELECT id, 0 AS channel_id, copy FROM post WHERE {posts}
UNION ALL
SELECT post_id, channel_id, post_variant.copy FROM post_variant
     JOIN post_channel USING (post_id, channel_id) WHERE {variants}
ORDER BY 1, 2
"""

_TEXTS = f"SELECT {', '.join(PostText._fields)} FROM post"

_RESULTS = """
SELECT post_id, channel_id, measured_on, reach, impressions, engagements, clicks, conversions,
       topic, content_type, publish_on, publish_time, is_experiment
FROM post CROSS JOIN post_result ON post_id = post.id
WHERE publish_on BETWEEN ? AND ?
ORDER BY publish_on, publish_time, post_id, channel_id
"""


def read_copies(
    connection: sqlite3.Connection, ids: Collection[int]
) -> dict[int, tuple[tuple[int, str], ...]]:
    """Read the copies of posts by their ids: that for all channels first (with 0 as id), then the
    own ones of the channels that they go to.
    """
    query = _COPIES.format(posts=among("id", ids), variants=among("post_id", ids))
    rows = connection.execute(query)
    return grouped((number, (channel, copy)) for number, channel, copy in rows)


def read_texts(connection: sqlite3.Connection, ids: Collection[int]) -> dict[int, PostText]:
    """Read the texts of posts by their ids."""
    rows = connection.execute(f"{_TEXTS} WHERE {among('id', ids)} ORDER BY id")
    return {row[0]: PostText(*row) for row in rows}


def read_results(connection: sqlite3.Connection, first: date, last: date) -> tuple[ResultLine, ...]:
    """Read what the posts of the days from ``first`` to ``last``, both included, brought."""
    rows = connection.execute(_RESULTS, (first.isoformat(), last.isoformat()))
    return tuple(_result(row) for row in rows)


def read_hold(connection: sqlite3.Connection) -> HoldFact | None:
    """Read the hold that is not over, if there is one."""
    row = connection.execute(
        "SELECT id, from_at, reason FROM publishing_hold WHERE until_at IS NULL"
    ).fetchone()
    return HoldFact(row[0], moment(row[1]), None, row[2]) if row else None


def read_holds(connection: sqlite3.Connection) -> tuple[HoldFact, ...]:
    """Read when all posts were held, latest first."""
    rows = connection.execute(
        "SELECT id, from_at, until_at, reason FROM publishing_hold ORDER BY from_at DESC, id DESC"
    )
    return tuple(
        HoldFact(number, moment(begin), moment(end) if end else None, reason)
        for number, begin, end, reason in rows
    )


def _result(row: tuple[Any, ...]) -> ResultLine:
    post, channel, measured, reach, impressions, engagements, clicks, conversions = row[:8]
    topic, content_type, day, at, is_experiment = row[8:]
    return ResultLine(
        post,
        channel,
        DAY[measured],
        reach,
        impressions,
        engagements,
        clicks,
        conversions,
        topic,
        content_type,
        OPTIONAL_DAY[day],
        OPTIONAL_TIME[at],
        bool(is_experiment),
    )
