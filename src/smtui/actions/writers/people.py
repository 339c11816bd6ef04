"""Carries out what is done with people and their time off."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.people import (
    AddPerson,
    AddTimeOff,
    DeletePeople,
    DeleteTimeOff,
    EditPerson,
    EditTimeOff,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.countries import country_given
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.rows import one
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change, in_order, known_only, made
from smtui.actions.writers.words import day_words, quoted
from smtui.models.people import Person, Role, TimeOff
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

PERSON = Thing(Person, "person", "name", PageName.TEAM, Kind.PERSON)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MINUTES_OF_A_DAY = 1440


def add_person(session: Session, action: AddPerson, context: Context) -> Outcome:
    """Store a new person."""
    del context
    in_order(action.from_on, action.until_on, "until_on", "the first day")
    person = PERSON.add(session, _checked(session, given_by(action)))
    only_me(session, person)
    return PERSON.added(person)


def edit_person(session: Session, action: EditPerson, context: Context) -> Outcome:
    """Change what differs of a person."""
    del context
    known_only(action.changes, names_of(AddPerson), "person")
    person = PERSON.get(session, action.id)
    before = _week(person)
    changed = PERSON.edit(session, person, _checked(session, dict(action.changes)))
    in_order(person.from_on, person.until_on, "until_on", "the first day")
    only_me(session, person)
    fields = [field for field in changed if not field.endswith("_minutes")]
    if _week(person) != before:
        fields.append("week_minutes")
    return PERSON.changed(person, fields)


def delete_people(session: Session, action: DeletePeople, context: Context) -> Outcome:
    """Delete people; their work stays."""
    del context
    return PERSON.delete(session, action.ids)


def add_time_off(session: Session, action: AddTimeOff, context: Context) -> Outcome:
    """Store days off."""
    person = PERSON.get(session, action.person_id)
    last = action.until_on or action.from_on
    in_order(action.from_on, last, "until_on", "the first day")
    off = made(TimeOff, {**given_by(action), "until_on": last})
    session.add(off)
    return PERSON.told(f"{quoted(person.name)} is off {_days(off, context.today)}", person)


def edit_time_off(session: Session, action: EditTimeOff, context: Context) -> Outcome:
    """Change what differs of days off."""
    known_only(action.changes, ("from_on", "until_on", "reason"), "time off")
    off = one(session, TimeOff, action.id, "time off")
    person = PERSON.get(session, off.person_id)
    changes = dict(action.changes)
    if "until_on" in changes and changes["until_on"] is None:
        changes["until_on"] = changes.get("from_on") or off.from_on
    first, last = changes.get("from_on", off.from_on), changes.get("until_on", off.until_on)
    if isinstance(first, date) and isinstance(last, date):
        in_order(first, last, "until_on", "the first day")
    changed = change(off, changes)
    session.add(off)
    name = quoted(person.name)
    if not changed:
        return PERSON.told(f"The time off of {name} stays as it was", person)
    if changed == ["reason"]:
        return PERSON.told(f"Changed the reason of the time off of {name}", person)
    return PERSON.told(f"{name} is off {_days(off, context.today)}", person)


def delete_time_off(session: Session, action: DeleteTimeOff, context: Context) -> Outcome:
    """Delete days off."""
    off = one(session, TimeOff, action.id, "time off")
    person = PERSON.get(session, off.person_id)
    session.delete(off)
    first = day_words(off.from_on, context.today)
    return PERSON.told(f"Deleted the time off of {quoted(person.name)} from {first}", person)


def _days(off: TimeOff, today: date) -> str:
    """Fri 27 Nov to Tue 1 Dec."""
    days = day_words(off.from_on, today)
    return days if off.until_on == off.from_on else f"{days} to {day_words(off.until_on, today)}"


def spread_week(minutes: int) -> tuple[int, ...]:
    """The minutes of a week over Monday to Friday, what is left over on the first days; over
    the weekend too where five days do not hold them.
    """
    days = 5 if minutes <= 5 * MINUTES_OF_A_DAY else 7
    share, rest = divmod(minutes, days)
    return tuple(share + (day < rest) if day < days else 0 for day in range(7))


def _checked(session: Session, given: dict[str, object]) -> dict[str, object]:
    """The fields of the row: the role's name become its id, the week its seven days."""
    if "role" in given:
        given["role_id"] = named_or_id(session, Role, given.pop("role"), "role")
    if "week_minutes" in given:
        week = _week_given(given.pop("week_minutes"))
        given |= {f"{day}_minutes": week[place] for place, day in enumerate(WEEKDAYS)}
    if given.get("country"):
        given["country"] = country_given(given["country"])
    return given


def _week_given(week: object) -> tuple[int, ...]:
    if not isinstance(week, Collection) or isinstance(week, str) or len(week) != 7:
        raise Refused("Hours of the week: give seven days, Monday to Sunday.", "week_minutes")
    if not all(isinstance(day, int) and 0 <= day <= MINUTES_OF_A_DAY for day in week):
        raise Refused("Hours of the week: a day has 0 to 24 hours.", "week_minutes")
    return tuple(week)


def _week(person: Person) -> tuple[int, ...]:
    return tuple(getattr(person, f"{day}_minutes") for day in WEEKDAYS)


def only_me(session: Session, person: Person) -> None:
    """Only one person of the team uses smtui."""
    if not person.is_me:
        return
    others = select(Person).where(col(Person.is_me), col(Person.id) != person.id)
    for other in session.execute(others).scalars():
        change(other, {"is_me": False})
        session.add(other)
