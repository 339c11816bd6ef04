"""Countries and their public holidays, from the library that knows them without a network."""

from datetime import date

from smtui.actions.refused import Refused
from smtui.actions.writers.words import short
from smtui.language.text import clean

FIRST_YEAR, LAST_YEAR = 1990, 2100


def country_given(country: object) -> str:
    """The ISO code (of two letters) of a country that is given by it or by its English name;
    raises `Refused` for one that is not known.
    """
    # The library takes some time to import, and few actions need it.
    from holidays import list_supported_countries

    given = clean(str(country)).strip()
    known = list_supported_countries(include_aliases=False)
    code = given.upper()
    if code not in known:
        code = _codes_by_name().get(_plain(given), "")
    if code not in known:
        raise Refused(
            f"Country: ‘{short(str(country))}’ is not known; give its English name or its code of"
            " two letters, such as GB, DE or IR.",
            "country",
        )
    return code


def _codes_by_name() -> dict[str, str]:
    from holidays.registry import COUNTRIES

    return {_plain(name): codes[1] for name, codes in COUNTRIES.items()}


def _plain(name: str) -> str:
    """A name without what people write in different ways: case, spaces, points and dashes."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def public_holidays(country: str, year: int) -> tuple[tuple[date, str], ...]:
    """The public holidays of a country in a year, with their names, in order of their days."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(f"Year: {year} is out of {FIRST_YEAR} to {LAST_YEAR}.", "year")
    from holidays import country_holidays

    found = country_holidays(country_given(country), years=year)
    return tuple((day, _name(name)) for day, name in sorted(found.items()) if day.year == year)


def _name(name: str) -> str:
    return clean(name).strip() or "Public holiday"
