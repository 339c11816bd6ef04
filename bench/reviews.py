"""How long reviews take with 10,000 open tasks and five years of history: the report of a quarter
on the command line and on the screen, and the weekly session until its first step can be worked at.
"""

from pathlib import Path

from bench import files, verbs
from bench.answering import Amount, answered
from bench.program import Program
from bench.results import Results
from bench.starting import QUIET, has_list, smtui
from bench.working import IDLE_BEFORE

TASKS, POSTS, COMPLETIONS = 10_000, 5_000, 200_000
VERB, SHOWN, SESSION = "report verb", "report shown", "session opened"
WEEK, ESCAPE = "\x17", "\x1b"
STEP, BUSY = "1 last week", "esc stops"
"""What stands on the screen once a session is open, and while a report is being made."""


def measure(results: Results, path: Path, amount: Amount) -> None:
    """Print the report of the last quarter, open the weekly session, turn quarters on page 8."""
    for _ in range(amount.rounds):
        verbs.once(results, VERB, TASKS, smtui(path, "report", "quarter", "--html"))
    known = files.titles(path)
    with Program(smtui(path)) as program:
        whole = program.screen.whole
        program.until_shown(lambda screen: has_list(known, screen), QUIET)
        program.settle(IDLE_BEFORE, IDLE_BEFORE)
        program.press("8")
        program.settle(QUIET)
        for _ in range(amount.rounds):
            took = answered(program, WEEK, whole, lambda: _stands(program, STEP))
            results.add(SESSION, TASKS, took)
            program.press(ESCAPE)
            program.settle(QUIET)
        for key in "vVV":
            program.press(key)
            program.settle(QUIET)
        for number in range(amount.rounds):
            took = answered(program, "[]"[number % 2], whole, lambda: not _stands(program, BUSY))
            results.add(SHOWN, TASKS, took)


def _stands(program: Program, words: str) -> bool:
    return any(words in line for line in program.screen.lines())
