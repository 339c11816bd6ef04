"""Periods: the week, month or quarter that a session plans, looks back on, or reports of."""

from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.words import MONTHS
from smtui.vocabulary import SessionCadence

LAST_DAYS = 5
"""In so many last days of a month or quarter, it counts as over: a session looks back on it."""

_FRIDAY = 4


class Period(NamedTuple):
    """A week (Monday to Sunday), a calendar month or a quarter; both days are included."""

    cadence: SessionCadence
    first: date
    last: date

    @property
    def name(self) -> str:
        """Its name alone: W48, November 2026, Q4 2026."""
        if self.cadence == SessionCadence.WEEKLY:
            return f"W{self.first.isocalendar().week:02}"
        if self.cadence == SessionCadence.MONTHLY:
            return f"{MONTH_NAMES[self.first.month - 1]} {self.first.year}"
        return f"Q{_quarter(self.first)} {self.first.year}"

    @property
    def label(self) -> str:
        """Its name and its days: W48 · 23–29 Nov, November 2026, Q4 2026 · Oct–Dec."""
        if self.cadence == SessionCadence.WEEKLY:
            return f"{self.name} · {days_in_words(self.first, self.last)}"
        if self.cadence == SessionCadence.MONTHLY:
            return self.name
        return f"{self.name} · {MONTHS[self.first.month - 1]}–{MONTHS[self.last.month - 1]}"

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def previous(self) -> "Period":
        """The one before; the first that the calendar knows is its own."""
        if self.first == date.min:
            return self
        return period_of(self.cadence, self.first - timedelta(days=1))

    @property
    def next(self) -> "Period":
        """The one after; the last that the calendar knows is its own."""
        if self.last == date.max:
            return self
        return period_of(self.cadence, self.last + timedelta(days=1))

    def has(self, day: date | None) -> bool:
        """Whether the day is one of its days; None is none."""
        return day is not None and self.first <= day <= self.last


MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def period_of(cadence: SessionCadence, day: date) -> Period:
    """The ISO week, the month or the quarter that ``day`` is in."""
    if cadence == SessionCadence.WEEKLY:
        first = week_start(day)
        return Period(cadence, first, first + min(timedelta(days=6), date.max - first))
    month = day.month if cadence == SessionCadence.MONTHLY else 3 * _quarter(day) - 2
    end = month if cadence == SessionCadence.MONTHLY else month + 2
    return Period(cadence, date(day.year, month, 1), _month_end(day.year, end))


def planned_by(cadence: SessionCadence, today: date) -> Period:
    """The period that a session of ``today`` plans.

    From Friday on a weekly session plans the coming week, before that the present one. A monthly
    or quarterly one plans the period after the one that it looks back on: in the last five days of
    a period the next one, else the present one.
    """
    present = period_of(cadence, today)
    if cadence == SessionCadence.WEEKLY:
        return present.next if today.weekday() >= _FRIDAY else present
    is_ending = (present.last - today).days < LAST_DAYS
    return present.next if is_ending else present


def looked_back_on(cadence: SessionCadence, today: date) -> Period:
    """The period that a session of ``today`` looks back on: the one before that which it plans."""
    return planned_by(cadence, today).previous


def sitting_name(period: Period) -> str:
    """What a session is called that plans ``period``: a monthly or quarterly one by what it looks
    back on as well, which is where most of its steps are.
    """
    name = period.cadence.capitalize()
    back = period.previous.name
    if period.cadence == SessionCadence.WEEKLY:
        return f"{name} · {period.label}"
    if period.previous.first.year == period.first.year:
        back = back.removesuffix(f" {period.first.year}")
    return f"{name} · looks back on {back}, plans {period.name}"


def short_sitting_name(period: Period) -> str:
    """The same where there is little room: Monthly · of Oct, for Nov."""
    name = period.cadence.capitalize()
    if period.cadence == SessionCadence.WEEKLY:
        return f"{name} · {period.label}"
    back, ahead = (
        MONTHS[one.first.month - 1]
        if one.cadence == SessionCadence.MONTHLY
        else f"Q{_quarter(one.first)}"
        for one in (period.previous, period)
    )
    return f"{name} · of {back}, for {ahead}"


def last_ended(cadence: SessionCadence, today: date) -> Period:
    """The last period whose days are all past: what a report is of when nobody says."""
    return period_of(cadence, today).previous


def days_in_words(first: date, last: date) -> str:
    """Two days as a stretch: 23–29 Nov, 30 Nov – 6 Dec, 28 Dec 2026 – 3 Jan 2027."""
    until = f"{last.day} {MONTHS[last.month - 1]}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{until}"
    since = f"{first.day} {MONTHS[first.month - 1]}"
    if first.year == last.year:
        return f"{since} – {until}"
    return f"{since} {first.year} – {until} {last.year}"


def _quarter(day: date) -> int:
    return (day.month + 2) // 3


def _month_end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
