"""Countries and their public holidays, from the library that knows them without a network."""

from datetime import date

from smtui.actions.refused import Refused
from smtui.actions.writers.words import short
from smtui.language.text import clean

FIRST_YEAR, LAST_YEAR = 1990, 2100


def country_given(country: object) -> str:
    """The ISO code (of two letters) of a country; raises `Refused` for one that is not known."""
    # The library takes some time to import, and few actions need it.
    from holidays import list_supported_countries

    code = clean(str(country)).strip().upper()
    if code not in list_supported_countries(include_aliases=False):
        raise Refused(
            f"Country: ‘{short(str(country))}’ is not known; give its code of two letters, such as"
            " GB, DE or IR.",
            "country",
        )
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
