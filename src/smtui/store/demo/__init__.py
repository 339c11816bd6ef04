"""The demo workspace: Campfire, Inc., with two months behind it and five weeks ahead."""

import random
import sqlite3
from datetime import datetime
from pathlib import Path

from smtui.store.demo.choices import add_choices
from smtui.store.demo.days import Days
from smtui.store.demo.goals import add_goals
from smtui.store.demo.history import add_history
from smtui.store.demo.people import add_people
from smtui.store.demo.posts import add_posts
from smtui.store.demo.publishing import add_plans, complete_posts
from smtui.store.demo.reviews import add_drift, add_reviews
from smtui.store.demo.rows import Rows
from smtui.store.demo.starting import share_out, take_up_starter
from smtui.store.demo.team import add_team, add_times
from smtui.store.demo.work import add_work
from smtui.store.opening import open_reading
from smtui.store.transaction import immediate

SEED = 1887
"""The same moment gives the same demo."""


def build_demo(path: Path, now: datetime) -> None:
    """Make the demo in a new file at ``path``; every date follows from the day of ``now``.

    ``now`` is aware; its local day is today. What is added is not journaled, so that there is
    nothing to undo at first. Raises StoreError.
    """
    connection = open_reading(path, now)
    try:
        with immediate(connection):
            # While the switch stands at replay, the triggers of the journal keep silent.
            connection.execute("UPDATE journal_switch SET mode = 'replay'")
            _fill(connection, Days(now))
            connection.execute("UPDATE journal_switch SET mode = 'record'")
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, days: Days) -> None:
    rows = Rows()
    chance = random.Random(SEED)
    take_up_starter(connection, rows, days)
    add_people(rows, days)
    add_team(rows, days)
    share_out(rows)
    add_goals(rows, days, chance)
    add_work(rows, days)
    add_choices(rows, days)
    add_plans(rows, days)
    add_posts(rows, days, chance)
    complete_posts(rows, days)
    add_history(rows, days, chance)
    add_times(rows, days)
    add_reviews(rows, days)
    add_drift(rows, days)
    rows.write(connection)
