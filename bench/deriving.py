"""How long reading and deriving take inside a process: run with a file, a day, a number.

Prints one JSON object: the seconds of each repetition, by what was measured.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from smtui.planning.derive import derive
from smtui.planning.snapshot import Snapshot
from smtui.store.opening import open_reading
from smtui.store.reading import read_settings, read_snapshot


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Return the seconds of each repetition, without the garbage of the one before."""
    took: list[float] = []
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return took


def with_one_change(snapshot: Snapshot) -> Snapshot:
    """Return the snapshot with another estimate of one task."""
    task = next(task for task in snapshot.tasks.values() if task.rrule is None)
    changed = replace(task, estimate=(task.estimate or 0) + 30)
    return replace(snapshot, tasks={**snapshot.tasks, task.id: changed})


def main(file: str, day: str, number: str) -> None:
    """Measure and print."""
    today, rounds = date.fromisoformat(day), int(number)
    connection = open_reading(Path(file), datetime.now(UTC))
    settings = read_settings(connection)
    snapshot = read_snapshot(connection, today)
    plan = derive(snapshot, today, settings)
    changed = with_one_change(snapshot)
    took = {
        "read": timed(lambda: read_snapshot(connection, today), rounds),
        "derive": timed(lambda: derive(snapshot, today, settings), rounds),
        "derive one change": timed(lambda: derive(changed, today, settings, plan), rounds),
    }
    connection.close()
    print(json.dumps(took))


if __name__ == "__main__":
    main(*sys.argv[1:])
