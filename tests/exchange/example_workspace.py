"""A workspace file with a row in every table, and the documents of it."""

from datetime import UTC, date, datetime
from pathlib import Path

from smtui.exchange.document import Document, Row, read_workspace
from smtui.store.opening import open_reading

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 27)

FULL: dict[str, list[Row]] = {
    "setting": [{"key": "focus_factor", "value": "0.7"}],
    "skill": [
        {"id": 3, "name": "Writing", "position": 1, "makes_posts": 1},
        {"id": 5, "name": "ترجمه", "description": "two\nlines", "position": 2},
    ],
    "role": [
        {
            "id": 2,
            "name": "Designer",
            "description": "",
            "hiring_order": None,
            "week_minutes": 1200,
            "cost_in_house": 31.25,
            "cost_outsourced": 0.1,
        }
    ],
    "role_skill": [{"role_id": 2, "skill_id": 3, "level": 4}],
    "planned_role": [
        {
            "id": 6,
            "role_id": 2,
            "employment": "freelance",
            "starts_on": "2027-01-04",
            "until_on": "2027-06-30",
            "week_minutes": 600,
            "cost_per_hour": 49.5,
            "position": 1,
            "note": "for the launch",
        }
    ],
    "tool": [
        {
            "id": 2,
            "name": "Scheduler",
            "need": "Publish at night",
            "minutes_saved_week": 90,
            "cost_per_month": 29.9,
            "verdict": "in use",
        }
    ],
    "person": [
        {"id": 1, "name": "Ana", "role_id": 2, "monday_minutes": 480, "is_me": 1, "country": "DE"}
    ],
    "person_skill": [{"person_id": 1, "skill_id": 5, "level": 2}],
    "time_off": [{"id": 4, "person_id": 1, "from_on": "2026-12-24", "until_on": "2026-12-31"}],
    "company_goal": [{"id": 1, "title": "A new market", "created_on": "2026-01-02"}],
    "social_goal": [{"id": 3, "title": "Reach", "created_on": "2026-01-02", "weight": 5}],
    "goal_serves": [{"goal_id": 3, "company_goal_id": 1}],
    "channel": [
        {"id": 1, "name": "Blog", "network": "blog", "language": "en", "handle": "@campfire"}
    ],
    "channel_slot": [{"id": 2, "channel_id": 1, "weekday": 6, "at": "18:00"}],
    "campaign": [{"id": 3, "name": "Spring", "from_on": "2026-12-01", "goal_id": 3}],
    "occasion": [{"id": 4, "name": "Nowruz", "day_on": "2027-03-21", "country": "IR"}],
    "hashtag_group": [{"id": 1, "name": "Events", "hashtags": "#a #b\n#ج"}],
    "post_series": [{"id": 5, "rrule": "FREQ=WEEKLY", "starts_on": "2026-12-01", "title": "Tip"}],
    "post_template": [{"id": 6, "name": "Tip", "copy": "two\nlines", "estimate": 30}],
    "post_template_channel": [{"template_id": 6, "channel_id": 1}],
    "weekly_pattern": [{"id": 1, "name": "Usual week"}],
    "pattern_slot": [
        {
            "id": 9,
            "pattern_id": 1,
            "weekday": 0,
            "at": "09:00",
            "channel_id": 1,
            "owner_id": 1,
            "template_id": 6,
            "is_experiment": 1,
        }
    ],
    "kpi": [
        {
            "id": 1,
            "goal_id": 3,
            "name": "Followers",
            "channel_id": 1,
            "target": 1300.5,
            "method": "Count on Mondays",
        }
    ],
    "measurement": [{"id": 1, "kpi_id": 1, "measured_on": "2026-11-20", "value": 0.1}],
    "tactic": [
        {
            "id": 7,
            "title": "Ask",
            "created_on": "2026-01-02",
            "eta_rrule": "FREQ=WEEKLY",
            "skill_id": 5,
        }
    ],
    "tactic_goal": [{"tactic_id": 7, "goal_id": 3}],
    "tactic_owner": [{"tactic_id": 7, "person_id": 1}],
    "criterion": [{"id": 2, "name": "Fit", "weight": 2.5, "position": 1}],
    "tactic_score": [{"tactic_id": 7, "criterion_id": 2, "score": 4}],
    "adjustment": [
        {
            "id": 1,
            "tactic_id": 7,
            "at": "2026-11-26T09:00:00+00:00",
            "field": "status",
            "before": "idea",
            "after": "planned",
            "reason": "two\nlines",
        }
    ],
    "check_in": [{"id": 1, "goal_id": 3, "day_on": "2026-11-20", "confidence": 4, "note": "ok"}],
    "personal_objective": [
        {"id": 1, "person_id": 1, "kpi_id": 1, "title": "Grow", "recognition": "A course"},
        {"id": 2, "person_id": 1, "goal_id": 3, "title": "Reach", "due_on": "2026-12-31"},
    ],
    "activity": [{"id": 1, "name": "Writing", "skill_id": 3}],
    "tag": [{"id": 1, "name": "launch"}],
    "task": [
        {
            "id": 1,
            "title": "Write [/] می‌خواهم 👩‍🚀",
            "created_on": "2026-11-01",
            "value": 4,
            "skill_id": 3,
        },
        {"id": 9, "title": "x" * 10_000, "notes": "a\nb", "created_on": "2026-11-01"},
        {
            "id": 10,
            "title": "Answer",
            "session_cadence": "weekly",
            "session_step": "report",
            "rrule": "FREQ=DAILY",
            "starts_on": "2026-11-01",
            "created_on": "2026-11-01",
        },
    ],
    "task_assignee": [{"task_id": 1, "person_id": 1}],
    "task_blocker": [{"task_id": 9, "blocker_id": 1}],
    "task_tag": [{"task_id": 1, "tag_id": 1}],
    "completion": [
        {
            "id": 1,
            "task_id": 10,
            "occurrence_on": "2026-11-26",
            "outcome": "done",
            "day_on": "2026-11-26",
            "at": "2026-11-26T09:00:00+00:00",
        }
    ],
    "post": [
        {
            "id": 1,
            "topic": "Launch",
            "publish_on": "2026-12-01",
            "publish_time": "09:30",
            "zone": "Europe/Berlin",
            "created_on": "2026-11-01",
            "campaign_id": 3,
            "brief_how": "two\nlines",
            "is_evergreen": 1,
            "cooldown_days": 90,
            "series_id": 5,
        },
        {"id": 2, "topic": "Again", "created_on": "2026-11-01", "reuses_id": 1},
    ],
    "post_variant": [{"post_id": 1, "channel_id": 1, "copy": "=1+1"}],
    "post_result": [
        {"post_id": 1, "channel_id": 1, "measured_on": "2026-11-26", "reach": 10, "clicks": 0}
    ],
    "publishing_hold": [{"id": 1, "from_at": "2026-11-26T09:00:00+00:00", "reason": "A storm"}],
    "post_channel": [{"post_id": 1, "channel_id": 1}],
    "time_entry": [
        {
            "id": 1,
            "task_id": 1,
            "person_id": 1,
            "day_on": "2026-11-26",
            "minutes": 25,
            "at": "2026-11-26T09:25:00+00:00",
            "from_time": "09:10",
            "until_time": "09:35",
        }
    ],
    "running_timer": [{"id": 1, "post_id": 1, "started_at": "2026-11-27T08:50:00+00:00"}],
    "review_session": [
        {
            "id": 4,
            "cadence": "weekly",
            "period_from": "2026-11-23",
            "started_at": "2026-11-20T14:00:00+00:00",
            "ended_at": "2026-11-20T14:13:20+00:00",
            "seconds_used": 800,
            "step": "report",
        },
        {
            "id": 5,
            "cadence": "monthly",
            "period_from": "2026-12-01",
            "started_at": "2026-11-27T07:00:00+00:00",
        },
    ],
    "review_step": [
        {"session_id": 4, "step": "last_week", "state": "done", "note": "two\nlines"},
        {"session_id": 5, "step": "figures", "state": None, "note": "ج"},
    ],
    "review_planned": [
        {"session_id": 4, "task_id": 9, "planned_on": "2026-11-25", "minutes": None}
    ],
    "lesson": [
        {"id": 2, "kind": "mistake", "text": "a\nb", "learned_on": "2026-11-20", "session_id": 4}
    ],
    "lesson_post": [{"lesson_id": 2, "post_id": 1}],
    "lesson_goal": [{"lesson_id": 2, "goal_id": 3}],
    "lesson_tactic": [{"lesson_id": 2, "tactic_id": 7}],
    "channel_check": [
        {"id": 7, "channel_id": 1, "checked_on": "2026-11-10", "is_consistent": 0, "note": "Logo"}
    ],
}


def fill(path: Path, tables: dict[str, list[Row]]) -> None:
    """Write rows as another program would, by plain SQL."""
    connection = open_reading(path, NOW)
    for table, rows in tables.items():
        for row in rows:
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" for _ in row)
            connection.execute(
                f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values())
            )
    connection.close()


def document_of(path: Path) -> Document:
    """The document of the workspace at ``path``."""
    connection = open_reading(path, NOW)
    try:
        return read_workspace(connection)
    finally:
        connection.close()
