"""The plan of a month as Markdown: counts, occasions, and a table of posts for each week."""

from collections.abc import Iterator

from smtui.exchange.markdown_text import escaped
from smtui.exchange.month_plan import MonthPlan, month_plan
from smtui.exchange.outgoing import Outgoing
from smtui.language.dates import show_full, week_label
from smtui.language.times import show_time
from smtui.planning.facts.publishing import PostFact


def month_plan_markdown(out: Outgoing) -> str:
    """The plan of the days of ``out``; what a person typed stands in it as text."""
    plan = month_plan(out)
    return "\n".join(_lines(plan)) + "\n"


def counts(plan: MonthPlan) -> tuple[str, str]:
    """How many posts go to each channel, and how many stand where in the pipeline."""
    channels = " · ".join(f"{name} {count}" for name, count in plan.by_channel)
    return channels, " · ".join(f"{status} {count}" for status, count in plan.by_status)


def _lines(plan: MonthPlan) -> Iterator[str]:
    posts = "1 post" if plan.size == 1 else f"{plan.size} posts"
    channels, statuses = counts(plan)
    yield f"# Publishing plan: {plan.title}"
    yield ""
    yield f"{posts}, as of {show_full(plan.out.plan.today)}."
    for name, words in (("By channel", channels), ("By status", statuses)):
        if words:
            yield ""
            yield f"{name}: {escaped(words)}"
    if plan.occasions:
        yield from ("", "## Occasions", "")
        for day, occasions in plan.occasions.items():
            names = ", ".join(escaped(occasion.name) for occasion in occasions)
            yield f"- {show_full(day)}: {names}"
    for monday in plan.weeks:
        found = plan.week(monday)
        if found:
            yield from ("", f"## {week_label(monday)}", "")
            yield "| Day | Time | Channels | Topic | Type | Owner | Status |"
            yield "| --- | ---: | --- | --- | --- | --- | --- |"
            yield from (_row(plan.out, post) for post in found)


def _row(out: Outgoing, post: PostFact) -> str:
    marks = (" (experiment)" if post.is_experiment else "") + (
        " (evergreen)" if post.is_evergreen else ""
    )
    cells = (
        show_full(post.publish_on).rsplit(" ", 1)[0] if post.publish_on else "",
        show_time(post.publish_time) if post.publish_time else "",
        escaped(out.channel_names(post)),
        escaped(post.topic) + marks,
        escaped(post.content_type),
        escaped(out.owner_of(post)),
        str(post.status),
    )
    return f"| {' | '.join(cells)} |"
