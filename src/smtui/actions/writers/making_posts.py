"""Carries out who makes posts, and how long that takes."""

from sqlmodel import Session

from smtui.actions.publishing import ChangePostEstimate, GivePosts
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.publishing import POST
from smtui.actions.writers.rows import one, picked
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import counted, named, short
from smtui.language.durations import show_minutes
from smtui.models.people import Person
from smtui.models.publishing import Post
from smtui.store.outcome import Outcome


def give_posts(session: Session, action: GivePosts, context: Context) -> Outcome:
    """Give posts to a person, or to nobody."""
    del context
    posts = picked(session, Post, action.ids, "post")
    owner = None
    if action.owner_id is not None:
        owner = one(session, Person, action.owner_id, "person")
    for post in posts:
        change(post, {"owner_id": action.owner_id})
        session.add(post)
    to = short(owner.name) if owner is not None else "nobody"
    return POST.told(f"Gave {named([post.topic for post in posts], 'post')} to {to}", posts[0])


def change_post_estimate(session: Session, action: ChangePostEstimate, context: Context) -> Outcome:
    """Make the estimates of posts longer or shorter, not below nothing."""
    del context
    posts = picked(session, Post, action.ids, "post")
    delta = action.minutes_delta
    if delta < 0 and all(not post.estimate for post in posts):
        raise Refused("Estimate: there is nothing left to take away.", "minutes_delta")
    for post in posts:
        change(post, {"estimate": max(0, (post.estimate or 0) + delta)})
        session.add(post)
    if len(posts) == 1:
        minutes = show_minutes(posts[0].estimate or 0)
        return POST.told(f"Estimate of {named([posts[0].topic], 'post')}: {minutes}", posts[0])
    more = "more" if delta > 0 else "less"
    words = f"{show_minutes(abs(delta))} {more} for {counted(len(posts), 'post')}"
    return POST.told(words, posts[0])
