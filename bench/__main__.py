"""Measure smtui beside the bare programs and print the table: `python -m bench [--full]`."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bench import files, load, months, reviews, starting, verbs, working
from bench.answering import Amount
from bench.program import NotTaken, python
from bench.report import SIZES, printed
from bench.results import Results
from bench.scoring import SCORE
from bench.working import FORM, VISITS, WORK

QUICK = (7, Amount(rounds=9, page_rounds=3, idle_seconds=6))
FULL = (25, Amount(rounds=40, page_rounds=10, idle_seconds=30))
BARE = ("bare cursor key", "bare refill", "bare first visit", "bare page switch")
DERIVED = ("read", "derive", "derive one change")
REAL = ("idle CPU", *FORM, *WORK, *SCORE, *VISITS, "memory")


def tell(what: str) -> None:
    """Say on the side what is being measured."""
    print(f"[{time.strftime('%H:%M:%S')}] {what} ...", file=sys.stderr, flush=True)


def made(results: Results, folder: Path, today: date) -> dict[int, Path]:
    """Make the files; where one cannot be made, all that needs it says why."""
    paths: dict[int, Path] = {}

    def make(tasks: int) -> None:
        paths[tasks] = files.make(folder, tasks, today)

    for tasks in SIZES:
        tell(f"making a file of {tasks:,} open tasks")
        whats = ("first frame", "list readable", *REAL, *DERIVED, "today", "list --json", "why")
        results.attempt(whats, tasks, make, tasks)
    return paths


def started(results: Results, paths: Mapping[int, Path], times: int) -> None:
    """Start every program in turn, after one start of each that does not count."""
    programs = starting.starts(paths)
    for number in range(times + 1):
        tell(f"starting each program, {number} of {times}")
        for start in programs:
            whats = [start.name, *(["list readable"] if start.titles else [])]
            if (start.name, start.tasks) not in results.reasons:
                kept = results if number else Results(reasons=results.reasons)
                kept.attempt(whats, start.tasks, starting.measure, kept, start)


def derived(results: Results, path: Path, tasks: int, today: date, rounds: int) -> None:
    """Read and derive in a process of its own."""
    ran = subprocess.run(
        python("-m", "bench.deriving", path, today, rounds),
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode != 0:
        raise NotTaken((ran.stderr.strip() or "it failed").splitlines()[-1][:160])
    for what, values in json.loads(ran.stdout).items():
        for value in values:
            results.add(what, tasks, value)


def heat_map(results: Results, folder: Path, today: date, amount: Amount) -> None:
    """Make the file of a large team and measure its heat map."""
    load.measure(results, files.make(folder, load.TASKS, today, load.PEOPLE), amount)


def calendar(results: Results, folder: Path, today: date, amount: Amount) -> None:
    """Make the file with years of posts and measure its calendar."""
    path = files.make(folder, months.TASKS, today, posts=months.POSTS)
    months.measure(results, path, amount)


def reports(results: Results, folder: Path, today: date, amount: Amount) -> None:
    """Make the file with five years of history and measure its sessions and reports."""
    path = files.make(
        folder, reviews.TASKS, today, posts=reviews.POSTS, completions=reviews.COMPLETIONS
    )
    reviews.measure(results, path, amount)


def measured(results: Results, folder: Path, full: bool) -> None:
    """Measure everything."""
    today = date.today()
    os.environ["SMTUI_HOME"] = str(folder / "home")
    files.begin_day(today)
    times, amount = FULL if full else QUICK
    paths = made(results, folder, today)
    started(results, paths, times)
    results.attempt(["bare idle"], 0, working.idle, results, amount)
    for tasks in SIZES:
        tell(f"bare list and switcher of {tasks:,} rows")
        results.attempt(BARE, tasks, working.bare, results, tasks, amount)
        if tasks not in paths:
            continue
        path = paths[tasks]
        tell(f"smtui with {tasks:,} open tasks: keys, pages, memory, idling")
        results.attempt(REAL, tasks, working.real, results, tasks, path, amount)
        results.attempt(
            DERIVED,
            tasks,
            derived,
            results,
            path,
            tasks,
            today,
            amount.rounds,
        )
    tell(f"the heat map of {load.PEOPLE} people and {load.TASKS:,} open tasks")
    results.attempt([load.EDIT, load.CELL], load.TASKS, heat_map, results, folder, today, amount)
    tell(f"the calendar with {months.POSTS:,} posts")
    whats = [months.MONTH, months.WEEK, months.MOVE]
    results.attempt(whats, months.POSTS, calendar, results, folder, today, amount)
    tell(f"sessions and reports with {reviews.COMPLETIONS:,} settled tasks")
    whats = [reviews.VERB, reviews.SHOWN, reviews.SESSION]
    results.attempt(whats, reviews.TASKS, reports, results, folder, today, amount)
    if paths:
        first = min(paths.values())
        results.attempt(["bare memory"], 0, working.memory, results, first)
    if 1_000 in paths:
        tell("the reading verbs")
        verbs.measure(results, paths[1_000], 1_000, times + 3)


def main() -> None:
    """Measure, print, and never fail on a time."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help="more repetitions")
    asked = parser.parse_args()
    results, start = Results(), time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="smtui-bench-") as folder:
        measured(results, Path(folder), asked.full)
    for line in printed(results):
        print(line)
    print(f"Measured in {time.perf_counter() - start:.0f} seconds.")


if __name__ == "__main__":
    main()
