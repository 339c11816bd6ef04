"""What is told of an idea, an occasion, an evergreen post or a slot kept for an experiment."""

from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.planning.plan import Plan
from smtui.tui.details.prose import Prose
from smtui.tui.pages.calendar.ideas_rows import IdeasRows
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.workspace import Workspace


def describe(plan: Plan, source: IdeasRows, key: RowKey, workspace: "Workspace | None") -> Content:
    """Return everything about the row of ``key``."""
    if key in source.occasions:
        return _occasion(plan, source, key)
    if key in source.evergreen:
        return _evergreen(plan, source, key)
    if key in source.free:
        return _slot(plan, source, key)
    from smtui.tui.details.thing import describe_thing

    return describe_thing(plan, key, workspace) if key.kind == Kind.POST else Content("")


def _occasion(plan: Plan, source: IdeasRows, key: RowKey) -> Content:
    coming = source.occasions[key]
    one = coming.occasion
    prose = Prose().title(one.name).line("")
    left = "today" if not coming.days_left else show_day(coming.day, plan.today)
    prose.fact("Day", f"{show_full(coming.day)} · {left}")
    prose.fact("Comes", "every year" if one.is_yearly else "once")
    prose.fact("Country", one.country)
    prose.fact("Notice", f"{one.notice_days} days ahead")
    prose.paragraph(one.note)
    there = [post for post in plan.snapshot.posts.values() if post.publish_on == coming.day]
    prose.heading("Posts on that day")
    for post in there:
        prose.line(f"· {post.topic}")
    if not there:
        prose.line("none yet: a adds one", Tone.WATCH)
    return prose.content()


def _evergreen(plan: Plan, source: IdeasRows, key: RowKey) -> Content:
    one = source.evergreen[key]
    prose = Prose().title(one.post.topic).line("")
    prose.fact("Went out", f"{show_full(one.last_on)} · {one.times} times so far"
               if one.times > 1 else show_full(one.last_on))  # fmt: skip
    prose.fact("Cooldown", f"over since {show_day(one.due_on, plan.today)}", Tone.FINE)
    prose.fact("Type", one.post.content_type)
    names = [plan.snapshot.channels[id_].name for id_ in one.post.channels
             if id_ in plan.snapshot.channels]  # fmt: skip
    prose.fact("Channels", ", ".join(names))
    return prose.paragraph("D, > or = brings it back as a draft; what went out stays.",
                           Tone.DIM).content()  # fmt: skip


def _slot(plan: Plan, source: IdeasRows, key: RowKey) -> Content:
    one = source.free[key]
    patterns = plan.snapshot.patterns.values()
    pattern = next((p for p in patterns if any(s.id == one.slot_id for s in p.slots)), None)
    prose = Prose().title("Kept free for an experiment").line("")
    prose.fact("Day", show_full(one.day))
    prose.fact("At", f"{one.at:%H:%M}" if one.at else "")
    channel = plan.snapshot.channels.get(one.channel_id or 0)
    prose.fact("Channel", channel.name if channel else "")
    prose.fact("Pattern", pattern.name if pattern else "")
    return prose.paragraph("a adds the experiment to this slot.", Tone.DIM).content()
