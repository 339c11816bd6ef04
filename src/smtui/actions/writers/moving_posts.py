"""Carries out what moves posts about and copies them: by days, by minutes, onto a day."""

from datetime import date, time

from sqlmodel import Session

from smtui.actions.publishing import DuplicatePosts, MovePosts, ReusePost
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.moving import check_move, moved_day, moved_sentence
from smtui.actions.writers.post_links import copy_links
from smtui.actions.writers.publishing import POST
from smtui.actions.writers.rows import picked
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import day_words, named, quoted, some_days
from smtui.language.durations import show_minutes
from smtui.models.publishing import Post
from smtui.planning.publishing.times import later
from smtui.store.outcome import Outcome
from smtui.vocabulary import PostStatus

_OVER = (PostStatus.PUBLISHED, PostStatus.SKIPPED, PostStatus.SCHEDULED)
_NOT_COPIED = {"id", "created_on", "series_id", "reuses_id", "lesson"}


def move_posts(session: Session, action: MovePosts, context: Context) -> Outcome:
    """Move posts to a day, by days (the time of day stays), or by minutes."""
    _check(action)
    posts = picked(session, Post, action.ids, "post")
    for post in posts:
        if action.minutes is not None:
            move_by_minutes(session, post, action.minutes)
        else:
            day = moved_day(_counted_from(post, action, context), action.to, action.days)
            change(post, {"publish_on": day})
            if action.at is not None:
                change(post, {"publish_time": action.at})
            session.add(post)
    return POST.told(_moved(posts, action, context.today), posts[0])


def move_by_minutes(session: Session, post: Post, minutes: int) -> None:
    """Move the wall time of a post; past midnight its day moves too."""
    if post.publish_on is None or post.publish_time is None:
        raise Refused(f"{quoted(post.topic)} has no time of publishing yet; give it one.", "ids")
    try:
        day, at = later(post.publish_on, post.publish_time, minutes)
    except OverflowError:
        raise Refused(f"Minutes: {minutes} leads out of the calendar.", "minutes") from None
    change(post, {"publish_on": day, "publish_time": at})
    session.add(post)


def later_by(days: int | None, minutes: int | None) -> str:
    """How far a move goes in words: a week later, 1h30 earlier."""
    distance = days if minutes is None else minutes
    words = some_days(days or 0) if minutes is None else show_minutes(abs(minutes))
    return f"{words} {'later' if (distance or 0) > 0 else 'earlier'}"


def duplicate_posts(session: Session, action: DuplicatePosts, context: Context) -> Outcome:
    """Copy posts; what is scheduled or over starts as a draft again."""
    if action.to is not None and action.days is not None:
        raise Refused("Say either the day to copy to or by how many days.", "to")
    posts = picked(session, Post, action.ids, "post")
    copies = []
    for post in posts:
        day = post.publish_on
        if action.to is not None or action.days is not None:
            day = moved_day(day or context.today, action.to, action.days)
        copies.append(copied(session, post, context, publish_on=day))
    what, where = named([post.topic for post in posts], "post"), ""
    if action.to is not None:
        where = f" to {day_words(action.to, context.today)}"
    elif action.days:
        where = f" {later_by(action.days, None)}"
    return POST.told(f"Copied {what}{where}", copies[0])


def reuse_post(session: Session, action: ReusePost, context: Context) -> Outcome:
    """Bring a post that went out back as a draft on another day."""
    post = POST.get(session, action.id)
    if post.status is not PostStatus.PUBLISHED:
        raise Refused(f"{quoted(post.topic)} has not gone out yet; move it instead.", "id")
    first = post.reuses_id or post.id
    at = post.publish_time if action.at is None else action.at
    copy = copied(session, post, context, publish_on=action.day, publish_time=at, reuses_id=first)
    when = day_words(action.day, context.today)
    return POST.told(f"{quoted(copy.topic)} comes back {_on(when)}", copy)


def copied(session: Session, post: Post, context: Context, **own: object) -> Post:
    """A copy of a post with its channels and copies, and with the fields of ``own``."""
    fields = post.model_dump(exclude=_NOT_COPIED)
    if post.status in _OVER:
        fields["status"] = PostStatus.DRAFT
    copy = POST.add(session, {**fields, "created_on": context.today, **own})
    copy_links(session, post.id or 0, copy.id or 0)
    return copy


def _check(action: MovePosts) -> None:
    if action.minutes is None:
        check_move(action.to, action.days)
    elif action.to is not None or action.days is not None:
        raise Refused("Say either the day to move to, by how many days or minutes.", "to")
    elif action.minutes == 0:
        raise Refused("Minutes: 0 moves nothing.", "minutes")
    if action.at is not None and action.to is None:
        raise Refused("Time: it goes with the day to move to.", "at")


def _counted_from(post: Post, action: MovePosts, context: Context) -> date:
    """The day that a move by days counts from: later than today is meant where a post that is to
    go out still stands on a day that is past. The day of one that is over is corrected.
    """
    day = post.publish_on or context.today
    is_over = post.status in (PostStatus.PUBLISHED, PostStatus.SKIPPED)
    return day if is_over or (action.days or 0) < 0 else max(day, context.today)


def _moved(posts: list[Post], action: MovePosts, today: date) -> str:
    topics = [post.topic for post in posts]
    day = posts[-1].publish_on or today
    if action.minutes is None and action.at is None:
        return moved_sentence(topics, "post", day, action.days, today)
    if action.at is None and len(posts) > 1:
        return f"Moved {named(topics, 'post')} {later_by(None, action.minutes)}"
    at = posts[-1].publish_time or time()
    return f"Moved {named(topics, 'post')} to {day_words(day, today)} {at:%H:%M}"


def _on(words: str) -> str:
    return words if words in ("today", "tomorrow", "yesterday") else f"on {words}"
