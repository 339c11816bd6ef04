"""Moments that days begin at."""

from datetime import date, datetime, time


def beginning_of(day: date) -> datetime:
    """The moment at which ``day`` begins where the computer stands, aware."""
    return datetime.combine(day, time()).astimezone()
