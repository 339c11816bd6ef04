"""What the experiments list: the room of the quarter ahead, and what those of the last showed."""

from collections.abc import Mapping, Sequence
from datetime import date

from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.experiments import Reserved, Share
from smtui.planning.publishing.results import Figures, PostResult
from smtui.planning.reviews.trials import Room, Trials
from smtui.tui.pages.calendar.day_rows import short_channels
from smtui.tui.pages.calendar.ideas_rows import slot_key
from smtui.tui.pages.calendar.plan_rows import STATUS
from smtui.tui.pages.calendar.results_rows import rate_words
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

COLUMNS = (
    Column("", 1),
    Column("Day", 9),
    Column("Experiment", 0),
    Column("Channels", 12, from_width=64),
    Column("Reach", 6, right=True, from_width=90),
    Column("Engag.", 6, right=True, from_width=90),
    Column("Rate", 7, right=True),
    Column("", 16, from_width=56),
)


class ExperimentRows:
    """Free slots and experiments of the quarter that is planned, then those that were tried."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, tried: Trials, present: Trials, room: Room, words: str) -> None:
        """List what contains ``words``; ``present`` is what is tried in the quarter that is
        planned, as far as it has begun.
        """
        self._plan = plan
        self._of = {post.id: trials for trials in (tried, present) for post in trials.posts}
        self._results: Mapping[int, PostResult] = {
            one.post_id: one for trials in (tried, present) for one in trials.results
        }
        self.free = {slot_key(one): one for one in room.free}
        ahead = {RowKey(Kind.POST, post.id): post for post in room.posts}
        done = {RowKey(Kind.POST, post.id): post for post in tried.posts}
        self.posts = {**done, **ahead}
        low = words.casefold()
        self._headings: dict[RowKey, Heading] = {}
        self.keys: list[RowKey] = []
        before = [key for key in done if key not in ahead and self._has(key, low)]
        self._part(f"Tried in {tried.share.label}", share_words(tried.share), before)
        kept = f"{len(room.free)} kept free · " if room.free else ""
        title, aside = f"Room in {room.share.label}", kept + share_words(room.share)
        self._part(title, aside, self._in_turn(ahead, low))

    def _has(self, key: RowKey, low: str) -> bool:
        return low in self.posts[key].topic.casefold()

    def _in_turn(self, ahead: Mapping[RowKey, PostFact], low: str) -> list[RowKey]:
        """The experiments ahead and the free slots, by day."""
        days = {key: one.day for key, one in self.free.items() if not low}
        days |= {
            key: post.publish_on
            for key, post in ahead.items()
            if post.publish_on and self._has(key, low)
        }
        return sorted(days, key=lambda key: (days[key], str(key.kind), key.id))

    def _part(self, title: str, aside: str, keys: Sequence[RowKey]) -> None:
        if keys:
            heading = RowKey("heading", title)
            self._headings[heading] = Heading(title, aside)
            self.keys += [heading, *keys]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an experiment or of a free slot, or a heading."""
        if key in self._headings:
            return self._headings[key]
        if key in self.free:
            return self._slot(self.free[key])
        return self._post(self.posts[key])

    def _day(self, day: date | None) -> str:
        """A day without its year, which the heading tells."""
        return show_day(day, self._plan.today).removesuffix(f" {day.year}") if day else ""

    def _slot(self, one: Reserved) -> Sequence[Cell]:
        at = f" {one.at:%H:%M}" if one.at else ""
        return (
            Cell("○", Tone.ACCENT),
            Cell(self._day(one.day), Tone.DIM),
            Cell(f"kept free{at}", Tone.DIM),
            Cell(short_channels(self._plan, (one.channel_id or 0,)), Tone.DIM),
            *_figures(None),
            Cell("a fills it", Tone.DIM),
        )

    def _post(self, post: PostFact) -> Sequence[Cell]:
        result = self._results.get(post.id)
        glyph, tone = STATUS[post.status]
        return (
            Cell(glyph, tone),
            Cell(self._day(post.publish_on), Tone.DIM),
            Cell(post.topic),
            Cell(short_channels(self._plan, post.channels), Tone.DIM),
            *_figures(result.figures if result else None),
            self._verdict(post, result),
        )

    def _verdict(self, post: PostFact, result: PostResult | None) -> Cell:
        """What it came to: better or worse than the other posts of its quarter."""
        if post.is_open:
            is_late = post.publish_on is not None and post.publish_on < self._plan.today
            told = "did not go out" if is_late else str(post.status)
            return Cell(told, Tone.WATCH if is_late else Tone.DIM)
        if result is None:
            return Cell("e measures it", Tone.WATCH)
        return verdict(result.figures.rate, self._of[post.id].other_rate)


def verdict(rate: float | None, others: float | None) -> Cell:
    """A rate against that of the other posts."""
    if rate is None or others is None:
        return Cell("nothing beside it" if rate is not None else "no rate", Tone.DIM)
    if abs(rate - others) < 0.05:
        return Cell("as the others", Tone.DIM)
    glyph, tone = ("▲", Tone.FINE) if rate > others else ("▼", Tone.TROUBLE)
    return Cell(f"{glyph} others {rate_words(others)}", tone)


def share_words(share: Share) -> str:
    """How many of the posts of a quarter are experiments."""
    if share.percent is None:
        return "no post has a day yet"
    posts = "1 post" if share.posts == 1 else f"{share.posts} posts"
    return f"{share.experiments} of {posts}, {share.percent:.0f} %"


def _figures(figures: Figures | None) -> tuple[Cell, ...]:
    if figures is None:
        return tuple(Cell("", Tone.DIM) for _ in range(3))
    return (
        Cell(compact(figures.reach)),
        Cell(compact(figures.engagements)),
        Cell(rate_words(figures.rate), Tone.STRONG),
    )
