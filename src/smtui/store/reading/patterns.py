"""Reading what posts are made by (patterns, templates, series, hashtags), and their occasions."""

import sqlite3
from typing import Any

from smtui.planning.facts.patterns import (
    HashtagGroupFact,
    PatternFact,
    PatternSlotFact,
    SeriesFact,
    TemplateFact,
)
from smtui.planning.facts.publishing import CampaignFact, OccasionFact
from smtui.store.reading.conversions import DAY, OPTIONAL_DAY, OPTIONAL_TIME
from smtui.store.reading.links import grouped, read_links

_SLOTS = """
SELECT id, pattern_id, weekday, at, topic, content_type, channel_id, owner_id, estimate, goal_id,
       tactic_id, template_id, is_experiment
FROM pattern_slot ORDER BY pattern_id, weekday, at, id
"""


def read_campaigns(connection: sqlite3.Connection) -> dict[int, CampaignFact]:
    """Read all campaigns."""
    rows = connection.execute(
        "SELECT id, name, notes, from_on, until_on, goal_id FROM campaign ORDER BY id"
    )
    return {
        number: CampaignFact(number, name, notes, OPTIONAL_DAY[begin], OPTIONAL_DAY[end], goal)
        for number, name, notes, begin, end, goal in rows
    }


def read_occasions(connection: sqlite3.Connection) -> dict[int, OccasionFact]:
    """Read all occasions."""
    rows = connection.execute(
        "SELECT id, name, day_on, is_yearly, country, notice_days, note FROM occasion ORDER BY id"
    )
    return {
        number: OccasionFact(number, name, DAY[day], bool(is_yearly), country, notice, note)
        for number, name, day, is_yearly, country, notice, note in rows
    }


def read_templates(connection: sqlite3.Connection) -> dict[int, TemplateFact]:
    """Read all templates, without their copies and notes."""
    channels = read_links(connection, "post_template_channel", "template_id", "channel_id", None)
    rows = connection.execute(
        "SELECT id, name, topic, content_type, call_to_action, audience, estimate, objective"
        " FROM post_template ORDER BY id"
    )
    return {
        number: TemplateFact(
            number,
            name,
            topic,
            content_type,
            action,
            audience,
            estimate,
            objective,
            channels.get(number, ()),
        )
        for number, name, topic, content_type, action, audience, estimate, objective in rows
    }


def read_patterns(connection: sqlite3.Connection) -> dict[int, PatternFact]:
    """Read all weekly patterns with their slots."""
    slots = grouped((row[1], _slot(row)) for row in connection.execute(_SLOTS))
    rows = connection.execute("SELECT id, name FROM weekly_pattern ORDER BY id")
    return {number: PatternFact(number, name, slots.get(number, ())) for number, name in rows}


def read_series(connection: sqlite3.Connection) -> dict[int, SeriesFact]:
    """Read all series of posts."""
    rows = connection.execute("SELECT id, rrule, starts_on, title FROM post_series ORDER BY id")
    return {
        number: SeriesFact(number, rule, DAY[starts], title) for number, rule, starts, title in rows
    }


def read_hashtag_groups(connection: sqlite3.Connection) -> dict[int, HashtagGroupFact]:
    """Read all hashtag groups."""
    rows = connection.execute("SELECT id, name, hashtags FROM hashtag_group ORDER BY id")
    return {row[0]: HashtagGroupFact(*row) for row in rows}


def _slot(row: tuple[Any, ...]) -> PatternSlotFact:
    number, pattern, weekday, at, topic, content_type, channel = row[:7]
    owner, estimate, goal, tactic, template, is_experiment = row[7:]
    return PatternSlotFact(
        number,
        pattern,
        weekday,
        OPTIONAL_TIME[at],
        topic,
        content_type,
        channel,
        owner,
        estimate,
        goal,
        tactic,
        template,
        bool(is_experiment),
    )
