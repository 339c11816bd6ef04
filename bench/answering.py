"""When a key has been answered, and how much is measured."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from bench.program import NotTaken, Program
from bench.screen import Region

CALM = 0.25
"""A key is answered when nothing came for so many seconds (less than a cursor's blink)."""
PATIENCE = 5.0
"""So many seconds are waited for a key to show anything."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is measured: rounds of keys, rounds of pages, seconds of idling."""

    rounds: int
    page_rounds: int
    idle_seconds: float


def answered(
    program: Program, key: str, region: Region, is_done: Callable[[], bool] = lambda: True
) -> float:
    """Press a key; return the seconds until the region had changed for the last time.

    It is over when the region has changed, all is quiet and what the key should do is done.
    Raises NotTaken when that does not come.
    """
    pressed = program.press(key)
    at: float | None = None
    while at is None or not is_done():
        if time.perf_counter() > pressed + PATIENCE:
            where = "on the screen" if at is None else "as it should"
            raise NotTaken(f"the key {key!r} changed nothing {where}: {last(program)}")
        at = program.changed_at(program.until_quiet(CALM), region) or at
    return at - pressed


def last(program: Program) -> str:
    """Return the last lines of the screen in one, to tell what went wrong."""
    lines = [" ".join(line.split()) for line in program.screen.lines() if line.strip()]
    return " | ".join(lines[-3:])[:160]
