"""How long from an edit to the repainted heat map: 20 people, 10,000 open tasks, 52 weeks."""

from collections.abc import Callable
from pathlib import Path

from bench import files
from bench.answering import Amount, answered
from bench.program import Program
from bench.results import Results
from bench.screen import Region, Screen
from bench.starting import QUIET, has_list, smtui
from bench.working import IDLE_BEFORE

TASKS, PEOPLE = 10_000, 20
EDIT, CELL = "heat map edit", "heat map cursor"
MAP = Region(2, 23, 0, 120)
"""Where the map stands below the lines that name the pages and the views."""
BACK, ON = "{", "}"


def measure(results: Results, path: Path, amount: Amount) -> None:
    """Move a piece of work a week on and back, in sight of the map; go from cell to cell."""
    known = files.titles(path)
    with Program(smtui(path)) as program:
        program.until_shown(lambda screen: has_list(known, screen), QUIET)
        program.settle(IDLE_BEFORE, IDLE_BEFORE)
        program.press("4")
        program.settle(QUIET)
        program.press("v")
        program.until_shown(has_map, QUIET)
        program.settle(QUIET)
        for number in range(amount.rounds):
            results.add(CELL, TASKS, answered(program, "hl"[number % 2 == 0], MAP))
        program.press("\r")
        program.settle(QUIET)
        for number in range(amount.rounds + amount.rounds % 2):
            before = files.changes_made(path)
            key = BACK if number % 2 else ON
            results.add(EDIT, TASKS, answered(program, key, MAP, is_written(path, before + 1)))


def is_written(path: Path, changes: int) -> Callable[[], bool]:
    """Return what tells whether the file holds so many changes."""
    return lambda: files.changes_made(path) == changes


def has_map(screen: Screen) -> bool:
    """Tell whether the heat map stands on the screen: weeks above, the team below them."""
    lines = screen.part(MAP)
    text = ["".join(cell.character for cell in line) for line in lines]
    return any(line.startswith(" Team") for line in text) and any(" W" in line for line in text)
