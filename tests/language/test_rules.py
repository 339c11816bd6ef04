"""How often, typed and shown."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.rules import NotUnderstood, read_every, show_rule
from smtui.planning.recurrence import occurrences, parse_rule


@pytest.mark.parametrize(
    ("typed", "rule", "shown"),
    [
        ("day", "FREQ=DAILY", "every day"),
        ("weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every working day"),
        ("week", "FREQ=WEEKLY", "every week"),
        ("mon", "FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("Mondays", "FREQ=WEEKLY;BYDAY=MO", "every Monday"),
        ("mon,thu", "FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday"),
        ("mon and thu", "FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday"),
        ("sat-mon", "FREQ=WEEKLY;BYDAY=MO,SA,SU", "every Monday, Saturday and Sunday"),
        ("2 weeks", "FREQ=WEEKLY;INTERVAL=2", "every 2 weeks"),
        ("3d", "FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("month", "FREQ=MONTHLY", "every month"),
        ("30th", "FREQ=MONTHLY;BYMONTHDAY=30", "on the 30th of every month"),
        ("1st,15th", "FREQ=MONTHLY;BYMONTHDAY=1,15", "on the 1st and 15th of every month"),
        ("last day", "FREQ=MONTHLY;BYMONTHDAY=31", "on the last day of every month"),
        ("last fri", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "on the last Friday of every month"),
        ("1st mon", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "on the first Monday of every month"),
        ("quarter", "FREQ=MONTHLY;INTERVAL=3", "every quarter"),
        ("year", "FREQ=YEARLY", "every year"),
        ("27 nov", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=27", "every year on 27 November"),
        ("freq=monthly;byday=1fr", "FREQ=MONTHLY;BYDAY=1FR", "on the first Friday of every month"),
    ],
)
def test_what_is_typed_becomes_a_rule_and_words(typed: str, rule: str, shown: str) -> None:
    assert read_every(typed) == rule
    assert show_rule(rule) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "foo",
        "0 weeks",
        "100 days",
        "32nd",
        "30 feb",
        "mon-",
        ",",
        "freq=secondly",
        "FREQ=DAILY;INTERVAL=0",
    ],
)
def test_what_is_no_rule_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_every(typed)
    assert refused.value.sentence


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("FREQ=YEARLY;BYMONTH=1,4;BYMONTHDAY=10", "on the 10th of January and April"),
        ("FREQ=DAILY;COUNT=5", "every day, 5 times"),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231",
            "every 2 weeks on Tuesday, until 31 Dec 2026",
        ),
        ("FREQ=MONTHLY;INTERVAL=0", "FREQ=MONTHLY;INTERVAL=0"),
        ("nonsense", "nonsense"),
    ],
)
def test_rules_from_elsewhere_are_shown_too(rule: str, shown: str) -> None:
    assert show_rule(rule) == shown


def test_the_thirtieth_is_the_last_day_of_february() -> None:
    rule = read_every("30th")
    found = occurrences(rule, date(2027, 1, 1), date(2027, 1, 1), date(2027, 3, 31))
    assert found == (date(2027, 1, 30), date(2027, 2, 28), date(2027, 3, 30))


@settings(max_examples=100)
@given(
    st.text(max_size=20)
    | st.lists(
        st.sampled_from(
            ["mon", "thu", "-", ",", " ", "2", "weeks", "30th", "last", "fri", "nov", "day", "0"]
        ),
        max_size=5,
    ).map("".join)
)
def test_what_is_read_passes_the_guard_and_the_rest_is_refused(text: str) -> None:
    rule, sentence = _rule_or_sentence(text)
    assert bool(rule) is not bool(sentence)
    if rule:
        assert parse_rule(rule).interval >= 1
        assert not show_rule(rule).startswith("FREQ")


def _rule_or_sentence(text: str) -> tuple[str, str]:
    try:
        return read_every(text), ""
    except NotUnderstood as refused:
        return "", refused.sentence


@settings(max_examples=100)
@given(st.text(max_size=30) | st.text("FREQ=MONTHLYBDAI;0123456789,-+", max_size=40))
def test_showing_never_raises(text: str) -> None:
    assert show_rule(text) or not text
