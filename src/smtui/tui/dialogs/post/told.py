"""What is told beside a post that is edited: its place in the pipeline, what misses, its link."""

from collections.abc import Iterable

from textual.content import Content

from smtui.language.dates import show_day
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.pipeline import PIPELINE, next_step
from smtui.planning.publishing.preflight import Missing
from smtui.planning.publishing.utm import source_of, with_utm
from smtui.tui.details.prose import Prose, toned
from smtui.tui.dialogs.post.state import PostState
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import PostStatus

HERE = "bold reverse"
FIGURES = ("reach", "impressions", "engagements", "clicks", "conversions")


def tell_pipeline(post: PostFact, plan: Plan) -> Content:
    """The statuses, the one that it has marked, and who moves it next."""
    shown = [*PIPELINE, *([PostStatus.SKIPPED] if post.status not in PIPELINE else [])]
    pieces: list[Content] = []
    for status in shown:
        if pieces:
            pieces.append(toned(" › " if status in PIPELINE else " · ", Tone.DIM))
        here = status == post.status
        pieces.append(Content.styled(f" {status} ", HERE) if here else toned(status, Tone.DIM))
    step = next_step(post, plan.snapshot)
    said = toned("It is at its end.", Tone.DIM)
    if step is not None:
        said = toned(step.sentence, Tone.ACCENT) + toned(f"  ^n {step.status}", Tone.DIM)
    return Content("").join(pieces) + Content("\n") + said


def tell_missing(missing: Iterable[Missing], plan: Plan, *, is_open: bool = True) -> Content:
    """What misses before it goes out, each in a sentence, and that posts are held."""
    prose = Prose()
    hold = plan.snapshot.hold
    if hold is not None and is_open:
        prose.line("‖ All posts to come are held.", Tone.TROUBLE)
    found = tuple(missing)
    for one in found:
        glyph, tone = ("✗", Tone.TROUBLE) if one.is_grave else ("·", Tone.WATCH)
        prose.line(f"{glyph} {one.sentence}", tone)
    if not found:
        prose.line("✓ Nothing is missing." if is_open else "✓ It is settled.", Tone.FINE)
    return prose.content()


def brief_missing(missing: Iterable[Missing], has_lessons: bool = False) -> Content:
    """What misses, on one line, and that there are lessons of posts like it."""
    more = toned(" · posts like it taught something", Tone.ACCENT) if has_lessons else Content("")
    return _brief(tuple(missing)) + more


def _brief(found: tuple[Missing, ...]) -> Content:
    if not found:
        return toned("✓ Nothing is missing.", Tone.FINE)
    pieces = [toned("To mend: ", Tone.DIM)]
    for place, what in enumerate(dict.fromkeys((one.what, one.is_grave) for one in found)):
        pieces.append(toned(" · " if place else "", Tone.DIM))
        pieces.append(toned(what[0], Tone.TROUBLE if what[1] else Tone.WATCH))
    return Content("").join(pieces)


def tell_recalled(state: PostState) -> Content:
    """What was learned before that matters for the post as it stands, and why it does."""
    from smtui.tui.details.recalled import add_recalled, recalled_for_post

    prose = Prose()
    add_recalled(prose, recalled_for_post(state.workspace, state.drafted()))
    return prose.content()


def tell_link(state: PostState) -> Content:
    """The link as it will be on each channel, with its UTM parameters."""
    values = state.values
    link = str(values["link"] or "").strip()
    if not link:
        return Content("")
    prose = Prose().heading("The link as it will be")
    campaign = str(values["utm_campaign"] or values["campaign"] or "")
    medium = str(values["utm_medium"] or "")
    seen: dict[str, list[str]] = {}
    for channel in state.channels().values():
        made = with_utm(link, source=source_of(channel), medium=medium, campaign=campaign)
        seen.setdefault(made, []).append(channel.name)
    if not seen:
        seen[with_utm(link, source="", medium=medium, campaign=campaign)] = ["no channel yet"]
    for made, names in seen.items():
        prose.line(", ".join(names), Tone.DIM).line(made)
    if list(seen) == [link]:
        prose.line("It is no address of the web: it stays as it is.", Tone.WATCH)
    return prose.content()


def tell_results(
    results: Iterable[ResultLine], channels: Iterable[ChannelFact], plan: Plan
) -> Content:
    """What it brought on each channel, as far as it was measured."""
    names = {channel.id: channel.name for channel in channels}
    prose = Prose()
    for place, line in enumerate(results):
        if not place:
            prose.heading("What it brought")
        figures = [(name, getattr(line, name)) for name in FIGURES]
        said = " · ".join(f"{name} {value:,}" for name, value in figures if value is not None)
        when = show_day(line.measured_on, plan.today)
        prose.line(f"{names.get(line.channel_id, 'a channel')}, as of {when}", Tone.DIM).line(said)
    return prose.content()
