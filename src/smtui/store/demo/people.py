"""The people of the demo and their time off."""

from datetime import timedelta

from smtui.language.calendar_words import WEEKDAYS
from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content

FOCUS = 0.8


def add_people(rows: Rows, days: Days) -> None:
    """Add the roster and its time off."""
    for person in content("demo_people")["person"]:
        hours = dict(zip(WEEKDAYS, person["hours"], strict=True))
        number = rows.add(
            "person",
            person["key"],
            name=person["name"],
            role_id=rows.id_of("role", person["role"]),
            employment=person["employment"],
            **{f"{weekday}_minutes": 60 * count for weekday, count in hours.items()},
            cost_per_hour=person["cost"],
            from_on=days.exact(person.get("from", -400)),
            is_me=int(person.get("me", False)),
            contact=person["contact"],
            notes=person.get("notes", ""),
        )
        for first, last, reason in person.get("off", []):
            rows.add(
                "time_off",
                person_id=number,
                from_on=days.exact(first),
                until_on=days.exact(last),
                reason=reason,
            )


def minutes_left_this_week(rows: Rows, person: str, days: Days) -> int:
    """The capacity (minutes) of a person from today to the Sunday of this week."""
    row: Row = rows.of("person")[rows.id_of("person", person) - 1]
    ahead = range(7 - days.today.weekday())
    left = [days.today + timedelta(days=count) for count in ahead]
    return int(FOCUS * sum(row[f"{WEEKDAYS[day.weekday()]}_minutes"] for day in left))
