"""What saving a task would do: place, priority, load and goal, before and after."""

from datetime import date, timedelta

from textual.content import Content

from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.planning.capacity import week_start
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan, Utilisation
from smtui.tui.details.names import PACE, points, signed
from smtui.tui.details.prose import Prose
from smtui.tui.reporting import BAND_TONES, percent_of
from smtui.tui.widgets.cells import Tone

LABEL = 10
MOST_WEEKS = 3
SMALLEST_POINTS = 0.005
ARROW = " → "
Pieces = list[tuple[str, Tone]]


def tell_preview(before: Plan, after: Plan, draft: TaskFact) -> Content:
    """Return what changes between the two plans because of ``draft``."""
    prose = Prose().heading("What saving would do")
    _say(prose, "Place", _place(before, after, draft.id))
    _say(prose, "Priority", _priority(before, after, draft.id))
    _terms(prose, before, after, draft.id)
    for person in _people(before, after, draft):
        name = after.snapshot.people[person].name.split(" ")[0]
        # A line for each week: one line of all of them would be cut within a week's figures.
        for at, pieces in enumerate(_load(before, after, draft, person)):
            _say(prose, "" if at else name, pieces)
    for at, pieces in enumerate(_goals(before, after, draft)):
        _say(prose, "" if at else "Goal", pieces)
    return prose.content()


def change(before: str, after: str, tone: Tone = Tone.STRONG) -> Pieces:
    """Return ``before → after``, or just one of them where nothing changes."""
    if before == after:
        return [(after, Tone.PLAIN)]
    if not before:
        return [(after, tone)]
    return [(before, Tone.DIM), (ARROW, Tone.DIM), (after, tone)]


def _say(prose: Prose, label: str, pieces: Pieces) -> None:
    prose.pieces((label[: LABEL - 1].ljust(LABEL), Tone.DIM), *pieces)


def _place(before: Plan, after: Plan, id_: int) -> Pieces:
    of = len(after.task_order)
    pieces = change(_place_in(before, id_), _place_in(after, id_))
    if id_ in after.tasks:
        pieces.append((f" of {of}", Tone.DIM))
    return pieces


def _place_in(plan: Plan, id_: int) -> str:
    if id_ in plan.tasks:
        return f"{plan.task_order.index(id_) + 1}."
    if id_ in plan.waiting:
        return f"not ranked: {plan.waiting[id_].reason}"
    return "not ranked" if id_ in plan.snapshot.tasks else ""


def _priority(before: Plan, after: Plan, id_: int) -> Pieces:
    was, now = before.tasks.get(id_), after.tasks.get(id_)
    return change(points(was.priority) if was else "", points(now.priority) if now else "none")


def _terms(prose: Prose, before: Plan, after: Plan, id_: int) -> None:
    """Add the terms of the priority that saving would change."""
    was: dict[str, float] = dict(before.tasks[id_].terms) if id_ in before.tasks else {}
    now: dict[str, float] = dict(after.tasks[id_].terms) if id_ in after.tasks else {}
    label = "because"
    for name in dict.fromkeys((*now, *was)):
        old, new = was.get(name, 0.0), now.get(name, 0.0)
        if now and abs(old - new) >= SMALLEST_POINTS:
            pieces = change(signed(old) if name in was else "", signed(new), Tone.ACCENT)
            _say(prose, label, [(f"{name} ", Tone.PLAIN), *pieces])
            label = ""


def _people(before: Plan, after: Plan, draft: TaskFact) -> tuple[int, ...]:
    """Those whose load may change: who has it and who would have it; the one who does what
    nobody has.
    """
    old = before.snapshot.tasks.get(draft.id)
    touched = [*(old.assignees if old else ()), *draft.assignees]
    if not touched or not draft.assignees or (old is not None and not old.assignees):
        people = after.snapshot.people
        alone = tuple(people) if len(people) == 1 else ()
        touched += alone or [person.id for person in people.values() if person.is_me]
    return tuple(id_ for id_ in dict.fromkeys(touched) if id_ in after.snapshot.people)


def _weeks(before: Plan, after: Plan, draft: TaskFact, person: int) -> list[date]:
    """The running week and those whose load of ``person`` would change."""
    this = week_start(after.today)
    weeks = [this]
    days = after.workload.days
    for ahead in range(1, days // 7):
        monday = this + timedelta(days=7 * ahead)
        if before.workload.week(person, monday) != after.workload.week(person, monday):
            weeks.append(monday)
    due = after.tasks[draft.id].due if draft.id in after.tasks else draft.due_on
    named = [week_start(day) for day in (due, draft.planned_on) if day is not None]
    weeks += [monday for monday in named if this < monday <= after.workload.end]
    return sorted(dict.fromkeys(weeks))[:MOST_WEEKS]


def _load(before: Plan, after: Plan, draft: TaskFact, person: int) -> list[Pieces]:
    lines: list[Pieces] = []
    for monday in _weeks(before, after, draft, person):
        was = before.workload.week(person, monday)
        now = after.workload.week(person, monday)
        lines.append([(f"{week_label(monday)} ", Tone.DIM), *_utilisation(was, now)])
    return lines


def _utilisation(was: Utilisation, now: Utilisation) -> Pieces:
    return change(percent_of(was), percent_of(now), BAND_TONES[now.band])


def _goals(before: Plan, after: Plan, draft: TaskFact) -> list[Pieces]:
    """Two lines for each goal that the task serves or would serve no longer."""
    ids = dict.fromkeys((*_served(after, draft.id), *_served(before, draft.id)))
    if not ids:
        return [[("none: it serves no goal", Tone.DIM)]]
    lines = []
    for id_ in ids:
        was, now = before.goals[id_], after.goals[id_]
        title = after.snapshot.goals[id_].title
        name = title if len(title) <= 24 else title[:23] + "…"
        glyph, tone = PACE[now.word]
        lines.append([(f"{glyph} {now.word}", tone), (f" ‘{name}’", Tone.PLAIN)])
        work = change(show_minutes(was.minutes), show_minutes(now.minutes))
        lines.append([("  work for it ", Tone.DIM), *work])
    return lines


def _served(plan: Plan, task_id: int) -> tuple[int, ...]:
    fact = plan.snapshot.tasks.get(task_id)
    if fact is None:
        return ()
    tactic = plan.snapshot.tactics.get(fact.tactic_id or 0)
    own = (fact.goal_id,) if fact.goal_id else ()
    served = dict.fromkeys((*own, *(tactic.goals if tactic else ())))
    return tuple(id_ for id_ in served if id_ in plan.goals)
