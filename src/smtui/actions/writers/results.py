"""Carries out the keeping of results of posts that went out."""

from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.results import EnterResults, Result
from smtui.actions.writers.context import Context
from smtui.actions.writers.publishing import POST
from smtui.actions.writers.rows import one
from smtui.actions.writers.validating import change, made
from smtui.actions.writers.words import counted, named, quoted, short
from smtui.models.publishing import Channel, Post, PostChannel
from smtui.models.results import PostResult
from smtui.store.outcome import Outcome
from smtui.vocabulary import PostStatus

_FIGURES = ("reach", "impressions", "engagements", "clicks", "conversions")


def enter_results(session: Session, action: EnterResults, context: Context) -> Outcome:
    """Keep results in the place of those known before; one without figures is taken away."""
    if not action.results:
        raise Refused("No result is given.", "results")
    posts: dict[int, Post] = {}
    count = 0
    for result in action.results:
        post = POST.get(session, result.post_id)
        count += _enter(session, post, result, context)
        posts[result.post_id] = post
    first = next(iter(posts.values()))
    topics = [post.topic for post in posts.values()]
    if not count:
        return POST.told(f"The results of {named(topics, 'post')} stay as they were", first)
    return POST.told(f"Kept {counted(count, 'result')} of {named(topics, 'post')}", first)


def _enter(session: Session, post: Post, result: Result, context: Context) -> bool:
    """Keep one result; whether that changed anything."""
    channel = one(session, Channel, result.channel_id, "channel")
    key = (result.post_id, result.channel_id)
    row = session.get(PostResult, key)
    figures: dict[str, object] = {name: getattr(result, name) for name in _FIGURES}
    if all(figure is None for figure in figures.values()):
        if row is not None:
            session.delete(row)
        return row is not None
    _check(session, post, channel, result, context)
    if row is None:
        keys = {"post_id": result.post_id, "channel_id": result.channel_id}
        day = result.measured_on or context.today
        session.add(made(PostResult, {**keys, **figures, "measured_on": day}))
        return True
    changed = change(row, figures)
    day = result.measured_on or (context.today if changed else row.measured_on)
    changed += change(row, {"measured_on": day})
    session.add(row)
    return bool(changed)


def _check(
    session: Session, post: Post, channel: Channel, result: Result, context: Context
) -> None:
    if post.status is not PostStatus.PUBLISHED:
        raise Refused(f"{quoted(post.topic)} has not gone out yet.", "post_id")
    if session.get(PostChannel, (result.post_id, result.channel_id)) is None:
        raise Refused(f"{quoted(post.topic)} did not go to {short(channel.name)}.", "channel_id")
    if result.measured_on is not None and result.measured_on > context.today:
        raise Refused(f"Day of measuring: {result.measured_on} is still to come.", "measured_on")
