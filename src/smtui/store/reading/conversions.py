"""From what SQLite holds to what facts hold, cheaply: every date is parsed once per process."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time


class _Dates(dict[str | None, date | None]):
    """ISO texts to dates; None to None. Raises ValueError for what is no date."""

    def __missing__(self, text: str | None) -> date | None:
        self[text] = day = None if text is None else date.fromisoformat(text)
        return day


class _SomeDates(dict[str, date]):
    """ISO texts to dates, for columns that are never NULL."""

    def __missing__(self, text: str) -> date:
        self[text] = day = date.fromisoformat(text)
        return day


class _Times(dict[str | None, time | None]):
    """``HH:MM`` to wall times; None to None. Raises ValueError for what is no time."""

    def __missing__(self, text: str | None) -> time | None:
        self[text] = clock = None if text is None else time.fromisoformat(text)
        return clock


OPTIONAL_DAY = _Dates()
OPTIONAL_TIME = _Times()
DAY = _SomeDates()


def moment(text: str) -> datetime:
    """A moment, aware, in UTC. A text without a zone is taken to be UTC."""
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def among(column: str, ids: Iterable[int] | None) -> str:
    """An SQL condition that keeps the rows whose ``column`` is in ``ids``; all when None."""
    if ids is None:
        return "1"
    return f"{column} IN ({','.join(str(int(number)) for number in ids)})"
