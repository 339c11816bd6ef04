"""What is small in a file, and so is read whole whenever anything of it changed."""

import sqlite3
from collections.abc import Callable, Mapping

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
from smtui.store.reading.publishing import read_channels
from smtui.store.reading.reviews import read_channel_checks, read_lessons, read_sessions
from smtui.store.reading.tactics import read_criteria
from smtui.store.reading.tasks import read_tags, read_timer
from smtui.store.reading.team import (
    read_planned_roles,
    read_role_facts,
    read_skills,
    read_tools,
)

SMALL_AREAS: Mapping[str, tuple[tuple[str, ...], Callable[[sqlite3.Connection], object]]] = {
    "company_goals": (("company_goal",), read_company_goals),
    "goals": (("social_goal", "goal_serves"), read_goals),
    "kpis": (("kpi", "measurement", "channel"), read_kpis),
    "check_ins": (("check_in",), read_check_ins),
    "people": (("person", "time_off", "role", "person_skill"), read_people),
    "objectives": (("personal_objective",), read_objectives),
    "criteria": (("criterion",), read_criteria),
    "roles": (("role",), read_roles),
    "channels": (("channel", "channel_slot"), read_channels),
    "tags": (("tag",), read_tags),
    "timer": (("running_timer",), read_timer),
    "skills": (("skill",), read_skills),
    "role_facts": (("role", "role_skill"), read_role_facts),
    "planned_roles": (("planned_role",), read_planned_roles),
    "tools": (("tool",), read_tools),
    "campaigns": (("campaign",), read_campaigns),
    "occasions": (("occasion",), read_occasions),
    "templates": (("post_template", "post_template_channel"), read_templates),
    "patterns": (("weekly_pattern", "pattern_slot"), read_patterns),
    "series": (("post_series",), read_series),
    "hashtag_groups": (("hashtag_group",), read_hashtag_groups),
    "hold": (("publishing_hold",), read_hold),
    "sessions": (("review_session", "review_step"), read_sessions),
    "lessons": (("lesson", "lesson_post", "lesson_goal", "lesson_tactic"), read_lessons),
    "channel_checks": (("channel_check",), read_channel_checks),
}
"""By the field of the snapshot: the tables that it is read from, and how."""
