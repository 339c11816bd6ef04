"""Carries out what is done with occasions, public holidays among them."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.campaigns import (
    AddHolidayOccasions,
    AddOccasion,
    DeleteOccasions,
    EditOccasion,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.countries import country_given, public_holidays
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only
from smtui.actions.writers.words import counted, day_words
from smtui.models.campaigns import Occasion
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

OCCASION = Thing(Occasion, "occasion", "name", PageName.CALENDAR, Kind.OCCASION)


def add_occasion(session: Session, action: AddOccasion, context: Context) -> Outcome:
    """Store a new occasion."""
    occasion = OCCASION.add(session, _checked(given_by(action)))
    return OCCASION.added(occasion, f" for {day_words(occasion.day_on, context.today)}")


def edit_occasion(session: Session, action: EditOccasion, context: Context) -> Outcome:
    """Change what differs of an occasion."""
    del context
    known_only(action.changes, names_of(AddOccasion), "occasion")
    occasion = OCCASION.get(session, action.id)
    return OCCASION.changed(occasion, OCCASION.edit(session, occasion, _checked(action.changes)))


def delete_occasions(session: Session, action: DeleteOccasions, context: Context) -> Outcome:
    """Delete occasions."""
    del context
    return OCCASION.delete(session, action.ids)


def add_holiday_occasions(
    session: Session, action: AddHolidayOccasions, context: Context
) -> Outcome:
    """Store the public holidays that are no occasions yet."""
    del context
    country = country_given(action.country)
    holidays = public_holidays(country, action.year)
    of_year = f"of {country} in {action.year}"
    if not holidays:
        raise Refused(f"No public holidays {of_year} are known.", "year")
    query = select(Occasion).where(col(Occasion.country) == country)
    there = {(row.day_on, row.name) for row in session.execute(query).scalars()}
    added = [
        OCCASION.add(session, {"name": name, "day_on": day, "country": country})
        for day, name in holidays
        if (day, name) not in there
    ]
    if not added:
        return Outcome(f"All holidays {of_year} were there already", PageName.CALENDAR)
    return OCCASION.told(f"Added {counted(len(added), 'holiday')} {of_year}", added[0])


def _checked(given: Mapping[str, object]) -> dict[str, object]:
    fields = dict(given)
    if fields.get("country"):
        fields["country"] = country_given(fields["country"])
    return fields
