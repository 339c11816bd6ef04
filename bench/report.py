"""The figures as a table: medians, p95, ratio to the bare program, budget."""

import os
import platform
from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

from bench.results import Results

SIZES = (100, 1_000, 10_000)
HEADINGS = (
    f"{'what':<22}{'tasks':>7}{'n':>5}{'median':>11}{'p95':>11}   {'against':<32}{'ratio':>7}"
)


class Row(NamedTuple):
    """One line: what, in which unit, against which measure (of so many tasks), how much at most.

    ``most`` is a ratio, or percent where there is nothing to compare with; None where no budget
    is set at this size.
    """

    what: str
    tasks: int
    unit: str
    against: str = ""
    against_tasks: int = 0
    most: float | None = None


def rows() -> Iterator[Row]:
    """Yield every line of the table, in order."""
    yield from starting_rows()
    yield from key_rows()
    for what in ("read", "derive", "derive one change"):
        yield from (Row(what, size, "ms") for size in SIZES)
    for size in SIZES:
        yield Row("memory", size, "MB", "bare memory", 0, 2 if size == 10_000 else None)
    yield from (Row("idle CPU", size, "%", "", 0, 1) for size in SIZES)
    for what in ("today", "list --json", "why"):
        yield Row(what, 1_000, "s", "bare import sqlmodel", 0, 0.5)


def starting_rows() -> Iterator[Row]:
    """Yield the lines of the start."""
    for size in SIZES:
        yield Row("first frame", size, "s", "bare one line", 0, 1.15)
    yield Row("list readable", 100, "s", "bare one line", 0, 1.5)
    yield Row("list readable", 1_000, "s", "bare one line", 0, 1.5)
    yield Row("list readable", 10_000, "s", "list readable", 1_000, 1.5)


def key_rows() -> Iterator[Row]:
    """Yield the lines of what a key does. There are a tenth as many tactics as tasks, so that a
    changed score fills a list of a tenth as many rows anew. In the calendar the posts are counted.
    """
    for size in SIZES:
        yield Row("cursor key", size, "ms", "bare cursor key", size, 1.5)
    for what in ("tick", "undo", "edit preview"):
        for size in SIZES:
            yield Row(what, size, "ms", "bare refill", size, None if size == 100 else 4)
    for what in ("score change", "criteria score"):
        yield Row(what, 1_000, "ms", "bare refill", 100)
        yield Row(what, 10_000, "ms", "bare refill", 1_000, 4)
    yield Row("heat map edit", 10_000, "ms", "bare refill", 10_000, 4)
    yield Row("heat map cursor", 10_000, "ms", "bare refill", 10_000)
    for what in ("month to month", "week to week", "move a post"):
        yield Row(what, 10_000, "ms", "bare refill", 10_000, 4)
    for size in SIZES:
        yield Row("page switch", size, "ms", "bare page switch", size, 1.5)
    for size in SIZES:
        yield Row("first visit", size, "ms", "bare first visit", size)
    yield Row("session opened", 10_000, "ms", "bare first visit", 10_000)
    for what in ("report verb", "report shown"):
        yield Row(what, 10_000, "s", most=2)
    for size in SIZES:
        yield Row("edit form", size, "ms", "bare first visit", size)


def printed(results: Results) -> Iterator[str]:
    """Yield the lines of the report."""
    yield (
        f"smtui {version('smtui')} · textual {version('textual')} · Python"
        f" {platform.python_version()} · {os.cpu_count()} cores · load {os.getloadavg()[0]:.1f}"
    )
    yield ""
    yield f"{HEADINGS}   budget"
    verdicts: list[bool] = []
    for row in rows():
        if (row.what, row.tasks) in results.values:
            text, kept = line(results, row)
            verdicts += [] if kept is None else [kept]
            yield text
    yield from not_taken(results)
    yield ""
    yield f"{sum(verdicts)} of {len(verdicts)} budgets kept."
    if os.getloadavg()[1] > (os.cpu_count() or 1):
        yield "The machine had other work meanwhile: measure again when it is quiet."


def not_taken(results: Results) -> Iterator[str]:
    """Yield every reason why something could not be measured, and what that was."""
    by_reason: dict[str, dict[str, list[int]]] = {}
    for (what, tasks), reason in results.reasons.items():
        by_reason.setdefault(reason, {}).setdefault(what, []).append(tasks)
    for reason, whats in by_reason.items():
        yield ""
        yield f"Not taken: {reason}"
        for what, sizes in whats.items():
            at = ", ".join(f"{size:,}" for size in sizes if size)
            yield f"  {what}{f' at {at}' if at else ''}"


def line(results: Results, row: Row) -> tuple[str, bool | None]:
    """Return the line of one measure, and whether its budget is kept (None without one)."""
    median, p95 = results.median(row.what, row.tasks), results.p95(row.what, row.tasks)
    other = results.median(row.against, row.against_tasks) if row.against else None
    ratio = median / other if median is not None and other else None
    judged = ratio if row.against else median
    kept = None if row.most is None or judged is None else judged <= row.most
    against = f"{row.against} {shown(other, row.unit)}" if row.against else ""
    if row.against == row.what:
        against = f"its own at {row.against_tasks:,} {shown(other, row.unit)}"
    text = (
        f"{row.what:<22}{row.tasks:>7,}{len(results.values[row.what, row.tasks]):>5}"
        f"{shown(median, row.unit):>11}{shown(p95, row.unit):>11}   {against:<32}"
        f"{'' if ratio is None else f'{ratio:.2f}':>7}   {budget(row, kept)}"
    )
    return text.rstrip(), kept


def budget(row: Row, kept: bool | None) -> str:
    """Return the budget and whether it is kept."""
    if row.most is None:
        return ""
    most = f"{row.most:g}" if row.against else f"{row.most:g} {row.unit}"
    return f"{most:<5} {'?' if kept is None else 'ok' if kept else 'OVER'}"


def shown(value: float | None, unit: str) -> str:
    """Return a value in its unit; times are kept in seconds and may be shown in ms."""
    if value is None:
        return "not taken"
    if unit == "s":
        return f"{value:.3f} s"
    if unit == "ms":
        return f"{value * 1000:.1f} ms"
    return f"{value:.1f} {unit}" if unit == "MB" else f"{value:.2f} {unit}"
