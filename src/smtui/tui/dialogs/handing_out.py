"""Handing posts out: what as, of which days, with the first lines and what is worth knowing."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.exchange.handed import HandedOut
from smtui.exchange.handing_out import HandOutAs, Wanted, hand_out, only
from smtui.exchange.month_plan import month_plan
from smtui.exchange.outgoing import Outgoing, gather
from smtui.exchange.refused import ExchangeRefused
from smtui.language.spans import Span, read_span, show_span
from smtui.tui import opening
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.choosing import ChooseDialog, Option
from smtui.tui.dialogs.dialog import Said
from smtui.tui.dialogs.handing_out_rows import NAMES, Kinds, preview_of
from smtui.tui.dialogs.listing import LEAST_ROWS, ListDialog
from smtui.tui.dialogs.writing_out import ask_files
from smtui.tui.widgets.cells import Tone, shorten
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

LEAST_PREVIEW, MOST_PREVIEW = 3, 24
"""Lines of the preview, with the line above it."""
SHORT, LOW = 20, 14
"""Lines of the terminal below which the days alone are told above the list; and below which there
is no preview.
"""
_LETTERS = "123456789abcdefghijklmnopqrstuvwxyz"


class HandOutDialog(ListDialog):
    """Lists what posts go out as; below, what the files begin with. Nothing is changed by it."""

    CSS: ClassVar[str] = """
    HandOutDialog .box { width: 110; }
    HandOutDialog .preview { height: 6; border-top: solid $panel; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "writes"),
        Binding("left_square_bracket", "month(-1)", "month", key_display="[ ]"),
        Binding("right_square_bracket", "month(1)", "", show=False),
        Binding("D", "days", "days"),
        Binding("c", "channel", "channel"),
        Binding("x", "unfinished", "unfinished too"),
        Binding("u", "none", "", show=False),
    ]

    def __init__(self, desk: "DeskScreen", day: date) -> None:
        """Offer the posts of the month of ``day``."""
        super().__init__(desk)
        self._set_month(day.year, day.month)
        self._channel: int | None = None
        self._with_unfinished = False
        self._out: Outgoing | None = None
        self._made: dict[HandOutAs, HandedOut | str] = {}
        self._preview = Said(classes="preview")

    def compose_below(self) -> ComposeResult:
        """The first lines of what is written."""
        yield self._preview

    @property
    def hinted(self) -> list[BindingType]:
        """The keys, and the one that leaves."""
        return [*self.BINDINGS, ListDialog.BINDINGS[-1]]

    @property
    def kind(self) -> HandOutAs:
        """What is under the cursor."""
        key = self.rows.key
        return HandOutAs(str(key.id)) if key is not None else HandOutAs.BUFFER

    @property
    def out(self) -> Outgoing:
        """The posts of the days."""
        plan = self.plan
        if self._out is None or self._out.plan is not plan:
            self._made.clear()
            self._out = Outgoing(plan, self._first, self._last, (), {}, {})
            if self.desk.workspace is not None:
                with opening.trouble_shown(self.desk):
                    self._out = gather(self.desk.workspace, plan, self._first, self._last)
        return self._out

    @property
    def handed(self) -> HandedOut | str:
        """The files of the kind under the cursor, or why there are none."""
        out, kind, workspace = self.out, self.kind, self.desk.workspace
        if kind not in self._made:
            channels = None if self._channel is None else frozenset({self._channel})
            name = workspace.path.stem if workspace else ""
            wanted = Wanted(name, self.desk.smtui.now(), channels, self._with_unfinished)
            try:
                self._made[kind] = hand_out(out, kind, wanted)
            except ExchangeRefused as refused:
                self._made[kind] = f"{refused.sentence} {refused.way_out}".strip()
        return self._made[kind]

    def head(self) -> Content:
        """Of which days, how many posts, where they go."""
        plan = month_plan(only(self.out, None if self._channel is None else {self._channel}))
        posts = "1 post" if plan.size == 1 else f"{plan.size} posts"
        title = toned(f"Hand out {plan.title}", Tone.STRONG) + toned(f"  {posts}", Tone.ACCENT)
        channel = self.plan.snapshot.channels.get(self._channel or 0)
        if channel is not None:
            title += toned(f" · only {channel.name}", Tone.WATCH)
        if self._with_unfinished:
            title += toned(" · to schedulers also unfinished ones", Tone.WATCH)
        if plan.size and self.size.height < SHORT:
            return title
        words = " · ".join(f"{status} {count}" for status, count in plan.by_status)
        return title + Content("\n") + toned(words or "No post stands on these days.", Tone.DIM)

    @property
    def room(self) -> int:
        """The lines that there are for the kinds and what stands above: some are the preview's."""
        return super().room - self._least_preview

    @property
    def _least_preview(self) -> int:
        return 0 if self.size.height < LOW else LEAST_PREVIEW

    def source(self) -> Kinds:
        """What posts can be handed out as."""
        return Kinds()

    def show_again(self) -> None:
        """Show the kinds, and give the rest of the room to the preview."""
        super().show_again()
        left = super().room - self.lines_of(self.head())
        kinds = min(len(HandOutAs), max(left - self._least_preview, LEAST_ROWS))
        self._preview.display = self._least_preview > 0
        self._preview.styles.height = max(LEAST_PREVIEW, min(left - kinds, MOST_PREVIEW))
        self._tell()

    @on(Rows.Highlighted)
    def _tell(self) -> None:
        """Show what the files of the kind begin with, after what is worth knowing of them."""
        height = self._preview.styles.height
        room = int(height.value) - 1 if height else LEAST_PREVIEW
        lines = preview_of(self.handed, room, self.inner_width, has_posts=bool(self.out.posts))
        self._preview.say(Content("\n").join(lines))

    def _changed(self) -> None:
        self._out = None
        self.echo.say("")
        self.show_again()

    def _set_month(self, year: int, month: int) -> None:
        self._first = date(year, month, 1)
        self._last = date(year, month, monthrange(year, month)[1])

    def action_month(self, months: int) -> None:
        """Hand out another month."""
        number = self._first.year * 12 + self._first.month - 1 + months
        if date.min.year * 12 < number < date.max.year * 12:
            self._set_month(number // 12, number % 12 + 1)
            self._changed()

    def action_days(self) -> None:
        """Ask for other days than a month."""

        def answered(span: Span | None) -> None:
            if span is not None:
                self._first, self._last = span.first, span.last
                self._changed()

        today, week_start = self.plan.today, self.plan.settings.week_start
        ask = Ask("Which days?", lambda text: read_span(text, today, week_start),
                  lambda span: show_span(span.first, span.last, today),
                  "such as 1 dec - 15 jan, or mon - sun")  # fmt: skip
        self.app.push_screen(AskDialog(ask), answered)

    def action_channel(self) -> None:
        """Choose a channel, or all of them."""
        channels = dict(zip(_LETTERS, self.out.channels, strict=False))

        def chosen(key: str | None) -> None:
            if key is not None:
                self._channel = channels[key].id if key in channels else None
                self._changed()

        options = [Option(key, channel.name, "") for key, channel in channels.items()]
        every = Option("0", "all channels", "")
        self.app.push_screen(ChooseDialog("Posts of which channel?", [every, *options]), chosen)

    def action_unfinished(self) -> None:
        """Give schedulers what is not ready yet too, or no more."""
        self._with_unfinished = not self._with_unfinished
        self._changed()

    def action_none(self) -> None:
        """Nothing: nothing is done here that could be undone."""

    def on_rows_opened(self) -> None:
        """A second click writes."""
        self.action_write()

    def action_write(self) -> None:
        """Ask where, and write."""
        handed = self.handed
        if isinstance(handed, str):
            self.echo.say(handed, Tone.TROUBLE)
        elif not handed.files:
            self.echo.say("There is nothing to write.", Tone.WATCH)
        else:
            ask_files(self.desk, f"it as {NAMES[self.kind]}", handed.files, self._written)

    def _written(self, paths: Sequence[Path]) -> None:
        where = str(paths[0]) if len(paths) == 1 else f"{len(paths)} files in {paths[0].parent}"
        self.echo.say(shorten(f"Wrote {where}", self.inner_width), Tone.FINE)
