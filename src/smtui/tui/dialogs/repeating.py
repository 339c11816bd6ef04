"""Repeating a post: how often and until when, with every day shown before it is done."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.patterns import RepeatPost
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.rules import read_every
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.slots import slots_of, slots_taken
from smtui.planning.recurrence import RuleRefused, occurrences
from smtui.tui.details.names import TITLE_CELLS
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms.choices import Known
from smtui.tui.dialogs.forms.entries import rule_words
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.widgets.cells import Tone, fit

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

MOST_POSTS = 200
USUAL = 8
MOST_SHOWN = 14
FARTHEST_DAYS = 3660
PER_LINE = 3
HOW_OFTEN = "Say how often."


def repeat_form(desk: "DeskScreen", post: PostFact) -> Form:
    """Return the form that repeats ``post``, which has a day."""
    plan = desk.plan
    if plan is None:
        raise LookupError("the workspace is not open yet")
    known, first = Known(plan), post.publish_on or plan.today
    until = known.day("until", "Until", None, "or so many; this or that")
    title = f"Repeat ‘{fit(post.topic, TITLE_CELLS).rstrip()}’"

    def save(values: Values) -> RepeatPost:
        rule, last, count = _read(values)
        return RepeatPost(post.id, rule or "", last, None if last else count)

    return Form(
        title,
        (
            Field("rrule", "Every", f"{first:%a}".lower(), read_every, rule_words,
                  "week, 2 weeks, mon,thu, 30th, last fri"),
            Field("count", "Times", str(USUAL), read_times, hint="with the first; 2 to 200"),
            until,
        ),
        save,
        is_new=True,
        tell=lambda values: _tell(desk.plan or plan, post, values),
    )  # fmt: skip


def read_times(text: str) -> int | None:
    """How many posts, the first among them; None for nothing. Raises `NotUnderstood`."""
    said = text.strip().lower().removesuffix("times").removesuffix("x").strip()
    if not said:
        return None
    if not said.isdecimal() or not 2 <= int(said) <= MOST_POSTS:
        raise NotUnderstood(f"2 to {MOST_POSTS}, the first among them")
    return int(said)


def _read(values: Values) -> tuple[str | None, date | None, int | None]:
    rule, last, count = (values.get(name) for name in ("rrule", "until", "count"))
    return (
        rule if isinstance(rule, str) else None,
        last if isinstance(last, date) else None,
        count if isinstance(count, int) else None,
    )


def days_of(first: date, rule: str, last: date | None, count: int | None) -> tuple[date, ...]:
    """The days after ``first`` that a rule falls on, until ``last`` or ``count`` with the first."""
    end = last or first + timedelta(days=FARTHEST_DAYS)
    try:
        days = occurrences(rule, first, first + timedelta(days=1), end)
    except RuleRefused:
        return ()
    return days if last or count is None else days[: count - 1]


def _days_or_why_not(post: PostFact, values: Values) -> tuple[date, ...] | str:
    """The days that it will stand on, or a sentence that says what misses."""
    rule, last, count = _read(values)
    if rule is None or post.publish_on is None:
        return HOW_OFTEN
    if last is None and count is None:
        return "Say until which day, or how many times."
    days = days_of(post.publish_on, rule, last, count)
    if len(days) >= MOST_POSTS:
        return f"More than {MOST_POSTS} times: give an earlier end."
    return days or "On no day after the first."


def _days_taken(plan: "Plan", post: PostFact) -> set[date]:
    """The days on which another post stands at its time on one of its channels."""
    channels = {own.channel_id for own in slots_of(post)}
    others = slots_taken(one for one in plan.snapshot.posts.values() if one.id != post.id)
    return {
        slot.day
        for slot in others
        if slot.at is not None and slot.at == post.publish_time and slot.channel_id in channels
    }


def _tell(plan: "Plan", post: PostFact, values: Values) -> Content:
    """Say on which days it will stand, and where something stands already."""
    prose = Prose().heading("It will go out")
    found = _days_or_why_not(post, values)
    if isinstance(found, str):
        return prose.line(found, Tone.DIM if found == HOW_OFTEN else Tone.WATCH).content()
    days = found
    at = f" at {post.publish_time:%H:%M}" if post.publish_time else ""
    prose.line(f"{len(days)} times more{at}, the last on {show_full(days[-1])}", Tone.FINE)
    taken_days = _days_taken(plan, post)
    shown = days[:MOST_SHOWN]
    for place in range(0, len(shown), PER_LINE):
        prose.pieces(*(
            (f"{day:%a} {day.day} {day:%b}{'!' if day in taken_days else ''}".ljust(14),
             Tone.WATCH if day in taken_days else Tone.PLAIN)
            for day in shown[place : place + PER_LINE]
        ))  # fmt: skip
    if len(days) > len(shown):
        prose.line(f"and {len(days) - len(shown)} more", Tone.DIM)
    clashes = len(taken_days & set(days))
    if clashes:
        prose.line(f"! {clashes} of them at a time that is taken on its channel", Tone.WATCH)
    return prose.content()
