"""What estimates teach."""

from hypothesis import given
from hypothesis import strategies as st
from tests.planning.making import TODAY

from smtui.planning.estimates import coach, planned_and_actual
from smtui.planning.facts.time import Worked


def worked(kind: str, *pairs: tuple[int, int]) -> list[Worked]:
    """Finished tasks of a kind: planned and actual minutes."""
    return [Worked(kind, n, p, a, 1, TODAY, len(kind)) for n, (p, a) in enumerate(pairs, start=1)]


def test_a_lesson_by_hand() -> None:
    lines = worked("Captions", (30, 60), (20, 30), (40, 60), (10, 16), (50, 90))
    (lesson,) = coach(lines)
    # Ratios 2, 1.5, 1.5, 1.6, 1.8: the middle is 1.6; planned 30 and actual 60 are the middles.
    assert lesson[:7] == ("Captions", 8, 5, 1.6, 30, 60, False)
    assert lesson.words == "Captions: takes 1.6 × what you plan, usually 1h (n = 5)"


def test_few_are_said_to_be_few() -> None:
    (lesson,) = coach(worked("", (30, 29), (60, 60), (10, 11)))
    assert lesson.is_weak
    assert lesson.words == (
        "Other work: takes what you plan, usually 29m (n = 3, too few to be sure)"
    )


def test_the_most_telling_comes_first_and_weak_ones_last() -> None:
    lines = (
        worked("Half", *[(60, 30)] * 5)
        + worked("Right", *[(60, 60)] * 9)
        + worked("Much", *[(10, 30)] * 6)
        + worked("Few", (1, 50))
    )
    assert [lesson.activity for lesson in coach(lines)] == ["Much", "Half", "Right", "Few"]


def test_what_was_not_planned_teaches_nothing() -> None:
    lines = worked("Chat", (0, 30), (30, 0))
    assert coach(lines) == ()
    (sums,) = planned_and_actual(lines)
    assert sums == ("Chat", 4, 2, 30, 30, 100)
    assert planned_and_actual(worked("Chat", (0, 30)))[0].percent is None
    assert coach([]) == ()


PAIRS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), max_size=30)


@given(PAIRS, PAIRS)
def test_no_minute_of_what_was_done_is_lost(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    lines = worked("One", *one) + worked("Other", *other)
    sums = planned_and_actual(lines)
    assert sum(line.actual for line in sums) == sum(line.actual for line in lines)
    assert sum(line.planned for line in sums) == sum(line.planned for line in lines)
    for lesson in coach(lines):
        ratios = [w.actual / w.planned for w in lines if w.kind == lesson.activity and w.planned]
        assert min(ratios) - 0.01 <= lesson.ratio <= max(ratios) + 0.01
