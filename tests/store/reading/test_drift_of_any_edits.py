"""The drift of any edits, undone and redone at will, is the difference between then and now."""

import random
from datetime import date, datetime, timedelta
from sqlite3 import Connection

import pytest
from tests.making.random_edits import random_entry

from smtui.store.errors import CannotReplay
from smtui.store.journal import redo, undo
from smtui.store.reading.drift import read_drift
from smtui.vocabulary import Kind

DAYS = {Kind.POST: "publish_on", Kind.TACTIC: "eta_on", Kind.TASK: "NULL"}
"""Of a task a move is not told when its series was settled with it: its days are left out."""


def standing(connection: Connection) -> dict[tuple[Kind, int], str | None]:
    return {
        (kind, number): day
        for kind, column in DAYS.items()
        for number, day in connection.execute(f"SELECT id, {column} FROM {kind.value}")
    }


@pytest.mark.parametrize("seed", range(3))
def test_drift_is_the_difference(
    connection: Connection, now: datetime, today: date, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(40):
        random_entry(connection, chance, today)
    connection.execute("UPDATE journal_entry SET at = '2026-11-01T08:00:00+00:00', state = 'gone'")
    before = standing(connection)
    for _ in range(80):
        choice = chance.choices(("edit", "undo", "redo"), (70, 20, 10))[0]
        try:
            if choice == "edit":
                random_entry(connection, chance, today)
            else:
                (undo if choice == "undo" else redo)(connection, now)
        except CannotReplay:
            pytest.fail("what was done in order cannot be undone in order")
    after = standing(connection)
    drift = read_drift(connection, now - timedelta(days=1))

    def told(verb: str) -> set[tuple[Kind, int]]:
        found = {(line.kind, line.id) for line in drift.lines if line.verb == verb}
        return found if verb != "moved" else {key for key in found if key[0] is not Kind.TASK}

    assert told("added") == after.keys() - before.keys()
    assert told("deleted") == before.keys() - after.keys()
    both = before.keys() & after.keys()
    assert told("moved") == {key for key in both if before[key] != after[key]}
    assert before != after
