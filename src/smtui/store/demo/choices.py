"""What the team of the demo weighs, agreed on and noted: criteria, objectives, check-ins,
adjustments.
"""

from typing import Any

from smtui.store.demo.days import Days
from smtui.store.demo.rows import Rows, content


def add_choices(rows: Rows, days: Days) -> None:
    """Add criteria with scores, personal objectives, check-ins and adjustments."""
    found = content("demo_choices")
    _add_criteria(rows, found)
    for objective in found["objective"]:
        rows.add(
            "personal_objective",
            person_id=rows.id_of("person", objective["person"]),
            goal_id=rows.id_of("social_goal", objective["goal"]) if "goal" in objective else None,
            kpi_id=rows.id_of("kpi", objective["kpi"]) if "kpi" in objective else None,
            title=objective["title"],
            recognition=objective["recognition"],
            status=objective.get("status", "open"),
            due_on=days.exact(objective["due"]),
        )
    for check_in in found["check_in"]:
        rows.add(
            "check_in",
            goal_id=rows.id_of("social_goal", check_in["goal"]),
            day_on=days.exact(check_in["day"]),
            confidence=check_in["confidence"],
            note=check_in["note"],
        )
    for number, adjustment in enumerate(found["adjustment"]):
        _add_adjustment(rows, days, number, adjustment)


def _add_criteria(rows: Rows, found: dict[str, Any]) -> None:
    numbers = [
        rows.add("criterion", name=criterion["name"], weight=criterion["weight"], position=place)
        for place, criterion in enumerate(found["criterion"], 1)
    ]
    for tactic, scores in found["scores"].items():
        for number, score in zip(numbers, scores, strict=True):
            rows.link(
                "tactic_score",
                tactic_id=rows.id_of("tactic", tactic),
                criterion_id=number,
                score=score,
            )


def _add_adjustment(rows: Rows, days: Days, number: int, adjustment: dict[str, Any]) -> None:
    etas = [days.working(ahead).isoformat() for ahead in adjustment.get("eta_days", ())]
    before, after = etas or (adjustment["before"], adjustment["after"])
    rows.add(
        "adjustment",
        tactic_id=rows.id_of("tactic", adjustment["tactic"]),
        at=days.moment(days.working(adjustment["day"]), 61 * number),
        field=adjustment["field"],
        before=before,
        after=after,
        reason=adjustment.get("reason", ""),
    )
