"""``smtui why``: the reasons that sum to the priority of a task or a tactic, and for a tactic the
one change that would move it most.
"""

from smtui.cli.asked import WrongUsage
from smtui.cli.call import Call, NotDone
from smtui.cli.cells import cut, pad
from smtui.cli.output import shown
from smtui.planning.plan import Explained
from smtui.vocabulary import Kind

USAGE = "usage: smtui why [task|tactic] ID"


def why_verb(call: Call) -> None:
    """Print why a thing stands where it stands, in words or as a JSON object."""
    kind, thing_id = _thing(call.arguments.thing)
    from smtui.planning.what_if import strongest_change
    from smtui.planning.why import why_tactic, why_task

    with call.workspace() as workspace:
        plan = workspace.plan
    known = plan.snapshot.tasks if kind is Kind.TASK else plan.snapshot.tactics
    if thing_id not in known:
        raise NotDone(
            f"There is no open {kind} {thing_id}.", f"smtui list {kind}s shows those there are."
        )
    explained = (why_task if kind is Kind.TASK else why_tactic)(plan, thing_id)
    title = known[thing_id].title
    change = strongest_change(plan, thing_id) if kind is Kind.TACTIC else None
    if call.json:
        record = _record(explained, title)
        if kind is Kind.TACTIC:
            record["change"] = change and change._asdict()
        call.output.json(record)
    else:
        _print(call, explained, title)
        if change is not None:
            words = f"{change.words[:1].upper()}{change.words[1:]}."
            call.output.line(cut(shown(words), call.output.width or 10_000))


def _thing(words: list[str]) -> tuple[Kind, int]:
    """The kind and id that were typed. Raises WrongUsage."""
    kind, number = ("task", words[0]) if len(words) == 1 else (words[0], words[-1])
    if len(words) > 2 or kind not in ("task", "tactic"):
        raise WrongUsage("Name one task or one tactic, such as 12 or tactic 3.", USAGE)
    if not (number.isascii() and number.isdigit()):
        raise WrongUsage(f"‘{number}’ is not an id such as 12.", USAGE)
    return Kind(kind), int(number[:19])


def _print(call: Call, explained: Explained, title: str) -> None:
    output = call.output
    width = output.width or 10_000
    output.line(output.toned(cut(shown(title), width), "strong"))
    if explained.place:
        output.line(f"place {explained.place} of {explained.of} · {_points(explained.priority)}")
    if explained.note:
        output.line(cut(shown(explained.note), width))
    for reason in explained.reasons:
        start = f"{pad(_points(reason.points, signed=True), 7, right=True)}  {pad(reason.name, 16)}"
        output.line(f"{start}  {cut(shown(reason.words), max(1, width - 27))}")


def _record(explained: Explained, title: str) -> dict[str, object]:
    return {
        "id": explained.id,
        "kind": str(explained.kind),
        "title": title,
        "place": explained.place or None,
        "of": explained.of,
        "priority": explained.priority if explained.place else None,
        "terms": {reason.name: reason.points for reason in explained.reasons},
        "words": {reason.name: reason.words for reason in explained.reasons},
        "note": explained.note,
    }


def _points(points: float, signed: bool = False) -> str:
    text = f"{points:+.2f}" if signed else f"{points:.2f} points"
    return text.replace("-", "−")
