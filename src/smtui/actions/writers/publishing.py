"""Carries out what is done with posts and channels."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.publishing import (
    AddChannel,
    AddPost,
    DeletePosts,
    DuplicatePosts,
    EditPost,
    MovePosts,
    SetPostStatus,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.moving import check_move, moved_day, moved_sentence
from smtui.actions.writers.names import named, named_or_id
from smtui.actions.writers.rows import linked, picked, relink
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.timing import stop_on_post
from smtui.actions.writers.validating import (
    change,
    known_only,
    must_exist,
    title_given,
    word_given,
    zone_given,
)
from smtui.actions.writers.words import day_words, quoted, told
from smtui.actions.writers.words import named as named_in_words
from smtui.models.goals import SocialGoal
from smtui.models.people import Person
from smtui.models.publishing import Channel, Post, PostChannel
from smtui.models.tactics import Tactic
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, PostStatus

POST = Thing(Post, "post", "topic", PageName.CALENDAR, Kind.POST)

_REFERENCES = (
    ("owner_id", Person, "person"),
    ("goal_id", SocialGoal, "goal"),
    ("tactic_id", Tactic, "tactic"),
)
_OVER = (PostStatus.PUBLISHED, PostStatus.SKIPPED, PostStatus.SCHEDULED)


def add_post(session: Session, action: AddPost, context: Context) -> Outcome:
    """Store a new post with its channels."""
    fields, links = apart(given_by(action), ["channels"])
    fields["zone"] = fields["zone"] or context.settings.zone
    _check(session, fields)
    _timed(action.publish_on, action.publish_time)
    post = POST.add(session, {**fields, "created_on": context.today})
    _link(session, post, links)
    when = f" for {day_words(post.publish_on, context.today)}" if post.publish_on else ""
    return POST.added(post, when)


def edit_post(session: Session, action: EditPost, context: Context) -> Outcome:
    """Change what differs of a post; without its day it has no time either."""
    known_only(action.changes, names_of(AddPost), "post")
    post = POST.get(session, action.id)
    fields, links = apart(action.changes, ["channels"])
    if "zone" in fields:
        fields["zone"] = fields["zone"] or context.settings.zone
    _check(session, fields)
    if "publish_on" in fields and fields["publish_on"] is None:
        fields.setdefault("publish_time", None)
    changed = POST.edit(session, post, fields)
    _timed(post.publish_on, post.publish_time)
    return POST.changed(post, changed + _link(session, post, links))


def set_post_status(session: Session, action: SetPostStatus, context: Context) -> Outcome:
    """Move posts along the pipeline; the timer does not run on beyond its end."""
    status = word_given(PostStatus, action.status, "status")
    posts = picked(session, Post, action.ids, "post")
    for post in posts:
        if status in (PostStatus.PUBLISHED, PostStatus.SKIPPED):
            stop_on_post(session, post.id, context)
        POST.edit(session, post, {"status": status})
    topics = [post.topic for post in posts]
    return POST.told(told(status.capitalize(), topics, "post"), posts[0])


def move_posts(session: Session, action: MovePosts, context: Context) -> Outcome:
    """Move the day of publishing; the time of day stays."""
    check_move(action.to, action.days)
    posts = picked(session, Post, action.ids, "post")
    day = context.today
    for post in posts:
        day = moved_day(post.publish_on or context.today, action.to, action.days)
        change(post, {"publish_on": day})
        session.add(post)
    topics = [post.topic for post in posts]
    sentence = moved_sentence(topics, "post", day, action.days, context.today)
    return POST.told(sentence, posts[0])


def delete_posts(session: Session, action: DeletePosts, context: Context) -> Outcome:
    """Delete posts."""
    del context
    return POST.delete(session, action.ids)


def duplicate_posts(session: Session, action: DuplicatePosts, context: Context) -> Outcome:
    """Copy posts; what is scheduled or over starts as a draft again."""
    posts = picked(session, Post, action.ids, "post")
    copies = []
    for post in posts:
        own = post.model_dump(exclude={"id", "created_on"})
        if post.status in _OVER:
            own["status"] = PostStatus.DRAFT
        copy = POST.add(session, {**own, "created_on": context.today})
        channels = linked(session, PostChannel, {"post_id": post.id or 0}, "channel_id")
        relink(session, PostChannel, {"post_id": copy.id or 0}, "channel_id", sorted(channels))
        copies.append(copy)
    what = named_in_words([post.topic for post in posts], "post")
    return POST.told(f"Copied {what}", copies[0])


def add_channel(session: Session, action: AddChannel, context: Context) -> Outcome:
    """Store a new channel."""
    del context
    name = title_given(action.name, "name", "channel")
    same = select(Channel).where(col(Channel.name).collate("NOCASE") == name)
    if session.execute(same).scalar() is not None:
        raise Refused(f"Name: there is a channel {quoted(name)} already.", "name")
    named(session, Channel, name, "name")
    return Outcome(f"Added channel {quoted(name)}", PageName.CALENDAR)


def _check(session: Session, given: Mapping[str, object]) -> None:
    for field, model, noun in _REFERENCES:
        must_exist(session, model, given.get(field), field, noun)
    if "zone" in given:
        zone_given(given["zone"], "zone")


def _timed(day: object, time: object) -> None:
    if time is not None and day is None:
        raise Refused("Time of publishing: it needs a day; give that too.", "publish_on")


def _link(session: Session, post: Post, links: Mapping[str, object]) -> list[str]:
    if "channels" not in links:
        return []
    given = links["channels"]
    if not isinstance(given, Collection) or isinstance(given, str):
        raise Refused("Channels: give a list, empty for none.", "channels")
    ids = [named_or_id(session, Channel, channel, "channels") for channel in given]
    here = {"post_id": post.id or 0}
    wanted = [key for key in ids if key is not None]
    return ["channels"] if relink(session, PostChannel, here, "channel_id", wanted) else []
