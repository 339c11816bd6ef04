"""What time can go to: tasks, posts and kinds of activity, offered by any part of their names."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from smtui.language.durations import show_minutes
from smtui.language.matching import rank_matches
from smtui.planning.facts.time import TimeEntryLine
from smtui.planning.plan import Plan
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone

ACTIVITY = "activity"

_GLYPHS = {"task": "○", "post": "□", ACTIVITY: "~"}


class Workable(NamedTuple):
    """Something that time can go to. ``key`` has the kind task, post or activity."""

    key: RowKey
    title: str


def workables(plan: Plan, recent: Iterable[TimeEntryLine]) -> tuple[Workable, ...]:
    """What was worked on lately (the latest first), what is due, other open work and posts, then
    the kinds of activity.
    """
    snapshot = plan.snapshot
    found: dict[RowKey, str] = {}
    for entry in sorted(recent, key=lambda one: (one.day_on, one.id), reverse=True):
        if entry.task_id is not None:
            found.setdefault(RowKey("task", entry.task_id), entry.title)
        elif entry.post_id is not None:
            found.setdefault(RowKey("post", entry.post_id), entry.title)
    due = [item for items in plan.due.checklist.values() for item in items]
    for id_ in [item.task_id for item in (*plan.due.tasks, *due)] + [*plan.task_order]:
        found.setdefault(RowKey("task", id_), snapshot.tasks[id_].title)
    for task in snapshot.tasks.values():
        found.setdefault(RowKey("task", task.id), task.title)
    for post in snapshot.posts.values():
        found.setdefault(RowKey("post", post.id), post.topic)
    for activity in snapshot.activities.values():
        found.setdefault(RowKey(ACTIVITY, activity.id), activity.name)
    return tuple(Workable(key, title) for key, title in found.items())


class WorkableRows:
    """Those of ``things`` whose names have ``words``, the best match first."""

    columns = (Column("", 1), Column("", 0), Column("", 24, from_width=56))

    def __init__(self, plan: Plan, things: Sequence[Workable], words: str, most: int) -> None:
        """Find ``words``, at most ``most`` times."""
        self._plan = plan
        places = rank_matches(words, [one.title for one in things], most)
        self._things = {things[at].key: things[at] for at in places}
        self.keys = list(self._things)

    def at(self, key: RowKey | None) -> Workable | None:
        """The thing of a row."""
        return None if key is None else self._things.get(key)

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a thing."""
        return (
            Cell(_GLYPHS[key.kind], Tone.DIM),
            Cell(self._things[key].title),
            Cell(self._aside(key), Tone.DIM),
        )

    def _aside(self, key: RowKey) -> str:
        """Its activity; of an activity what was learned."""
        snapshot = self._plan.snapshot
        if key.kind == "post":
            return "post"
        if key.kind == "task":
            task = snapshot.tasks.get(int(key.id))
            activity = snapshot.activities.get(task.activity_id or 0) if task else None
            return activity.name if activity else "task"
        activity = snapshot.activities[int(key.id)]
        if activity.median is None:
            return "kind of activity"
        return f"{show_minutes(activity.median)}, median of {activity.count}"
