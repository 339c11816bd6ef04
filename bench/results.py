"""What was measured, and what could not be."""

import statistics
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec

from bench.program import NotTaken

P = ParamSpec("P")
Key = tuple[str, int]
"""What was measured, at how many open tasks (0 where that has no meaning)."""


@dataclass(slots=True)
class Results:
    """Every value by what was measured and how many tasks there were."""

    values: dict[Key, list[float]] = field(default_factory=dict)
    reasons: dict[Key, str] = field(default_factory=dict)

    def add(self, what: str, tasks: int, value: float) -> None:
        """Keep one value, in seconds, MB or percent."""
        self.values.setdefault((what, tasks), []).append(value)

    def median(self, what: str, tasks: int) -> float | None:
        """Return the median, or None where nothing was measured."""
        values = self.values.get((what, tasks))
        return statistics.median(values) if values else None

    def p95(self, what: str, tasks: int) -> float | None:
        """Return the value that 95 % do not exceed, or None where nothing was measured."""
        values = sorted(self.values.get((what, tasks), ()))
        return values[-(-len(values) * 95 // 100) - 1] if values else None

    def attempt(
        self,
        whats: Iterable[str],
        tasks: int,
        measure: Callable[P, None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Measure; where that cannot be done, keep the reason for all that is still missing."""
        try:
            measure(*args, **kwargs)
        except NotTaken as why:
            reason = str(why)
        except Exception as error:  # whatever a program under test does, the rest is measured
            reason = described(error)
        else:
            return
        for what in whats:
            if (what, tasks) not in self.values:
                self.reasons.setdefault((what, tasks), reason)


def described(error: Exception) -> str:
    """Return an unforeseen error as one line: what, and where it was raised."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"[:200]
