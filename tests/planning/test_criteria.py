"""The value of a tactic by criteria of one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planning.making import make_tactic

from smtui.planning.criteria import weighted_total
from smtui.planning.facts.tactics import CriterionFact
from smtui.planning.settings import Settings
from smtui.planning.tactics import value_of
from smtui.vocabulary import ValueSource

CRITERIA = {
    1: CriterionFact(1, "Fit", 3.0, 1),
    2: CriterionFact(2, "Reach", 1.0, 2),
    3: CriterionFact(3, "Fun", 0.0, 3),
}
BY_CRITERIA = Settings(tactic_value_from=ValueSource.CRITERIA)


def test_the_total_is_the_weighted_mean_of_what_was_scored() -> None:
    # (3 × 5 + 1 × 1) / 4
    assert weighted_total(((1, 5), (2, 1)), CRITERIA) == 4.0
    assert weighted_total(((2, 2),), CRITERIA) == 2.0


def test_what_weighs_nothing_or_is_gone_does_not_count() -> None:
    assert weighted_total(((2, 2), (3, 5), (9, 5)), CRITERIA) == 2.0
    assert weighted_total(((3, 5),), CRITERIA) is None
    assert weighted_total((), CRITERIA) is None


def test_it_takes_the_place_of_the_value_only_where_that_is_set() -> None:
    tactic = make_tactic(business_value=2, customer_value=2, kpi_impact=2)
    scored = make_tactic(
        business_value=2, customer_value=2, kpi_impact=2, criterion_scores=((1, 5), (2, 1))
    )
    assert value_of(scored, Settings(), CRITERIA) == 2.0
    assert value_of(scored, BY_CRITERIA, CRITERIA) == 4.0
    assert value_of(tactic, BY_CRITERIA, CRITERIA) == 2.0
    weightless = make_tactic(criterion_scores=((3, 5),))
    assert value_of(weightless, BY_CRITERIA, CRITERIA) == 3.0


@given(
    st.lists(st.tuples(st.floats(0, 10), st.integers(1, 5)), min_size=1, max_size=8),
)
def test_the_total_stays_within_the_scores(given_scores: list[tuple[float, int]]) -> None:
    criteria = {n: CriterionFact(n, str(n), w, n) for n, (w, _) in enumerate(given_scores)}
    scores = tuple((n, score) for n, (_, score) in enumerate(given_scores))
    total = weighted_total(scores, criteria)
    counted = [score for weight, score in given_scores if weight > 0]
    if not counted:
        assert total is None
    else:
        assert total is not None
        assert min(counted) <= total <= max(counted)


@given(st.lists(st.integers(1, 4), min_size=3, max_size=3), st.integers(0, 2))
def test_a_higher_score_never_lowers_the_total(scores: list[int], raised: int) -> None:
    before = weighted_total(tuple(zip((1, 2, 3), scores, strict=True)), CRITERIA)
    scores[raised] += 1
    after = weighted_total(tuple(zip((1, 2, 3), scores, strict=True)), CRITERIA)
    assert before is not None
    assert after is not None
    assert after > before or (raised == 2 and after == pytest.approx(before))
