"""The clock of a session: the seconds that it took before, and those since it is looked at."""

from collections.abc import Callable
from time import monotonic


class SessionClock:
    """Counts while it runs; ``seconds`` is the sum of all sittings."""

    def __init__(self, seconds: int, tick: Callable[[], float] = monotonic) -> None:
        """Begin with ``seconds``, standing; ``tick`` tells seconds that only ever grow."""
        self._tick = tick
        self._before = float(seconds)
        self._since: float | None = None

    @property
    def seconds(self) -> int:
        """The whole seconds so far."""
        running = 0.0 if self._since is None else self._tick() - self._since
        return int(self._before + running)

    @property
    def runs(self) -> bool:
        """Whether it counts."""
        return self._since is not None

    def run(self) -> None:
        """Count from now on."""
        if self._since is None:
            self._since = self._tick()

    def stand(self) -> None:
        """Count no more until it runs again."""
        if self._since is not None:
            self._before += self._tick() - self._since
            self._since = None


def shown_clock(seconds: int, budget: int) -> str:
    """Return ``4:05 of 15:00``; ``budget`` in minutes. From an hour on with hours."""
    return f"{_mm_ss(seconds)} of {_mm_ss(budget * 60)}"


def _mm_ss(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if minutes >= 100:
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{rest:02}"
    return f"{minutes}:{rest:02}"
