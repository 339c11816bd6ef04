"""The plan of a month as one HTML file: a month, and a table of posts for each week.

It asks for nothing from anywhere, is light or dark as the reader's machine is, and prints well.
"""

from collections.abc import Iterator
from datetime import date
from html import escape

from smtui.exchange.html_page import html_page
from smtui.exchange.month_plan import MonthPlan, day_after, month_plan
from smtui.exchange.outgoing import Outgoing
from smtui.language.calendar_words import MONTHS, WEEKDAYS
from smtui.language.dates import show_full, week_label
from smtui.language.text import clean
from smtui.language.times import show_time
from smtui.planning.facts.publishing import PostFact


def month_plan_html(out: Outgoing) -> str:
    """The plan of the days of ``out`` as a whole page; what a person typed stands as text."""
    plan = month_plan(out)
    return html_page(f"Publishing plan: {plan.title}", "month_plan.css", _body(plan))


def _body(plan: MonthPlan) -> Iterator[str]:
    yield from _head(plan)
    yield from _month(plan)
    yield from _occasions(plan)
    for first in plan.weeks:
        if plan.week(first):
            yield from _week(plan, first)


def _head(plan: MonthPlan) -> Iterator[str]:
    posts = "1 post" if plan.size == 1 else f"{plan.size} posts"
    yield "<header>"
    yield f"<h1>{escape(plan.title)}</h1>"
    yield f"<p>Publishing plan · {posts} · as of {show_full(plan.out.plan.today)}</p>"
    yield '<ul class="counts">'
    for status, count in plan.by_status:
        yield f'<li><span class="mark {status}"></span>{status} <b>{count}</b></li>'
    yield "</ul>"
    yield '<ul class="counts">'
    for name, count in plan.by_channel:
        yield f"<li>{_text(name)} <b>{count}</b></li>"
    yield "</ul>"
    yield "</header>"


def _month(plan: MonthPlan) -> Iterator[str]:
    start = plan.out.plan.settings.week_start
    yield '<table class="month">'
    names = (WEEKDAYS[(start + at) % 7][:3].capitalize() for at in range(7))
    yield f"<thead><tr>{''.join(f'<th>{name}</th>' for name in names)}</tr></thead>"
    yield "<tbody>"
    for first in plan.weeks:
        yield "<tr>"
        for at in range(7):
            yield from _day(plan, day_after(first, at))
        yield "</tr>"
    yield "</tbody>"
    yield "</table>"


def _day(plan: MonthPlan, day: date) -> Iterator[str]:
    if not plan.out.first <= day <= plan.out.last:
        yield '<td class="outside"></td>'
        return
    label = str(day.day) if day.day > 1 else f"{day.day} {MONTHS[day.month - 1][:3].capitalize()}"
    yield f'<td><div class="number">{label}</div>'
    for occasion in plan.occasions.get(day, ()):
        yield f'<div class="occasion">{_text(occasion.name)}</div>'
    for post in plan.posts.get(day, ()):
        at = f"<time>{show_time(post.publish_time)}</time> " if post.publish_time else ""
        yield f'<div class="post {post.status}">{at}{_text(post.topic)}</div>'
    yield "</td>"


def _occasions(plan: MonthPlan) -> Iterator[str]:
    if not plan.occasions:
        return
    yield "<section>"
    yield "<h2>Occasions</h2>"
    yield "<ul>"
    for day, occasions in plan.occasions.items():
        names = ", ".join(_text(occasion.name) for occasion in occasions)
        yield f"<li>{show_full(day)}: {names}</li>"
    yield "</ul>"
    yield "</section>"


def _week(plan: MonthPlan, first: date) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{week_label(first)}</h2>"
    yield '<table class="posts">'
    titles = ("Day", "Time", "Channels", "Topic", "Type", "Owner", "Status")
    yield f"<thead><tr>{''.join(f'<th>{title}</th>' for title in titles)}</tr></thead>"
    yield "<tbody>"
    for post in plan.week(first):
        yield f"<tr>{''.join(_cells(plan.out, post))}</tr>"
    yield "</tbody>"
    yield "</table>"
    yield "</section>"


def _cells(out: Outgoing, post: PostFact) -> Iterator[str]:
    day = show_full(post.publish_on).rsplit(" ", 1)[0] if post.publish_on else ""
    yield f'<td class="day">{day}</td>'
    yield f'<td class="time">{show_time(post.publish_time) if post.publish_time else ""}</td>'
    yield f"<td>{_text(out.channel_names(post))}</td>"
    marks = [word for word, is_so in _marks(post) if is_so]
    more = f' <span class="aside">{", ".join(marks)}</span>' if marks else ""
    yield f'<td class="topic">{_text(post.topic)}{more}</td>'
    yield f"<td>{_text(post.content_type)}</td>"
    yield f"<td>{_text(out.owner_of(post))}</td>"
    yield f'<td class="status"><span class="mark {post.status}"></span>{post.status}</td>'


def _marks(post: PostFact) -> tuple[tuple[str, bool], ...]:
    return ("experiment", post.is_experiment), ("evergreen", post.is_evergreen)


def _text(text: str) -> str:
    """The user's text: each keeps its own direction and turns nothing around it."""
    return f'<bdi dir="auto">{escape(clean(text))}</bdi>'
