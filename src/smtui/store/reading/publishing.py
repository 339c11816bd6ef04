"""Reading posts of the window around today, and channels."""

import sqlite3
from collections.abc import Collection
from datetime import date, timedelta

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, OPTIONAL_TIME, among
from smtui.store.reading.links import grouped
from smtui.vocabulary import PostStatus

_DAYS_BACK = 62
"""Posts that went out or were skipped stay facts for two months: what a calendar shows."""

_STATUS = {word.value: word for word in PostStatus}

_IN_WINDOW = """
(status IN ('idea', 'draft', 'design', 'ready', 'scheduled') OR publish_on >= :since)
"""

_POSTS = f"""
SELECT id, topic, content_type, status, publish_on, publish_time, zone, owner_id, estimate,
       (SELECT COALESCE(SUM(minutes), 0) FROM time_entry WHERE post_id = post.id),
       goal_id, tactic_id, created_on, copy <> ''
FROM post WHERE {_IN_WINDOW}
"""

_CHANNELS = f"""
SELECT post_id, channel_id FROM post CROSS JOIN post_channel ON post_id = post.id
WHERE {_IN_WINDOW}
"""


def read_posts(
    connection: sqlite3.Connection, today: date, ids: Collection[int] | None = None
) -> dict[int, PostFact]:
    """Read every open post and the ended ones of the window, or only what is so among ``ids``."""
    since = {"since": (today - timedelta(days=_DAYS_BACK)).isoformat()}
    chosen = among("post.id", ids)
    channels = grouped(connection.execute(f"{_CHANNELS} AND {chosen} ORDER BY 1, 2", since))
    posts: dict[int, PostFact] = {}
    for row in connection.execute(f"{_POSTS} AND {chosen} ORDER BY id", since):
        number, topic, content_type, status, day, clock, zone, owner, estimate, logged = row[:10]
        goal, tactic, created, has_copy = row[10:]
        posts[number] = PostFact(
            number,
            topic,
            content_type,
            _STATUS[status],
            OPTIONAL_DAY[day],
            OPTIONAL_TIME[clock],
            zone,
            owner,
            estimate,
            logged,
            goal,
            tactic,
            DAY[created],
            channels.get(number, ()),
            bool(has_copy),
        )
    return posts


def read_channels(connection: sqlite3.Connection) -> dict[int, ChannelFact]:
    """Read all channels."""
    rows = connection.execute("SELECT id, name FROM channel ORDER BY id")
    return {number: ChannelFact(number, name) for number, name in rows}
