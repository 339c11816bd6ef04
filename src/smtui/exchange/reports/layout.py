"""A report laid out: which sections there are, in which order, and the figures on top."""

from collections.abc import Iterator

from smtui.exchange.reports import words
from smtui.exchange.reports.ahead import lessons_section, next_section
from smtui.exchange.reports.aims import goals_section, kpis_section
from smtui.exchange.reports.blocks import (
    Paragraph,
    ReportPages,
    Section,
    Tile,
    Tiles,
    Tone,
    line,
    typed,
)
from smtui.exchange.reports.content import posts_section, publishing_section
from smtui.exchange.reports.effort import load_section, time_section
from smtui.exchange.reports.work import changes_section, done_section
from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report_parts import Report
from smtui.planning.words import counted
from smtui.vocabulary import PaceWord, SessionCadence

GOOD = (PaceWord.AHEAD, PaceWord.ON_TRACK, PaceWord.MET)
WELL_KEPT = 80
"""From so many percent on a plan counts as kept."""


def laid_out(report: Report, plan: Plan) -> ReportPages:
    """The report in its sections; ``plan`` names channels, goals and tactics."""
    made = (
        _summary(report),
        goals_section(report),
        kpis_section(report),
        done_section(report),
        publishing_section(report),
        posts_section(report, plan),
        time_section(report),
        load_section(report),
        changes_section(report),
        lessons_section(report, plan),
        next_section(report),
    )  # fmt: skip
    title = words.TITLES[report.period.cadence]
    sections = tuple(section for section in made if section is not None)
    return ReportPages(title, period_title(report.period), _as_of(report), sections)


def _summary(report: Report) -> Section:
    told = line(typed(" ".join(report.summary)))
    return Section("", (Paragraph(told), Tiles(tuple(_tiles(report)))))


def period_title(period: Period) -> str:
    """The name of a period with its year: ``W47 · 16–22 Nov 2026``."""
    year = str(period.last.year)
    return period.label if year in period.label else f"{period.label} {year}"


def file_stem(report: Report) -> str:
    """The name of a report's file without its ending: ``report-2026-W47``."""
    first = report.period.first
    if report.period.cadence == SessionCadence.WEEKLY:
        year, week, _ = first.isocalendar()
        return f"report-{year}-W{week:02}"
    if report.period.cadence == SessionCadence.MONTHLY:
        return f"report-{first:%Y-%m}"
    return f"report-{first.year}-Q{(first.month + 2) // 3}"


def _as_of(report: Report) -> str:
    noun = words.NOUNS[report.period.cadence]
    if report.is_running:
        return f"The {noun} still runs: as of {show_full(report.day)}."
    return f"{show_full(report.period.first)} to {show_full(report.period.last)}"


def _tiles(report: Report) -> Iterator[Tile]:
    if report.goals:
        good = sum(goal.word in GOOD for goal in report.goals)
        behind = sum(goal.word in (PaceWord.BEHIND, PaceWord.MISSED) for goal in report.goals)
        tone = Tone.TROUBLE if behind else Tone.FINE if good == len(report.goals) else Tone.WATCH
        aside = f"{behind} behind" if behind else ""
        yield Tile("Goals on pace", f"{good} of {len(report.goals)}", aside, tone)
    tactics = len(report.closed)
    yield Tile(
        "Tasks done", str(report.times_done), counted(tactics, "tactic") + " closed"
        if tactics else "",
    )  # fmt: skip
    kept = report.publishing
    if kept.due:
        tone = Tone.FINE if (kept.percent or 0) >= WELL_KEPT else Tone.WATCH
        late = f"{len(kept.late)} not out yet" if kept.late else ""
        yield Tile("Posts gone out", f"{kept.published} of {kept.due}", late, tone)
    if report.results.total.rate is not None:
        rated = report.results.total.rated
        yield Tile("Engagement rate", words.rate(report.results.total.rate), f"of {rated}")
    due = sum(one.done + one.skipped + one.missed for one in report.checklists)
    if due:
        done = sum(one.done for one in report.checklists)
        share = 100 * done // due
        tone = Tone.FINE if share >= WELL_KEPT else Tone.WATCH
        yield Tile("Checklists kept", f"{share} %", f"{done} of {due}", tone)
    if report.logged:
        yield Tile("Time logged", show_minutes(report.logged))
