"""How a report says figures, days, paces and changes."""

from datetime import date

from smtui.exchange.reports.blocks import Run, Tone, said
from smtui.language.calendar_words import MONTHS, WEEKDAYS
from smtui.planning.reviews.report_parts import KpiLine
from smtui.planning.reviews.report_words import amount_in_words
from smtui.vocabulary import Direction, LoadBand, PaceWord, SessionCadence

TITLES = {
    SessionCadence.WEEKLY: "Weekly report",
    SessionCadence.MONTHLY: "Monthly report",
    SessionCadence.QUARTERLY: "Quarterly report",
}
NOUNS = {
    SessionCadence.WEEKLY: "week",
    SessionCadence.MONTHLY: "month",
    SessionCadence.QUARTERLY: "quarter",
}
PACE_TONES = {
    PaceWord.AHEAD: Tone.FINE,
    PaceWord.ON_TRACK: Tone.FINE,
    PaceWord.MET: Tone.FINE,
    PaceWord.AT_RISK: Tone.WATCH,
    PaceWord.STALE: Tone.WATCH,
    PaceWord.BEHIND: Tone.TROUBLE,
    PaceWord.MISSED: Tone.TROUBLE,
}
BAND_TONES = {LoadBand.FREE: Tone.PLAIN, LoadBand.FULL: Tone.FINE, LoadBand.OVERLOADED: Tone.WATCH}
SHORT_UNITS = 3
"""Units of so many letters stand after every figure, longer ones with the name alone."""


def figure(value: float | None, unit: str = "") -> str:
    """A figure in full, at most two decimals: ``12,412``, ``3.5 %``; a dash where none is known."""
    if value is None:
        return "–"
    return amount_in_words(value, unit if len(unit) <= SHORT_UNITS else "")


def change(value: float | None, unit: str = "") -> str:
    """A change with its sign: ``+212``, ``±0``; between percentages ``−0.4 points``."""
    if value is None:
        return "–"
    shown = f"{figure(value)} points" if unit == "%" else figure(value, unit)
    if shown.startswith("−"):
        return shown
    return f"+{shown}" if round(value, 2) else f"±{shown}"


def percent(value: float | None) -> str:
    """A percentage, whole: ``62 %``."""
    return "–" if value is None else f"{round(value)} %"


def rate(value: float | None) -> str:
    """An engagement rate: ``4.2 %``."""
    return "–" if value is None else f"{value:.1f} %"


def short_day(day: date, beside: date) -> str:
    """``Tue 17 Nov``, with the year where it is another one than that of ``beside``."""
    weekday = WEEKDAYS[day.weekday()][:3].capitalize()
    words = f"{weekday} {day.day} {MONTHS[day.month - 1][:3].capitalize()}"
    return words if day.year == beside.year else f"{words} {day.year}"


def pace(word: PaceWord) -> Run:
    """A pace word in its tone."""
    return said(str(word), PACE_TONES.get(word, Tone.QUIET))


def change_run(kpi: KpiLine) -> Run:
    """How a KPI changed, fine where it is for the better."""
    tone = Tone.PLAIN if kpi.is_good is None else Tone.FINE if kpi.is_good else Tone.WATCH
    arrow = "" if not kpi.change else "▲ " if kpi.change > 0 else "▼ "
    return said(f"{arrow}{change(kpi.change, kpi.unit)}", tone)


def target(kpi: KpiLine) -> str:
    """What a KPI should come to: ``15,000``, ``at most 2 %``."""
    if kpi.target is None:
        return "–"
    below = "at most " if kpi.direction == Direction.DOWN else ""
    return f"{below}{figure(kpi.target, kpi.unit)}"
