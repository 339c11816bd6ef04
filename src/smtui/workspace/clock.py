"""The clock: the only place that the time is read from; tests bring their own."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the local day and the moment (aware, UTC)."""

    def today(self) -> date:
        """Tell the local day."""

    def now(self) -> datetime:
        """Tell the moment, aware, in UTC."""


class SystemClock:
    """The clock of this machine."""

    def today(self) -> date:
        """Tell the local day."""
        return datetime.now(UTC).astimezone().date()

    def now(self) -> datetime:
        """Tell the moment, aware, in UTC."""
        return datetime.now(UTC)
