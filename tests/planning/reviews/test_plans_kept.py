"""What came of a session's plan."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import day

from smtui.planning.facts.reviews import PlannedLine, SessionFact
from smtui.planning.reviews.plans_kept import plan_kept, session_length
from smtui.vocabulary import Outcome, SessionCadence


def line(**changes: object) -> PlannedLine:
    usual = PlannedLine(1, "Task", day(0), 60, None, None, None, has_day=True)
    return usual._replace(**changes)  # type: ignore[arg-type]


DONE = line(outcome=Outcome.DONE, done_on=day(0))


def test_by_hand() -> None:
    kept = plan_kept(
        [
            DONE,
            DONE._replace(done_on=day(1), minutes=30),
            line(outcome=Outcome.SKIPPED, done_on=day(0)),
            line(moved_to=day(7)),
            line(has_day=False, minutes=None),
            line(),
        ]
    )
    assert (kept.planned, kept.on_day, kept.other_day, kept.done) == (6, 1, 1, 2)
    assert (kept.let_go, kept.moved, kept.open) == (1, 2, 1)
    assert (kept.minutes, kept.minutes_done, kept.percent) == (270, 90, 33)
    assert kept.words == "2 of 6 done, 1 on their day, 2 moved, 1 let go, 1 still open"


def test_words_of_the_simple_ends() -> None:
    assert plan_kept([]).words == "nothing was planned"
    assert plan_kept([]).percent is None
    assert plan_kept([DONE, DONE]).words == "2 of 2 done"
    assert plan_kept([DONE._replace(done_on=day(2))]).words == "1 of 1 done, none on its day"


LINES = st.builds(
    line,
    outcome=st.sampled_from([None, *Outcome]),
    done_on=st.sampled_from([None, day(0), day(3)]),
    moved_to=st.sampled_from([None, day(5)]),
    has_day=st.booleans(),
)


@settings(max_examples=50)
@given(st.lists(LINES))
def test_every_line_counts_once(lines: list[PlannedLine]) -> None:
    kept = plan_kept(lines)
    assert kept.done + kept.let_go + kept.moved + kept.open == kept.planned == len(lines)


def session(number: int, minutes: int, *, ended: bool = True) -> SessionFact:
    at = datetime(2026, 11, 2, 9, tzinfo=UTC)
    weekly = SessionCadence.WEEKLY
    end = at if ended else None
    return SessionFact(number, weekly, day(7 * number), at, end, 60 * minutes, "")


def test_the_typical_length_is_that_of_the_last_finished_sessions() -> None:
    sessions = [session(n, minutes) for n, minutes in enumerate((99, 10, 20, 14, 16, 12, 13))]
    length = session_length([*sessions, session(9, 500, ended=False)], SessionCadence.WEEKLY)
    assert length is not None
    assert (length.sessions, length.typical, length.latest) == (6, 60 * 13.5, 60 * 13)
    assert length.in_time == 4
    assert session_length(sessions, SessionCadence.MONTHLY) is None
