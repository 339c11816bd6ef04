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
    weighed = [(criteria[id_].weight, score) for id_, score in scores if id_ in criteria]
    total = sum(weight for weight, _ in weighed)
    if total <= 0:
        return None
    mean = sum(weight * score for weight, score in weighed) / total
    counted = [score for weight, score in weighed if weight > 0]
    # Rounding must not carry the mean out of the scores: its logarithm gives the points.
    return min(max(round(mean, 6), min(counted)), max(counted))
