"""Everything about one post: when and where it goes out, who has it next, and what misses."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.pipeline import next_step
from smtui.planning.publishing.preflight import Missing, preflight
from smtui.tui.details.names import minutes_or_dash
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.facts.posts import PostText
    from smtui.workspace import Workspace

MOST_OF_COPY = 600
"""As many characters of the copy as leave room for the rest."""
BRIEF = (
    ("brief_for_whom", "For whom"),
    ("brief_why_care", "Why care"),
    ("brief_what_to_say", "What to say"),
    ("brief_how", "How"),
    ("brief_format", "Format"),
    ("call_to_action", "Call to act"),
    ("brief_journey", "Journey"),
)


def describe_post(
    plan: Plan, id_: int, notes: str = "", workspace: "Workspace | None" = None
) -> Content:
    """Return the facts of a post; with ``workspace`` what misses, its brief and its copy too."""
    post = plan.snapshot.posts.get(id_)
    texts = workspace.post_texts((id_,)).get(id_) if workspace else None
    if post is None:
        return Content("It went out long ago; enter opens it." if texts else "This post is gone.")
    prose = Prose().title(post.topic).line("")
    _facts(prose, plan, post)
    if workspace is not None and post.is_open:
        _missing(prose, missing_of(workspace, post))
    if workspace is not None:
        from smtui.tui.details.recalled import add_recalled, recalled_for

        add_recalled(prose, recalled_for(workspace, RowKey(Kind.POST, id_)))
    if texts is not None:
        _texts(prose, texts)
    if notes or (texts and texts.notes):
        prose.heading("Notes").line(notes or (texts.notes if texts else ""))
    return prose.content()


def missing_of(workspace: "Workspace", post: PostFact) -> tuple[Missing, ...]:
    """What misses before a post is ready to go out."""
    from smtui.store.library import networks

    snapshot = workspace.plan.snapshot
    return preflight(
        post,
        workspace.post_copies((post.id,)).get(post.id, ()),
        snapshot.channels,
        {network.key: network for network in networks()},
        others=near(post, snapshot.posts.values()),
        now=workspace.now(),
    )


def near(post: PostFact, posts: Iterable[PostFact]) -> list[PostFact]:
    """Those of ``posts`` that may go out at the same moment: of about the same day."""
    day = post.publish_on
    if day is None:
        return []
    days = {date.fromordinal(day.toordinal() + step) for step in range(-2, 3)}
    return [other for other in posts if other.publish_on in days]


def _facts(prose: Prose, plan: Plan, post: PostFact) -> None:
    snapshot = plan.snapshot
    tone = Tone.WATCH if post.is_unfinished else Tone.FINE
    prose.fact("Status", str(post.status), tone)
    step = next_step(post, snapshot)
    prose.fact("Next", step.sentence if step else "")
    day = post.publish_on
    when = f"{show_full(day)} · {show_day(day, plan.today)}" if day else "no day yet"
    prose.fact("Goes out" if post.is_open else "Day", when)
    at = post.publish_time
    prose.fact("At", f"{at:%H:%M} {post.zone}" if at else "")
    if snapshot.hold is not None and post.is_open:
        prose.fact("Held", "with all posts to come", Tone.TROUBLE)
    prose.fact("Type", post.content_type)
    names = [snapshot.channels[c].name for c in post.channels if c in snapshot.channels]
    prose.fact("Channels", ", ".join(names))
    owner = snapshot.people.get(post.owner_id or 0)
    prose.fact("Owner", owner.name if owner else "")
    _aims(prose, plan, post)
    spent = f" · {show_minutes(post.logged)} logged" if post.logged else ""
    prose.fact("Estimate", f"{minutes_or_dash(post.estimate)}{spent}")


def _aims(prose: Prose, plan: Plan, post: PostFact) -> None:
    """What it is for, and what is special about it."""
    snapshot = plan.snapshot
    goal = snapshot.goals.get(post.goal_id or 0)
    prose.fact("Goal", goal.title if goal else "")
    tactic = snapshot.tactics.get(post.tactic_id or 0)
    prose.fact("Tactic", tactic.title if tactic else "")
    campaign = snapshot.campaigns.get(post.campaign_id or 0)
    prose.fact("Campaign", campaign.name if campaign else "")
    prose.fact("Audience", post.audience)
    prose.fact("Link", post.link)
    special = {
        "an experiment": post.is_experiment,
        "evergreen": post.is_evergreen,
        "one of a series": post.series_id is not None,
    }
    prose.fact("Is", ", ".join(word for word, holds in special.items() if holds))


def _missing(prose: Prose, missing: tuple[Missing, ...]) -> None:
    if not missing:
        prose.line("").line("✓ Nothing is missing before it goes out.", Tone.FINE)
        return
    prose.heading("Before it goes out")
    for one in missing:
        glyph, tone = ("✗", Tone.TROUBLE) if one.is_grave else ("·", Tone.WATCH)
        prose.line(f"{glyph} {one.sentence}", tone)


def _texts(prose: Prose, texts: "PostText") -> None:
    """The copy, the brief and what was learned, as far as there is any."""
    if texts.lesson:
        prose.heading("Learned").line(texts.lesson)
    if texts.copy:
        cut = texts.copy if len(texts.copy) <= MOST_OF_COPY else f"{texts.copy[:MOST_OF_COPY]}…"
        prose.heading("Copy").line(cut)
    answers = [(label, getattr(texts, name)) for name, label in BRIEF]
    if any(answer for _, answer in answers):
        prose.heading("Brief")
        for label, answer in answers:
            prose.fact(label, answer)
