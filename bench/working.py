"""How long from a key to the screen: cursor, tick, undo, edit preview, page switch."""

import time
from functools import partial
from pathlib import Path

from bench import files
from bench.answering import CALM, Amount, answered, last
from bench.program import NotTaken, Program, python
from bench.results import Results
from bench.scoring import SCORE, scores
from bench.starting import LIST, QUIET, has_list, has_text, smtui

IDLE_BEFORE = 3.0
"""So many seconds are left to a program after its start for what it prepares while idle."""
PAGES = "23451"
FIELDS = {"Title", "Estimate"}
DOWN, ESCAPE, BACKSPACE, CLEAR = "\x1b[B", "\x1b", "\x7f", "\x15"
VISITS = ("first visit", "page switch")
FORM = ("edit form", "edit preview")
WORK = ("cursor key", "tick", "undo")


def bare(results: Results, tasks: int, amount: Amount) -> None:
    """Measure the bare list and the bare switcher at so many rows."""
    with Program(python("-m", "bench.bare.line_list", tasks)) as program:
        program.until_shown(has_text, QUIET)
        for _ in range(amount.rounds):
            results.add("bare cursor key", tasks, answered(program, "j", program.screen.whole))
            results.add("bare refill", tasks, answered(program, "r", program.screen.whole))
    with Program(python("-m", "bench.bare.switcher", tasks)) as program:
        program.until_shown(has_text, QUIET)
        pages(results, tasks, amount, program, "bare ")


def idle(results: Results, amount: Amount) -> None:
    """Measure what the bare line costs while nothing happens."""
    with Program(python("-m", "bench.bare.one_line")) as program:
        program.until_shown(has_text, QUIET)
        idling(results, "bare idle", 0, program, amount)


def memory(results: Results, path: Path) -> None:
    """Measure the bare program that imports sqlmodel."""
    with Program(python("-m", "bench.bare.sqlmodel_table", path)) as program:
        program.until_shown(has_text, QUIET)
        remembering(results, "bare memory", 0, program)


def real(results: Results, tasks: int, path: Path, amount: Amount) -> None:
    """Measure smtui on a file of so many tasks, all in one sitting."""
    with Program(smtui(path)) as program:
        program.until_shown(partial(has_list, files.titles(path)), QUIET)
        program.settle(IDLE_BEFORE, IDLE_BEFORE)
        attempt = results.attempt
        attempt(["idle CPU"], tasks, idling, results, "idle CPU", tasks, program, amount)
        attempt(FORM, tasks, editing, results, tasks, amount, program)
        attempt(WORK, tasks, keys, results, tasks, path, amount, program)
        attempt(SCORE, tasks, scores, results, tasks, path, amount, program)
        attempt(VISITS, tasks, pages, results, tasks, amount, program, "")
        attempt(["memory"], tasks, remembering, results, "memory", tasks, program)


def keys(results: Results, tasks: int, path: Path, amount: Amount, program: Program) -> None:
    """Move the cursor, tick what it stands on and undo that, round after round."""
    whole = program.screen.whole
    before = files.changes_made(path)
    for _ in range(amount.rounds):
        results.add("cursor key", tasks, answered(program, "j", LIST))
        ticked = answered(program, " ", whole, lambda: files.changes_made(path) == before + 1)
        results.add("tick", tasks, ticked)
        undone = answered(program, "u", whole, lambda: files.changes_made(path) == before)
        results.add("undo", tasks, undone)


def editing(results: Results, tasks: int, amount: Amount, program: Program) -> None:
    """Open the edit form, go to the estimate and type; the preview follows what is typed."""
    try:
        opened = answered(program, "e", program.screen.whole, lambda: has_form(program))
        results.add("edit form", tasks, opened)
        row = to_estimate(program)
        for number in range(amount.rounds + amount.rounds % 2):
            before = program.screen.lines()
            took = answered(program, "0" if number % 2 == 0 else BACKSPACE, program.screen.whole)
            after = program.screen.lines()
            if without(before, row) == without(after, row):
                raise NotTaken(f"another estimate moved nothing in the preview: {last(program)}")
            results.add("edit preview", tasks, took)
    finally:
        for _ in range(2):  # the first one asks, since something was typed
            program.press(ESCAPE)
            program.settle(CALM)


def to_estimate(program: Program) -> int:
    """Go to the estimate in the form, make it 9 minutes, return its row."""
    rows = {label: row for row, label in enumerate(labels(program)) if label in FIELDS}
    for key in (*[DOWN] * (rows["Estimate"] - rows["Title"]), CLEAR, "9"):
        program.press(key)
        program.settle(CALM)
    return rows["Estimate"]


def has_form(program: Program) -> bool:
    """Tell whether the edit form with an estimate stands on the screen."""
    return FIELDS.issubset(labels(program))


def labels(program: Program) -> list[str]:
    """Return the first word of each row, without a frame before it."""
    words = [line.lstrip("│┃▌▐ ").split() for line in program.screen.lines()]
    return [line[0] if line else "" for line in words]


def without(lines: list[str], row: int) -> list[str]:
    """Return all lines but one."""
    return lines[:row] + lines[row + 1 :]


def pages(results: Results, tasks: int, amount: Amount, program: Program, prefix: str) -> None:
    """Go through the pages; the first round is each page's first visit."""
    for number in range(amount.page_rounds):
        what = "first visit" if number == 0 else "page switch"
        for key in PAGES:
            is_another = partial(differ, program, program.screen.lines())
            took = answered(program, key, program.screen.whole, is_another)
            results.add(prefix + what, tasks, took)


def differ(program: Program, before: list[str]) -> bool:
    """Tell whether most of what stood on the screen gave way to something else."""
    pairs = [pair for pair in zip(before, program.screen.lines(), strict=True) if any(pair)]
    return sum(one != other for one, other in pairs) * 2 > len(pairs)


def idling(results: Results, what: str, tasks: int, program: Program, amount: Amount) -> None:
    """Measure the percent of one core that the program takes while nothing happens."""
    start, used = time.perf_counter(), program.processor_seconds()
    program.settle(amount.idle_seconds, amount.idle_seconds)
    passed = time.perf_counter() - start
    results.add(what, tasks, (program.processor_seconds() - used) / passed * 100)


def remembering(results: Results, what: str, tasks: int, program: Program) -> None:
    """Measure the most memory that the program has had until now."""
    results.add(what, tasks, program.peak_memory())
