"""The JSON that reading verbs print: each field, once, with what it means.

``smtui list --help`` prints this, and a test holds it to what is printed. Fields are added,
never renamed or given another meaning.
"""

from collections.abc import Iterable, Mapping

COMMON: Mapping[str, str] = {
    "id": "number of the thing among those of its kind",
    "kind": "task, tactic, goal, company goal, person or post",
    "title": "its title, topic or name",
    "status": "its status word; of a person, in-house, freelance or agency",
    "due": "ISO date: due, next ETA or publishing day; null without one",
    "priority": "points, to 0.01; null where the thing is not ranked",
    "terms": "object from term to points; they sum to the priority",
    "minutes": "remaining minutes (whole); of a person, those planned this week",
    "assignees": "array of {id, name}: who does it, owns it",
    "pace": "word of a goal's pace, such as on track; null for other kinds",
}

TASK: Mapping[str, str] = {
    "planned": "ISO date of the day it is planned for",
    "estimate": "estimate in minutes",
    "logged": "minutes logged (of a series: on the present occurrence)",
    "cadence": "checklist it belongs to: before start, daily, weekly, monthly, quarterly",
    "recurrence": "recurrence rule (RRULE)",
    "tags": "array of tag names",
    "goal_id": "goal that it serves",
    "tactic_id": "tactic that it belongs to",
    "waiting": "why it is not ranked; null where it is",
    "blocked_by": "array of ids of the open tasks that it waits for",
}

TODAY: Mapping[str, str] = {
    "section": "a cadence, tasks, posts today or posts unfinished",
    "settled": "done, skipped or missed when it was settled today, else null",
    "slipped": "whether its day has passed",
}

TACTIC: Mapping[str, str] = {
    "value": "weighted mean of its value scores, or by criteria where so set, 1 to 5",
    "complexity": "mean of effort and difficulty, 1 to 5",
    "quadrant": "Quick win, Big bet, Fill-in or Time sink",
    "logged": "minutes logged on its tasks, settled ones too",
    "open_tasks": "how many of its tasks are open",
    "goal_ids": "array of ids of the goals that it serves",
    "progress": "percent by minutes: logged / (logged + remaining); null without any",
    "slack": "owners' free minutes until the ETA less what remains; null without an ETA",
    "eta_rule": "rule of the ETA (RRULE)",
    "process": "business process that it belongs to",
    "scores": "object from part score to 1 to 5: business_value, customer_value and so on",
    "criterion_scores": "object from the name of a criterion to its score, 1 to 5",
    "weighted_total": "weighted mean of those scores; null without any",
}

GOAL: Mapping[str, str] = {
    "progress": "percent of the way from baseline to target; null if unknown",
    "weight": "1 to 5",
    "serves": "array of ids of the company goals that it serves",
    "aligned": "whether it serves a company goal or a marketing objective",
    "objective": "marketing objective that it is tied to",
    "days_left": "days until it is due; null without a due date",
    "open_tactics": "how many open tactics serve it",
    "starving": "whether no tactic, task or post serves it in the next 14 days",
    "smart_misses": "object from each letter of SMART that it misses to what it lacks",
    "check_in": "its latest check-in: {day, confidence, note}; null without one",
    "kpis": "array of {id, name, unit, baseline, target, now, measured, pace, progress, direction,"
    " tool, method, cadence, minutes, measure_due, expected, forecast, met_on}",
    "objectives": "array of {id, person, title, recognition, status, due, kpi_id}: personal ones",
}

PERSON: Mapping[str, str] = {
    "role": "name of the role",
    "week_minutes": "array of the minutes of each weekday, Monday first",
    "cost_per_hour": "cost of an hour in the currency of the workspace",
    "from": "first day in the team",
    "until": "last day in the team",
    "country": "ISO code of the country whose public holidays are kept",
    "skills": "object of level (1 to 5) by name of the skill",
    "objectives": "array of {id, goal_id, kpi_id, title, recognition, status, due}",
    "weeks": "array of {week, planned, capacity, percent, band}: this week and the next three",
}

POST: Mapping[str, str] = {
    "time": "wall time HH:MM of publishing",
    "zone": "IANA zone of that time",
    "content_type": "content type",
    "channels": "array of channel names",
    "estimate": "estimate in minutes",
    "logged": "minutes logged",
    "goal_id": "goal that it serves",
    "tactic_id": "tactic that it belongs to",
}

POST_IN_FULL: Mapping[str, str] = {
    "copy": "copy for all channels that have no own",
    "copies": "object from the name of a channel to its own copy",
    "notes": "notes for the designer or the editor",
    "call_to_action": "call to action",
    "audience": "audience segment",
    "objective": "key of a marketing objective",
    "campaign": "name of the campaign; null without one",
    "link": "where it leads, without UTM parameters",
    "utm_campaign": "UTM campaign of the link",
    "utm_medium": "UTM medium of the link",
    "media": "address or file of the picture",
    "brief_...": "brief: for_whom, why_care, what_to_say, how, format, journey",
    "experiment": "whether it is an experiment",
    "evergreen": "whether it may come back",
    "cooldown_days": "after how many days it may; null where it is not said",
    "series_id": "series that it belongs to; null without one",
    "lesson": "what was learned from it",
}

OF_KIND: Mapping[str, Mapping[str, str]] = {
    "task": TASK,
    "tactic": TACTIC,
    "goal": GOAL,
    "company goal": {},
    "person": PERSON,
    "post": POST,
}


def documentation() -> str:
    """The fields as lines for a person: those of every record, then those of each kind."""
    parts = [("every record of --json", COMMON)]
    parts += [(f"{kind}, besides", fields) for kind, fields in OF_KIND.items() if fields]
    parts.append(("in smtui today, besides", TODAY))
    return _listed(parts)


def documentation_of_posts() -> str:
    """The fields of ``smtui posts`` as lines for a person."""
    parts = [("every post of --json, as in smtui list --json", POST)]
    return _listed([*parts, ("besides", POST_IN_FULL)])


def documentation_of(fields: Mapping[str, str]) -> str:
    """The fields of one kind of record, which a verb alone prints, as lines for a person."""
    return _listed([("", fields)])


def _listed(parts: Iterable[tuple[str, Mapping[str, str]]]) -> str:
    lines = ["JSON fields (dates are ISO, minutes whole numbers, what is unknown null):"]
    for title, fields in parts:
        lines += ["", f"{title}:"] if title else [""]
        lines += [f"  {name:<15}{meaning}" for name, meaning in fields.items()]
    return "\n".join(lines)
