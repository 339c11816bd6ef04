"""What the results list: the posts of a month that went out, with their figures; each channel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import Figures, MonthResult, PostResult, month_result
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, PostStatus

COLUMNS = (
    Column("", 1),
    Column("Went out", 9),
    Column("Post", 0),
    Column("Channels", 16, from_width=100),
    Column("Reach", 6, right=True),
    Column("Impr.", 6, right=True, from_width=88),
    Column("Engag.", 6, right=True),
    Column("Clicks", 6, right=True),
    Column("Conv.", 5, right=True, from_width=70),
    Column("Rate", 7, right=True),
)
BEST, WORST = ("★", Tone.FINE), ("▼", Tone.TROUBLE)
CHANNELS = RowKey("heading", "channels")


@dataclass(frozen=True, slots=True)
class Month:
    """The published posts of a month, and what is known of what they brought."""

    posts: tuple[PostFact, ...]
    lines: tuple[ResultLine, ...]
    result: MonthResult

    @property
    def waiting(self) -> tuple[PostFact, ...]:
        """The posts with a channel that was not measured yet."""
        return tuple(post for post in self.posts if set(post.channels) - set(post.measured))


def month_of(posts: Sequence[PostFact], lines: Sequence[ResultLine]) -> Month:
    """Put together what went out among ``posts`` and what is known of it."""
    out = tuple(post for post in posts if post.status == PostStatus.PUBLISHED)
    ids = {post.id for post in out}
    known = tuple(line for line in lines if line.post_id in ids)
    return Month(out, known, month_result(known))


def rate_words(rate: float | None) -> str:
    """An engagement rate as a column shows it."""
    return "–" if rate is None else f"{rate:.1f} %"


class ResultsRows:
    """The posts by day or from the best rate to the worst, then the channels."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, month: Month, words: str, *, by_rate: bool) -> None:
        """List the posts of ``month`` that contain ``words``."""
        self._plan, self._month = plan, month
        self._results: Mapping[int, PostResult] = {one.post_id: one for one in month.result.posts}
        self._best = {one.post_id for one in month.result.best()}
        self._worst = {one.post_id for one in month.result.worst()}
        self.posts = {RowKey(Kind.POST, post.id): post for post in month.posts}
        self.channels = {RowKey(Kind.CHANNEL, one.channel_id): one
                         for one in month.result.channels}  # fmt: skip
        low = words.casefold()
        kept = [key for key, post in self.posts.items() if low in post.topic.casefold()]
        if by_rate:
            place = {one.post_id: at for at, one in enumerate(month.result.posts)}
            kept.sort(key=lambda key: place.get(int(key.id), len(place)))
        tail = [CHANNELS, *self.channels] if self.channels and not words else []
        self.keys: Sequence[RowKey] = [*kept, *tail]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a post or a channel."""
        if key == CHANNELS:
            return Heading("By channel", "sums of the month")
        if key in self.channels:
            return self._channel(key)
        post = self.posts[key]
        result = self._results.get(post.id)
        glyph, tone = self._mark(post)
        day = show_day(post.publish_on, self._plan.today) if post.publish_on else ""
        return (
            Cell(glyph, tone),
            Cell(day, Tone.DIM),
            Cell(post.topic, Tone.STRONG if post.id in self._best else Tone.PLAIN),
            Cell(self._names(post.channels), Tone.DIM),
            *_figures(result.figures if result else None, tone),
        )

    def _mark(self, post: PostFact) -> tuple[str, Tone]:
        if post.id in self._best:
            return BEST
        if post.id in self._worst:
            return WORST
        if set(post.channels) - set(post.measured):
            return "?", Tone.WATCH
        return "·", Tone.DIM

    def _channel(self, key: RowKey) -> Sequence[Cell]:
        one = self.channels[key]
        name = self._names((one.channel_id,)) or "a channel that is gone"
        count = "1 post" if one.posts == 1 else f"{one.posts} posts"
        return (
            Cell("≡", Tone.DIM),
            Cell(count, Tone.DIM),
            Cell(name),
            Cell(""),
            *_figures(one.figures, Tone.PLAIN),
        )

    def _names(self, ids: Sequence[int]) -> str:
        known = self._plan.snapshot.channels
        return ", ".join(known[id_].name for id_ in ids if id_ in known)


def _figures(figures: Figures | None, tone: Tone) -> tuple[Cell, ...]:
    if figures is None:
        return tuple(Cell("–", Tone.DIM) for _ in range(6))
    values = (figures.reach, figures.impressions, figures.engagements, figures.clicks,
              figures.conversions)  # fmt: skip
    cells = [Cell(compact(value), Tone.PLAIN if value is not None else Tone.DIM)
             for value in values]  # fmt: skip
    return (*cells, Cell(rate_words(figures.rate), tone if tone != Tone.DIM else Tone.PLAIN))
