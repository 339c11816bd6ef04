"""Company goals, social goals, KPIs and their measurements."""

import random
from typing import Any

from smtui.store.demo.days import HISTORY_DAYS, Days
from smtui.store.demo.rows import Rows, content

_STEP_DAYS = {"weekly": 7, "monthly": 30}


def add_goals(rows: Rows, days: Days, chance: random.Random) -> None:
    """Add what the company wants, what social media does for it, and the numbers so far."""
    found = content("demo_goals")
    for goal in found["company"]:
        rows.add(
            "company_goal",
            goal["key"],
            title=goal["title"],
            why=goal["why"],
            horizon_on=days.exact(180),
            created_on=days.beginning,
        )
    for goal in found["goal"]:
        number = _add_goal(rows, days, goal)
        for kpi in goal.get("kpis", []):
            _add_kpi(rows, days, chance, goal, {**kpi, "goal_id": number})


def _add_goal(rows: Rows, days: Days, goal: dict[str, Any]) -> int:
    number = rows.add(
        "social_goal",
        goal["key"],
        title=goal["title"],
        statement=goal.get("statement", ""),
        achievable=goal.get("achievable", ""),
        relevant=goal.get("relevant", ""),
        objective=goal.get("objective"),
        weight=goal["weight"],
        start_on=days.exact(goal["start"]) if "start" in goal else None,
        due_on=days.exact(goal["due"]) if "due" in goal else None,
        status=goal.get("status", "active"),
        created_on=days.exact(min(goal.get("start", -HISTORY_DAYS), 0)),
    )
    for company in rows.ids_of("company_goal", goal["serves"]):
        rows.link("goal_serves", goal_id=number, company_goal_id=company)
    return number


def _add_kpi(
    rows: Rows, days: Days, chance: random.Random, goal: dict[str, Any], kpi: dict[str, Any]
) -> None:
    number = rows.add(
        "kpi",
        kpi["name"],
        goal_id=kpi["goal_id"],
        name=kpi["name"],
        unit=kpi["unit"],
        channel_id=rows.id_of("channel", kpi["channel"]) if "channel" in kpi else None,
        direction=kpi.get("direction", "up"),
        tool=kpi["tool"],
        person_id=rows.id_of("person", kpi["person"]),
        minutes=kpi["minutes"],
        cadence=kpi["cadence"],
        baseline=kpi["baseline"],
        target=kpi["target"],
        method=kpi.get("method", ""),
    )
    for ahead, value in _series(goal, kpi, chance):
        rows.add("measurement", kpi_id=number, measured_on=days.exact(ahead), value=value)


def _series(
    goal: dict[str, Any], kpi: dict[str, Any], chance: random.Random
) -> list[tuple[int, float]]:
    """Days from today and values, oldest first: near ``ratio`` of the straight line, and at it
    on the last day.
    """
    if "ratio" not in kpi:
        return []
    start, due, last = goal["start"], goal["due"], -kpi["last"]
    rise = kpi["target"] - kpi["baseline"]
    found = [(start, float(kpi["baseline"]))]
    step = _STEP_DAYS[kpi["cadence"]]
    for ahead in range(last - (last - start - 1) // step * step, last + 1, step):
        elapsed = (min(ahead, due) - start) / (due - start)
        wobble = 1.0 if ahead == last else chance.uniform(0.88, 1.1)
        value = kpi["baseline"] + rise * elapsed * kpi["ratio"] * wobble
        found.append((ahead, round(value, 1) if kpi["unit"] == "%" else float(round(value))))
    return found
