"""Names and figures as every page shows them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.shares import work_of
from smtui.planning.snapshot import Snapshot
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.vocabulary import Kind, PaceWord, TaskStatus

TITLE_CELLS = 40
"""As much of a title as a question needs."""

PACE = {
    PaceWord.AHEAD: ("▲", Tone.FINE),
    PaceWord.ON_TRACK: ("●", Tone.FINE),
    PaceWord.AT_RISK: ("◐", Tone.WATCH),
    PaceWord.BEHIND: ("▼", Tone.TROUBLE),
    PaceWord.MET: ("★", Tone.FINE),
    PaceWord.MISSED: ("✗", Tone.TROUBLE),
    PaceWord.TOO_EARLY: ("○", Tone.DIM),
    PaceWord.STALE: ("?", Tone.WATCH),
    PaceWord.NO_DATA: ("·", Tone.DIM),
}


def names_of(plan: Plan, people: Iterable[int]) -> str:
    """Return the names of ``people``, divided by commas."""
    known = plan.snapshot.people
    return ", ".join(known[id_].name for id_ in people if id_ in known)


def first_names(plan: Plan, people: Iterable[int]) -> str:
    """Return the first names of ``people`` for a narrow column."""
    known = plan.snapshot.people
    return ", ".join(known[id_].name.split(" ")[0] for id_ in people if id_ in known)


def who_does(plan: Plan, people: Iterable[int]) -> str:
    """Return the first names of those who do a thing of ``people``: where there are none, of the
    one whose work it is by itself, such as the only one there is; else ``nobody``.
    """
    found = work_of(plan).ledger.who_does(tuple(people))
    return first_names(plan, (one for one in found if one is not None)) or "nobody"


def points(value: float) -> str:
    """Return a priority as a list shows it."""
    # Adding nought turns a rounded -0.0 into 0.0.
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


def signed(value: float) -> str:
    """Return the points of one term, with their sign, to the hundredth."""
    return f"{value:+.2f}".replace("-", "−")


def day_tone(day: date | None, today: date, *, open_: bool = True) -> Tone:
    """Return the tone of a due date: trouble when it is past, watch on the day."""
    if day is None or not open_:
        return Tone.DIM
    if day < today:
        return Tone.TROUBLE
    return Tone.WATCH if day == today else Tone.PLAIN


def minutes_or_dash(minutes: int | None) -> str:
    """Return minutes as a person reads them; a dash where nobody estimated."""
    return "–" if minutes is None else show_minutes(minutes)


def due_words(day: date | None, today: date) -> str:
    """Return a due date for a column; how long it is overdue when it is past."""
    if day is None:
        return ""
    late = (today - day).days
    return f"{late}d late" if late > 0 else show_day(day, today)


def glyph_of(status: TaskStatus, settled: str) -> tuple[str, Tone]:
    """Return the mark in front of a task, and its tone."""
    if settled == "done":
        return "✓", Tone.FINE
    if settled:
        return "–", Tone.DIM
    if status == TaskStatus.DOING:
        return "▶", Tone.ACCENT
    if status == TaskStatus.PAUSED:
        return "‖", Tone.WATCH
    return "○", Tone.PLAIN


def one_decimal(value: float | None, unit: str = "") -> str:
    """Return a KPI's value: thousands grouped, at most one decimal, with its unit."""
    if value is None:
        return "–"
    number = f"{value:,.1f}".rstrip("0").rstrip(".").replace(",", " ")
    return f"{number} {unit}".strip()


def title_of(snapshot: Snapshot, kind: Kind, id_: int) -> str:
    """Return the name of a thing, empty when it is gone."""
    sources: dict[Kind, tuple[Mapping[int, object], str]] = {
        Kind.TASK: (snapshot.tasks, "title"),
        Kind.TACTIC: (snapshot.tactics, "title"),
        Kind.GOAL: (snapshot.goals, "title"),
        Kind.COMPANY_GOAL: (snapshot.company_goals, "title"),
        Kind.KPI: (snapshot.kpis, "name"),
        Kind.PERSON: (snapshot.people, "name"),
        Kind.POST: (snapshot.posts, "topic"),
        Kind.LESSON: (snapshot.lessons, "text"),
    }
    things, name = sources.get(kind, ({}, ""))
    return str(getattr(things.get(id_), name, ""))


def named(plan: Plan, keys: Sequence[RowKey]) -> str:
    """Return what a question calls the things of ``keys``: one by its title, more by number."""
    if len(keys) != 1:
        same = all(key.kind == Kind.TASK for key in keys)
        return f"{len(keys)} {'tasks' if same else 'things'}"
    title = title_of(plan.snapshot, Kind(keys[0].kind), int(keys[0].id))
    return f"‘{fit(title, TITLE_CELLS).rstrip()}’"
