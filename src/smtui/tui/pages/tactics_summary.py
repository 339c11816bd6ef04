"""The line above each view of Tactics."""

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.facts.tactics import CriterionFact
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.pages.tactics_views import counts_criteria, places
from smtui.tui.widgets.cells import Tone


def summary_of(
    plan: Plan, view: str, chosen: int | None, criterion: CriterionFact | None
) -> Content:
    """Return the line above ``view``, in which the tactic ``chosen`` is under the cursor, and in
    the criteria the ``criterion``.
    """
    if view in ("matrix", "board") and chosen is not None and chosen in plan.tactics:
        return _of_chosen(plan, chosen, view)
    if view == "criteria":
        return _of_criteria(plan, criterion)
    return _of_list(plan)


def _of_list(plan: Plan) -> Content:
    """How many are ranked, the work that is left in them, and what does not fit."""
    views = [plan.tactics[id_] for id_ in plan.tactic_order]
    tactics = plan.snapshot.tactics
    left = show_minutes(sum(view.remaining for view in views))
    short = sum(1 for view in views if view.slack is not None and view.slack < 0)
    late = sum(1 for view in views if view.eta is not None and view.eta < plan.today)
    loose = sum(1 for id_ in plan.tactic_order if not tactics[id_].goals)
    count = "1 tactic" if len(views) == 1 else f"{len(views)} tactics"
    pieces = [
        toned(f" {count} ranked", Tone.STRONG),
        toned(f" · {left} left to do", Tone.DIM),
    ]
    if late:
        pieces.append(toned(f" · {late} past the ETA", Tone.TROUBLE))
    if short:
        pieces.append(toned(f" · {short} short of time", Tone.TROUBLE))
    if loose:
        pieces.append(toned(f" · {loose} unaligned", Tone.TROUBLE))
    if counts_criteria(plan):
        pieces.append(toned(" · value from the criteria", Tone.WATCH))
    return Content("").join(pieces)


def _of_chosen(plan: Plan, id_: int, view: str) -> Content:
    """The whole title of the chosen one, and where it stands in the picture."""
    tactic, seen = plan.snapshot.tactics[id_], plan.tactics[id_]
    place = places(plan).get(id_)
    rank = f"{place}. " if place else ""
    figures = f" · value {seen.value:.1f} · complexity {seen.complexity:.1f}"
    if view == "board":
        figures = f" · {seen.quadrant}"
    from_criteria = " · by criteria" if counts_criteria(plan) else ""
    return Content("").join(
        [
            toned(f" {rank}", Tone.HEADING),
            toned(tactic.title, Tone.STRONG),
            toned(f"{figures}{from_criteria}", Tone.DIM),
        ]
    )


def _of_criteria(plan: Plan, criterion: CriterionFact | None) -> Content:
    """The criterion under the cursor in full, and where the value comes from."""
    if criterion is None:
        return toned(" No criteria yet", Tone.STRONG)
    name = toned(f" {criterion.name}", Tone.STRONG) + toned(f" ×{criterion.weight:g} · ", Tone.DIM)
    if counts_criteria(plan):
        return (
            name
            + toned("★ the total is the value", Tone.FINE)
            + toned(", c takes the scores again", Tone.DIM)
        )
    return name + toned("the value comes from the scores, c takes the total", Tone.DIM)
