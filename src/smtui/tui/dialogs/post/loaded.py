"""What is there of a post when the editor opens."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from smtui.planning.facts.posts import PostText, ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import Kind, PostStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.workspace import Workspace

DRAFT = 0
"""The id of a post that is not stored yet."""
IN_CONTEXT = {"due_on": "publish_on", "planned_on": "publish_on"}
"""What a place of adding says of tasks, and what that is of a post."""

_OF_FACT = frozenset(field.name for field in fields(PostFact)) - {"id", "channels"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A post with its texts, the own copies of its channels by their ids, and its results; of a
    new one what the place of adding ``given``.
    """

    fact: PostFact
    texts: PostText
    own: Mapping[int, str]
    results: tuple[ResultLine, ...]
    given: Mapping[str, object]

    @property
    def is_new(self) -> bool:
        """Whether it is not stored yet."""
        return self.fact.id == DRAFT


def load(workspace: "Workspace", id_: int) -> Loaded | None:
    """Read the post with ``id_``, also one that went out long ago; None when it is gone."""
    fact = workspace.plan.snapshot.posts.get(id_) or _of_another_time(workspace, id_)
    texts = workspace.post_texts((id_,)).get(id_)
    if fact is None or texts is None:
        return None
    own = {channel: copy for channel, copy in workspace.post_copies((id_,))[id_] if channel}
    day = fact.publish_on
    results = workspace.post_results(day, day) if day and fact.measured else ()
    mine = tuple(line for line in results if line.post_id == id_)
    return Loaded(fact, texts, own, mine, {})


def _of_another_time(workspace: "Workspace", id_: int) -> PostFact | None:
    day = workspace.fields(Kind.POST, id_).get("publish_on")
    if not isinstance(day, str):
        return None
    that = date.fromisoformat(day)
    return next((post for post in workspace.posts_between(that, that) if post.id == id_), None)


def begun(plan: "Plan", context: Mapping[str, object]) -> Loaded:
    """A new post that takes ``context``."""
    given = {IN_CONTEXT.get(name, name): value for name, value in context.items()}
    fact = replace(_new(plan), **{name: given[name] for name in given if name in _OF_FACT})  # type: ignore[arg-type]
    texts = [str(given.get(name) or "") for name in PostText._fields[1:]]
    return Loaded(fact, PostText(DRAFT, *texts), {}, (), given)


def _new(plan: "Plan") -> PostFact:
    return PostFact(
        id=DRAFT, topic="", content_type="", status=PostStatus.IDEA, publish_on=None,
        publish_time=None, zone=plan.settings.zone, owner_id=None, estimate=None, logged=0,
        goal_id=None, tactic_id=None, created_on=plan.today, channels=(), has_copy=False,
    )  # fmt: skip
