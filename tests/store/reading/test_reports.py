from datetime import date
from sqlite3 import Connection

from smtui.planning.facts.reports import (
    AdjustedLine,
    ClosedTactic,
    KeptLine,
    MeasuredLine,
    ReportFacts,
    TimeSum,
)
from smtui.store.reading.reports import read_report_facts
from smtui.vocabulary import Cadence, Outcome, TacticStatus

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 22)

ROWS = """
INSERT INTO person (id, name) VALUES (1, 'Ana'), (2, 'Ben');
INSERT INTO activity (id, name) VALUES (1, 'Writing');
INSERT INTO social_goal (id, title, created_on) VALUES (1, 'Reach', '2026-01-01');
INSERT INTO kpi (id, goal_id, name) VALUES (1, 1, 'Followers');
INSERT INTO measurement (kpi_id, measured_on, value, note) VALUES
    (1, '2026-11-01', 10, 'first'), (1, '2026-11-22', 20, ''), (1, '2026-11-23', 30, 'later');
INSERT INTO tactic (id, title, status, created_on) VALUES
    (1, 'Partners', 'done', '2026-01-01'), (2, 'Ads', 'active', '2026-01-01');
INSERT INTO adjustment (tactic_id, at, field, before, after, reason) VALUES
    (1, '2026-11-18T12:00:00+00:00', 'effort', '3', '2', 'easier'),
    (1, '2026-11-19T12:00:00+00:00', 'status', 'active', 'done', ''),
    (2, '2026-11-18T12:00:00+00:00', 'status', 'active', 'dropped', ''),
    (2, '2026-11-20T12:00:00+00:00', 'status', 'dropped', 'active', 'after all'),
    (2, '2026-11-24T12:00:00+00:00', 'status', 'active', 'done', '');
INSERT INTO task (id, title, status, estimate, tactic_id, goal_id, activity_id, created_on) VALUES
    (1, 'Write', 'done', 60, 1, 1, 1, '2026-11-01'), (2, 'Later', 'done', 30, NULL, NULL, NULL,
    '2026-11-01');
INSERT INTO task (id, title, cadence, rrule, starts_on, estimate, created_on) VALUES
    (3, 'Answer', 'daily', 'FREQ=DAILY', '2026-11-01', 20, '2026-11-01'),
    (4, 'Set goals', 'before start', NULL, NULL, NULL, '2026-11-01');
INSERT INTO task_assignee VALUES (1, 1), (1, 2);
INSERT INTO completion (task_id, occurrence_on, outcome, reason, day_on, at) VALUES
    (1, '2026-11-13', 'done', '', '2026-11-16', '2026-11-16T08:00:00+00:00'),
    (2, '2026-11-20', 'done', '', '2026-11-23', '2026-11-23T08:00:00+00:00'),
    (3, '2026-11-16', 'done', '', '2026-11-16', '2026-11-16T08:00:00+00:00'),
    (3, '2026-11-17', 'skipped', 'ill', '2026-11-17', '2026-11-17T08:00:00+00:00'),
    (3, '2026-11-22', 'missed', '', '2026-11-23', '2026-11-23T08:00:00+00:00'),
    (3, '2026-11-15', 'missed', '', '2026-11-16', '2026-11-16T08:00:00+00:00'),
    (4, '2026-11-16', 'done', '', '2026-11-16', '2026-11-16T08:00:00+00:00');
INSERT INTO time_entry (task_id, person_id, activity_id, occurrence_on, day_on, minutes, at) VALUES
    (1, 1, 1, NULL, '2026-11-12', 30, '2026-11-12T08:00:00+00:00'),
    (1, 2, 1, NULL, '2026-11-16', 45, '2026-11-16T08:00:00+00:00'),
    (3, 1, NULL, '2026-11-16', '2026-11-16', 10, '2026-11-16T08:00:00+00:00'),
    (3, 1, NULL, '2026-11-17', '2026-11-22', 5, '2026-11-22T08:00:00+00:00'),
    (3, 1, NULL, '2026-11-23', '2026-11-23', 99, '2026-11-23T08:00:00+00:00');
INSERT INTO channel (id, name) VALUES (1, 'Forum');
INSERT INTO post (id, topic, status, publish_on, lesson, created_on) VALUES
    (1, 'Launch', 'published', '2026-11-18', 'Faces work', '2026-11-01'),
    (2, 'Next', 'draft', '2026-11-23', 'Later', '2026-11-01');
INSERT INTO post_channel VALUES (1, 1);
INSERT INTO post_result (post_id, channel_id, measured_on, reach) VALUES (1, 1, '2026-11-25', 500);
INSERT INTO check_in (goal_id, day_on, confidence) VALUES
    (1, '2026-11-20', 4), (1, '2026-11-10', 2);
INSERT INTO lesson (kind, text, learned_on) VALUES
    ('mistake', 'Too late', '2026-11-22'), ('strength', 'Early', '2026-11-16'),
    ('decision', 'Stop', '2026-11-23');
"""


