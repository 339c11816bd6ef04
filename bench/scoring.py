"""How long from a change of a score to the reordered list: in the matrix and in the criteria."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench import files
from bench.answering import CALM, Amount, answered, last
from bench.program import NotTaken, Program
from bench.results import Results

SCORE = ("score change", "criteria score")
SHIFT_DOWN, SHIFT_UP = "\x1b[1;2B", "\x1b[1;2A"
TACTICS, VIEW, CRITERIA_COUNT, TODAY = "3", "v", "c", "1"
TWO, FOUR = "2", "4"
FIELDS_SHOWN = ("Quick wins", "Time sinks")
"""What fields of the matrix are called, whatever stands in them."""


def scores(results: Results, tasks: int, path: Path, amount: Amount, program: Program) -> None:
    """Move a tactic down and up in the matrix, then score it less and more in the criteria, which
    count as the value meanwhile: each time the change is committed and the list reordered.
    """
    press(program, TACTICS, VIEW)
    if not all(word in program.screen.text() for word in FIELDS_SHOWN):
        raise NotTaken(f"the matrix did not come: {last(program)}")
    for took in changed(path, amount.rounds, program, (SHIFT_DOWN, SHIFT_UP)):
        results.add("score change", tasks, took)
    press(program, VIEW, VIEW, CRITERIA_COUNT)
    for took in changed(path, amount.rounds, program, (TWO, FOUR)):
        results.add("criteria score", tasks, took)
    press(program, CRITERIA_COUNT, VIEW, TODAY)


def changed(path: Path, rounds: int, program: Program, keys: tuple[str, str]) -> Iterator[float]:
    """Press both keys in turn; yield the seconds until each was committed and shown."""
    before = files.changes_made(path)
    for number in range(2 * rounds):
        is_done = partial(has_changes, path, before + number + 1)
        yield answered(program, keys[number % 2], program.screen.whole, is_done)


def has_changes(path: Path, count: int) -> bool:
    """Tell whether so many changes stand in the file."""
    return files.changes_made(path) == count


def press(program: Program, *keys: str) -> None:
    """Press keys, each once the one before has been answered."""
    for key in keys:
        program.press(key)
        program.settle(CALM)
