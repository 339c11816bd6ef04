"""Cells and rows that several tables share."""

from datetime import date
from functools import lru_cache

from smtui.cli.output import shown
from smtui.cli.tables import Cell, Column
from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan, Rank, Waiting
from smtui.vocabulary import PaceWord

NOTHING = Cell("")
PLACE = Column("ID", right=True)
PRIORITY = Column("PRIORITY", right=True, spare=1)
WHO = Column("WHO", spare=6)

TASK_COLUMNS = (
    PLACE,
    PRIORITY,
    Column("DUE", spare=2),
    Column("LEFT", right=True, spare=3),
    WHO,
    Column("TASK"),
)

_PACE_TONES = {
    PaceWord.AHEAD: "fine",
    PaceWord.ON_TRACK: "fine",
    PaceWord.MET: "fine",
    PaceWord.AT_RISK: "watch",
    PaceWord.STALE: "watch",
    PaceWord.BEHIND: "trouble",
    PaceWord.MISSED: "trouble",
}


def task_row(
    plan: Plan, task_id: int, due: date | None = None, settled: str = ""
) -> tuple[Cell, ...]:
    """The row of a task; ``due`` and ``settled`` are those of one occurrence on Today."""
    task = plan.snapshot.tasks[task_id]
    rank, waiting = plan.tasks.get(task_id), plan.waiting.get(task_id)
    outcome = settled or (str(task.status) if not task.is_open else "")
    remaining = rank.remaining if rank else None
    title = text_cell(task.title)
    if outcome:
        title = Cell(f"{outcome}: {shown(task.title)}", "dim")
    elif waiting:
        title = Cell(f"{_waiting_words(waiting, plan.today)}: {shown(task.title)}", "dim")
    return (
        Cell(str(task_id)),
        priority_cell(rank),
        day_cell(due or (rank.due if rank else task.due_on), plan.today, late=not outcome),
        minutes_cell(None if outcome else remaining),
        names_cell(plan, task.assignees),
        title,
    )


def _waiting_words(waiting: Waiting, today: date) -> str:
    """Such as ``blocked by 3, 4`` or ``not before Fri``."""
    numbers = ", ".join(str(one) for one in waiting.blockers)
    until = show_day(waiting.until, today) if waiting.until else ""
    return " ".join(part for part in (waiting.reason, numbers, until) if part)


def text_cell(text: str) -> Cell:
    """The user's text, safe to print."""
    return Cell(shown(text))


def priority_cell(rank: Rank | None) -> Cell:
    """A priority in points, empty where the thing is not ranked."""
    if rank is None:
        return NOTHING
    points = f"{rank.priority:.2f}"
    return Cell(points if points[0] != "-" else f"−{points[1:]}")


@lru_cache(maxsize=1024)
def day_cell(day: date | None, today: date, late: bool = True) -> Cell:
    """A day as a person says it; past ones stand out where ``late`` things are asked for."""
    if day is None:
        return Cell("")
    tone = "trouble" if late and day < today else "watch" if late and day == today else ""
    return Cell(show_day(day, today), tone)


@lru_cache(maxsize=1024)
def minutes_cell(minutes: int | None) -> Cell:
    """Minutes as hours and minutes, empty where they are not known."""
    return Cell("" if minutes is None else show_minutes(minutes))


def names_cell(plan: Plan, ids: tuple[int, ...]) -> Cell:
    """The names of people, separated by commas."""
    if not ids:
        return NOTHING
    people = plan.snapshot.people
    return text_cell(", ".join(people[one].name for one in ids if one in people))


def pace_cell(word: PaceWord | None) -> Cell:
    """The word of a pace in its tone."""
    return Cell(str(word), _PACE_TONES.get(word, "dim")) if word else Cell("")


def percent_cell(percent: float | None) -> Cell:
    """A whole percentage, empty where it is not known."""
    return Cell("" if percent is None else f"{round(percent)} %".replace("-", "−"))


def load_words(percent: int | None, planned: int, band: str) -> tuple[str, str]:
    """A utilisation as text and its tone; ``over`` where there is work without capacity."""
    tone = {"overloaded": "trouble", "full": "watch"}.get(band, "")
    if percent is None:
        return ("over" if planned else "–"), tone
    return f"{percent} %", tone
