"""Freeze: all posts to come are held with a reason, and released again; the log of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.actions.publishing import HoldPosts, ReleasePosts
from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import HoldFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.times import wall_time
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class _Holds:
    """The log as rows, the latest first."""

    columns = (
        Column("Held from", 16), Column("Until", 16), Column("For", 8, right=True),
        Column("Why", 0),
    )  # fmt: skip

    def __init__(self, plan: Plan, holds: Sequence[HoldFact], now: datetime) -> None:
        self._plan, self._now = plan, now
        self._holds = {hold.id: hold for hold in holds}
        self.keys = [RowKey(Kind.HOLD, hold.id) for hold in holds]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a hold."""
        hold = self._holds[int(key.id)]
        minutes = int(((hold.until_at or self._now) - hold.from_at).total_seconds() // 60)
        until = self._when(hold.until_at) if hold.until_at else "held"
        return (
            Cell(self._when(hold.from_at)),
            Cell(until, Tone.PLAIN if hold.until_at else Tone.TROUBLE),
            Cell(_long(minutes), Tone.DIM),
            Cell(hold.reason.replace("\n", " ")),
        )

    def _when(self, moment: datetime) -> str:
        day, at = wall_time(moment, self._plan.settings.zone)
        return f"{show_day(day, self._plan.today)} {at:%H:%M}"


def _long(minutes: int) -> str:
    """A stretch of time, of days from two on."""
    days = minutes // (24 * 60)
    return f"{days} days" if days > 1 else show_minutes(minutes)


class HoldDialog(ListDialog):
    """Holds with a reason, or releases; below it when posts were held before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+f", "turn", "holds all posts to come"),
    ]
    HELD: ClassVar[list[BindingType]] = [Binding("enter,ctrl+f", "turn", "releases them")]
    LEAVES: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "leaves all as it is")]
    EMPTY: ClassVar[str] = "Posts were never held before."
    MOST_SHOWN: ClassVar[int] = 8
    BELOW_LINES: ClassVar[int] = 3

    def __init__(self, desk: "DeskScreen") -> None:
        """Hold, or release what is held."""
        super().__init__(desk)
        self._is_held = self.plan.snapshot.hold is not None
        self._reason = LineInput(placeholder="why, such as: news of an accident", compact=True)

    @property
    def hinted(self) -> list[BindingType]:
        """What enter does now."""
        return [*(self.HELD if self._is_held else HoldDialog.BINDINGS), *self.LEAVES]

    def head(self) -> Content:
        """What is held, or what would be."""
        posts = self.plan.snapshot.posts.values()
        coming = sum(1 for post in posts if post.is_open and post.publish_on is not None)
        count = "1 post" if coming == 1 else f"{coming} posts"
        if self._is_held:
            return toned(f"‖ {count} to come are held. Release them?", Tone.TROUBLE)
        said = toned(f"Hold {count} to come, because …", Tone.STRONG)
        note = "\nEvery page says so until they are released. Nothing else changes."
        return said + toned(note, Tone.DIM)

    def source(self) -> _Holds:
        """The log."""
        workspace = self.desk.workspace
        holds = workspace.holds() if workspace else ()
        return _Holds(self.plan, holds, self.desk.smtui.now())

    def compose(self) -> ComposeResult:
        """Compose the line for the reason, and the log below it."""
        with Vertical(classes="box"):
            yield self._head
            if not self._is_held:
                yield self._reason
            yield self.rows
            yield self.echo
            yield Hints(self.hinted)

    def begin(self) -> None:
        """Begin with the reason."""
        if self._is_held:
            self.rows.focus()
        else:
            self._reason.focus()

    @on(LineInput.Submitted)
    def _given(self) -> None:
        self.action_turn()

    def action_turn(self) -> None:
        """Hold, or release."""
        action = ReleasePosts() if self._is_held else HoldPosts(self._reason.value.strip())
        if self.do(action) is not None:
            self.dismiss()
