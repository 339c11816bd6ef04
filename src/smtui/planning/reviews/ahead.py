"""The month or quarter that a step plans for: what lies ahead of whoever sits down now."""

from datetime import date

from smtui.planning.reviews.periods import Period

LEAST_LEFT = 0.4
"""Once less than this share of a period is left, what is planned is the next one."""


def ahead_of(period: Period, today: date) -> Period:
    """The period of a session, or the next one where ``today`` is in the period and most of it is
    over: the plan of the next month is made before that month begins.
    """
    if not period.has(today):
        return period
    left = (period.last - today).days + 1
    return period.next if left < LEAST_LEFT * period.days else period
