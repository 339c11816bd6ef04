"""Countries as a person names them."""

from datetime import date

import pytest

from smtui.actions.refused import Refused
from smtui.actions.writers.countries import country_given, public_holidays


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("DE", "DE"),
        (" de ", "DE"),
        ("Germany", "DE"),
        ("united kingdom", "GB"),
        ("United-States", "US"),
        ("iran", "IR"),
    ],
)
def test_a_country_is_known_by_its_code_and_by_its_name(given: str, code: str) -> None:
    assert country_given(given) == code


@pytest.mark.parametrize("given", ["", "Atlantis", "XX", "[/]", None])
def test_what_is_no_country_is_refused_with_what_would_be_right(given: object) -> None:
    with pytest.raises(Refused, match="give its English name or its code of two letters"):
        country_given(given)


def test_holidays_of_a_country_by_its_name() -> None:
    assert date(2026, 10, 3) in [day for day, _ in public_holidays("Germany", 2026)]
