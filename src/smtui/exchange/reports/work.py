"""What was done in a report: tactics, tasks, checklists, time, load, adjustments and drift."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import (
    Bar,
    Bars,
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Points,
    Section,
    Table,
    Tone,
    line,
    said,
    typed,
)
from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.language.rules import show_rule
from smtui.planning.reviews.drift_words import VERBS, drift_counts
from smtui.planning.reviews.report_parts import (
    AdjustedLine,
    DoneTask,
    LoadLine,
    Report,
    TimeLine,
)

OTHER, NOBODY = "of no named kind", "nobody named"
MOST = 30
"""Of longer lists so many lines are shown; the rest is counted."""
MOST_NOT_DONE = 15


def done_section(report: Report) -> Section:
    """Tactics closed, tasks done and not done, checklists kept."""
    return Section("What was done", tuple(_done(report)))


def time_section(report: Report) -> Section | None:
    """Time logged by kind of work, and planned against actual; None where no time was logged."""
    if not report.time:
        return None
    return Section("Time", tuple(_time(report)))


def load_section(report: Report) -> Section | None:
    """Each person's logged time against the hours that there were; None without people."""
    shown = [one for one in report.load if one.logged.planned or one.logged.capacity]
    if not shown:
        return None
    bars = tuple(_load(one) for one in shown)
    return Section("Load", (Bars(bars, "Bar: logged; stroke: the hours that there were."),))


def changes_section(report: Report) -> Section | None:
    """Adjustments of tactics with their reasons, and plan drift; None where nothing changed."""
    blocks = tuple(_changes(report))
    return Section("Changes of the plan", blocks) if blocks else None


def _done(report: Report) -> Iterator[Block]:
    if report.closed:
        yield Heading("Tactics")
        yield Points(
            tuple(
                line(typed(one.title), f": {one.status}, {_day(report, one.day_on)}")
                for one in report.closed
            )
        )
    if report.done:
        times = report.times_done
        yield Heading(f"Tasks: {words.count(times, 'done', 'done')}")
        yield from _tasks(report)
    elif not report.closed:
        yield Paragraph(line(said("No task was done besides checklists.", Tone.QUIET)))
    if report.not_done:
        yield from _not_done(report)
    if report.checklists:
        yield Heading("Checklists kept")
        yield _checklists(report)


def _tasks(report: Report) -> Iterator[Block]:
    columns = (
        Column("Task"),
        Column("For the tactic", False, 2),
        Column("Done", False, 1),
        Column("Time", True),
    )
    shown = report.done[:MOST]
    yield Table(columns, tuple(_task(report, task) for task in shown))
    yield from rest(len(report.done) - len(shown), "task")


def _task(report: Report, task: DoneTask) -> tuple[Line, ...]:
    times = f", {task.times} times" if task.times > 1 else ""
    return (
        line(typed(task.title)),
        line(typed(task.tactic)),
        line(f"{_day(report, task.last_on)}{times}"),
        line(show_minutes(task.minutes) if task.minutes else "–"),
    )


def _not_done(report: Report) -> Iterator[Block]:
    yield Heading("Not done")
    shown = report.not_done[:MOST_NOT_DONE]
    yield Points(
        tuple(
            line(
                typed(one.title),
                f": {one.outcome}, {_day(report, one.day_on)}",
                *((": ", typed(one.reason)) if one.reason.strip() else ()),
            )
            for one in shown
        )
    )
    yield from rest(len(report.not_done) - len(shown), "task")


def _checklists(report: Report) -> Table:
    columns = (
        Column("Checklist"),
        Column("Done", True),
        Column("Skipped", True),
        Column("Missed", True),
        Column("Kept", True),
    )
    rows = tuple(
        (
            line(one.cadence.capitalize()),
            line(str(one.done)),
            line(str(one.skipped)),
            line(str(one.missed)),
            line(said(words.percent(one.percent), Tone.STRONG)),
        )
        for one in report.checklists
    )
    return Table(columns, rows)


def _time(report: Report) -> Iterator[Block]:
    logged = [one for one in report.time if one.minutes]
    if logged:
        whole = max(report.logged, 1)
        bars = tuple(
            Bar(
                typed(one.activity or OTHER),
                one.minutes,
                None,
                f"{show_minutes(one.minutes)} · {round(100 * one.minutes / whole)} %",
            )
            for one in logged
        )
        yield Bars(bars, f"{show_minutes(report.logged)} logged, by kind of work.")
    compared = [one for one in report.time if one.n]
    if compared:
        yield Heading("Planned and actual")
        yield _planned(compared)


def _planned(compared: Sequence[TimeLine]) -> Table:
    columns = (
        Column("Kind of work"),
        Column("Finished", True, 1),
        Column("Planned", True),
        Column("Actual", True),
        Column("Of planned", True),
    )
    rows = tuple(
        (
            line(typed(one.activity or OTHER)),
            line(str(one.n)),
            line(show_minutes(one.planned)),
            line(show_minutes(one.actual)),
            line(words.percent(one.percent)),
        )
        for one in compared
    )
    return Table(columns, rows)


def _load(one: LoadLine) -> Bar:
    logged = one.logged
    hours = f"{show_minutes(logged.planned)} of {show_minutes(logged.capacity)}"
    coming = "" if one.coming is None else f" · coming {words.percent(one.coming.percent)}"
    tone = words.BAND_TONES[logged.band]
    share = "" if logged.percent is None else f" · {logged.percent} %"
    return Bar(
        typed(one.name or NOBODY), logged.planned, logged.capacity, f"{hours}{share}{coming}", tone
    )


def _changes(report: Report) -> Iterator[Block]:
    if report.drift is not None and any(getattr(report.drift, verb) for verb in VERBS):
        noun = words.NOUNS[report.period.cadence]
        since = (
            f"Since the {noun} began" if report.is_running else f"From the {noun}'s first day on"
        )
        yield Paragraph(
            line(f"{since}, of tasks, posts and tactics: {drift_counts(report.drift)}.")
        )
    if report.adjustments:
        columns = (
            Column("Day", False, 1), Column("Tactic"), Column("Change"), Column("Reason")
        )  # fmt: skip
        shown = report.adjustments[:MOST]
        yield Table(columns, tuple(_adjusted(report, one) for one in shown))
        yield from rest(len(report.adjustments) - len(shown), "adjustment")


def _adjusted(report: Report, one: AdjustedLine) -> tuple[Line, ...]:
    before, after = as_kept(one.before), as_kept(one.after)
    return (
        line(_day(report, one.day_on)),
        line(typed(one.title)),
        line(typed(f"{one.field}: {before} → {after}")),
        line(typed(one.reason)) or line(said("no reason given", Tone.QUIET)),
    )


def as_kept(value: str) -> str:
    """A value of an adjustment as a person says it: a day, a rule, a word or a number."""
    if value.startswith("FREQ="):
        return show_rule(value)
    try:
        return show_full(date.fromisoformat(value)).split(" ", 1)[1]
    except ValueError:
        return value or "none"


def rest(count: int, noun: str) -> Iterable[Block]:
    """How many more there are than are shown; nothing where that is none."""
    if count > 0:
        yield Paragraph(line(said(f"and {words.count(count, f'more {noun}')}", Tone.QUIET)))


def _day(report: Report, day: date) -> str:
    return words.short_day(day, report.period.last)
