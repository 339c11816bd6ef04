"""Carries out the adding of public holidays to the time off of people."""

from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.people import AddHolidays
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.countries import country_given, public_holidays
from smtui.actions.writers.people import PERSON
from smtui.actions.writers.rows import picked
from smtui.actions.writers.validating import change, made
from smtui.actions.writers.words import counted, quoted
from smtui.models.people import Person, TimeOff
from smtui.store.outcome import Outcome


def add_holidays(session: Session, action: AddHolidays, context: Context) -> Outcome:
    """Store the public holidays on which somebody is not off yet."""
    del context
    people = picked(session, Person, action.people, "person")
    country = country_given(action.country)
    holidays = public_holidays(country, action.year)
    if not holidays:
        raise Refused(f"No public holidays of {country} are known for {action.year}.", "year")
    added = 0
    for person in people:
        # Holidays for several say nothing of where each of them lives, save where nobody did yet.
        if len(people) == 1 or not person.country:
            change(person, {"country": country})
            session.add(person)
        free = _free(session, person.id or 0)
        for day, name in holidays:
            if not any(first <= day <= last for first, last in free):
                fields = {"person_id": person.id, "from_on": day, "until_on": day, "reason": name}
                session.add(made(TimeOff, fields))
                added += 1
    whom = quoted(people[0].name) if len(people) == 1 else counted(len(people), "person")
    of_year = f"of {country} in {action.year}"
    if not added:
        return PERSON.told(f"{whom}: all holidays {of_year} were there already", people[0])
    sentence = f"{whom}: {counted(added, 'day')} off for the holidays {of_year}"
    return PERSON.told(sentence, people[0])


def _free(session: Session, person_id: int) -> list[tuple[date, date]]:
    query = select(TimeOff).where(col(TimeOff.person_id) == person_id)
    return [(off.from_on, off.until_on) for off in session.execute(query).scalars()]
