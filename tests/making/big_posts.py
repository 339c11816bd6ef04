"""The posts of a big workspace: years of them, with copies, channels and results."""

import random
import sqlite3
from datetime import date, timedelta

_OPEN = ("idea", "draft", "design", "ready", "scheduled")
_CHANNELS = 8
_DAYS = 1200
"""The posts are spread over so many days or more, of which five in six are over: 10,000 over ten
years."""


def make_posts(
    connection: sqlite3.Connection,
    chance: random.Random,
    today: date,
    count: int,
    titles: list[str],
) -> None:
    """Make ``count`` posts on two channels each, and the results of those that went out."""
    days = max(_DAYS, count * 365 // 1000)
    people = int(connection.execute("SELECT count(*) FROM person").fetchone()[0])
    rows, links, results = [], [], []
    for n in range(count):
        day = today + timedelta(days=n * days // count - days * 5 // 6)
        out = day < today
        status = "published" if out else chance.choice(_OPEN)
        at = f"{8 + n % 12:02}:30"
        copy = "What we learned this week, in three lines. " * (n % 4)
        rows.append((titles[n], copy, status, str(day), at, n % people + 1, 45, str(day)))
        for channel in chance.sample(range(1, _CHANNELS + 1), 2):
            links.append((n + 1, channel))
            if out:
                reach = chance.randrange(200, 5000)
                results.append((n + 1, channel, str(day), reach, reach // chance.randrange(9, 60)))
    connection.executemany(
        "INSERT INTO post (topic, copy, status, publish_on, publish_time, owner_id, estimate,"
        " created_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.executemany("INSERT INTO post_channel VALUES (?, ?)", links)
    connection.executemany(
        "INSERT INTO post_result (post_id, channel_id, measured_on, reach, engagements)"
        " VALUES (?, ?, ?, ?, ?)",
        results,
    )
