"""Evergreen posts: which are due to come back after their cooldown."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import PostStatus

COOLDOWN_DAYS = 90
"""How long an evergreen post rests where nothing is said."""


class ComeBack(NamedTuple):
    """An evergreen post: when it went out last, from when it may come back, and how often it went
    out. ``planned_id`` is the post that brings it back already, None while there is none.
    """

    post: PostFact
    last_on: date
    due_on: date
    times: int
    planned_id: int | None


def evergreens(posts: Iterable[PostFact]) -> tuple[ComeBack, ...]:
    """The evergreen posts that went out, by the day from which they may come back.

    ``posts`` are those that may come back and those that brought one back, of any age.
    """
    known = {post.id: post for post in posts}
    families: dict[int, list[PostFact]] = {}
    for post in known.values():
        families.setdefault(_root(post, known), []).append(post)
    found = (_come_back(root, family, known) for root, family in families.items())
    return tuple(sorted((one for one in found if one), key=lambda one: (one.due_on, one.post.id)))


def due_again(posts: Iterable[PostFact], today: date) -> tuple[ComeBack, ...]:
    """The evergreen posts whose cooldown is over and that nobody has planned again, those that
    have rested longest first.
    """
    return tuple(one for one in evergreens(posts) if one.due_on <= today and one.planned_id is None)


def _root(post: PostFact, known: Mapping[int, PostFact]) -> int:
    """The post that this one brings back in the end, as far as it is known."""
    seen = {post.id}
    while post.reuses_id is not None and post.reuses_id not in seen and post.reuses_id in known:
        post = known[post.reuses_id]
        seen.add(post.id)
    # In a ring of posts, which only an outside edit can make, the lowest id stands for all.
    if post.reuses_id in seen:
        return min(seen)
    return post.id


def _come_back(root: int, family: list[PostFact], known: Mapping[int, PostFact]) -> ComeBack | None:
    post = known[root]
    out = [p.publish_on for p in family if p.status == PostStatus.PUBLISHED and p.publish_on]
    if not post.is_evergreen or not out:
        return None
    last = max(out)
    rest = post.cooldown_days or COOLDOWN_DAYS
    due = last + timedelta(days=min(rest, (date.max - last).days))
    planned = next((p.id for p in family if p.is_open), None)
    return ComeBack(post, last, due, len(out), planned)
