"""What the figures list: what posts brought against the month before, KPIs, posts to measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from smtui.language.dates import show_day
from smtui.language.numbers import compact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import Figures
from smtui.planning.reviews.kpi_change import KpiChange
from smtui.tui.details.names import PACE
from smtui.tui.pages.calendar.results_rows import Month, rate_words
from smtui.tui.pages.review.steps.kpi_changes import arrow, change_cell
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, shorten
from smtui.vocabulary import Direction, Kind

COLUMNS = (
    Column("", 1),
    Column("Figure", 0),
    Column("With", 14, from_width=88),
    Column("Before", 8, right=True, from_width=60),
    Column("Now", 8, right=True),
    Column("Change", 14, right=True),
    Column("", 9),
)
NAMED = (
    ("Reach", "reach"), ("Impressions", "impressions"), ("Engagement", "engagements"),
    ("Clicks", "clicks"), ("Conversions", "conversions"),
)  # fmt: skip

NAME_CELLS = 24


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """The figures of a month: how each KPI changed since it began, on ``first``, what its posts
    brought and those of the month before; ``names`` are those of both months.
    """

    first: date
    names: tuple[str, str]
    changes: Mapping[int, KpiChange]
    month: Month
    before: Month

    @property
    def to_measure(self) -> tuple[PostFact, ...]:
        """The posts with a channel that was not measured yet."""
        return self.month.waiting


class FigureRows:
    """The KPIs by goal, the posts that wait for their figures, and the sums of all posts."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, figures: MonthFigures, words: str) -> None:
        """List what contains ``words``."""
        self._plan, self._figures, low = plan, figures, words.casefold()
        self._rows: dict[RowKey, Heading | Sequence[Cell]] = {}
        kpis = plan.snapshot.kpis
        own = {RowKey(Kind.KPI, id_): self._kpi(id_) for id_ in figures.changes
               if low in kpis[id_].name.casefold()}  # fmt: skip
        waiting = {RowKey(Kind.POST, post.id): self._post(post) for post in figures.to_measure
                   if low in post.topic.casefold()}  # fmt: skip
        since = show_day(figures.first, plan.today)
        name, before = figures.names
        self._part("KPIs", f"before {since}, and now", own)
        self._part("Posts that wait for their figures", "e enters them, R all", waiting)
        if not words:
            self._part(f"What the posts of {name} brought", f"against {before}", self._sums())
        self.keys: Sequence[RowKey] = list(self._rows)

    def _part(self, title: str, aside: str, rows: Mapping[RowKey, Sequence[Cell]]) -> None:
        if rows:
            self._rows[RowKey("heading", title)] = Heading(title, aside)
            self._rows.update(rows)

    def _kpi(self, id_: int) -> Sequence[Cell]:
        kpi, pace = self._plan.snapshot.kpis[id_], self._plan.kpis[id_]
        changed = self._figures.changes[id_]
        state = Cell("M due", Tone.WATCH) if pace.measure_due else Cell(
            str(pace.word), PACE[pace.word][1]
        )  # fmt: skip
        return (
            arrow(changed, kpi.direction),
            Cell(kpi.name),
            Cell(kpi.tool or kpi.channel or "", Tone.DIM),
            Cell(compact(changed.before), Tone.DIM),
            Cell(compact(changed.after)),
            change_cell(changed, kpi.direction),
            state,
        )

    def _post(self, post: PostFact) -> Sequence[Cell]:
        channels = self._plan.snapshot.channels
        left = [id_ for id_ in post.channels if id_ not in post.measured]
        names = ", ".join(channels[id_].name for id_ in left if id_ in channels)
        day = show_day(post.publish_on, self._plan.today) if post.publish_on else ""
        return (
            Cell("?", Tone.WATCH),
            Cell(post.topic),
            Cell(names, Tone.DIM),
            Cell("", Tone.DIM),
            Cell("–", Tone.DIM),
            Cell(f"out {day}", Tone.DIM),
            Cell("e enters", Tone.WATCH),
        )

    def _sums(self) -> Mapping[RowKey, Sequence[Cell]]:
        month, before = self._figures.month, self._figures.before
        if not (month.posts or before.posts):
            return {}
        rows = {RowKey("note", "posts"): self._sum(
            "Posts that went out", len(before.posts), len(month.posts))}  # fmt: skip
        for title, field in NAMED:
            old, new = (_figure(one.result.total, field) for one in (before, month))
            if old is not None or new is not None:
                rows[RowKey("note", field)] = self._sum(title, old, new)
        rates = before.result.total.rate, month.result.total.rate
        if rates != (None, None):
            rows[RowKey("note", "rate")] = self._sum("Engagement rate", *rates, is_rate=True)
        return rows

    def _sum(
        self, title: str, old: float | None, new: float | None, *, is_rate: bool = False
    ) -> Sequence[Cell]:
        change = KpiChange(old, new, measured=1)
        show = rate_words if is_rate else compact
        told = Cell("–", Tone.DIM) if change.by is None else change_cell(change, Direction.UP)
        if is_rate and change.by:
            sign = f"{change.by:+.1f} points".replace("-", "−")
            told = Cell(sign, told.tone)
        return (
            arrow(change, Direction.UP) if change.by is not None else Cell("·", Tone.DIM),
            Cell(title, Tone.DIM),
            Cell(""),
            Cell(show(old), Tone.DIM),
            Cell(show(new)),
            told,
            Cell(""),
        )

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a figure, or a heading."""
        return self._rows[key]


def best_and_worst(plan: Plan, changes: Mapping[int, KpiChange]) -> tuple[str, str]:
    """The KPI that gained most in percent and the one that lost most, in words; "" for none."""
    facts = plan.snapshot.kpis
    scored = []
    for id_, change in changes.items():
        percent, is_better = change.percent, change.is_better(facts[id_].direction)
        if percent is not None and is_better is not None:
            scored.append((abs(percent) if is_better else -abs(percent), id_))
    best, worst = max(scored, default=(0.0, 0)), min(scored, default=(0.0, 0))

    def words(id_: int) -> str:
        percent = f"{changes[id_].percent or 0:+.0f} %".replace("-", "−")
        return f"{shorten(facts[id_].name, NAME_CELLS)} {percent}"

    return (words(best[1]) if best[0] > 0 else ""), (words(worst[1]) if worst[0] < 0 else "")


def _figure(figures: Figures, field: str) -> int | None:
    value: int | None = getattr(figures, field)
    return value
