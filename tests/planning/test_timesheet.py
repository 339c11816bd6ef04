"""The timesheet: whatever the entries, rows and activities sum to the same minutes."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.derive import derive
from smtui.planning.facts.people import PersonFact, TimeOffFact
from smtui.planning.facts.time import TimeEntryLine
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.planning.timesheet import NOBODY, spent_by_activity, timesheet
from smtui.vocabulary import Employment

TODAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY + timedelta(days=6)


def person(id_: int, *, is_me: bool = False, off: tuple[TimeOffFact, ...] = ()) -> PersonFact:
    return PersonFact(
        id=id_, name=f"P{id_}", role_id=None, role=None, employment=Employment.IN_HOUSE,
        week_minutes=(480, 480, 480, 480, 480, 0, 0), cost_per_hour=None, focus_factor=None,
        from_on=None, until_on=None, is_me=is_me, time_off=off,
    )  # fmt: skip


def planned(*people: PersonFact) -> Plan:
    return derive(Snapshot(people={one.id: one for one in people}), TODAY, Settings())


def entry(id_: int, day: date, who: int | None, minutes: int, activity: str = "") -> TimeEntryLine:
    return TimeEntryLine(id_, day, who, 1, None, None, "x", activity, minutes, None, None, "")


ENTRIES = st.lists(
    st.builds(
        entry,
        st.integers(1, 99),
        st.dates(MONDAY - timedelta(days=3), SUNDAY + timedelta(days=3)),
        st.sampled_from([None, 1, 2, 9]),
        st.integers(1, 1440),
        st.sampled_from(["", "Writing", "Design"]),
    ),
    max_size=20,
)


@settings(max_examples=80, deadline=None)
@given(ENTRIES)
def test_rows_days_and_activities_sum_to_the_entries(entries: list[TimeEntryLine]) -> None:
    sheet = timesheet(planned(person(1), person(2)), entries, MONDAY, SUNDAY)
    within = [one for one in entries if MONDAY <= one.day_on <= SUNDAY]
    whole = sum(one.minutes for one in within)
    assert sum(sheet.total.logged) == whole
    assert sum(one.minutes for one in sheet.activities) == whole
    assert sum(one.entries for one in sheet.activities) == len(within)
    for row in sheet.rows:
        own = [one for one in within if (one.person_id or NOBODY) == row.person_id]
        for place, day in enumerate(sheet.dates):
            assert row.logged[place] == sum(one.minutes for one in own if one.day_on == day)


def test_capacity_of_past_days_knows_time_off_and_focus() -> None:
    away = TimeOffFact(1, 1, MONDAY, MONDAY, "dentist")
    sheet = timesheet(planned(person(1, off=(away,))), (), MONDAY, SUNDAY)
    assert sheet.rows[0].capacity == (0, 384, 384, 384, 384, 0, 0)


def test_the_person_who_uses_smtui_comes_first_and_nobody_is_forgotten() -> None:
    entries = [entry(1, TODAY, None, 5), entry(2, TODAY, 9, 7)]
    sheet = timesheet(planned(person(1), person(2, is_me=True)), entries, MONDAY, SUNDAY)
    assert [row.person_id for row in sheet.rows] == [2, 1, NOBODY, 9]
    assert sheet.row(9) is not None
    assert sheet.row(3) is None


def test_activities_that_took_most_come_first() -> None:
    entries = [entry(1, TODAY, 1, 5, "Design"), entry(2, TODAY, 1, 9, "Writing")]
    entries.append(entry(3, TODAY, 1, 1, "Design"))
    assert [tuple(one) for one in spent_by_activity(entries)] == [
        ("Writing", 9, 1), ("Design", 6, 2),
    ]  # fmt: skip


def test_days_the_wrong_way_round_are_empty() -> None:
    sheet = timesheet(planned(person(1)), [entry(1, TODAY, 1, 5)], SUNDAY, MONDAY)
    assert (sheet.days, sheet.activities) == (0, ())
