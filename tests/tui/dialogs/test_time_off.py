"""Time off in a list: added, changed, deleted, and the public holidays of a country."""

from datetime import date

import pytest
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, type_text

from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.people import TimeOffFact
from smtui.tui.app import SmtuiApp
from smtui.tui.dialogs.time_off import Holidays, read_holidays, span_text
from smtui.tui.pages.team.roster import RosterView

TODAY = date(2026, 11, 25)


async def test_a_stretch_is_changed_in_words_and_deleted(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4")
        key = demo_app.query_one(RosterView).rows.key
        assert key is not None
        await press(pilot, "O", "a")
        await type_text(pilot, "3 dec dentist")
        assert "dentist" in await press(pilot, "enter")
        text = await press(pilot, "e")
        assert "3 Dec 2026 dentist" in text
        await press(pilot, "end", *["backspace"] * 20)
        await type_text(pilot, "3 dec - 4 dec the hospital")
        await press(pilot, "enter")
        stretch = "SELECT from_on, until_on FROM time_off WHERE reason = 'the hospital'"
        assert in_file(stretch) == [("2026-12-03", "2026-12-04")]
        await press(pilot, "d")
        assert in_file(stretch) == []
        assert "^r does it again" in await press(pilot, "u")
        assert len(in_file(stretch)) == 1
        await press(pilot, "ctrl+r")
        assert in_file(stretch) == []
        assert "Did again" in await press(pilot, "escape"), "the page knows of it too"


async def test_public_holidays_come_for_one_or_for_all(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4", "O")
        assert "Public holidays of which country" in await press(pilot, "p")
        await press(pilot, "end", *["backspace"] * 10)
        assert "DE, all public holidays of 2028" in await type_text(pilot, "de 2028")
        await press(pilot, "enter")
        found = (
            "SELECT count(DISTINCT person_id), count(*) FROM time_off WHERE from_on LIKE '2028%'"
        )
        people, days = in_file(found)[0]
        assert people == 1
        assert days >= 8
        await press(pilot, "u")
        assert in_file(found) == [(0, 0)]
        await press(pilot, "P", "end", *["backspace"] * 10)
        await type_text(pilot, "de 2028")
        await press(pilot, "enter")
        assert in_file(found)[0][0] == in_file("SELECT count(*) FROM person")[0][0]
        await press(pilot, "u")
        assert in_file(found) == [(0, 0)]


async def test_a_country_that_nobody_knows_is_told(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "4", "O", "p", "end", *["backspace"] * 10)
        await type_text(pilot, "qq")
        text = await press(pilot, "enter")
        assert "Write the country, or its code" in text
        assert "qq" in text, "what was typed is still there"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("gb", Holidays("GB", 2026)),
        ("de 2031", Holidays("DE", 2031)),
        (" us  2027 ", Holidays("US", 2027)),
        ("Germany", Holidays("DE", 2026)),
        ("united kingdom 2027", Holidays("GB", 2027)),
    ],
)
def test_a_country_and_a_year_are_read(text: str, meant: Holidays) -> None:
    assert read_holidays(text, TODAY) == meant


def test_in_december_the_next_year_is_meant() -> None:
    assert read_holidays("gb", date(2026, 12, 2)).year == 2027


@pytest.mark.parametrize("text", ["", "2027", "Atlantis", "d", "de 27", "xx 2027"])
def test_what_is_no_code_says_what_would_be_right(text: str) -> None:
    with pytest.raises(NotUnderstood, match="gb 2027"):
        read_holidays(text, TODAY)


def test_the_text_of_a_stretch_reads_back() -> None:
    from smtui.language.spans import read_span

    for last in (date(2026, 12, 24), date(2027, 1, 2)):
        away = TimeOffFact(1, 1, date(2026, 12, 24), last, "family")
        span = read_span(span_text(away), TODAY)
        assert (span.first, span.last, span.words) == (away.from_on, away.until_on, "family")
