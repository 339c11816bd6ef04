"""The people of the demo and their time off."""

from datetime import date, timedelta
from typing import Any

from smtui.language.calendar_words import WEEKDAYS
from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content

FOCUS = 0.8

_SAME_EVERY_YEAR = {
    "GB": ((1, 1, "New Year's Day"), (12, 25, "Christmas Day"), (12, 26, "Boxing Day")),
    "JP": ((1, 1, "New Year's Day"), (2, 11, "Foundation Day"), (11, 3, "Culture Day")),
    "ES": ((1, 6, "Epiphany"), (5, 1, "Labour Day"), (12, 25, "Christmas Day")),
}
"""By country: month, day and name. The demo has to be there at once, so it asks no library."""


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
            country=person["country"],
        )
        off = [(days.exact(first), days.exact(last), why) for first, last, why in _off(person)]
        off += [(day, day, why) for day, why in _holidays(person["country"], days)]
        for first, last, reason in off:
            rows.add("time_off", person_id=number, from_on=first, until_on=last, reason=reason)


def _off(person: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Days from today of beginning and end, and the reason."""
    found: list[tuple[int, int, str]] = person.get("off", [])
    return found


def _holidays(country: str, days: Days) -> list[tuple[date, str]]:
    """The public holidays of the coming year that lie on the same day every year."""
    found = []
    for month, day, name in _SAME_EVERY_YEAR.get(country, ()):
        coming = date(days.today.year, month, day)
        if coming < days.today:
            coming = date(days.today.year + 1, month, day)
        found.append((coming, name))
    return sorted(found)


def minutes_left_this_week(rows: Rows, person: str, days: Days) -> int:
    """The capacity (minutes) of a person from today to the Sunday of this week."""
    row: Row = rows.of("person")[rows.id_of("person", person) - 1]
    ahead = range(7 - days.today.weekday())
    left = [days.today + timedelta(days=count) for count in ahead]
    return int(FOCUS * sum(row[f"{WEEKDAYS[day.weekday()]}_minutes"] for day in left))
