"""What is said above and below the heat map: of the cell under the cursor, and of late work."""

from collections.abc import Sequence

from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.deadlines import Late
from smtui.planning.plan import Plan
from smtui.tui.details.figures import load_tone
from smtui.tui.details.prose import toned
from smtui.tui.pages.team.load_cells import NOBODY, TEAM, LoadCells, Span
from smtui.tui.pages.team.load_rows import span_words
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.vocabulary import Kind, LoadBand

TITLE_CELLS = 30


def cell_words(plan: Plan, cells: LoadCells, key: RowKey, span: Span) -> Content:
    """Say whose load it is when, planned of what there is, and what is too much or free."""
    name = {TEAM: "Team", NOBODY: "Nobody's"}.get(key) or plan.snapshot.people[int(key.id)].name
    head = toned(f" {name}", Tone.STRONG) + toned(f" · {span_words(span, plan.today)}", Tone.PLAIN)
    if span.is_undated:
        return head + toned(f" · {show_minutes(cells.undated(key))} of work", Tone.ACCENT)
    if key == NOBODY:
        minutes = plan.workload.minutes_of_nobody(span.first, span.last)
        return head + toned(f" · {show_minutes(minutes)} to be assigned (@)", Tone.WATCH)
    load = cells.load(key, span)
    tone = load_tone(load)
    planned = toned(f" · {show_minutes(load.planned)} of {show_minutes(load.capacity)}", Tone.PLAIN)
    if not load.capacity:
        words = " · nobody works" if key == TEAM else " · off"
        return head + planned + toned(words if not load.planned else " · no hours for it", tone)
    share = toned(f" · {load.percent} % {load.band}", tone)
    left = load.capacity - load.planned
    if load.band is LoadBand.OVERLOADED:
        return head + planned + share + toned(f" by {show_minutes(-left)}", tone)
    return head + planned + share + toned(f", {show_minutes(left)} left", Tone.DIM)


def late_words(plan: Plan, late: Sequence[Late], lines: int) -> Content:
    """Name what its owner cannot do in time, one to a line, the rest counted; ``lines`` at most."""
    if not late and plan.workload.unassigned:
        return toned(" △ What is nobody’s is not known to be in time: @ gives it away.", Tone.WATCH)
    if not late:
        return toned(" ✓ All work with a date can be done in time by who is to do it.", Tone.DIM)
    said = [_late(plan, one) for one in late[:lines]]
    if len(late) > lines:
        said[-1] += toned(f" · {len(late) - lines} more (Z)", Tone.DIM)
    return Content("\n").join(said)


def _late(plan: Plan, late: Late) -> Content:
    person = plan.snapshot.people.get(late.person_id)
    who = person.name.split(" ")[0] if person else "Nobody"
    things = [(Kind.TASK, id_) for id_ in late.tasks] + [(Kind.POST, id_) for id_ in late.posts]
    title = _title(plan, *things[0]) if things else ""
    more = f" +{len(things) - 1}" if len(things) > 1 else ""
    return (
        toned(f" ✗ {who} is {show_minutes(late.minutes_missing)} short", Tone.TROUBLE)
        + toned(f" by {show_day(late.due, plan.today)}", Tone.PLAIN)
        + toned(f": {title}{more}", Tone.DIM)
    )


def _title(plan: Plan, kind: Kind, id_: int) -> str:
    from smtui.tui.details.names import title_of

    return fit(title_of(plan.snapshot, kind, id_), TITLE_CELLS).rstrip()
