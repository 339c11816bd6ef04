"""How the fields of an action are called in a sentence."""

from collections.abc import Iterable

LABELS = {
    "due_on": "due date",
    "planned_on": "planned day",
    "not_before_on": "first day",
    "starts_on": "start",
    "start_on": "start",
    "from_on": "first day",
    "until_on": "last day",
    "eta_on": "ETA",
    "eta_rrule": "rule of the ETA",
    "horizon_on": "horizon",
    "publish_on": "day of publishing",
    "publish_time": "time of publishing",
    "rrule": "repetition",
    "blocked_by": "what it waits for",
    "tactic_id": "tactic",
    "goal_id": "goal",
    "activity_id": "activity",
    "role_id": "role",
    "owner_id": "owner",
    "person_id": "person",
    "method": "how it is measured",
    "recognition": "recognition agreed",
    "kpi_id": "KPI",
    "kpi_impact": "KPI impact",
    "cost_per_hour": "cost per hour",
    "week_minutes": "hours of the week",
    "serves": "company goals served",
    "is_me": "who you are",
    "zone": "time zone",
    "skill_id": "skill",
    "post_id": "post",
    "task_id": "task",
    "makes_posts": "whether posts need it",
    "cost_in_house": "cost in-house",
    "cost_outsourced": "cost outsourced",
    "cost_per_month": "cost per month",
    "minutes_saved_week": "time saved per week",
    "campaign_id": "campaign",
    "channel_id": "channel",
    "template_id": "template",
    "series_id": "series",
    "brief_for_whom": "for whom it is",
    "brief_why_care": "why they should care",
    "brief_what_to_say": "what to say",
    "brief_how": "how to say it",
    "brief_format": "format",
    "brief_journey": "what journey follows",
    "utm_campaign": "UTM campaign",
    "utm_medium": "UTM medium",
    "media": "picture",
    "is_experiment": "whether it is an experiment",
    "is_evergreen": "whether it comes back",
    "is_yearly": "whether it comes every year",
    "cooldown_days": "cooldown",
    "notice_days": "notice",
    "day_on": "day",
    "measured_on": "day of measuring",
    "variants": "copies of channels",
    "at": "time",
    "learned_on": "day",
    "session_id": "session",
    "period_from": "first day",
    "is_consistent": "whether it is consistent",
    "checked_on": "day",
}


def label(field: str) -> str:
    """A field as a person calls it: due date for ``due_on``."""
    return LABELS.get(field) or field.replace("_", " ")


def heading(field: str) -> str:
    """A field at the start of a sentence: Due date."""
    name = label(field)
    return name[:1].upper() + name[1:]


def labels(fields: Iterable[str]) -> str:
    """Fields in a row: title, estimate and due date."""
    names = [label(field) for field in fields]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
