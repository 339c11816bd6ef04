"""The JSON that reading verbs print: each field, once, with what it means.

``smtui list --help`` prints this, and a test holds it to what is printed. Fields are added,
never renamed or given another meaning.
"""

from collections.abc import Mapping

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
    "value": "weighted mean of its value scores, 1 to 5",
    "complexity": "mean of effort and difficulty, 1 to 5",
    "quadrant": "Quick win, Big bet, Fill-in or Time sink",
    "logged": "minutes logged on its tasks",
    "open_tasks": "how many of its tasks are open",
    "goal_ids": "array of ids of the goals that it serves",
}

GOAL: Mapping[str, str] = {
    "progress": "percent of the way from baseline to target; null if unknown",
    "weight": "1 to 5",
    "serves": "array of ids of the company goals that it serves",
    "aligned": "whether it serves a company goal or a marketing objective",
    "kpis": "array of {id, name, unit, baseline, target, now, measured, pace, progress}",
}

PERSON: Mapping[str, str] = {
    "role": "name of the role",
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
    lines = ["JSON fields (dates are ISO, minutes whole numbers, what is unknown null):"]
    for title, fields in parts:
        lines += ["", f"{title}:"]
        lines += [f"  {name:<13}{meaning}" for name, meaning in fields.items()]
    return "\n".join(lines)
