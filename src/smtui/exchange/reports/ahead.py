"""What was learned, and what comes next, in a report."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import (
    Block,
    Column,
    Heading,
    Line,
    Paragraph,
    Points,
    Section,
    Table,
    Tone,
    line,
    plain,
    said,
    typed,
)
from smtui.exchange.reports.content import post_line
from smtui.exchange.reports.shortening import first, rest
from smtui.planning.facts.reviews import LessonFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.report_parts import NextPeriod, Report
from smtui.vocabulary import LessonKind

KINDS = {
    LessonKind.DECISION: "Decisions",
    LessonKind.STRENGTH: "Strengths",
    LessonKind.MISTAKE: "Mistakes",
    LessonKind.EXPERIMENT: "Experiments",
}
TASK, LATE = "task due", "task overdue"
MOST_ACTIVE = 8
MOST_DATES, LEAST_TASKS = 20, 5
MOST_POSTS = 15


class Date(NamedTuple):
    """A day of the coming period, and what falls on it."""

    day: date
    title: str
    what: str


def lessons_section(report: Report, plan: Plan) -> Section | None:
    """Decisions and lessons by kind, and those of single posts; None where there are none."""
    blocks: list[Block] = []
    for kind, title in KINDS.items():
        found = [lesson for lesson in report.lessons if lesson.kind == kind]
        if found:
            blocks += [Heading(title), Points(tuple(_lesson(one, plan) for one in found))]
    if report.post_lessons:
        told = tuple(
            line(typed(one.topic, Tone.STRONG), ": ", typed(one.text))
            for one in report.post_lessons
        )
        blocks += [Heading("From single posts"), Points(told)]
    return Section("Decisions and lessons", tuple(blocks)) if blocks else None


def next_section(report: Report) -> Section | None:
    """What the coming period holds; None where it is over, too."""
    coming = report.next
    if coming is None:
        return None
    title = f"Next {words.NOUNS[coming.period.cadence]}: {coming.period.label}"
    return Section(title, tuple(_next(coming)))


def _lesson(lesson: LessonFact, plan: Plan) -> Line:
    known = plan.snapshot
    goals = [known.goals[one].title for one in lesson.goals if one in known.goals]
    tactics = [known.tactics[one].title for one in lesson.tactics if one in known.tactics]
    about = " · ".join((*goals, *tactics))
    aside = (said(" (", Tone.QUIET), typed(about, Tone.QUIET), said(")", Tone.QUIET))
    return line(typed(lesson.text), *(aside if about else ()))


def _next(coming: NextPeriod) -> Iterator[Block]:
    dates = _dates(coming)
    if not (coming.active or dates or coming.posts):
        more = "more is planned" if coming.has_begun else "is planned yet"
        yield Paragraph(line(said(f"Nothing {more}.", Tone.QUIET)))
    elif coming.has_begun:
        noun = words.NOUNS[coming.period.cadence]
        yield Paragraph(line(said(f"The {noun} has begun: what is left of it.", Tone.QUIET)))
    if coming.load is not None and coming.load.capacity:
        load = coming.load
        over = ": more than there is time for" if load.planned > load.capacity else ""
        yield Paragraph(line(f"Planned load of the team: {words.percent(load.percent)}{over}."))
    if coming.active:
        yield Heading("Tactics being worked on")
        shown = first(coming.active, MOST_ACTIVE)
        yield Points(tuple(line(typed(title)) for title in shown))
        yield from rest(len(coming.active) - len(shown), "tactic")
    if dates:
        yield Heading("Dates")
        columns = (Column("Day", is_short=True), Column("What"), Column("", False, 1, True))
        yield Table(columns, dates)
        yield from rest(_tasks_left(coming, dates), "task that is due", "tasks that are due")
    if coming.posts:
        yield Heading(f"Posts: {len(coming.posts)}")
        posts = first(coming.posts, MOST_POSTS)
        yield Points(tuple(post_line(post, coming.period.last, with_status=True) for post in posts))
        yield from rest(len(coming.posts) - len(posts), "post")


def _tasks_left(coming: NextPeriod, dates: Sequence[tuple[Line, ...]]) -> int:
    return len(coming.deadlines) - sum(plain(row[-1]) in (TASK, LATE) for row in dates)


def _dates(coming: NextPeriod) -> tuple[tuple[Line, ...], ...]:
    """What falls on a day, in the order of days: everything but tasks, and of those the first."""
    found = [
        *(Date(one.day, one.title, "goal ends") for one in coming.goals),
        *(Date(one.day, one.title, "tactic due") for one in coming.tactics),
        *(Date(one.day, one.name, "occasion") for one in coming.occasions),
    ]
    fixed = _once(found)
    tasks = [
        Date(one.day, one.title, LATE if one.day < coming.as_of else TASK)
        for one in coming.deadlines
    ]
    shown = first(tasks, max(LEAST_TASKS, MOST_DATES - len(fixed)))
    return tuple(
        (
            line(words.short_day(one.day, coming.period.last)),
            line(typed(one.title)),
            line(said(one.what, Tone.QUIET)),
        )
        for one in sorted((*fixed, *shown), key=lambda one: one.day)
    )


def _once(dates: Sequence[Date]) -> list[Date]:
    """Each thing once, on its first day; how often it comes back is told."""
    times = Counter((one.title, one.what) for one in dates)
    kept: dict[tuple[str, str], Date] = {}
    for one in sorted(dates, key=lambda one: one.day):
        often = times[one.title, one.what]
        again = one if often == 1 else one._replace(what=f"{one.what}, {often} times")
        kept.setdefault((one.title, one.what), again)
    return list(kept.values())
