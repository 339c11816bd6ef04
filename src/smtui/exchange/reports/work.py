"""What was done in a report: tactics, tasks, checklists; and how the plan changed."""

from collections.abc import Iterator
from datetime import date

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import (
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
from smtui.exchange.reports.shortening import first, rest
from smtui.language.durations import show_minutes
from smtui.language.kept_values import show_kept
from smtui.planning.facts.reports import AdjustedLine
from smtui.planning.reviews.drift_words import VERBS, drift_counts
from smtui.planning.reviews.report_parts import DoneTask, Report
from smtui.planning.words import counted

MOST = 30
"""Of longer lists so many lines are shown; the rest is counted."""
MOST_NOT_DONE = 15


def done_section(report: Report) -> Section:
    """Tactics closed, tasks done and not done, checklists kept."""
    return Section("What was done", tuple(_done(report)))


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
        yield Heading(f"Tasks: {counted(times, 'done', 'done')}")
        yield from _tasks(report)
    elif not report.closed:
        yield Paragraph(line(said(_no_task(report), Tone.QUIET)))
    if report.not_done:
        yield from _not_done(report)
    if report.checklists:
        yield Heading("Checklists kept")
        yield _checklists(report)


def _no_task(report: Report) -> str:
    beside = " besides the checklists" if report.checklists else ""
    return f"No task was done{beside}."


def _tasks(report: Report) -> Iterator[Block]:
    columns = (
        Column("Task"),
        Column("For the tactic", False, 2),
        Column("Done", False, 1, True),
        Column("Time", True),
    )
    shown = first(report.done, MOST)
    yield Table(columns, tuple(_task(report, task) for task in shown)).filled
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
    shown = first(report.not_done, MOST_NOT_DONE)
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


def _changes(report: Report) -> Iterator[Block]:
    if report.drift is not None and any(getattr(report.drift, verb) for verb in VERBS):
        noun = words.NOUNS[report.period.cadence]
        since = (
            f"Since the {noun} began" if report.is_running else f"From the {noun}'s first day on"
        )
        yield Paragraph(
            line(f"{since}, of tasks, checklists, posts and tactics: {drift_counts(report.drift)}.")
        )
    if report.adjustments:
        columns = (
            Column("Day", False, 1, True), Column("Tactic"), Column("Change"), Column("Reason"),
        )  # fmt: skip
        shown = first(report.adjustments, MOST)
        yield Table(columns, tuple(_adjusted(report, one) for one in shown))
        yield from rest(len(report.adjustments) - len(shown), "adjustment")


def _adjusted(report: Report, one: AdjustedLine) -> tuple[Line, ...]:
    before, after = show_kept(one.before), show_kept(one.after)
    return (
        line(_day(report, one.day_on)),
        line(typed(one.title)),
        line(typed(f"{one.field}: {before} → {after}")),
        line(typed(one.reason)) or line(said("no reason given", Tone.QUIET)),
    )


def _day(report: Report, day: date) -> str:
    return words.short_day(day, report.period.last)
