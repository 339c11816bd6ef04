"""Figures drawn in text: hours for a narrow column, loads with their bars, sparklines."""

from collections.abc import Sequence
from datetime import date

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.plan import Utilisation
from smtui.tui.widgets.cells import Tone, bar
from smtui.vocabulary import LoadBand

BAND = {
    LoadBand.FREE: ("○", Tone.FINE),
    LoadBand.FULL: ("●", Tone.WATCH),
    LoadBand.OVERLOADED: ("!", Tone.TROUBLE),
}
"""Glyph and tone of each band; the word is the band's own."""


def short_hours(minutes: int | None) -> str:
    """Return minutes in five cells: exact under ten hours, whole hours from there on; a dash
    where nobody knows.
    """
    if minutes is None:
        return "–"
    sign, size = ("−" if minutes < 0 else ""), abs(minutes)
    return sign + (show_minutes(size) if size < 600 else f"{round(size / 60)}h")


def near_day(day: date, today: date) -> str:
    """Return a day for a narrow column: without its year in the ten months to come, where the
    day and the month alone say which; how long ago when it is past.
    """
    ahead = (day - today).days
    if ahead < 0:
        return f"{-ahead}d late"
    words = show_day(day, today)
    return words.removesuffix(f" {day.year}") if ahead < 300 else words


def load_percent(load: Utilisation) -> str:
    """Return a utilisation as a column shows it; ``off`` where there is neither work nor time."""
    if load.percent is None:
        return "no time"
    if not load.capacity:
        return "off"
    return f"{min(load.percent, 999)} %"


def load_bar(load: Utilisation, width: int) -> str:
    """Return the load as a bar; an overload ends in ``!``, so that no colour is needed."""
    if load.band is LoadBand.OVERLOADED:
        return "━" * (width - 1) + "!"
    if not load.capacity:
        return " " * width
    return bar(load.planned / load.capacity, width)


def load_tone(load: Utilisation) -> Tone:
    """Return the tone of a load; dim where there is neither work nor time."""
    if not load.capacity and not load.planned:
        return Tone.DIM
    return BAND[load.band][1]


def sparkline(values: Sequence[float], width: int) -> str:
    """Draw the last ``width`` of ``values`` as blocks between their lowest and highest."""
    from smtui.exchange.reports.sparks import sparks

    return sparks(values[-width:], width)


def days_left_words(days: int | None) -> str:
    """Return the days until a due date in words."""
    if days is None:
        return ""
    if days == 0:
        return "today"
    if days < 0:
        return "1 day over" if days == -1 else f"{-days} days over"
    return "1 day left" if days == 1 else f"{days} days left"
