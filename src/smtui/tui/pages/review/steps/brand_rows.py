"""What the brand walk lists: each channel, when it was looked at and what was found."""

from collections.abc import Sequence

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.planning.plan import Plan
from smtui.planning.reviews.brand import ASPECTS, Stop, Walk
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

COLUMNS = (
    Column("", 1),
    Column("Channel", 14),
    Column("Name there", 18, from_width=70),
    Column("Looked at", 10),
    Column("Found", 0),
)
LABEL_CELLS = 13
WAS = "was: "
"""Stands before what was found on an earlier walk."""
UNUSED = RowKey("heading", "unused")


class BrandRows:
    """The channels in use in their order, then those that are not in use."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, walk: Walk) -> None:
        """List the stops of ``walk``."""
        self._plan = plan
        own = {RowKey(Kind.CHANNEL, stop.channel.id): stop for stop in walk.stops}
        rest = {RowKey(Kind.CHANNEL, stop.channel.id): stop for stop in walk.unused}
        self.stops = {**own, **rest}
        self.keys: Sequence[RowKey] = [*own, *([UNUSED, *rest] if rest else [])]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a channel, or the heading of those that are not in use."""
        if key == UNUSED:
            return Heading("Not in use", "no handle, no slot, no post · ^k deletes")
        stop = self.stops[key]
        check = stop.check
        glyph, tone, found = verdict(stop)
        day = show_day(check.checked_on, self._plan.today) if check else "never"
        is_open = Tone.PLAIN if stop.is_done else Tone.STRONG
        return (
            Cell(glyph, tone),
            Cell(stop.channel.name, is_open),
            Cell(stop.channel.handle or "no handle (e)", Tone.DIM),
            Cell(day, Tone.DIM if stop.is_done or not check else Tone.WATCH),
            Cell(found, tone),
        )


def verdict(stop: Stop) -> tuple[str, Tone, str]:
    """What was found last: a glyph, its tone, and words; dim while it is not of this walk."""
    check = stop.check
    if check is None:
        return "○", Tone.DIM, "not looked at yet"
    if check.is_consistent:
        words = check.note or "like the brand"
        return ("✓", Tone.FINE, words) if stop.is_done else ("○", Tone.DIM, WAS + words)
    words = check.note or "something to mend"
    return ("!", Tone.TROUBLE, words) if stop.is_done else ("○", Tone.WATCH, WAS + words)


def tell(plan: Plan, stop: Stop, walk: Walk) -> Content:
    """What to look at on a channel, what was found last, and what is to be done by key."""
    channel, check = stop.channel, stop.check
    prose = Prose(LABEL_CELLS)
    name = f"{channel.name} {channel.handle}" if channel.handle else channel.name
    glyph, tone, found = verdict(stop)
    found = found.removeprefix(WAS)
    when = f"{show_full(check.checked_on)}: {found}" if check else "never looked at"
    prose.pieces((name, Tone.STRONG), (f"  {glyph} ", tone), (when, tone if check else Tone.DIM))
    for aspect, what in ASPECTS:
        prose.fact(aspect, what)
    others = [
        f"{one.channel.name} {one.channel.handle}"
        for one in walk.stops
        if one.channel.handle and one.channel.id != channel.id
    ]
    prose.fact("Elsewhere", " · ".join(others), Tone.DIM)
    prose.fact("Language", channel.language, Tone.DIM)
    ahead = [p for p in plan.snapshot.posts.values() if channel.id in p.channels and p.is_open]
    prose.fact("Posts ahead", str(len(ahead)) if ahead else "none", Tone.DIM)
    return prose.content()
