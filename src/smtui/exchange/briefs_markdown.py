"""Briefs for designers and editors as Markdown: of each post its facts, the seven questions, the
copy and what to make.
"""

from collections.abc import Iterable, Iterator

from smtui.exchange.markdown_text import escaped, escaped_lines, link, verbatim
from smtui.exchange.outgoing import Outgoing
from smtui.language.dates import show_full, week_label
from smtui.language.durations import show_minutes
from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import PostFact

QUESTIONS = (
    ("For whom?", "brief_for_whom"),
    ("Why should they care?", "brief_why_care"),
    ("What do we say?", "brief_what_to_say"),
    ("How?", "brief_how"),
    ("Which format?", "brief_format"),
    ("Which call to action?", "call_to_action"),
    ("Which journey follows?", "brief_journey"),
)
"""The seven questions of a brief, and where each is answered."""

NOT_SAID = "*not said yet*"


def briefs_markdown(out: Outgoing, *, unfinished_only: bool = False) -> str:
    """The briefs of the posts that are still to go out, by day and time.

    ``unfinished_only`` leaves out what is ready: then these are briefs of what is to be made.
    """
    posts = briefed(out, unfinished_only=unfinished_only)
    days = f"{show_full(out.first)} to {show_full(out.last)}"
    lines = ["# Briefs", "", f"{days}, as of {show_full(out.plan.today)}."]
    if not posts:
        lines += ["", "No post is to be made."]
    for post in posts:
        lines += ["", *_brief(out, post)]
    return "\n".join(lines) + "\n"


def briefed(out: Outgoing, *, unfinished_only: bool = False) -> tuple[PostFact, ...]:
    """The posts that briefs are made of."""
    return tuple(
        post for post in out.posts if (post.is_unfinished if unfinished_only else post.is_open)
    )


def _brief(out: Outgoing, post: PostFact) -> Iterator[str]:
    text = out.texts[post.id]
    yield f"## {escaped(post.topic)}"
    yield ""
    yield from (f"- **{name}:** {value}" for name, value in _facts(out, post, text) if value)
    yield ""
    yield "### Brief"
    yield ""
    for number, (question, field) in enumerate(QUESTIONS, 1):
        answer = str(getattr(text, field))
        yield f"{number}. **{question}**"
        yield ""
        yield from _indented(escaped_lines(answer) if answer.strip() else NOT_SAID)
        yield ""
    yield from _copies(out, post, text)
    if text.notes.strip():
        yield from ("### Notes", "", escaped_lines(text.notes))


def _facts(out: Outgoing, post: PostFact, text: PostText) -> Iterator[tuple[str, str]]:
    snapshot = out.plan.snapshot
    goal = snapshot.goals.get(post.goal_id or 0)
    campaign = snapshot.campaigns.get(post.campaign_id or 0)
    yield "Goes out", when(post)
    yield "Channels", escaped(out.channel_names(post))
    yield "Status", str(post.status)
    yield "Owner", escaped(out.owner_of(post))
    yield "Content type", escaped(post.content_type)
    yield "Campaign", escaped(campaign.name) if campaign else ""
    yield "Goal", escaped(goal.title) if goal else ""
    yield "Audience", escaped(post.audience)
    yield "Link", link(text.link)
    yield "Picture", link(text.media)
    yield "Time to make it", show_minutes(post.estimate) if post.estimate else ""


def when(post: PostFact) -> str:
    """When a post goes out, with its zone: ``Tue 1 Dec 2026, W49, 9:00 (Europe/Berlin)``."""
    if post.publish_on is None:
        return "no day yet"
    day = f"{show_full(post.publish_on)}, {week_label(post.publish_on)}"
    at = post.publish_time
    return f"{day}, {at.hour}:{at.minute:02d} ({escaped(post.zone)})" if at else day


def _copies(out: Outgoing, post: PostFact, text: PostText) -> Iterator[str]:
    own = out.copies.get(post.id, {})
    if not text.copy.strip() and not own:
        yield from ("### Copy", "", "*not written yet*", "")
        return
    if text.copy.strip():
        yield from ("### Copy", "", verbatim(text.copy), "")
    for channel in out.channels_of(post):
        if channel.id in own:
            yield from (f"### Copy for {escaped(channel.name)}", "", verbatim(own[channel.id]), "")


def _indented(text: str) -> Iterable[str]:
    """Lines as they stand under a numbered item."""
    return (f"   {line}" if line else "" for line in text.split("\n"))
