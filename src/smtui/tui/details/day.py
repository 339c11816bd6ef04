"""Everything about one day: how full it is for each person, and what stands on it."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from smtui.language.dates import show_day, show_full, week_label
from smtui.language.durations import show_minutes
from smtui.planning.calendar import Entry, Sort
from smtui.planning.plan import Plan
from smtui.tui.details.figures import load_bar, load_percent, load_tone
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone, fit

NAME_CELLS = 12
BAR_CELLS = 10
_TOLD = (
    (Sort.POST, "post goes out", "posts go out"),
    (Sort.DUE, "task is due", "tasks are due"),
    (Sort.PLANNED, "task is planned", "tasks are planned"),
    (Sort.ETA, "tactic ends", "tactics end"),
    (Sort.GOAL, "goal ends", "goals end"),
    (Sort.TIME_OFF, "person is away", "people are away"),
)


def describe_day(plan: Plan, day: date, entries: Sequence[Entry]) -> Content:
    """Return the counts of a day and, from today on, the load of each person on it."""
    near = show_day(day, plan.today)
    prose = Prose().title(f"{show_full(day)} · {week_label(day)}")
    prose.line(near if not near[0].isdigit() else _ahead(day, plan.today), Tone.DIM).line("")
    for sort, one, many in _TOLD:
        count = sum(1 for entry in entries if entry.sort is sort)
        if count:
            prose.pieces((f"{count:>3} ", Tone.STRONG), (one if count == 1 else many, Tone.PLAIN))
    if not entries:
        prose.line("Nothing stands on this day: a adds a post or a task.", Tone.DIM)
    if plan.today <= day <= plan.workload.end:
        _loads(prose, plan, day)
    return prose.content()


def _ahead(day: date, today: date) -> str:
    days = (day - today).days
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def _loads(prose: Prose, plan: Plan, day: date) -> None:
    total = plan.workload.total(day, day)
    prose.heading("Load", f"{show_minutes(total.planned)} of {show_minutes(total.capacity)}")
    for person in plan.snapshot.people.values():
        load = plan.workload.day(person.id, day)
        prose.pieces(
            (fit(person.name, NAME_CELLS) + " ", Tone.PLAIN),
            (load_bar(load, BAR_CELLS), load_tone(load)),
            (f" {load_percent(load):>7}", load_tone(load)),
        )
