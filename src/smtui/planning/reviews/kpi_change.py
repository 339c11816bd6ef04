"""How a KPI changed over some days: where it stood before them, and where it stood at their end."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from smtui.vocabulary import Direction


class KpiChange(NamedTuple):
    """The last value before some days, the last one up to their end, in the unit of the KPI, and
    how often it was measured within them. Where nothing was measured before, ``before`` is the
    first value within; None where there is no other than the last.
    """

    before: float | None
    after: float | None
    measured: int

    @property
    def by(self) -> float | None:
        """How much it changed; None where that cannot be told."""
        if self.before is None or self.after is None or not self.measured:
            return None
        return self.after - self.before

    @property
    def percent(self) -> float | None:
        """How much it changed, in percent of where it stood; None where that was nothing."""
        by = self.by
        return None if by is None or not self.before else 100 * by / abs(self.before)

    def is_better(self, direction: Direction) -> bool | None:
        """Whether it changed for the better; None where it did not change."""
        if not self.by:
            return None
        return (self.by > 0) is (direction is Direction.UP)


def change_of(points: Iterable[tuple[date, float]], first: date, last: date) -> KpiChange:
    """The change from ``first`` to ``last``, both included; ``points`` are oldest first."""
    earlier = after = None
    has_before, measured = False, 0
    for day, value in points:
        if day > last:
            break
        after = value
        if day < first:
            earlier, has_before = value, True
        else:
            measured += 1
            earlier = value if earlier is None else earlier
    return KpiChange(earlier if has_before or measured > 1 else None, after, measured)
