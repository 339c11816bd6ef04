"""Carries out what is done with posts."""

from collections.abc import Mapping

from sqlmodel import Session

from smtui.actions.publishing import (
    AddPost,
    CaptureIdea,
    DeletePosts,
    EditPost,
    ImportPosts,
    SetLesson,
    SetPostStatus,
    SetVariant,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.post_links import LINKS, link, set_copy
from smtui.actions.writers.rows import one, picked
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.timing import stop_on_post
from smtui.actions.writers.validating import known_only, must_exist, word_given, zone_given
from smtui.actions.writers.words import counted, day_words, quoted, short, told
from smtui.language.text import clean_lines
from smtui.models.campaigns import Campaign
from smtui.models.goals import SocialGoal
from smtui.models.people import Person
from smtui.models.publishing import Channel, Post
from smtui.models.tactics import Tactic
from smtui.planning.publishing.times import instant
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, PostStatus

POST = Thing(Post, "post", "topic", PageName.CALENDAR, Kind.POST)

MOST_POSTS = 5000
"""So many posts may come in at once."""

_REFERENCES = (
    ("owner_id", Person, "person"),
    ("goal_id", SocialGoal, "goal"),
    ("tactic_id", Tactic, "tactic"),
)


def add_post(session: Session, action: AddPost, context: Context) -> Outcome:
    """Store a new post with its channels and copies."""
    post = stored(session, action, context)
    when = f" for {day_words(post.publish_on, context.today)}" if post.publish_on else ""
    return POST.added(post, when)


def edit_post(session: Session, action: EditPost, context: Context) -> Outcome:
    """Change what differs of a post; without its day it has no time either."""
    known_only(action.changes, names_of(AddPost), "post")
    post = POST.get(session, action.id)
    return POST.changed(post, changed(session, post, action.changes, context))


def set_post_status(session: Session, action: SetPostStatus, context: Context) -> Outcome:
    """Move posts along the pipeline; the timer does not run on beyond its end. What went out
    without a day did so today.
    """
    status = word_given(PostStatus, action.status, "status")
    posts, early = picked(session, Post, action.ids, "post"), 0
    for post in posts:
        changes: dict[str, object] = {"status": status}
        early += status is PostStatus.PUBLISHED and _is_to_come(post, context)
        if status in (PostStatus.PUBLISHED, PostStatus.SKIPPED):
            stop_on_post(session, post.id, context)
        if status is PostStatus.PUBLISHED and post.publish_on is None:
            changes["publish_on"] = context.today
        POST.edit(session, post, changes)
    sentence = told(status.capitalize(), [post.topic for post in posts], "post")
    return POST.told(sentence + _ahead_of_time(posts, early, context), posts[0])


def delete_posts(session: Session, action: DeletePosts, context: Context) -> Outcome:
    """Delete posts."""
    del context
    return POST.delete(session, action.ids)


def capture_idea(session: Session, action: CaptureIdea, context: Context) -> Outcome:
    """Store a post without a day: its first line is the topic, the others are notes."""
    topic, _, notes = clean_lines(action.text).strip().partition("\n")
    if not topic.strip():
        raise Refused("Idea: nothing is given; a few words are enough.", "text")
    post = stored(session, AddPost(topic, notes=notes.strip()), context)
    return POST.told(f"Kept the idea {quoted(post.topic)}", post)


def import_posts(session: Session, action: ImportPosts, context: Context) -> Outcome:
    """Store posts that came from somewhere, or none of them."""
    if not action.posts:
        raise Refused("There is no post in it.", "posts")
    if len(action.posts) > MOST_POSTS:
        raise Refused(f"There are more than {MOST_POSTS:,} posts in it.", "posts")
    posts = []
    for number, given in enumerate(action.posts, 1):
        try:
            posts.append(stored(session, given, context))
        except Refused as refusal:
            raise Refused(f"Post {number}: {refusal.sentence}", refusal.field) from refusal
    what = counted(len(posts), "post")
    return POST.told(f"Took in {what} from {short(action.source)}", posts[0])


def set_lesson(session: Session, action: SetLesson, context: Context) -> Outcome:
    """Keep what was learned from a post."""
    del context
    post = POST.get(session, action.post_id)
    if not POST.edit(session, post, {"lesson": action.lesson}):
        return POST.changed(post, [])
    verb = "Kept the lesson" if post.lesson else "Took away the lesson"
    return POST.told(f"{verb} of {quoted(post.topic)}", post)


def set_variant(session: Session, action: SetVariant, context: Context) -> Outcome:
    """Give a post its own copy on a channel, or take it away."""
    del context
    post = POST.get(session, action.post_id)
    channel = one(session, Channel, action.channel_id, "channel")
    if not set_copy(session, post.id or 0, action.channel_id, action.copy or ""):
        return POST.changed(post, [])
    verb = "Changed" if action.copy else "Took away"
    return POST.told(f"{verb} the copy of {quoted(post.topic)} for {short(channel.name)}", post)


def stored(session: Session, action: AddPost, context: Context) -> Post:
    """A new post, stored with its channels and copies; raises `Refused` where it does not fit."""
    fields, links = apart(given_by(action), LINKS)
    fields["zone"] = fields["zone"] or context.settings.zone
    fields = _checked(session, fields)
    _timed(action.publish_on, action.publish_time)
    post = POST.add(session, {**fields, "created_on": context.today})
    link(session, post, links)
    return post


def changed(
    session: Session, post: Post, changes: Mapping[str, object], context: Context
) -> list[str]:
    """Change what differs of a post, by the names of ``AddPost``, and name it."""
    fields, links = apart(changes, LINKS)
    if "zone" in fields:
        fields["zone"] = fields["zone"] or context.settings.zone
    fields = _checked(session, fields)
    if "publish_on" in fields and fields["publish_on"] is None:
        fields.setdefault("publish_time", None)
    names = POST.edit(session, post, fields)
    _timed(post.publish_on, post.publish_time)
    return names + link(session, post, links)


def _checked(session: Session, given: dict[str, object]) -> dict[str, object]:
    """The fields of the row: the campaign's name become its id."""
    for field, model, noun in _REFERENCES:
        must_exist(session, model, given.get(field), field, noun)
    if "zone" in given:
        zone_given(given["zone"], "zone")
    if "campaign" in given:
        given["campaign_id"] = named_or_id(session, Campaign, given.pop("campaign"), "campaign")
    return given


def _is_to_come(post: Post, context: Context) -> bool:
    """Whether the day, and the time where it has one, lie ahead of now."""
    if post.status is PostStatus.PUBLISHED or post.publish_on is None:
        return False
    if post.publish_time is None:
        return post.publish_on > context.today
    return instant(post.publish_on, post.publish_time, post.zone) > context.now


def _ahead_of_time(posts: list[Post], early: int, context: Context) -> str:
    """Ticked by mistake or not: a post that goes out before its time is worth saying."""
    if not early:
        return ""
    if len(posts) > 1:
        return f", {early:,} of them ahead of their time"
    day, at = posts[0].publish_on or context.today, posts[0].publish_time
    clock = f" {at:%H:%M}" if at else ""
    return f", ahead of its time, {day_words(day, context.today)}{clock}"


def _timed(day: object, time: object) -> None:
    if time is not None and day is None:
        raise Refused("Time of publishing: it needs a day; give that too.", "publish_on")
