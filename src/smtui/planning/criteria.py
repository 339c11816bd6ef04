"""Criteria: a tactic's value from the scores that a person gave it by criteria of their own."""

from collections.abc import Iterable, Mapping

from smtui.planning.facts.tactics import CriterionFact


def weighted_total(
    scores: Iterable[tuple[int, int]], criteria: Mapping[int, CriterionFact]
) -> float | None:
    """The weighted mean (1 to 5) of ``scores``, pairs of a criterion's id and a score.

    total = Σ weight × score / Σ weight, over the criteria that were scored; None while nothing
    that weighs anything was scored.
    """
    total = points = 0.0
    low, high = 5, 1
    # One plain loop: it runs for every score of every tactic whenever a plan is derived.
    for id_, score in scores:
        criterion = criteria.get(id_)
        if criterion is None or criterion.weight <= 0:
            continue
        total += criterion.weight
        points += criterion.weight * score
        low = score if score < low else low
        high = score if score > high else high
    if not total:
        return None
    # Rounding must not carry the mean out of the scores: its logarithm gives the points.
    return min(max(round(points / total, 6), low), high)
