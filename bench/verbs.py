"""How long the reading verbs of the command line take, beside importing sqlmodel alone."""

import subprocess
import time
from contextlib import closing
from pathlib import Path

from bench import files
from bench.program import NotTaken, python, terminal_environment
from bench.results import Results
from bench.starting import smtui

IMPORT = "bare import sqlmodel"


def commands(path: Path) -> dict[str, list[str]]:
    """Return what is run in turn, by the name of its measure."""
    with closing(files.opened(path)) as connection:
        task = int(
            connection.execute("SELECT min(id) FROM task WHERE status = 'todo'").fetchone()[0]
        )
    return {
        "today": smtui(path, "today"),
        "list --json": smtui(path, "list", "tasks", "--json"),
        "why": smtui(path, "why", task),
    }


def once(results: Results, what: str, tasks: int, command: list[str]) -> None:
    """Run a command once and time it; raises NotTaken where it fails."""
    start = time.perf_counter()
    ran = subprocess.run(
        command,
        env=terminal_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        errors="replace",
    )
    took = time.perf_counter() - start
    if ran.returncode != 0:
        said = (ran.stderr.strip() or "nothing").splitlines()[-1][:120]
        raise NotTaken(f"exit {ran.returncode}, saying: {said}")
    results.add(what, tasks, took)


def measure(results: Results, path: Path, tasks: int, rounds: int) -> None:
    """Run every verb and the import in turn, so that all meet the same weather."""
    verbs = commands(path)
    for _ in range(rounds):
        once(results, IMPORT, 0, python("-c", "import sqlmodel"))
        for what, command in verbs.items():
            if (what, tasks) not in results.reasons:
                results.attempt([what], tasks, once, results, what, tasks, command)
