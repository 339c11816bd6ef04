"""Posts that are being made and have no day yet, on the free default slots of a week."""

from datetime import timedelta

from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.pipeline import PIPELINE
from smtui.planning.publishing.slots import Slot, default_slots, slots_taken
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.week_draft import Placement, WeekOptions
from smtui.planning.reviews.week_hours import WeekHours
from smtui.planning.shares import work_of
from smtui.vocabulary import Kind, PostStatus

_MADE = frozenset({PostStatus.DRAFT, PostStatus.DESIGN, PostStatus.READY})


def posts_placed(
    plan: Plan, period: Period, options: WeekOptions, hours: WeekHours
) -> tuple[Placement, ...]:
    """The posts in draft, design or ready that have no day, on the first free default slot of one
    of their channels for which their production still fits; those that are furthest on first, then
    the oldest. Ideas wait, and so does what has no slot.
    """
    if Kind.POST not in options.kinds:
        return ()
    placing = _Placing(plan, period, options, hours)
    waiting = [
        post
        for post in plan.snapshot.posts.values()
        if post.status in _MADE and post.publish_on is None
    ]
    waiting.sort(key=lambda p: (-PIPELINE.index(p.status), p.created_on, p.id))
    placed = (placing.place(post) for post in waiting)
    return tuple(one for one in placed if one is not None)


class _Placing:
    """Gives one post after another a slot that none before it has taken."""

    def __init__(self, plan: Plan, period: Period, options: WeekOptions, hours: WeekHours) -> None:
        self._plan, self._hours, self._options = plan, hours, options
        # Today's slot may be over: rules do not know the time of day.
        self._first = max(period.first, plan.today + timedelta(days=1))
        self._last = period.last
        self._taken = set(slots_taken(plan.snapshot.posts.values()))

    def place(self, post: PostFact) -> Placement | None:
        """The post on a slot; None where there is none for it, or where it is not asked for."""
        owner = () if post.owner_id is None else (post.owner_id,)
        doer = work_of(self._plan).ledger.who_does(owner)[0]
        if self._options.owner_ids is not None and doer not in self._options.owner_ids:
            return None
        left = post.remaining
        parts = () if doer is None else ((doer, left),)
        channels = self._plan.snapshot.channels
        for slot in self._slots(post):
            if self._hours.put_post(parts, self._hours.number(slot.day)):
                self._taken.add(slot)
                at = "" if slot.at is None else f" at {slot.at:%H:%M}"
                reason = f"free slot of {channels[slot.channel_id].name}{at}"
                people = tuple(person for person, _ in parts)
                return Placement(
                    Kind.POST, post.id, post.topic, slot.day, left, people, reason, slot.at
                )
        return None

    def _slots(self, post: PostFact) -> list[Slot]:
        """The free default slots of the post's channels in the week, in order."""
        known = self._plan.snapshot.channels
        channels = [known[id_] for id_ in post.channels if id_ in known]
        slots = [s for one in channels for s in default_slots(one, self._first, self._last)]
        free = [slot for slot in slots if slot not in self._taken]
        return sorted(free, key=lambda slot: (slot.day, str(slot.at or ""), slot.channel_id))
