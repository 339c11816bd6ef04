"""The days that a verb is about: ``--month``, or ``--from`` and ``--to``; else this month."""

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from smtui.language.not_understood import NotUnderstood

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")


def add_days(parser: ArgumentParser) -> None:
    """Let a verb take days."""
    parser.add_argument("--month", type=_month, metavar="M", help="such as 2026-12, or next")
    parser.add_argument("--from", dest="first", metavar="D", help="first day: mon, 1 dec")
    parser.add_argument("--to", dest="last", metavar="D", help="last day")


def days_of(arguments: Namespace, today: date, week_start: int) -> tuple[date, date]:
    """The first and the last day, both included. Raises NotUnderstood."""
    from smtui.language.dates import read_date, show_full
    from smtui.planning.calendar import LONGEST_DAYS

    month: str | None = arguments.month
    first, last = _days_of_month(month or f"{today:%Y-%m}", today)
    if month is not None and (arguments.first or arguments.last):
        raise NotUnderstood("Say --month, or --from and --to, not both")
    if arguments.first is not None:
        first = read_date(arguments.first, today, week_start)
        _, last = _whole_month(first.year, first.month)
    if arguments.last is not None:
        last = read_date(arguments.last, today, week_start)
    if first > last:
        raise NotUnderstood(f"{show_full(last)} is before {show_full(first)}")
    if (last - first).days > LONGEST_DAYS:
        raise NotUnderstood(f"That is more than {LONGEST_DAYS} days")
    return first, last


def _month(text: str) -> str:
    match = _MONTH.fullmatch(text)
    is_month = match is not None and 1 <= int(match[2]) <= 12 and int(match[1]) > 0
    if text not in ("this", "next") and not is_month:
        raise ArgumentTypeError(f"{text!r} is not a month such as 2026-12")
    return text


def _days_of_month(text: str, today: date) -> tuple[date, date]:
    year, month = today.year, today.month
    if text == "next":
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    elif text != "this":
        year, month = (int(part) for part in text.split("-"))
    return _whole_month(year, month)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    from calendar import monthrange

    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
