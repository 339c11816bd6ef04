"""What is unfinished: the posts of the coming days that still need work, by person; and ideas."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.by_day import by_time
from smtui.planning.publishing.pipeline import next_step

DAYS = 14
"""How far ahead unfinished posts are looked for."""


class PersonPosts(NamedTuple):
    """The unfinished posts that wait for one person (None: for nobody), by day and time, and the
    minutes that are left of them; ``late`` of them should have gone out already.
    """

    person_id: int | None
    posts: tuple[PostFact, ...]
    minutes: int
    late: int


def unfinished(plan: Plan, days: int = DAYS) -> tuple[PersonPosts, ...]:
    """The posts that are unfinished (idea, draft or design) and have a day before or within the
    next so many days, today included, by who has to move them next: people in the order of the
    team, then those of nobody.
    """
    last = plan.today + timedelta(days=days - 1)
    waiting: dict[int | None, list[PostFact]] = {}
    for post in sorted(plan.snapshot.posts.values(), key=by_time):
        if post.is_unfinished and post.publish_on is not None and post.publish_on <= last:
            step = next_step(post, plan.snapshot)
            waiting.setdefault(None if step is None else step.person_id, []).append(post)
    team = [id_ for id_ in plan.snapshot.people if id_ in waiting]
    order: list[int | None] = [*team, *([None] if None in waiting else [])]
    return tuple(_of_person(plan.today, id_, waiting) for id_ in order)


def ideas(plan: Plan) -> tuple[PostFact, ...]:
    """The backlog: the open posts without a day, the newest first."""
    posts = plan.snapshot.posts.values()
    backlog = [post for post in posts if post.is_open and post.publish_on is None]
    return tuple(sorted(backlog, key=lambda post: (post.created_on, post.id), reverse=True))


def _of_person(
    today: date, id_: int | None, waiting: Mapping[int | None, list[PostFact]]
) -> PersonPosts:
    posts = waiting[id_]
    minutes = sum(post.remaining for post in posts)
    late = sum(1 for post in posts if post.publish_on is not None and post.publish_on < today)
    return PersonPosts(id_, tuple(posts), minutes, late)
