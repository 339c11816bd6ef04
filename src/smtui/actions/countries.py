"""Countries as a person names them, by the library that knows their public holidays."""


def country_code(given: str) -> str | None:
    """The ISO code (two letters) of a country that is given by it or by its English name; None
    for what is neither.
    """
    # The library takes some time to import, and little needs it.
    from holidays import list_supported_countries
    from holidays.registry import COUNTRIES

    known = list_supported_countries(include_aliases=False)
    code = given.strip().upper()
    if code in known:
        return code
    code = {_plain(name): codes[1] for name, codes in COUNTRIES.items()}.get(_plain(given), "")
    return code if code in known else None


def _plain(name: str) -> str:
    """A name without what people write in different ways: case, spaces, points and dashes."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
