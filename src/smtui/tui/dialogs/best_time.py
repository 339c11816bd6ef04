"""When posts did best: own results by weekday and hours, with how many there are."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.planning.facts.posts import ResultLine
from smtui.planning.publishing.best_time import (
    BLOCK_HOURS,
    ENOUGH,
    TimeBlock,
    best_time,
    best_time_in_words,
    time_blocks,
)
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.thing import ReadingDialog
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

YEAR = 365
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CELL = 10


class BestTimeDialog(ReadingDialog):
    """A table of weekdays and hours; the arrows choose a channel."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,tab", "other(1)", "other channels", key_display="← →"),
        Binding("left,h,shift+tab", "other(-1)", "", show=False),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Show the results of a year on all channels."""
        super().__init__(desk, self._table)
        self._place = 0

    @property
    def hinted(self) -> list[BindingType]:
        """The keys that choose, and those that read."""
        return [*self.BINDINGS, *ReadingDialog.BINDINGS]

    def action_other(self, step: int) -> None:
        """Show another channel, or all of them."""
        self._place += step
        self.show_again()

    def _table(self) -> Content:
        workspace = self.desk.workspace
        if workspace is None:
            return Content("")
        plan = workspace.plan
        lines = workspace.post_results(plan.today - timedelta(days=YEAR), plan.today)
        measured = {line.channel_id for line in lines}
        channels = [None, *(id_ for id_ in plan.snapshot.channels if id_ in measured)]
        return table(plan, lines, channels[self._place % len(channels)])


def table(plan: "Plan", lines: Sequence[ResultLine], channel_id: int | None) -> Content:
    """Return the table of a channel, or of all: the median engagement rate and how many posts."""
    blocks = time_blocks(lines, channel_id)
    channel = plan.snapshot.channels.get(channel_id or 0)
    prose = Prose().title(f"Best time · {channel.name if channel else 'all channels'}")
    prose.line("Median engagement rate by weekday and wall time, own results of a year.", Tone.DIM)
    prose.line("")
    found = {(one.weekday, one.hour): one for one in blocks}
    hours = sorted({one.hour for one in blocks})
    if hours:
        head = "".join(f"{hour}–{hour + BLOCK_HOURS}".rjust(CELL) for hour in hours)
        prose.line(f"   {head}", Tone.DIM)
    best = best_time(blocks)
    for weekday, name in enumerate(DAYS if hours else ()):
        cells = [_cell(found.get((weekday, hour)), best) for hour in hours]
        prose.pieces((name, Tone.PLAIN), *cells)
    prose.line("")
    prose.line(best_time_in_words(blocks), Tone.FINE if best else Tone.WATCH)
    words = f"(n): of so many posts; ~ is weak, of fewer than {ENOUGH}: it says little."
    return prose.line(words, Tone.DIM).content()


def _cell(block: TimeBlock | None, best: TimeBlock | None) -> tuple[str, Tone]:
    if block is None:
        return "·".rjust(CELL), Tone.DIM
    weak = "~" if block.is_weak else ""
    text = f"{weak}{block.rate:.1f}%({block.posts})".rjust(CELL)
    return text, Tone.FINE if block == best else Tone.DIM if block.is_weak else Tone.PLAIN
