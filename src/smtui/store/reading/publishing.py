"""Reading posts of the window around today, and channels."""

import sqlite3
from collections.abc import Collection
from datetime import date, timedelta

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, among, wall_time
from smtui.store.reading.links import read_links
from smtui.vocabulary import PostStatus

_DAYS_BACK = 62
"""Posts that went out or were skipped stay facts for two months: what a calendar shows."""

_POSTS = """
SELECT id, topic, content_type, status, publish_on, publish_time, zone, owner_id, estimate,
       (SELECT COALESCE(SUM(minutes), 0) FROM time_entry WHERE post_id = post.id),
       goal_id, tactic_id, created_on, copy <> ''
FROM post
WHERE (status NOT IN ('published', 'skipped') OR publish_on >= :since)
"""


def read_posts(
    connection: sqlite3.Connection, today: date, ids: Collection[int] | None = None
) -> dict[int, PostFact]:
    """Read every open post and the ended ones of the window, or only what is so among ``ids``."""
    since = {"since": (today - timedelta(days=_DAYS_BACK)).isoformat()}
    channels = read_links(connection, "post_channel", "post_id", "channel_id", ids)
    posts: dict[int, PostFact] = {}
    for row in connection.execute(f"{_POSTS} AND {among('id', ids)} ORDER BY id", since):
        number, topic, content_type, status, day, clock, zone, owner, estimate, logged = row[:10]
        goal, tactic, created, has_copy = row[10:]
        posts[number] = PostFact(
            number,
            topic,
            content_type,
            PostStatus(status),
            OPTIONAL_DAY[day],
            wall_time(clock),
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
