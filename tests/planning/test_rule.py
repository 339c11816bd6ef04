"""The guard in front of recurrence rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smtui.planning.rule import Rule, RuleRefused, parse_rule


def test_reads_every_part_of_a_rule() -> None:
    rule = parse_rule("RRULE:freq=monthly;interval=2;byday=1MO,-1fr;bysetpos=1;until=20271231")
    assert rule.frequency == "MONTHLY"
    assert rule.interval == 2
    assert rule.weekdays == ((-1, 4), (1, 0))
    assert rule.positions == (1,)
    assert rule.until is not None
    assert rule.until.isoformat() == "2027-12-31"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999",
        "FREQ=MONTHLY;BYMONTHDAY=40",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=-32",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;BYWEEKNO=53",
        "FREQ=DAILY;BYHOUR=25",
        "FREQ=DAILY;COUNT=100000000",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=2;UNTIL=20270101",
        "FREQ=DAILY;UNTIL=20270231",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYMONTHDAY=3",
        "FREQ=MONTHLY;BYDAY=9MO",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=MONTHLY;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
        "FREQ=MONTHLY;BYMONTHDAY=٣",
        "FREQ=DAILY;" + "BYMONTH=1," * 1000,
        "FREQ=DAILY;INTERVAL=\x00",
    ],
)
def test_refuses_hostile_rules_with_a_sentence(text: str) -> None:
    with pytest.raises(RuleRefused) as refused:
        parse_rule(text)
    assert str(refused.value).endswith(".")


@given(st.text(max_size=300))
def test_any_text_is_a_rule_or_refused(text: str) -> None:
    try:
        rule = parse_rule(text)
    except RuleRefused:
        return
    assert isinstance(rule, Rule)


_PARTS = st.sampled_from(
    ["FREQ=DAILY", "FREQ=MONTHLY", "INTERVAL=", "BYDAY=", "BYMONTHDAY=", "COUNT=", "MO", "-1FR"]
)


@given(st.lists(st.one_of(_PARTS, st.integers().map(str), st.sampled_from(";,="))))
def test_what_looks_like_a_rule_is_one_within_bounds_or_refused(parts: list[str]) -> None:
    try:
        rule = parse_rule("".join(parts))
    except RuleRefused:
        return
    assert 1 <= rule.interval <= 999
    assert rule.count is None or 1 <= rule.count <= 999
    assert all(1 <= abs(number) <= 31 for number in rule.month_days)
