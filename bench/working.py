"""How long from a key to the screen: cursor, tick, undo, edit preview, page switch."""

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import files
from bench.program import NotTaken, Program, python
from bench.results import Results
from bench.screen import Region
from bench.starting import QUIET, has_list, has_text, smtui

LIST = Region(2, 37, 0, 56)
"""Where a list stands beside a detail pane that may follow later."""
CALM = 0.25
"""A key is answered when nothing came for so many seconds (less than a cursor's blink)."""
PATIENCE = 3.0
"""So many seconds are waited for a key to show anything."""
IDLE_BEFORE = 3.0
"""So many seconds are left to a program after its start for what it prepares while idle."""
PAGES = "23451"
VISITS = ("first visit", "page switch")
WORK = ("cursor key", "tick", "undo")


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is measured: rounds of keys, rounds of pages, seconds of idling."""

    rounds: int
    page_rounds: int
    idle_seconds: float


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
        attempt(WORK, tasks, keys, results, tasks, path, amount, program)
        attempt(["edit preview"], tasks, editing, results, tasks, amount, program)
        attempt(VISITS, tasks, pages, results, tasks, amount, program, "")
        attempt(["memory"], tasks, remembering, results, "memory", tasks, program)


def keys(results: Results, tasks: int, path: Path, amount: Amount, program: Program) -> None:
    """Move the cursor, tick what it stands on and undo that, round after round."""
    whole = program.screen.whole
    before = files.changes_made(path)
    for _ in range(amount.rounds):
        results.add("cursor key", tasks, answered(program, "j", LIST))
        tick = answered(program, " ", whole)
        if files.changes_made(path) != before + 1:
            raise NotTaken(f"space changed nothing in the file; the screen: {last(program)}")
        results.add("tick", tasks, tick)
        undo = answered(program, "u", whole)
        if files.changes_made(path) != before:
            raise NotTaken(f"u took nothing back in the file; the screen: {last(program)}")
        results.add("undo", tasks, undo)


def editing(results: Results, tasks: int, amount: Amount, program: Program) -> None:
    """Open the edit form and type; the preview follows what is typed."""
    answered(program, "e", program.screen.whole)
    program.settle(CALM)
    try:
        for number in range(amount.rounds):
            key = "5" if number % 2 == 0 else "\x7f"
            results.add("edit preview", tasks, answered(program, key, program.screen.whole))
    finally:
        program.press("\x1b")
        program.settle(CALM)


def pages(results: Results, tasks: int, amount: Amount, program: Program, prefix: str) -> None:
    """Go through the pages; the first round is each page's first visit."""
    for number in range(amount.page_rounds):
        what = "first visit" if number == 0 else "page switch"
        for key in PAGES:
            results.add(prefix + what, tasks, answered(program, key, program.screen.whole))


def answered(program: Program, key: str, region: Region) -> float:
    """Press a key; return the seconds until the region had changed for the last time."""
    pressed = program.press(key)
    at = program.changed_at(program.until_quiet(CALM, patience=PATIENCE), region)
    if at is None:
        raise NotTaken(f"the key {key!r} changed nothing on the screen: {last(program)}")
    return at - pressed


def idling(results: Results, what: str, tasks: int, program: Program, amount: Amount) -> None:
    """Measure the percent of one core that the program takes while nothing happens."""
    start, used = time.perf_counter(), program.processor_seconds()
    program.settle(amount.idle_seconds, amount.idle_seconds)
    passed = time.perf_counter() - start
    results.add(what, tasks, (program.processor_seconds() - used) / passed * 100)


def remembering(results: Results, what: str, tasks: int, program: Program) -> None:
    """Measure the most memory that the program has had until now."""
    results.add(what, tasks, program.peak_memory())


def last(program: Program) -> str:
    """Return the last lines of the screen in one, to tell what went wrong."""
    lines = [" ".join(line.split()) for line in program.screen.lines() if line.strip()]
    return " | ".join(lines[-3:])[:160]
