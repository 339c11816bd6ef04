"""Everything about one post."""

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.tui.details.names import minutes_or_dash
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone


def describe_post(plan: Plan, id_: int, notes: str = "") -> Content:
    """Return the facts of a post and what it still misses."""
    post = plan.snapshot.posts.get(id_)
    if post is None:
        return Content("This post is gone.")
    prose = Prose().title(post.topic).line("")
    _facts(prose, plan, post)
    misses = missing(plan, id_)
    if post.is_open and misses:
        prose.heading("Still misses")
        for what in misses:
            prose.line(f"· {what}", Tone.WATCH)
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _facts(prose: Prose, plan: Plan, post: PostFact) -> None:
    snapshot = plan.snapshot
    tone = Tone.WATCH if post.is_unfinished else Tone.FINE
    prose.fact("Status", str(post.status), tone)
    day = post.publish_on
    prose.fact(
        "Goes out", f"{show_full(day)} · {show_day(day, plan.today)}" if day else "no day yet"
    )
    at = post.publish_time
    prose.fact("At", f"{at:%H:%M} {post.zone}" if at else "")
    prose.fact("Type", post.content_type)
    names = [snapshot.channels[c].name for c in post.channels if c in snapshot.channels]
    prose.fact("Channels", ", ".join(names))
    owner = snapshot.people.get(post.owner_id or 0)
    prose.fact("Owner", owner.name if owner else "")
    goal = snapshot.goals.get(post.goal_id or 0)
    prose.fact("Goal", goal.title if goal else "")
    tactic = snapshot.tactics.get(post.tactic_id or 0)
    prose.fact("Tactic", tactic.title if tactic else "")
    spent = f" · {show_minutes(post.logged)} logged" if post.logged else ""
    prose.fact("Estimate", f"{minutes_or_dash(post.estimate)}{spent}")


def missing(plan: Plan, id_: int) -> list[str]:
    """Return what a post still lacks before it can go out, in words."""
    post = plan.snapshot.posts[id_]
    checks = (
        (post.has_copy, "its copy"),
        (bool(post.channels), "a channel"),
        (post.publish_on is not None, "a day"),
        (post.publish_time is not None, "a time"),
        (post.owner_id is not None, "an owner"),
        (post.goal_id is not None or post.tactic_id is not None, "a goal or tactic"),
    )
    return [what for has, what in checks if not has]
