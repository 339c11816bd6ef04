"""The tactics that serve a goal, as its details and its KPIs' name them."""

from smtui.planning.plan import Plan
from smtui.tui.details.names import points
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import TacticStatus


def add_tactics(prose: Prose, plan: Plan, goal_id: int) -> None:
    """Add the tactics that serve a goal, the ranked ones first, with their priority."""
    serving = [t for t in plan.snapshot.tactics.values() if goal_id in t.goals]
    prose.heading("Tactics that serve it")
    if not serving:
        prose.line("None yet: 3 shows the tactics, a adds one.", Tone.WATCH)
    places = {id_: place for place, id_ in enumerate(plan.tactic_order)}
    for tactic in sorted(serving, key=lambda t: (places.get(t.id, len(places)), t.id)):
        rank = plan.tactic_ranks.get(tactic.id)
        status = "" if tactic.status is TacticStatus.ACTIVE else f" · {tactic.status}"
        prose.pieces((f"{points(rank.priority) if rank else '':>5}  ", Tone.ACCENT),
                     (tactic.title, Tone.PLAIN if rank else Tone.DIM),
                     (status, Tone.DIM))  # fmt: skip
