"""Time and load in a report: what was logged, planned against actual, and the hours there were."""

from collections.abc import Iterator, Sequence

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import (
    Bar,
    Bars,
    Block,
    Column,
    Heading,
    Paragraph,
    Section,
    Table,
    Tone,
    line,
    said,
    typed,
)
from smtui.language.durations import show_minutes
from smtui.planning.reviews.report_parts import LoadLine, Report, TimeLine

OTHER, NOBODY = "no kind named", "nobody named"
MEANS = "Logged, of the hours that there were; and the load planned for the next {}."
SO_FAR = "Logged so far, of the hours of the whole {0}; and the load planned for the next {0}."
FINISHED = "Tasks that were finished, with all the time that they took, also before."
MARKED = "The stroke is at the hours that there were."


def time_section(report: Report) -> Section | None:
    """Time logged by kind of work, and planned against actual; None where no time was logged."""
    if not report.time:
        return None
    return Section("Time", tuple(_time(report)))


def load_section(report: Report) -> Section | None:
    """Each person's logged time against the hours that there were; None without people."""
    shown = [one for one in report.load if one.logged.planned or one.logged.capacity]
    if not any(one.logged.capacity for one in shown):
        return None
    noun = words.NOUNS[report.period.cadence]
    bars = tuple(_load(one, noun) for one in shown)
    means = SO_FAR if report.is_running else MEANS
    return Section("Load", (Bars(bars, means.format(noun), MARKED),))


def _time(report: Report) -> Iterator[Block]:
    logged = [one for one in report.time if one.minutes]
    if logged:
        whole = max(report.logged, 1)
        bars = tuple(
            Bar(
                typed(one.activity or OTHER),
                one.minutes,
                None,
                f"{show_minutes(one.minutes)} · {round(100 * one.minutes / whole)} %",
            )
            for one in logged
        )
        yield Bars(bars, f"{show_minutes(report.logged)} logged, by kind of work.")
    compared = [one for one in report.time if one.n]
    if compared:
        yield Heading("Planned and actual")
        yield Paragraph(line(said(FINISHED, Tone.QUIET)))
        yield _planned(compared)


def _planned(compared: Sequence[TimeLine]) -> Table:
    columns = (
        Column("Kind of work"),
        Column("Finished", True, 1),
        Column("Planned", True),
        Column("Actual", True),
        Column("Of planned", True),
    )
    rows = tuple(
        (
            line(typed(one.activity or OTHER)),
            line(str(one.n)),
            line(show_minutes(one.planned)),
            line(show_minutes(one.actual)),
            line(words.percent(one.percent)),
        )
        for one in compared
    )
    return Table(columns, rows)


def _load(one: LoadLine, noun: str) -> Bar:
    logged = one.logged
    told = show_minutes(logged.planned)
    if logged.capacity:
        told += f" of {show_minutes(logged.capacity)} · {words.percent(logged.percent)}"
    if one.coming is not None and one.coming.capacity:
        told += f" · next {noun} {words.percent(one.coming.percent)}"
    tone = words.BAND_TONES[logged.band] if logged.capacity else Tone.PLAIN
    mark = logged.capacity or None
    return Bar(typed(one.name or NOBODY), logged.planned, mark, told, tone)
