"""Days counted back from an ETA, for the tasks that a template brings to a tactic."""

from datetime import date, timedelta

FRIDAY = 4


def counted_back(eta: date, days: int, today: date) -> date:
    """So many days before the ETA, on the Friday where that is a weekend; never before today.

    With no days it is the ETA itself, whatever day of the week that is.
    """
    day = eta - timedelta(days=days) if (eta - date.min).days > days + 2 else eta
    if days:
        day -= timedelta(days=max(0, day.weekday() - FRIDAY))
    return max(day, today)
