"""What is typed into fields, and the text that reads back as a value."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.dates import read_date
from smtui.language.not_understood import NotUnderstood
from smtui.language.rules import read_every
from smtui.tui.dialogs.forms import entries

TODAY = date(2026, 11, 25)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
@settings(max_examples=60)
def test_the_text_of_a_day_reads_back(day: date) -> None:
    assert read_date(entries.day_text(day), TODAY) == day


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=MONTHLY;BYMONTHDAY=30",
        "FREQ=MONTHLY;INTERVAL=3",
        "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=7",
    ],
)
def test_the_text_of_a_rule_reads_back(rule: str) -> None:
    assert read_every(entries.rule_text(rule)) == rule


def test_common_rules_have_words_for_their_text() -> None:
    assert entries.rule_text("FREQ=WEEKLY;BYDAY=MO") == "every Monday"
    assert entries.rule_text("FREQ=MONTHLY;BYMONTHDAY=30") == "30th"
    assert entries.rule_text(None) == ""


def test_a_week_is_one_figure_or_hours_by_day() -> None:
    assert entries.read_week("40") == (480, 480, 480, 480, 480, 0, 0)
    assert entries.read_week("37.5") == (450, 450, 450, 450, 450, 0, 0)
    assert entries.read_week("8 8 8 8 6") == (480, 480, 480, 480, 360, 0, 0)
    assert entries.read_week("0 0 0 0 0 4 7:30") == (0, 0, 0, 0, 0, 240, 450)


@pytest.mark.parametrize("text", ["", "eight", "8 8 8 8 8 8 8 8", "25 0", "169", "-3"])
def test_a_week_that_cannot_be_is_told(text: str) -> None:
    with pytest.raises(NotUnderstood):
        entries.read_week(text)


@given(st.tuples(*[st.integers(0, 24 * 60)] * 7))
@settings(max_examples=60)
def test_the_text_of_a_week_reads_back(minutes: tuple[int, ...]) -> None:
    assert entries.read_week(entries.week_text(minutes)) == minutes


@given(st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 6)))
@settings(max_examples=60)
def test_the_text_of_a_number_reads_back(value: float) -> None:
    read = entries.read_amount(entries.number_text(value))
    assert isinstance(read, float)
    assert read == pytest.approx(value, abs=1e-6)


def test_names_with_commas_are_not_divided() -> None:
    ids = {"Plan, then post": 1, "Ana": 2, "Brian": 3}
    assert entries.some_of(ids, "thing")("Plan, then post, ana") == (1, 2)
    assert entries.names_text((1, 3), ids) == "Plan, then post, Brian"


def test_things_of_the_same_name_are_told_apart() -> None:
    ids = entries.by_name([("Ana", 1), ("Ana", 5)])
    assert ids == {"Ana": 1, "Ana (5)": 5}
    assert entries.one_of(ids, "person")("Ana (5)") == 5


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(NotUnderstood, match="no person ‘zoe’"):
        entries.some_of({"Ana": 1}, "person")("ana, zoe")


def test_tags_and_shares() -> None:
    assert entries.read_tags("#launch, q4 launch") == ("launch", "q4")
    assert (
        entries.read_share("80") == entries.read_share("80 %") == entries.read_share("0.8") == 0.8
    )
    assert entries.read_share("") is None
    with pytest.raises(NotUnderstood, match="100"):
        entries.read_share("120")
    assert entries.share_text(0.8) == "80 %"


def test_a_number_out_of_bounds_is_told() -> None:
    read = entries.number_reader(1, 5, "The value")
    assert read("3,5") == 3.5
    with pytest.raises(NotUnderstood, match="1 to 5"):
        read("6")


@given(st.text(max_size=40))
@settings(max_examples=100)
def test_no_reader_raises_anything_else(text: str) -> None:
    for read in (
        entries.read_name, entries.read_lines, entries.read_tags, entries.read_words,
        entries.read_week, entries.read_share, entries.read_amount, entries.read_rule,
        entries.read_optional_minutes, entries.read_optional_time,
        entries.day_reader(TODAY, 0), entries.some_of({"Ana, Ruiz": 1, "B": 2}, "person"),
    ):  # fmt: skip
        try:
            read(text)
        except NotUnderstood:
            continue
