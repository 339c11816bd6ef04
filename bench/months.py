"""How long the calendar takes with years of posts: from month to month, from week to week, and a
post that is moved by a day in sight of its month.
"""

from pathlib import Path

from bench import files
from bench.answering import Amount, answered
from bench.load import is_written
from bench.program import Program
from bench.results import Results
from bench.screen import Region, Screen
from bench.starting import QUIET, has_list, smtui
from bench.working import IDLE_BEFORE

TASKS, POSTS = 1_000, 10_000
MONTH, WEEK, MOVE = "month to month", "week to week", "move a post"
DAYS = Region(2, 22, 0, 120)
"""Where the days stand below the lines that name the pages and the views."""


def measure(results: Results, path: Path, amount: Amount) -> None:
    """Turn the month, move a post of today a day on and back, then turn the week."""
    known = files.titles(path)
    with Program(smtui(path)) as program:
        program.until_shown(lambda screen: has_list(known, screen), QUIET)
        program.settle(IDLE_BEFORE, IDLE_BEFORE)
        program.press("5")
        program.until_shown(has_days, QUIET)
        program.settle(QUIET)
        for number in range(amount.rounds):
            results.add(MONTH, POSTS, answered(program, "]["[number % 2], DAYS))
        program.press("t")
        program.settle(QUIET)
        for number in range(amount.rounds + amount.rounds % 2):
            before = files.changes_made(path)
            key = "<" if number % 2 else ">"
            results.add(MOVE, POSTS, answered(program, key, DAYS, is_written(path, before + 1)))
        program.press("v")
        program.settle(QUIET)
        for number in range(amount.rounds):
            results.add(WEEK, POSTS, answered(program, "]["[number % 2], DAYS))


def has_days(screen: Screen) -> bool:
    """Tell whether a month stands on the screen: the names of the days, and posts on them."""
    lines = ["".join(cell.character for cell in line) for line in screen.part(DAYS)]
    return any("Mon" in line and "Sun" in line for line in lines) and any("□" in x for x in lines)
