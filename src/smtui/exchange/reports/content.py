"""The publishing plan and the posts in a report: what went out, and what it brought."""

from collections.abc import Iterator, Sequence
from datetime import date

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
    said,
    typed,
)
from smtui.exchange.reports.shortening import first, rest
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import Figures, PostResult
from smtui.planning.reviews.report_parts import ChannelPosts, PostLine, PublishingKept, Report
from smtui.planning.words import counted

MOST, MOST_OUT = 10, 25
MOST_POSTS = 3


def publishing_section(report: Report) -> Section:
    """Whether the publishing plan was kept: by channel, and what did not go out."""
    return Section("Publishing plan", tuple(_publishing(report)))


def posts_section(report: Report, plan: Plan) -> Section | None:
    """What the posts brought, the best and the worst; None where no result is known."""
    if not report.results.posts:
        return None
    return Section("Best and worst posts", tuple(_posts(report, plan)))


def kept_words(kept: PublishingKept) -> str:
    """How far the plan was kept, in a sentence."""
    if not kept.due:
        if kept.to_come:
            return f"No post was due yet; {counted(kept.to_come, 'post')} still to come."
        return "No post was planned."
    parts = [f"{kept.published} of {counted(kept.due, 'post')} went out as planned"]
    if kept.late:
        parts.append(f"{len(kept.late)} did not")
    if kept.skipped:
        parts.append(f"{kept.skipped} were let go" if kept.skipped > 1 else "1 was let go")
    if kept.to_come:
        parts.append(f"{kept.to_come} still to come")
    return f"{', '.join(parts)}."


def _publishing(report: Report) -> Iterator[Block]:
    kept = report.publishing
    tone = Tone.QUIET if not kept.due else Tone.PLAIN
    yield Paragraph(line(said(kept_words(kept), tone)))
    if kept.channels:
        yield _channels(kept.channels)
    parts = (
        ("Went out", kept.out, MOST_OUT),
        ("Not out yet", kept.late, MOST),
        ("Let go", kept.let_go, MOST),
    )
    for title, posts, most in parts:
        if posts:
            yield Heading(title)
            shown = first(posts, most)
            is_open = posts is kept.late
            yield Points(
                tuple(post_line(post, report.period.last, with_status=is_open) for post in shown)
            )
            yield from rest(len(posts) - len(shown), "post")


def _channels(channels: Sequence[ChannelPosts]) -> Table:
    columns = (
        Column("Channel"),
        Column("Planned", True),
        Column("Went out", True),
        Column("To come", True),
    )
    rows = tuple(
        (
            line(typed(one.name)),
            line(str(one.planned)),
            line(str(one.published)),
            line(str(one.to_come or "")),
        )
        for one in channels
    )
    return Table(columns, rows).filled


def post_line(post: PostLine, beside: date, *, with_status: bool = False) -> Line:
    """A post with its day (its year where it is not that of ``beside``), its channels, and where it
    stands in the pipeline.
    """
    day = words.short_day(post.day, beside)
    channels = ", ".join(post.channels)
    return line(
        f"{day}: ",
        typed(post.topic),
        *((" (", typed(channels), ")") if channels else ()),
        said(f" · {post.status}" if with_status else "", Tone.QUIET),
    )


def _posts(report: Report, plan: Plan) -> Iterator[Block]:
    results = report.results
    measured = counted(len(results.posts), "post")
    told = [f"{measured} measured: {figures_words(results.total)}."]
    if report.not_measured:
        told.append(f"{counted(report.not_measured, 'post')} not measured yet.")
    yield Paragraph(line(" ".join(told)))
    best, worst = results.best(MOST_POSTS), results.worst(MOST_POSTS)
    for title, posts in (("Best", best), ("Worst", worst)):
        if posts:
            yield Heading(title)
            yield _table(report, plan, posts)


def _table(report: Report, plan: Plan, posts: Sequence[PostResult]) -> Table:
    columns = (
        Column("Post"),
        Column("Day", False, 2, True),
        Column("Channels", False, 3),
        Column("Reach", True, 1),
        Column("Engaged", True, 1),
        Column("Clicks", True, 2),
        Column("Rate", True),
    )
    return Table(columns, tuple(_row(report, plan, post) for post in posts))


def _row(report: Report, plan: Plan, post: PostResult) -> tuple[Line, ...]:
    known = plan.snapshot.channels
    names = ", ".join(known[one].name for one in post.channels if one in known)
    mark = said(" · experiment", Tone.QUIET) if post.is_experiment else ""
    found = post.figures
    reached = found.reach if found.reach is not None else found.impressions
    return (
        line(typed(post.topic), mark),
        line("" if post.day is None else words.short_day(post.day, report.period.last)),
        line(typed(names)),
        line(words.figure(reached)),
        line(words.figure(found.engagements)),
        line(words.figure(found.clicks)),
        line(said(words.rate(found.rate), Tone.STRONG)),
    )


def figures_words(found: Figures) -> str:
    """What posts brought together, as far as it is known."""
    named = (
        ("reach", found.reach),
        ("impressions", found.impressions if found.reach is None else None),
        ("engagements", found.engagements),
        ("clicks", found.clicks),
        ("conversions", found.conversions),
    )
    parts = [f"{words.figure(value)} {name}" for name, value in named if value is not None]
    if found.rate is not None:
        parts.append(f"engagement rate {words.rate(found.rate)} of {found.rated}")
    return ", ".join(parts) or "nothing is known of them"
