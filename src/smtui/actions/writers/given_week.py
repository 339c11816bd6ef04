"""Carries out the plan of a week: tasks and posts onto their days, all of them as one."""

from datetime import date, time

from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.reviews import GiveWeek
from smtui.actions.writers.context import Context
from smtui.actions.writers.remaining import remaining_of, remaining_of_posts
from smtui.actions.writers.rows import one
from smtui.actions.writers.validating import change
from smtui.actions.writers.words import counted, day_words, quoted
from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.models.publishing import Post
from smtui.models.tasks import Task
from smtui.store.outcome import Outcome
from smtui.vocabulary import OPEN_TASK_STATUSES, Kind, PageName, PostStatus

MOST = 2000
"""So many things are put on days at once at most."""

_OVER = (PostStatus.PUBLISHED, PostStatus.SKIPPED)


def give_week(session: Session, action: GiveWeek, context: Context) -> Outcome:
    """Put each task and each post on its day."""
    _check(action, context.today)
    tasks: list[Task] = []
    posts: list[Post] = []
    times = dict(action.times)
    for kind, key, day in action.placements:
        if kind is Kind.TASK:
            tasks.append(_give_task(session, key, day))
        else:
            posts.append(_give_post(session, key, day, times.get(key)))
    minutes = remaining_of(session, [task.id or 0 for task in tasks], context.today)
    of_posts = remaining_of_posts(session, [post.id or 0 for post in posts], context.today)
    took = sum(filter(None, minutes.values())) + sum(of_posts.values())
    parts = []
    if tasks:
        parts.append(counted(len(tasks), "task"))
    if posts:
        parts.append(counted(len(posts), "post"))
    what = " and ".join(parts)
    if len(action.placements) == 1:
        what = quoted(tasks[0].title if tasks else posts[0].topic)
    sentence = f"Planned {what} for {_when(action, context.today)}"
    sentence += f" · {show_minutes(took)}" if took else ""
    kind, key, _ = action.placements[0]
    return Outcome(sentence, PageName.REVIEW, kind, key)


def _check(action: GiveWeek, today: date) -> None:
    if not action.placements:
        raise Refused("Nothing is chosen to be planned.", "placements")
    if len(action.placements) > MOST:
        raise Refused(f"More than {MOST:,} things are too many for one week.", "placements")
    for kind, _, day in action.placements:
        if kind not in (Kind.TASK, Kind.POST):
            raise Refused(f"A {kind} is not put on a day of the week.", "placements")
        if day < today:
            raise Refused(
                f"Day: {day_words(day, today)} is past; give today or later.", "placements"
            )
    things = [(kind, key) for kind, key, _ in action.placements]
    if len(set(things)) < len(things):
        raise Refused("One thing is given two days; give each one.", "placements")


def _give_task(session: Session, key: int, day: date) -> Task:
    task = one(session, Task, key, "task")
    if task.status not in OPEN_TASK_STATUSES:
        raise Refused(f"{quoted(task.title)} is {task.status}; open it again first.", "placements")
    change(task, {"planned_on": day})
    session.add(task)
    return task


def _give_post(session: Session, key: int, day: date, at: time | None) -> Post:
    post = one(session, Post, key, "post")
    if post.status in _OVER:
        raise Refused(f"{quoted(post.topic)} is {post.status}; it stays where it is.", "placements")
    change(post, {"publish_on": day} if at is None else {"publish_on": day, "publish_time": at})
    session.add(post)
    return post


def _when(action: GiveWeek, today: date) -> str:
    """The week, two weeks, or the day of a single thing."""
    days = sorted({day for _, _, day in action.placements})
    if len(action.placements) == 1:
        return day_words(days[0], today)
    first, last = week_label(days[0]), week_label(days[-1])
    return first if first == last else f"{first}–{last}"
