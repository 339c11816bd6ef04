"""Putting work on people's days."""

from hypothesis import given
from hypothesis import strategies as st
from tests.planning.making import TODAY, make_person, make_snapshot, make_time_off

from smtui.planning.facts.people import PersonFact
from smtui.planning.ledger import Ledger
from smtui.planning.settings import Settings
from smtui.planning.workload import Workload

SETTINGS = Settings()


def ledger_of(*people: PersonFact) -> Ledger:
    return Ledger(make_snapshot(people=people), TODAY, SETTINGS)


def total(workload: Workload) -> int:
    """All minutes that the workload holds anywhere."""
    dated = sum(sum(by_day) for by_day in workload.planned.values())
    apart = sum(workload.backlog.values()) + sum(workload.beyond.values())
    return dated + apart + workload.unassigned + workload.backlog_unassigned


def test_work_is_spread_over_working_days_and_the_odd_minutes_come_first() -> None:
    ledger = ledger_of(make_person())
    ledger.put((1,), 302, 0, 5, 1)
    # Wednesday to Monday holds four working days: 302 = 76 + 76 + 75 + 75.
    assert ledger.settle().planned[1][:7] == (76, 76, 75, 0, 0, 75, 0)


def test_without_a_working_day_it_stands_on_the_last() -> None:
    ledger = ledger_of(make_person())
    ledger.put((1,), 60, 3, 4, 1)
    assert ledger.settle().planned[1][:5] == (0, 0, 0, 0, 60)


def test_one_working_day_among_others_takes_it_all() -> None:
    ledger = ledger_of(make_person())
    ledger.put((1,), 60, 3, 5, 1)
    assert ledger.settle().planned[1][:6] == (0, 0, 0, 0, 0, 60)


def test_each_of_several_spreads_over_their_own_days() -> None:
    away = make_person(2, time_off=(make_time_off(0, 1),))
    ledger = ledger_of(make_person(1), away)
    ledger.put((1, 2), 181, 0, 2, 1)
    workload = ledger.settle()
    # 181 = 91 + 90; Ana has three days: 31 + 30 + 30; the other only Friday: 90.
    assert workload.planned[1][:3] == (31, 30, 30)
    assert workload.planned[2][:3] == (0, 0, 90)


def test_what_falls_after_a_year_is_told_apart() -> None:
    ledger = ledger_of(make_person())
    ledger.put((1,), 2630, 0, 800, 1)
    ledger.put((1,), 60, 500, 500, 1)
    workload = ledger.settle()
    # What is due later is spread over the 367 days there are: 52 weeks and three working days, so
    # 263 working days of ten minutes. The last, a Friday, is the day after the 366 of the workload.
    assert len(workload.planned[1]) == 366
    assert sum(workload.planned[1]) == 2620
    assert workload.beyond[1] == 10 + 60


def test_every_day_and_every_week() -> None:
    ledger = ledger_of(make_person())
    ledger.put_each((1,), 10, range(1, 6), 1)
    ledger.put_each((1,), 100, range(2, 30, 7), 1)
    ledger.put_each((1,), 1000, range(0, 9, 4), 1)
    planned = ledger.settle().planned[1]
    assert planned[:10] == (1000, 10, 110, 10, 1010, 10, 0, 0, 1000, 100)
    assert sum(planned) == 50 + 400 + 3000


def test_work_of_nobody_is_the_one_person_s() -> None:
    ledger = ledger_of(make_person(7))
    ledger.put((), 60, 0, 0, 1)
    ledger.put_undated((), 30, 1)
    workload = ledger.settle()
    assert workload.planned[7][0] == 60
    assert workload.backlog[7] == 30
    assert workload.fallback == 7


def test_work_of_nobody_in_a_team_is_mine() -> None:
    ledger = ledger_of(make_person(1), make_person(2, is_me=True))
    ledger.put((), 60, 0, 0, 1)
    assert ledger.settle().planned[2][0] == 60


def test_work_of_nobody_in_a_team_without_me_is_unassigned() -> None:
    ledger = ledger_of(make_person(1), make_person(2))
    ledger.put((), 60, 0, 0, 1)
    ledger.put((99,), 5, 0, 3, 1)
    ledger.put_each((), 10, range(3), 1)
    ledger.put_undated((), 30, 1)
    workload = ledger.settle()
    assert workload.unassigned == 60 + 5 + 30
    assert workload.backlog_unassigned == 30
    assert total(workload) == 125


PIECES = st.tuples(
    st.lists(st.integers(1, 5), max_size=5, unique=True).map(tuple),
    st.integers(0, 5000),
    st.integers(0, 800),
    st.integers(0, 800),
)
PEOPLE = st.lists(
    st.tuples(
        st.tuples(*[st.sampled_from([0, 0, 90, 480])] * 7),
        st.one_of(st.none(), st.tuples(st.integers(-5, 20), st.integers(0, 30))),
    ),
    max_size=5,
)


def people_of(shapes: list[tuple[tuple[int, ...], tuple[int, int] | None]]) -> list[PersonFact]:
    """People of these hours and absences (first day, how many more)."""
    return [
        make_person(
            id_,
            week_minutes=week,
            time_off=() if away is None else (make_time_off(away[0], away[0] + away[1]),),
        )
        for id_, (week, away) in enumerate(shapes, start=1)
    ]


@given(PEOPLE, st.lists(PIECES, max_size=12))
def test_minutes_are_conserved(
    shapes: list[tuple[tuple[int, ...], tuple[int, int] | None]],
    pieces: list[tuple[tuple[int, ...], int, int, int]],
) -> None:
    ledger = ledger_of(*people_of(shapes))
    for people, minutes, first, last in pieces:
        ledger.put(people, minutes, min(first, last), last, 1)
        ledger.put_undated(people, minutes, 1)
    assert total(ledger.settle()) == 2 * sum(minutes for _, minutes, _, _ in pieces)


@given(PEOPLE, PIECES, st.lists(PIECES, max_size=5))
def test_what_is_taken_back_leaves_no_trace(
    shapes: list[tuple[tuple[int, ...], tuple[int, int] | None]],
    piece: tuple[tuple[int, ...], int, int, int],
    others: list[tuple[tuple[int, ...], int, int, int]],
) -> None:
    ledger = ledger_of(*people_of(shapes))
    for people, minutes, first, last in others:
        ledger.put(people, minutes, min(first, last), last, 1)
    before = ledger.settle()
    copy = ledger.copy()
    people, minutes, first, last = piece
    for sign in (1, -1):
        copy.put(people, minutes, min(first, last), last, sign)
        copy.put_undated(people, minutes, sign)
        for days in (range(0, 10, 3), range(3, 20), range(1, 366, 7)):
            copy.put_each(people, minutes, days, sign)
        assert ledger.settle() == before
    assert copy.settle() == before


@given(PEOPLE, PIECES, st.integers(0, 2000))
def test_more_work_never_lowers_a_day(
    shapes: list[tuple[tuple[int, ...], tuple[int, int] | None]],
    piece: tuple[tuple[int, ...], int, int, int],
    more: int,
) -> None:
    people, minutes, first, last = piece
    less_work, more_work = ledger_of(*people_of(shapes)), ledger_of(*people_of(shapes))
    less_work.put(people, minutes, min(first, last), last, 1)
    more_work.put(people, minutes + more, min(first, last), last, 1)
    less, longer = less_work.settle(), more_work.settle()
    for person, by_day in less.planned.items():
        assert all(a <= b for a, b in zip(by_day, longer.planned[person], strict=True))
        assert less.beyond[person] <= longer.beyond[person]
