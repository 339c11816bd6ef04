from collections.abc import Callable
from datetime import date, time, timedelta
from sqlite3 import Connection

import pytest

from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import PostStatus

TODAY = date(2026, 11, 27)
Read = Callable[[], Snapshot]


def test_people_goals_kpis_and_tactics(connection: Connection, read: Read) -> None:
    for statement in (
        "INSERT INTO role (id, name) VALUES (1, 'Designer')",
        "INSERT INTO person (id, name, role_id, employment, friday_minutes, focus_factor, is_me)"
        " VALUES (1, 'Ana', 1, 'freelance', 300, 0.7, 1)",
        "INSERT INTO time_off (person_id, from_on, until_on)"
        " VALUES (1, '2026-12-24', '2026-12-31'), (1, '2026-12-01', '2026-12-01')",
        "INSERT INTO company_goal (id, title, created_on) VALUES (1, 'Grow', '2026-01-01')",
        "INSERT INTO social_goal (id, title, created_on) VALUES (1, 'Reach', '2026-01-01')",
        "INSERT INTO social_goal (id, title, created_on) VALUES (2, 'Stray', '2026-01-01')",
        "INSERT INTO goal_serves VALUES (1, 1)",
        "INSERT INTO channel (id, name) VALUES (1, 'Instagram')",
        "INSERT INTO kpi (id, goal_id, name, channel_id) VALUES (1, 1, 'Followers', 1)",
        "INSERT INTO tactic (id, title, kpi_impact, created_on) VALUES (1, 'T', 5, '2026-01-01')",
        "INSERT INTO tactic_goal VALUES (1, 2), (1, 1)",
        "INSERT INTO tactic_owner VALUES (1, 1)",
    ):
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO measurement (kpi_id, measured_on, value) VALUES (1, ?, ?)",
        [((TODAY - timedelta(days=back)).isoformat(), float(back)) for back in range(40)],
    )
    snapshot = read()
    person = snapshot.people[1]
    assert (person.role, person.week_minutes) == ("Designer", (0, 0, 0, 0, 300, 0, 0))
    assert [absence.from_on.day for absence in person.time_off] == [1, 24]
    assert snapshot.goals[1].serves == (1,)
    assert [goal.is_aligned for goal in snapshot.goals.values()] == [True, False]
    kpi = snapshot.kpis[1]
    assert kpi.channel == "Instagram"
    assert len(kpi.measurements) == 30
    assert kpi.measurements[-1] == (TODAY, 0.0)
    assert kpi.measurements[0][0] < kpi.measurements[1][0]
    tactic = snapshot.tactics[1]
    assert (tactic.kpi_impact, tactic.goals, tactic.owners) == (5, (1, 2), (1,))


@pytest.mark.parametrize(
    ("status", "days_back", "is_read"),
    [("idea", 400, True), ("published", 62, True), ("published", 63, False), ("skipped", 2, True)],
)
def test_posts_of_the_window(
    connection: Connection, read: Read, status: str, days_back: int, is_read: bool
) -> None:
    day = TODAY - timedelta(days=days_back)
    connection.execute("INSERT INTO channel (id, name) VALUES (1, 'a'), (2, 'b')")
    connection.execute(
        "INSERT INTO post (id, topic, copy, status, publish_on, publish_time, created_on)"
        " VALUES (1, 'P', 'words', ?, ?, '09:30', '2026-01-01')",
        (status, day.isoformat()),
    )
    connection.execute("INSERT INTO post_channel VALUES (1, 2), (1, 1)")
    connection.execute(
        "INSERT INTO time_entry (post_id, day_on, minutes, at) VALUES (1, '2026-11-27', 25, 'x')"
    )
    posts = read().posts
    assert (1 in posts) is is_read
    if is_read:
        assert (posts[1].status, posts[1].publish_on) == (PostStatus(status), day)
        assert (posts[1].publish_time, posts[1].channels) == (time(9, 30), (1, 2))
        assert (posts[1].logged, posts[1].has_copy) == (25, True)
