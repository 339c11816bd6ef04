"""What the ideas list: the backlog, occasions ahead, evergreen posts, slots for experiments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from smtui.language.dates import show_day
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.evergreen import ComeBack, due_again
from smtui.planning.publishing.experiments import Reserved, Share, reserved_slots, share_of
from smtui.planning.publishing.occasions import Coming, ahead
from smtui.planning.publishing.unfinished import ideas
from smtui.tui.details.names import first_names
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, PostStatus

WEEKS_OF_SLOTS = 4
"""How far ahead free slots for experiments are listed."""

COLUMNS = (
    Column("", 1),
    Column("What", 0),
    Column("Type", 10, from_width=88),
    Column("Channels", 14, from_width=56),
    Column("Who", 9, from_width=64),
    Column("When", 18, right=True),
)
IN_KEY = 10_000_000
"""A key of a slot holds its id and the day: more days than there are in the calendar."""


@dataclass(frozen=True, slots=True)
class Ideas:
    """All that may become a post on a day; ``aside`` says which occasions are listed."""

    backlog: tuple[PostFact, ...]
    occasions: tuple[Coming, ...]
    evergreen: tuple[ComeBack, ...]
    free: tuple[Reserved, ...]
    share: Share
    aside: str = "within their notice"


def gather(plan: Plan, evergreen: Sequence[PostFact], of_quarter: Sequence[PostFact]) -> Ideas:
    """Gather the ideas of ``plan``; ``evergreen`` are the posts that may come back, and those that
    brought one back, ``of_quarter`` all posts of this quarter.
    """
    snapshot, today = plan.snapshot, plan.today
    slots = [slot for pattern in snapshot.patterns.values() for slot in pattern.slots]
    last = today + timedelta(weeks=WEEKS_OF_SLOTS)
    kept = reserved_slots(slots, snapshot.posts.values(), today, last)
    return Ideas(
        ideas(plan),
        ahead(snapshot.occasions.values(), today),
        due_again(evergreen, today),
        tuple(one for one in kept if one.post_id is None),
        share_of(of_quarter, today),
    )


def slot_key(one: Reserved) -> RowKey:
    """Name a slot on its day."""
    return RowKey(Kind.PATTERN_SLOT, one.slot_id * IN_KEY + one.day.toordinal())


def posts_on(plan: Plan) -> Mapping[date, int]:
    """How many posts stand on each day."""
    counts: dict[date, int] = {}
    for post in plan.snapshot.posts.values():
        if post.publish_on is not None and post.status != PostStatus.SKIPPED:
            counts[post.publish_on] = counts.get(post.publish_on, 0) + 1
    return counts


class IdeasRows:
    """The ideas under their headings, as far as the words let them."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, found: Ideas, words: str) -> None:
        """List what is ``found`` and contains ``words``."""
        self._plan = plan
        self._words = words.casefold()
        self._days = posts_on(plan)
        self.backlog = {RowKey(Kind.POST, one.id): one for one in found.backlog}
        self.occasions = {RowKey(Kind.OCCASION, one.occasion.id): one for one in found.occasions}
        self.evergreen = {RowKey(Kind.POST, one.post.id): one for one in found.evergreen}
        self.free = {slot_key(one): one for one in found.free}
        self._headings: dict[RowKey, Heading] = {}
        self.keys: Sequence[RowKey] = (
            *self._part("Ideas without a day", f"{len(self.backlog)}", self.backlog),
            *self._part("Occasions ahead", found.aside, self.occasions),
            *self._part("Evergreen, rested long enough", "D or = brings back", self.evergreen),
            *self._part("Free for experiments", share_words(found.share), self.free),
        )

    def _part(self, title: str, aside: str, things: Mapping[RowKey, object]) -> list[RowKey]:
        kept = [key for key in things if self._words in self._title(key).casefold()]
        if not kept:
            return []
        heading = RowKey("heading", title)
        self._headings[heading] = Heading(title, aside)
        return [heading, *kept]

    def _title(self, key: RowKey) -> str:
        if key in self.backlog:
            return self.backlog[key].topic
        if key in self.occasions:
            return self.occasions[key].occasion.name
        if key in self.evergreen:
            return self.evergreen[key].post.topic
        return self._slot_words(self.free[key])

    def _slot_words(self, one: Reserved) -> str:
        patterns = self._plan.snapshot.patterns.values()
        slots = (slot for pattern in patterns for slot in pattern.slots)
        slot = next((slot for slot in slots if slot.id == one.slot_id), None)
        return (slot.topic or slot.content_type if slot else "") or "An experiment"

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an idea, or a heading."""
        if key in self._headings:
            return self._headings[key]
        if key in self.backlog:
            return self._idea(self.backlog[key])
        if key in self.occasions:
            return self._occasion(self.occasions[key])
        if key in self.evergreen:
            return self._evergreen(self.evergreen[key])
        return self._free(self.free[key])

    def _post(self, post: PostFact, mark: Cell, when: str, tone: Tone) -> Sequence[Cell]:
        return (
            mark,
            Cell(post.topic),
            Cell(post.content_type, Tone.DIM),
            Cell(self._channels(post.channels), Tone.DIM),
            Cell(first_names(self._plan, [post.owner_id or 0]), Tone.DIM),
            Cell(when, tone),
        )

    def _idea(self, post: PostFact) -> Sequence[Cell]:
        mark = Cell("⚗", Tone.ACCENT) if post.is_experiment else Cell("□", Tone.WATCH)
        age = (self._plan.today - post.created_on).days
        when = "new today" if age <= 0 else f"{age}d old"
        if post.status != PostStatus.IDEA:
            when = f"{post.status}, {when}"
        return self._post(post, mark, when, Tone.DIM)

    def _evergreen(self, one: ComeBack) -> Sequence[Cell]:
        rested = (self._plan.today - one.last_on).days
        return self._post(one.post, Cell("↻", Tone.FINE), f"rested {rested} days", Tone.FINE)

    def _occasion(self, one: Coming) -> Sequence[Cell]:
        left = "" if one.days_left < 2 else f" in {one.days_left}d"
        count = self._days.get(one.day, 0)
        has = f"{count} post" + ("s" if count != 1 else "") if count else "no post yet"
        return (
            Cell("✦", Tone.ACCENT),
            Cell(one.occasion.name),
            Cell(one.occasion.country or "own date", Tone.DIM),
            Cell(has, Tone.FINE if count else Tone.WATCH),
            Cell(""),
            Cell(f"{show_day(one.day, self._plan.today)}{left}",
                 Tone.WATCH if one.days_left < 3 else Tone.PLAIN),
        )  # fmt: skip

    def _free(self, one: Reserved) -> Sequence[Cell]:
        at = f" {one.at:%H:%M}" if one.at else ""
        return (
            Cell("○", Tone.ACCENT),
            Cell(self._slot_words(one)),
            Cell("kept free", Tone.DIM),
            Cell(self._channels((one.channel_id or 0,)), Tone.DIM),
            Cell(""),
            Cell(f"{show_day(one.day, self._plan.today)}{at}"),
        )

    def _channels(self, ids: Sequence[int]) -> str:
        known = self._plan.snapshot.channels
        return ", ".join(known[id_].name for id_ in ids if id_ in known)


def share_words(share: Share) -> str:
    """How much of the quarter's posts are experiments."""
    if share.percent is None:
        return f"{share.label}: no posts yet"
    return f"{share.label}: {share.experiments} of {share.posts} posts, {share.percent:.0f} %"
