"""Reading everything that a plan is derived from, in one read transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from smtui.planning.snapshot import Snapshot
from smtui.store.errors import damaged
from smtui.store.reading.activities import read_activities
from smtui.store.reading.goals import read_check_ins, read_company_goals, read_goals, read_kpis
from smtui.store.reading.patterns import (
    read_campaigns,
    read_hashtag_groups,
    read_occasions,
    read_patterns,
    read_series,
    read_templates,
)
from smtui.store.reading.people import read_objectives, read_people, read_roles
from smtui.store.reading.posts import read_hold
from smtui.store.reading.publishing import read_channels, read_posts
from smtui.store.reading.reviews import read_channel_checks, read_lessons, read_sessions
from smtui.store.reading.tactics import read_criteria, read_tactics
from smtui.store.reading.tasks import read_tags, read_tasks, read_timer
from smtui.store.reading.team import (
    read_planned_roles,
    read_role_facts,
    read_skills,
    read_tools,
)


def read_snapshot(connection: sqlite3.Connection, today: date) -> Snapshot:
    """Read all facts as of ``today``. Raises sqlite3.Error, or FileDamaged where a value makes
    no sense (which no writing of smtui can bring about).
    """
    with one_moment(connection):
        tasks = read_tasks(connection, today)
        return Snapshot(
            tasks=tasks.tasks,
            settled_today=tasks.settled_today,
            streaks=tasks.streaks,
            activities=read_activities(connection),
            tactics=read_tactics(connection),
            company_goals=read_company_goals(connection),
            goals=read_goals(connection),
            kpis=read_kpis(connection),
            people=read_people(connection),
            posts=read_posts(connection, today),
            channels=read_channels(connection),
            roles=read_roles(connection),
            tags=read_tags(connection),
            timer=read_timer(connection),
            criteria=read_criteria(connection),
            objectives=read_objectives(connection),
            check_ins=read_check_ins(connection),
            skills=read_skills(connection),
            role_facts=read_role_facts(connection),
            planned_roles=read_planned_roles(connection),
            tools=read_tools(connection),
            campaigns=read_campaigns(connection),
            occasions=read_occasions(connection),
            templates=read_templates(connection),
            patterns=read_patterns(connection),
            series=read_series(connection),
            hashtag_groups=read_hashtag_groups(connection),
            hold=read_hold(connection),
            sessions=read_sessions(connection),
            lessons=read_lessons(connection),
            channel_checks=read_channel_checks(connection),
        )


def data_version(connection: sqlite3.Connection) -> int:
    """A number that differs once another connection has changed the file."""
    version: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return version


@contextmanager
def one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all reads of the body see the file as of one moment, and name what cannot be read.

    Inside a transaction of the caller it is that one's moment.
    """
    begins = not connection.in_transaction
    if begins:
        connection.execute("BEGIN")
    try:
        yield
    except (KeyError, TypeError, ValueError) as error:
        finding = f"it holds {error}, which makes no sense there"
        raise damaged(_path_of(connection), finding) from error
    finally:
        if begins and connection.in_transaction:
            connection.execute("COMMIT")


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
