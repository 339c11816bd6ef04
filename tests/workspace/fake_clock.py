"""A clock that stands still until it is told to go on."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

WEDNESDAY = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    moment: datetime = WEDNESDAY

    def today(self) -> date:
        return self.moment.astimezone().date()

    def now(self) -> datetime:
        return self.moment

    def go_on(self, days: int = 0, minutes: int = 0) -> None:
        self.moment += timedelta(days=days, minutes=minutes)
