"""The rows of a round of results: posts on channels, with the figures that were entered."""

from collections.abc import Mapping, Sequence

from smtui.actions.results import Result
from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import engagement_rate
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone

FIGURES = ("reach", "impressions", "engagements", "clicks", "conversions")
LABELS = ("Reach", "Impressions", "Engagement", "Clicks", "Conversions")
SHORT = ("reach", "impr.", "engaged", "clicks", "conv.")
ASKED = "asked"

Pair = tuple[PostFact, int]
"""A post and the channel on which its results are asked for."""
Counts = tuple[int | None, ...]
"""The figures in the order of ``FIGURES``."""


def asked_key(post_id: int, channel_id: int) -> RowKey:
    """Name a post on a channel."""
    return RowKey(ASKED, f"{post_id} {channel_id}")


def counts_of(line: ResultLine) -> Counts:
    """The figures of a result."""
    return (line.reach, line.impressions, line.engagements, line.clicks, line.conversions)


def result_of(post_id: int, channel_id: int, counts: Counts) -> Result:
    """The result that keeps ``counts``."""
    reach, impressions, engagements, clicks, conversions = counts
    return Result(post_id, channel_id, reach, impressions, engagements, clicks, conversions)


def figure_words(counts: Counts) -> str:
    """The figures in words, with the rate that follows; "" where there is none."""
    pieces = [
        f"{name} {count:,}".replace(",", " ")
        for name, count in zip(SHORT, counts, strict=True)
        if count is not None
    ]
    rate = engagement_rate(counts[2], counts[0], counts[1])
    if rate is not None:
        pieces.append(f"{rate:.1f} % of {'reach' if counts[0] else 'impr.'}")
    return " · ".join(pieces)


def doubt_words(counts: Counts) -> str:
    """What cannot well be in figures that are for one post; "" where nothing is to be doubted.

    Everybody who was reached saw it once or more often, and most do not act on it.
    """
    reach, impressions, engagements, *_ = counts
    if reach is not None and impressions is not None and impressions < reach:
        return "fewer impressions than reach: the wrong way round?"
    seen = reach or impressions
    if seen and engagements is not None and engagements > seen:
        return "more engaged than saw it: is that so?"
    return ""


class AskedRows:
    """The posts of the round, each on one channel, with what was entered."""

    columns = (
        Column("", 1), Column("Post", 0), Column("Went out", 9, from_width=60),
        Column("On", 11), Column("Reach", 6, right=True), Column("Engag.", 6, right=True),
        Column("Rate", 7, right=True),
    )  # fmt: skip

    def __init__(self, plan: Plan, pairs: Sequence[Pair], known: Mapping[RowKey, Counts]) -> None:
        """List ``pairs``; ``known`` are the figures that were entered."""
        self._plan, self._known = plan, known
        self._pairs = {asked_key(post.id, channel): (post, channel) for post, channel in pairs}
        self.keys = list(self._pairs)

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a post on a channel."""
        post, channel_id = self._pairs[key]
        channel = self._plan.snapshot.channels.get(channel_id)
        counts = self._known.get(key)
        rate = engagement_rate(counts[2], counts[0], counts[1]) if counts else None
        day = show_day(post.publish_on, self._plan.today) if post.publish_on else ""
        return (
            Cell("✓", Tone.FINE) if counts else Cell("○", Tone.DIM),
            Cell(post.topic, Tone.PLAIN if counts else Tone.STRONG),
            Cell(day, Tone.DIM),
            Cell(channel.name if channel else "gone", Tone.DIM),
            Cell(compact(counts[0]) if counts else "", Tone.ACCENT),
            Cell(compact(counts[2]) if counts else "", Tone.ACCENT),
            Cell("" if rate is None else f"{rate:.1f} %", Tone.ACCENT),
        )
