"""Carries out what is done with series of posts: made by a rule, edited from a day on."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.patterns import DeleteSeries, EditSeries, MoveSeries, RepeatPost
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import names_of
from smtui.actions.writers.labels import labels
from smtui.actions.writers.moving import check_move, moved_day
from smtui.actions.writers.moving_posts import copied, later_by, move_by_minutes
from smtui.actions.writers.publishing import POST, changed
from smtui.actions.writers.rows import one
from smtui.actions.writers.validating import change, known_only, made, rule_given
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.models.patterns import PostSeries
from smtui.models.publishing import Post
from smtui.planning.recurrence import occurrences, parse_rule
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, PostStatus

MOST_POSTS = 200
"""So many posts a series has at most, the first among them."""

_FARTHEST_DAYS = 3660
_OVER = (PostStatus.PUBLISHED, PostStatus.SKIPPED)


def repeat_post(session: Session, action: RepeatPost, context: Context) -> Outcome:
    """Copy a post onto the days of a rule; the post itself is the first of the series."""
    post = POST.get(session, action.id)
    if post.publish_on is None:
        raise Refused(f"{quoted(post.topic)} has no day yet; the series begins on it.", "id")
    if post.series_id is not None:
        raise Refused(f"{quoted(post.topic)} is one of a series already.", "id")
    rule_given(action.rrule, "rrule")
    days = _days(action, post.publish_on)
    fields = {"rrule": action.rrule, "starts_on": post.publish_on, "title": post.topic}
    series = made(PostSeries, fields)
    session.add(series)
    session.flush()
    change(post, {"series_id": series.id})
    session.add(post)
    for day in days:
        copied(session, post, context, publish_on=day, series_id=series.id)
    last = day_words(days[-1], context.today)
    what = f"{counted(len(days), 'post')} more, the last {last}"
    return POST.told(f"Repeated {quoted(post.topic)}: {what}", post)


def edit_series(session: Session, action: EditSeries, context: Context) -> Outcome:
    """Change what differs of the posts of a series to come."""
    known = set(names_of(AddPost)) - {"publish_on"}
    known_only(action.changes, known, "series")
    series, posts = _to_come(session, action.series_id, action.from_on)
    names: list[str] = []
    count = 0
    for post in posts:
        found = changed(session, post, action.changes, context)
        names += [name for name in found if name not in names]
        count += bool(found)
    if not count:
        return _told(f"{quoted(series.title)} stays as it was", posts[0])
    sentence = f"Changed {labels(names)} of {_of(count, series)}"
    if "topic" in names:
        change(series, {"title": posts[0].topic})
        session.add(series)
    return _told(sentence, posts[0])


def move_series(session: Session, action: MoveSeries, context: Context) -> Outcome:
    """Move the posts of a series to come."""
    if (action.days is None) == (action.minutes is None):
        raise Refused("Say either by how many days or by how many minutes.", "days")
    if action.minutes == 0:
        raise Refused("Minutes: 0 moves nothing.", "minutes")
    if action.days is not None:
        check_move(None, action.days)
    series, posts = _to_come(session, action.series_id, action.from_on)
    for post in posts:
        if action.minutes is not None:
            move_by_minutes(session, post, action.minutes)
        else:
            day = moved_day(post.publish_on or context.today, None, action.days)
            change(post, {"publish_on": day})
            session.add(post)
    distance = later_by(action.days, action.minutes)
    return _told(f"Moved {_of(len(posts), series)} {distance}", posts[0])


def delete_series(session: Session, action: DeleteSeries, context: Context) -> Outcome:
    """Delete the posts of a series to come, and the series once it has none."""
    del context
    series, posts = _to_come(session, action.series_id, action.from_on)
    for post in posts:
        session.delete(post)
    session.flush()
    left = select(col(Post.id)).where(col(Post.series_id) == series.id).limit(1)
    sentence = f"Deleted {_of(len(posts), series)}"
    if session.execute(left).scalar() is None:
        session.delete(series)
    return Outcome(sentence, PageName.CALENDAR, Kind.POST, posts[0].id)


def _days(action: RepeatPost, first: date) -> tuple[date, ...]:
    """The days after ``first``; raises `Refused` when there are none, too many or no end."""
    rule = parse_rule(action.rrule)
    if action.until is not None and action.count is not None:
        raise Refused("Say either until which day or how many.", "until")
    if action.until is None and action.count is None and not (rule.until or rule.count):
        raise Refused("Say until which day it goes on, or how many there are.", "until")
    if action.count is not None and not 2 <= action.count <= MOST_POSTS:
        raise Refused(f"Count: give 2 to {MOST_POSTS}, the first among them.", "count")
    if action.until is not None and action.until <= first:
        raise Refused(f"Last day: {action.until} is not after the first, {first}.", "until")
    last = action.until or first + timedelta(days=_FARTHEST_DAYS)
    days = occurrences(action.rrule, first, first + timedelta(days=1), last)
    if action.count is not None:
        days = days[: action.count - 1]
    if not days:
        raise Refused("Repetition: it falls on no day after the first.", "rrule")
    if len(days) >= MOST_POSTS:
        raise Refused(
            f"Repetition: that makes more than {MOST_POSTS} posts; give an earlier end.", "until"
        )
    return days


def _to_come(session: Session, series_id: int, from_on: date) -> tuple[PostSeries, list[Post]]:
    """A series with its posts that are still to go out from a day on, by day."""
    series = one(session, PostSeries, series_id, "series")
    query = (
        select(Post)
        .where(col(Post.series_id) == series_id, col(Post.publish_on) >= from_on)
        .where(col(Post.status).not_in(_OVER))
        .order_by(col(Post.publish_on), col(Post.id))
    )
    posts = list(session.execute(query).scalars())
    if not posts:
        raise Refused(
            f"Nothing of {quoted(series.title)} is still to go out from {from_on} on.", "from_on"
        )
    return series, posts


def _of(count: int, series: PostSeries) -> str:
    return f"{counted(count, 'post')} of {quoted(series.title)}"


def _told(sentence: str, post: Post) -> Outcome:
    return POST.told(sentence, post)
