"""Countries and their public holidays, from the library that knows them without a network."""

from datetime import date

from smtui.actions.countries import country_code
from smtui.actions.refused import Refused
from smtui.actions.writers.words import short
from smtui.language.text import clean

RIGHT = "give its English name or its code of two letters, such as GB, DE or IR"
FIRST_YEAR, LAST_YEAR = 1990, 2100


def country_given(country: object) -> str:
    """The ISO code (of two letters) of a country that is given by it or by its English name;
    raises `Refused` for one that is not known.
    """
    given = clean(str(country)).strip()
    code = country_code(given)
    if code is None:
        raise Refused(f"Country: ‘{short(given)}’ is not known; {RIGHT}.", "country")
    return code


def public_holidays(country: str, year: int) -> tuple[tuple[date, str], ...]:
    """The public holidays of a country in a year, with their names, in order of their days."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(f"Year: {year} is out of {FIRST_YEAR} to {LAST_YEAR}.", "year")
    from holidays import country_holidays

    found = country_holidays(country_given(country), years=year)
    return tuple((day, _name(name)) for day, name in sorted(found.items()) if day.year == year)


def _name(name: str) -> str:
    return clean(name).strip() or "Public holiday"