def facts_of(connection: Connection, first: date = FIRST, last: date = LAST) -> ReportFacts:
    connection.executescript(ROWS)
    return read_report_facts(connection, first, last)


def test_what_was_settled_in_a_period(connection: Connection) -> None:
    facts = facts_of(connection)
    assert [(line.title, line.minutes, line.estimate) for line in facts.done] == [
        ("Write", 75, 60),
        ("Answer", 10, 20),
        ("Set goals", 0, None),
    ]
    write, answer, _ = facts.done
    assert (write.people, write.tactic_id, write.goal_id, write.activity_id) == ((1, 2), 1, 1, 1)
    assert (write.occurrence_on, write.day_on) == (date(2026, 11, 13), FIRST)
    assert (answer.cadence, answer.repeats, write.repeats) == (Cadence.DAILY, True, False)
    assert [(line.outcome, line.occurrence_on, line.reason) for line in facts.not_done] == [
        (Outcome.SKIPPED, date(2026, 11, 17), "ill"),
        (Outcome.MISSED, LAST, ""),
    ]
    assert facts.kept == (KeptLine(3, "Answer", Cadence.DAILY, 1, 1, 1),)


def test_what_was_measured_spent_published_and_learned_in_a_period(connection: Connection) -> None:
    facts = facts_of(connection)
    assert facts.measurements == (
        MeasuredLine(1, date(2026, 11, 1), 10, "first"),
        MeasuredLine(1, LAST, 20, ""),
    )
    assert set(facts.time) == {TimeSum(1, 2, 45), TimeSum(None, 1, 15)}
    assert [(one.task_id, one.planned, one.actual) for one in facts.worked] == [
        (1, 60, 75),
        (3, 20, 10),
    ]
    assert [post.topic for post in facts.posts] == ["Launch"]
    assert [(result.post_id, result.reach) for result in facts.results] == [(1, 500)]
    assert [check_in.confidence for check_in in facts.check_ins] == [4]
    assert [lesson.text for lesson in facts.lessons] == ["Early", "Too late"]
    assert [(lesson.text, lesson.channels) for lesson in facts.post_lessons] == [
        ("Faces work", (1,))
    ]


def test_what_was_adjusted_and_closed_in_a_period(connection: Connection) -> None:
    facts = facts_of(connection)
    days = [date(2026, 11, day) for day in (18, 18, 19, 20)]
    assert [(line.day_on, line.tactic_id, line.after) for line in facts.adjustments] == [
        (days[0], 1, "2"),
        (days[1], 2, "dropped"),
        (days[2], 1, "done"),
        (days[3], 2, "active"),
    ]
    assert facts.adjustments[0] == AdjustedLine(
        1, "Partners", days[0], "effort", "3", "2", "easier"
    )
    assert facts.closed == (ClosedTactic(1, "Partners", TacticStatus.DONE, days[2]),)


def test_a_period_in_which_nothing_happened_is_empty(connection: Connection) -> None:
    day = date(2020, 1, 1)
    assert facts_of(connection, day, day) == ReportFacts(day, day)
