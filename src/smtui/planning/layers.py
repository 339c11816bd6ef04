"""The layers of the calendar, and what it shows of them: filters for every view."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from smtui.planning.facts.fact import fact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import PostStatus


class Sort(StrEnum):
    """Why a thing stands on a day, in the order in which a day lists them."""

    TIME_OFF = "off"
    OCCASION = "occasion"
    POST = "post"
    ETA = "ETA"
    GOAL = "goal ends"
    DUE = "due"
    PLANNED = "planned"
    ROUTINE = "daily"


class Layer(StrEnum):
    """What can be switched on and off in the calendar, in the order of the switches."""

    POSTS = "posts"
    TASKS = "tasks"
    ENDS = "ETAs and goals"
    OCCASIONS = "occasions"
    TIME_OFF = "time off"
    ROUTINE = "daily routine"


LAYER_OF: Mapping[Sort, Layer] = {
    Sort.TIME_OFF: Layer.TIME_OFF,
    Sort.OCCASION: Layer.OCCASIONS,
    Sort.POST: Layer.POSTS,
    Sort.ETA: Layer.ENDS,
    Sort.GOAL: Layer.ENDS,
    Sort.DUE: Layer.TASKS,
    Sort.PLANNED: Layer.TASKS,
    Sort.ROUTINE: Layer.ROUTINE,
}

Ids = frozenset[int | None]
"""The ids of what is wanted, None for things that have none of the kind; empty for all."""


@fact
class Shown:
    """What the views of the calendar show.

    Only posts have a channel, a campaign and a status: while one of those is asked for, tasks,
    ETAs and ends of goals are left out. Owners and goals are asked of all that have them.
    Occasions follow their layer alone, time off its layer and the owners. A post serves its goal
    and those of its tactic and its campaign.
    """

    layers: frozenset[Layer] = frozenset(Layer)
    channels: Ids = frozenset()
    campaigns: Ids = frozenset()
    statuses: frozenset[PostStatus] = frozenset()
    owners: Ids = frozenset()
    goals: Ids = frozenset()

    @property
    def is_filtered(self) -> bool:
        """Whether anything but layers leaves something out."""
        return self._asks_of_posts or bool(self.owners or self.goals)

    @property
    def _asks_of_posts(self) -> bool:
        return bool(self.channels or self.campaigns or self.statuses)

    def has(self, layer: Layer) -> bool:
        """Whether the layer is on."""
        return layer in self.layers

    def takes_post(self, post: PostFact, snapshot: Snapshot) -> bool:
        """Whether the filters let a post through."""
        return (
            (not self.statuses or post.status in self.statuses)
            and _meets(self.channels, post.channels)
            and _meets(self.campaigns, _one(post.campaign_id))
            and _meets(self.owners, _one(post.owner_id))
            and (not self.goals or _meets(self.goals, goals_of_post(post, snapshot)))
        )

    def takes_task(self, task: TaskFact, snapshot: Snapshot) -> bool:
        """Whether the filters let a task through."""
        if not self.is_filtered:
            return True
        tactic = snapshot.tactics.get(task.tactic_id or 0)
        goals = {*_one(task.goal_id), *(tactic.goals if tactic else ())}
        return self._takes_work(task.assignees, goals)

    def takes_tactic(self, tactic: TacticFact) -> bool:
        """Whether the filters let a tactic through."""
        return self._takes_work(tactic.owners, tactic.goals)

    def takes_goal(self, goal_id: int) -> bool:
        """Whether the filters let the end of a goal through."""
        return self._takes_work((), (goal_id,))

    def takes_person(self, person_id: int) -> bool:
        """Whether the filters let the time off of a person through."""
        return _meets(self.owners, (person_id,))

    def _takes_work(self, people: Collection[int], goals: Collection[int]) -> bool:
        if self._asks_of_posts:
            return False
        return _meets(self.owners, people) and _meets(self.goals, goals)


EVERYTHING = Shown()
"""All layers, and no filter."""


def goals_of_post(post: PostFact, snapshot: Snapshot) -> frozenset[int]:
    """The goals that a post serves: its own, and those of its tactic and of its campaign."""
    tactic = snapshot.tactics.get(post.tactic_id or 0)
    campaign = snapshot.campaigns.get(post.campaign_id or 0)
    own = (post.goal_id, None if campaign is None else campaign.goal_id)
    return frozenset((*(id_ for id_ in own if id_ is not None), *(tactic.goals if tactic else ())))


def _one(id_: int | None) -> tuple[int, ...]:
    return () if id_ is None else (id_,)


def _meets(wanted: Ids, there: Collection[int]) -> bool:
    """Whether one of what is there (None where nothing is) is wanted, or all are."""
    if not wanted:
        return True
    return any(id_ in wanted for id_ in there) if there else None in wanted
