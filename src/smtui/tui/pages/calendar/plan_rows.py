"""The publishing plan as a table: what each post is, how long its copy is and what it misses."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from smtui.language.dates import show_full
from smtui.planning.calendar import Entry
from smtui.planning.facts.posts import Network
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.counting import Count, copy_for, count
from smtui.planning.publishing.pipeline import PIPELINE
from smtui.planning.publishing.preflight import Missing, preflight
from smtui.tui.pages.calendar.day_rows import channel_names, short_channels
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, PostStatus


class Order(StrEnum):
    """By what the table is put in order, and divided."""

    DATE = "date"
    STATUS = "status"
    OWNER = "owner"
    CHANNEL = "channel"
    CAMPAIGN = "campaign"
    MISSING = "what misses"


COLUMNS = (
    Column("", 1),
    Column("Day", 6),
    Column("At", 5),
    Column("Topic", 0),
    Column("Channels", 12, from_width=58),
    Column("Type", 9, from_width=128),
    Column("Status", 9),
    Column("Owner", 8, from_width=92),
    Column("Serves", 16, from_width=112),
    Column("Campaign", 12, from_width=142),
    Column("Length", 8, right=True, from_width=98),
    Column("Misses", 14, from_width=60),
)
STATUS = {
    PostStatus.IDEA: ("□", Tone.DIM),
    PostStatus.DRAFT: ("□", Tone.WATCH),
    PostStatus.DESIGN: ("□", Tone.WATCH),
    PostStatus.READY: ("■", Tone.ACCENT),
    PostStatus.SCHEDULED: ("■", Tone.FINE),
    PostStatus.PUBLISHED: ("✓", Tone.FINE),
    PostStatus.SKIPPED: ("–", Tone.DIM),
}
_ONE_DAY = timedelta(days=1)

Copies = Mapping[int, Iterable[tuple[int, str]]]


class Checked:
    """What is known of each post beyond the plan: its lengths, and what it misses."""

    def __init__(
        self, plan: Plan, copies: Copies, networks: Mapping[str, Network], now: datetime
    ) -> None:
        """Check posts by their ``copies`` and the ``networks`` of their channels, as of ``now``."""
        self._plan, self._networks, self._now = plan, networks, now
        self._copies = {id_: tuple(some) for id_, some in copies.items()}
        self._missing: dict[int, tuple[Missing, ...]] = {}
        self._on: dict[date, list[PostFact]] = {}
        for post in plan.snapshot.posts.values():
            if post.publish_on is not None:
                self._on.setdefault(post.publish_on, []).append(post)

    def missing(self, post: PostFact) -> tuple[Missing, ...]:
        """What the post misses before it is ready."""
        found = self._missing.get(post.id)
        if found is None:
            # In another zone the same moment may stand on the day before or after.
            day = post.publish_on
            days = (day - _ONE_DAY, day, day + _ONE_DAY) if day else ()
            found = self._missing[post.id] = preflight(
                post,
                self._copies.get(post.id, ()),
                self._plan.snapshot.channels,
                self._networks,
                others=[other for near in days for other in self._on.get(near, ())],
                now=self._now,
            )
        return found

    def longest(self, post: PostFact) -> Count | None:
        """The length of its copy where least is left of the limit; None without any copy."""
        copies = self._copies.get(post.id, ())
        channels = self._plan.snapshot.channels
        counts = []
        for id_ in post.channels or (0,):
            copy = copy_for(copies, id_)
            channel = channels.get(id_)
            if copy.strip():
                counts.append(count(copy, self._networks.get(channel.network if channel else "")))
        return min(counts, key=lambda one: 10**9 if one.left is None else one.left, default=None)


class PlanRows:
    """The posts of ``entries`` that contain ``words``, in an order and divided by it."""

    columns: Sequence[Column] = COLUMNS

    def __init__(
        self,
        plan: Plan,
        entries: Iterable[tuple[date, Entry]],
        words: str,
        order: Order,
        checked: Checked,
    ) -> None:
        """List the posts."""
        self._plan, self._order, self.checked = plan, order, checked
        low = words.casefold()
        found = [(day, entry.post) for day, entry in entries if entry.post is not None]
        self.posts = {post.id: post for _, post in found if low in self._words_of(post)}
        parts: dict[tuple[int, str], list[PostFact]] = {}
        for post in self.posts.values():
            parts.setdefault(self._part(post), []).append(post)
        self.keys: list[RowKey] = []
        self._headings: dict[RowKey, Heading] = {}
        for place, name in sorted(parts):
            key = RowKey("heading", f"{place} {name}")
            posts = parts[place, name]
            self._headings[key] = Heading(name, counted_posts(len(posts)))
            self.keys += [key, *(RowKey(Kind.POST, post.id) for post in posts)]

    def _words_of(self, post: PostFact) -> str:
        names = (post.topic, channel_names(self._plan, post.channels), post.content_type)
        return " ".join((*names, post.status, self._serves(post), self._campaign(post))).casefold()

    def _part(self, post: PostFact) -> tuple[int, str]:
        """The place of the part that a post is in, and its heading."""
        plan, order = self._plan, self._order
        if order is Order.STATUS:
            statuses = (*PIPELINE, PostStatus.SKIPPED)
            return statuses.index(post.status), post.status.capitalize()
        if order is Order.OWNER:
            return (0, self._owner(post)) if post.owner_id else (1, "Nobody")
        if order is Order.CHANNEL:
            return (0, channel_names(plan, post.channels)) if post.channels else (1, "No channel")
        if order is Order.CAMPAIGN:
            return (0, self._campaign(post)) if post.campaign_id else (1, "No campaign")
        if order is Order.MISSING:
            return _part_of_missing(post, self.checked.missing(post))
        assert post.publish_on is not None
        start = (post.publish_on.weekday() - plan.settings.week_start) % 7
        first = post.publish_on - timedelta(days=start)
        week = (first + timedelta(days=3)).isocalendar().week
        return first.toordinal(), f"W{week:02d} · from {show_full(first)}"

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a post, or a heading."""
        if not key.is_thing:
            return self._headings[key]
        post, plan = self.posts[int(key.id)], self._plan
        day = post.publish_on
        glyph, tone = STATUS[post.status]
        is_late = day is not None and day < plan.today and post.is_open
        return (
            Cell("!" if is_late else glyph, Tone.TROUBLE if is_late else tone),
            Cell(f"{day:%a} {day.day:>2}" if day else "", Tone.PLAIN),
            Cell(f"{post.publish_time:%H:%M}" if post.publish_time else "–", Tone.DIM),
            Cell(post.topic, Tone.PLAIN if post.is_open else Tone.DIM),
            Cell(short_channels(plan, post.channels), Tone.DIM),
            Cell(post.content_type, Tone.DIM),
            Cell(str(post.status), tone),
            Cell(self._owner(post).split(" ")[0], Tone.DIM),
            Cell(self._serves(post), Tone.DIM),
            Cell(self._campaign(post), Tone.DIM),
            _length_cell(self.checked.longest(post)),
            _missing_cell(post, self.checked.missing(post)),
        )

    def _owner(self, post: PostFact) -> str:
        person = self._plan.snapshot.people.get(post.owner_id or 0)
        return person.name if person else ""

    def _campaign(self, post: PostFact) -> str:
        campaign = self._plan.snapshot.campaigns.get(post.campaign_id or 0)
        return campaign.name if campaign else ""

    def _serves(self, post: PostFact) -> str:
        tactic = self._plan.snapshot.tactics.get(post.tactic_id or 0)
        goal = self._plan.snapshot.goals.get(post.goal_id or 0)
        return tactic.title if tactic else goal.title if goal else ""


def _part_of_missing(post: PostFact, missing: Sequence[Missing]) -> tuple[int, str]:
    if not post.is_open:
        return 3, "Over"
    if any(one.is_grave for one in missing):
        return 0, "Cannot go out yet"
    return (1, "Misses something") if missing else (2, "Nothing misses")


def _length_cell(longest: Count | None) -> Cell:
    if longest is None:
        return Cell("–", Tone.DIM)
    text = f"{longest.length}" if longest.limit is None else f"{longest.length}/{longest.limit}"
    return Cell(text, Tone.TROUBLE if longest.is_too_long else Tone.DIM)


def _missing_cell(post: PostFact, missing: Sequence[Missing]) -> Cell:
    if not post.is_open:
        return Cell("", Tone.DIM)
    if not missing:
        return Cell("nothing", Tone.FINE)
    more = f" +{len(missing) - 1}" if len(missing) > 1 else ""
    return Cell(f"{missing[0].what}{more}", Tone.TROUBLE if missing[0].is_grave else Tone.WATCH)


def counted_posts(count_: int) -> str:
    """Posts by their number: 1 post, 4 posts."""
    return "1 post" if count_ == 1 else f"{count_} posts"
