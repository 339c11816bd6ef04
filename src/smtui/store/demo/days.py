"""The days of the demo, counted from today."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from smtui.language.dates import read_date

HISTORY_DAYS = 60


@dataclass(frozen=True, slots=True)
class Days:
    """Days seen from ``now`` (aware)."""

    now: datetime

    @property
    def today(self) -> date:
        """The day of ``now``."""
        return self.now.date()

    @property
    def beginning(self) -> date:
        """The day on which the team began."""
        return self.exact(-HISTORY_DAYS)

    def exact(self, ahead: int) -> date:
        """Exactly ``ahead`` days from today."""
        return self.today + timedelta(days=ahead)

    def working(self, ahead: int) -> date:
        """About ``ahead`` days from today, off the weekend and away from today; 0 is today."""
        day = self.exact(ahead)
        while ahead and day.weekday() > 4:
            day += timedelta(days=1 if ahead > 0 else -1)
        return day

    def next_week(self, weekday: int) -> date:
        """A day of the week after this one; 0 is its Monday."""
        return self.today + timedelta(days=7 - self.today.weekday() + weekday)

    def said(self, text: str) -> date:
        """A day said in words; ``last 30th`` is the one before the next."""
        if not text.startswith("last "):
            return read_date(text, self.today)
        coming = read_date(text.removeprefix("last "), self.today)
        last = coming.replace(day=1) - timedelta(days=1)
        return last.replace(day=min(30, monthrange(last.year, last.month)[1]))

    def moment(self, day: date, minute: int) -> str:
        """``minute`` minutes after 8 o'clock of ``day``, as the store writes moments; nothing was
        done later than now.
        """
        at = datetime.combine(day, time(8), UTC) + timedelta(minutes=minute % 600)
        if day <= self.today:
            at = min(at, self.now.astimezone(UTC))
        return at.isoformat(timespec="seconds")
