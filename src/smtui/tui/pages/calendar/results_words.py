"""What is told of the results of a month, of a post and of a channel."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_full
from smtui.language.numbers import compact
from smtui.planning.facts.posts import ResultLine
from smtui.planning.plan import Plan
from smtui.planning.publishing.best_time import best_time_in_words, time_blocks
from smtui.planning.publishing.results import PostResult, engagement_rate
from smtui.tui.details.prose import Prose, toned
from smtui.tui.pages.calendar.results_rows import BEST, WORST, Month, rate_words
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.workspace import Workspace

NAME_CELLS = 11


def summary_of(name: str, month: Month) -> Content:
    """Say how many posts went out, how many wait to be measured, and the rate of all."""
    out, waiting, total = len(month.posts), len(month.waiting), month.result.total
    pieces = [
        toned(f" {name}", Tone.STRONG),
        toned(f" · {'1 post' if out == 1 else f'{out} posts'} went out", Tone.PLAIN),
        toned(f" · {waiting} to measure (R)" if waiting else "", Tone.WATCH),
    ]
    if total.rate is not None:
        pieces.append(toned(f" · rate {rate_words(total.rate)}", Tone.ACCENT))
    if total.reach:
        pieces.append(toned(f" · reach {compact(total.reach)}", Tone.DIM))
    return Content("").join(pieces)


def tell(
    plan: Plan,
    month: Month,
    key: RowKey | None,
    workspace: "Workspace",
    year: Sequence[ResultLine] | None,
) -> Content:
    """Tell of the post or channel of ``key``, and when posts did best in a year (None: nothing)."""
    prose = Prose()
    if key is not None and key.kind == Kind.POST:
        _post(prose, plan, month, int(key.id), workspace)
    channel = int(key.id) if key is not None and key.kind == Kind.CHANNEL else None
    if channel is not None:
        _channel(prose, plan, month, channel)
    if year is None:
        return prose.content()
    where = plan.snapshot.channels.get(channel or 0)
    words = best_time_in_words(time_blocks(year, channel))
    prose.line("").labelled("Best time", (f"{where.name}: " if where else "", Tone.PLAIN),
                            (words, Tone.PLAIN), (" z shows the table.", Tone.DIM))  # fmt: skip
    return prose.content()


def _post(prose: Prose, plan: Plan, month: Month, id_: int, workspace: "Workspace") -> None:
    post = next((one for one in month.posts if one.id == id_), None)
    if post is None:
        return
    prose.title(post.topic)
    at = f" {post.publish_time:%H:%M}" if post.publish_time else ""
    day = show_full(post.publish_on) + at if post.publish_on else ""
    result = next((one for one in month.result.posts if one.post_id == id_), None)
    prose.pieces((day, Tone.DIM), *_standing(month, result))
    lines = {line.channel_id: line for line in month.lines if line.post_id == id_}
    for channel in dict.fromkeys((*post.channels, *lines)):
        name = plan.snapshot.channels[channel].name if channel in plan.snapshot.channels else "?"
        line = lines.get(channel)
        if line is None:
            prose.pieces((fit(name, NAME_CELLS), Tone.PLAIN),
                         (" not measured yet: e enters it", Tone.WATCH))  # fmt: skip
        else:
            prose.pieces((fit(name, NAME_CELLS), Tone.PLAIN), (f" {_figures(line)}", Tone.DIM))
    text = workspace.post_texts((id_,)).get(id_)
    lesson = text.lesson if text else ""
    prose.labelled("Lesson", (lesson, Tone.PLAIN) if lesson else ("n writes it down", Tone.DIM))


def _standing(month: Month, result: PostResult | None) -> list[tuple[str, Tone]]:
    """How the post compares with the others of the month."""
    if result is None or result.figures.rate is None:
        return []
    rated = month.result.rated
    place = next(at for at, one in enumerate(rated, 1) if one.post_id == result.post_id)
    rate = f"{rate_words(result.figures.rate)} of {result.figures.rated}"
    of = f"{rate}, place {place} of {len(rated)}"
    if result in month.result.best():
        return [(f"  {BEST[0]} among the best: {of}", BEST[1])]
    if result in month.result.worst():
        return [(f"  {WORST[0]} among the worst: {of}", WORST[1])]
    return [(f"  {of}", Tone.PLAIN)]


def _figures(line: ResultLine) -> str:
    """The figures of one channel in a line; what is not known is left out."""
    named = (("reach", line.reach), ("impr.", line.impressions), ("engaged", line.engagements),
             ("clicks", line.clicks), ("conv.", line.conversions))  # fmt: skip
    known = [f"{name} {compact(value)}" for name, value in named if value is not None]
    rate = engagement_rate(line.engagements, line.reach, line.impressions)
    return "  ".join([*([rate_words(rate)] if rate is not None else []), *known])


def _channel(prose: Prose, plan: Plan, month: Month, id_: int) -> None:
    channel = plan.snapshot.channels.get(id_)
    prose.title(channel.name if channel else "A channel that is gone")
    ranked = [one for one in month.result.rated if id_ in one.channels]
    for mark, one in ((BEST, ranked[0]), (WORST, ranked[-1])) if len(ranked) > 1 else ():
        prose.pieces((f"{mark[0]} ", mark[1]), (one.topic, Tone.PLAIN),
                     (f"  {rate_words(one.figures.rate)}", Tone.DIM))  # fmt: skip
