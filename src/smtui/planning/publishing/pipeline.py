"""The pipeline of a post: the status that comes next, and who moves it there."""

from typing import NamedTuple

from smtui.planning.facts.people import PersonFact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import PostStatus

PIPELINE = (
    PostStatus.IDEA,
    PostStatus.DRAFT,
    PostStatus.DESIGN,
    PostStatus.READY,
    PostStatus.SCHEDULED,
    PostStatus.PUBLISHED,
)
"""The statuses in the order in which a post goes through them; ``skipped`` stands beside."""

_STEPS = {
    PostStatus.IDEA: "{who} writes the brief and makes it a draft",
    PostStatus.DRAFT: "{who} finishes the copy and hands it to design",
    PostStatus.DESIGN: "{who} designs it and calls it ready",
    PostStatus.READY: "{who} checks it and schedules it",
    PostStatus.SCHEDULED: "{who} sees it go out",
}


class Step(NamedTuple):
    """What moves a post on: the next status, who does it (None for nobody), and both in words."""

    status: PostStatus
    person_id: int | None
    sentence: str


def status_after(status: PostStatus) -> PostStatus | None:
    """The next status of the pipeline; None at its end and for a post that is skipped."""
    if status not in PIPELINE[:-1]:
        return None
    return PIPELINE[PIPELINE.index(status) + 1]


def status_before(status: PostStatus) -> PostStatus | None:
    """The status before; None at the beginning and for a post that is skipped."""
    if status not in PIPELINE[1:]:
        return None
    return PIPELINE[PIPELINE.index(status) - 1]


def next_step(post: PostFact, snapshot: Snapshot) -> Step | None:
    """Who moves the post next, and where to; None once it is published or skipped.

    Its owner does, but what is in design is moved by the designer, where one person of the team
    has a role with that word. Without an owner it is whoever the workspace belongs to.
    """
    status = status_after(post.status)
    if status is None:
        return None
    person = _mover(post, snapshot)
    who = "Nobody yet: somebody" if person is None else person.name
    sentence = f"{_STEPS[post.status].format(who=who)}."
    return Step(status, None if person is None else person.id, sentence)


def _mover(post: PostFact, snapshot: Snapshot) -> PersonFact | None:
    people = snapshot.people
    if post.status == PostStatus.DESIGN:
        designers = [p for p in people.values() if "design" in (p.role or "").casefold()]
        if len(designers) == 1:
            return designers[0]
    if post.owner_id is not None:
        return people.get(post.owner_id)
    mine = [person for person in people.values() if person.is_me]
    if mine:
        return mine[0]
    return next(iter(people.values())) if len(people) == 1 else None
