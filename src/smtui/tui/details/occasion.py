"""Everything about one occasion."""

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.planning.plan import Plan
from smtui.planning.publishing.occasions import next_day
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone


def describe_occasion(plan: Plan, id_: int) -> Content:
    """Return the facts of an occasion, and the posts that stand on its next day."""
    occasion = plan.snapshot.occasions.get(id_)
    if occasion is None:
        return Content("This occasion is gone.")
    prose = Prose().title(occasion.name).line("")
    day = next_day(occasion, plan.today) or occasion.day_on
    prose.fact("On", f"{show_full(day)} · {show_day(day, plan.today)}")
    prose.fact("Again", "every year" if occasion.is_yearly else "")
    prose.fact("Country", occasion.country or "own date")
    prose.fact("Told", f"{occasion.notice_days} days ahead")
    posts = [post for post in plan.snapshot.posts.values() if post.publish_on == day]
    prose.heading("Posts on the day")
    for post in posts:
        prose.line(f"□ {post.topic} · {post.status}")
    if not posts:
        prose.line("None yet: a adds one.", Tone.WATCH)
    if occasion.note:
        prose.heading("Note").line(occasion.note)
    return prose.content()
