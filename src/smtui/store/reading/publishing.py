"""Reading posts of the window around today, those of other days, and channels."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import fields, make_dataclass
from datetime import date, time, timedelta
from typing import Any

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, OPTIONAL_TIME, among
from smtui.store.reading.links import grouped
from smtui.vocabulary import PostStatus

_DAYS_BACK = 62
"""Posts that went out or were skipped stay facts for two months: what a calendar shows."""

_STATUS = {word.value: word for word in PostStatus}

# As with tasks: what is not frozen is made in a fraction of the time, and becomes a fact then.
_UnfrozenPost: Any = make_dataclass(
    "_UnfrozenPost",
    [(field.name, Any) for field in fields(PostFact)],
    slots=True,
    repr=False,
    eq=False,
)

_IN_WINDOW = """
(status IN ('idea', 'draft', 'design', 'ready', 'scheduled') OR publish_on >= :since)
"""

_BETWEEN = "publish_on BETWEEN :first AND :last"

_EVERGREEN = """
(is_evergreen = 1 OR reuses_id IN (SELECT id FROM post WHERE is_evergreen = 1))
"""

_POSTS = """
SELECT id, topic, content_type, status, publish_on, publish_time, zone, owner_id, estimate,
       (SELECT COALESCE(SUM(minutes), 0) FROM time_entry WHERE post_id = post.id),
       goal_id, tactic_id, created_on,
       copy <> '' OR EXISTS (SELECT 1 FROM post_variant WHERE post_id = post.id),
       campaign_id, objective, audience, call_to_action, link, is_experiment, is_evergreen,
       cooldown_days, series_id, reuses_id
FROM post WHERE {which}
"""

_CHANNELS = """
SELECT post_id, channel_id FROM post CROSS JOIN post_channel ON post_id = post.id
WHERE {which} ORDER BY 1, 2
"""

_MEASURED = """
SELECT post_id, channel_id FROM post CROSS JOIN post_result ON post_id = post.id
WHERE status = 'published' AND {which} ORDER BY 1, 2
"""

_Values = Mapping[str, str]


def read_posts(
    connection: sqlite3.Connection, today: date, ids: Collection[int] | None = None
) -> dict[int, PostFact]:
    """Read every open post and the ended ones of the window, or only what is so among ``ids``."""
    since = {"since": (today - timedelta(days=_DAYS_BACK)).isoformat()}
    return _posts(connection, f"{_IN_WINDOW} AND {among('post.id', ids)}", since)


def read_posts_between(
    connection: sqlite3.Connection, first: date, last: date
) -> tuple[PostFact, ...]:
    """Read the posts of the days from ``first`` to ``last``, both included, by day and time;
    without a time first.
    """
    days = {"first": first.isoformat(), "last": last.isoformat()}
    posts = _posts(connection, _BETWEEN, days).values()
    return tuple(sorted(posts, key=lambda post: (post.publish_on, post.publish_time or time.min)))


def read_evergreen_posts(connection: sqlite3.Connection) -> tuple[PostFact, ...]:
    """Read the posts of any age that may come back, and those that brought one back."""
    return tuple(_posts(connection, _EVERGREEN, {}).values())


def read_posts_of_lessons(connection: sqlite3.Connection) -> dict[int, PostFact]:
    """Read the posts of any age that lessons are about."""
    return _posts(connection, "post.id IN (SELECT post_id FROM lesson_post)", {})


def read_channels(connection: sqlite3.Connection) -> dict[int, ChannelFact]:
    """Read all channels with their default times of publishing."""
    rows = connection.execute(
        "SELECT channel_id, weekday, at FROM channel_slot ORDER BY channel_id, weekday, at"
    )
    slots = grouped((channel, (weekday, time.fromisoformat(at))) for channel, weekday, at in rows)
    rows = connection.execute("SELECT id, name, network, language, handle FROM channel ORDER BY id")
    return {
        number: ChannelFact(number, name, network, language, handle, slots.get(number, ()))
        for number, name, network, language, handle in rows
    }


def _posts(connection: sqlite3.Connection, which: str, values: _Values) -> dict[int, PostFact]:
    """Read the posts of a condition, by their ids."""
    channels = grouped(connection.execute(_CHANNELS.format(which=which), values))
    measured = grouped(connection.execute(_MEASURED.format(which=which), values))
    posts: dict[int, PostFact] = {}
    for (
        number, topic, content_type, status, day, clock, zone, owner, estimate, logged,
        goal, tactic, created, has_copy, campaign, objective, audience, action, link,
        is_experiment, is_evergreen, cooldown, series, reuses,
    ) in connection.execute(f"{_POSTS.format(which=which)} ORDER BY id", values):  # fmt: skip
        post = _UnfrozenPost(
            number, topic, content_type, _STATUS[status], OPTIONAL_DAY[day], OPTIONAL_TIME[clock],
            zone, owner, estimate, logged, goal, tactic, DAY[created], channels.get(number, ()),
            bool(has_copy), campaign, objective, audience, action, link, bool(is_experiment),
            bool(is_evergreen), cooldown, series, reuses, measured.get(number, ()),
        )  # fmt: skip
        post.__class__ = PostFact
        posts[number] = post
    return posts
