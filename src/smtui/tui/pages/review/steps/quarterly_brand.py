"""Brand: a walk over the channels, one after the other, each looked at as a stranger would."""

from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.reviews.brand import Stop, Walk, walk_over
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.plans_posts import PlansPosts
from smtui.tui.pages.review.steps.brand_rows import BrandRows, tell
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.pages.team.paned import PanedList
from smtui.tui.widgets.cells import RowKey, Tone, shorten
from smtui.vocabulary import Kind

NOTE_CELLS = 40


class Brand(StepPage, PlansPosts, PanedList):
    """The channels beside what to look at; ``space`` says that one is right, ``x`` what is not."""

    VIEW_NAME: ClassVar[str] = "quarter brand"
    NEW: ClassVar[Kind] = Kind.TASK
    LEAST_BELOW: ClassVar[int] = 11
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "tick", "skip", "notes", "add", "edit", "open", "channels", "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("tick", "skip", "add", "edit", "channels")
    LABELS: ClassVar[Mapping[str, str]] = {
        "tick": "Consistent", "skip": "To mend", "notes": "To mend", "add": "Mend, as a task",
    }  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No channel is there to look at.\n\n"
        "^k  adds the channels that the brand is on, each with its handle\n"
        "Then each is looked at here: name, pictures, description, links, tone, colours, pin."
    )

    def __init__(self) -> None:
        """Start where nothing was noted."""
        super().__init__()
        self._noted: tuple[int, RowKey | None] | None = None

    @property
    def walk(self) -> Walk:
        """The walk of this session; what was looked at the day before it began counts."""
        snapshot = self.plan.snapshot
        since = self.session.started_at.astimezone().date() - timedelta(days=1)
        return walk_over(snapshot.channels, snapshot.channel_checks, snapshot.posts.values(), since)

    def wanted_lines(self) -> int:
        """As many as the channels in use take; those that are not can be scrolled to."""
        return 1 + len(self.walk.stops) if self.walk.stops else super().wanted_lines()

    def source(self, plan: Plan) -> BrandRows:
        """The channels."""
        return BrandRows(plan, self.walk)

    def summarise(self, plan: Plan) -> Content:
        """Say how far the walk is, and what is to be mended."""
        del plan
        walk = self.walk
        total = len(walk.stops)
        if not total:
            return toned(" No channel is in use: ^k adds one, e gives one its handle", Tone.WATCH)
        channels = "1 channel" if total == 1 else f"{total} channels"
        is_over = walk.done == total
        pieces = [toned(f" {walk.done} of {channels} looked at",
                        Tone.FINE if is_over else Tone.STRONG)]  # fmt: skip
        wrong = [stop for stop in walk.stops if stop.is_done and stop.is_wrong]
        if wrong:
            told = "; ".join(
                f"{stop.channel.name} ({shorten(stop.check.note, NOTE_CELLS)})"
                for stop in wrong
                if stop.check is not None
            )
            pieces.append(toned(f"to mend: {told}", Tone.TROUBLE))
        elif is_over:
            pieces.append(toned("all of them look and sound like the brand", Tone.FINE))
        elif not walk.done:
            pieces.append(toned("space: it is consistent, x: what must be mended", Tone.DIM))
        return toned(" · ").join(pieces)

    def tell(self, plan: Plan) -> Content:
        """What to look at on the channel under the cursor, and what was found last."""
        stop = self._stop
        return tell(plan, stop, self.walk) if stop else Content("")

    @property
    def _stop(self) -> Stop | None:
        source, key = self.rows.source, self.rows.key
        return source.stops.get(key) if isinstance(source, BrandRows) and key else None

    def _go_on(self, channel_id: int) -> None:
        """Put the cursor on the next channel of the walk."""
        after = self.walk.after(channel_id)
        if after is not None:
            self.rows.go_to(RowKey(Kind.CHANNEL, after))

    def action_tick(self) -> None:
        """Say that the channel is consistent as of today, and go on; again: take that back."""
        from smtui.actions.reviews import CheckChannel, DeleteChannelCheck

        stop = self._stop
        if stop is None:
            self.desk.say("There is no channel here; ^k adds one.", Tone.DIM)
        elif stop.check is not None and stop.is_done and stop.check.is_consistent:
            self.desk.do(DeleteChannelCheck(stop.check.id))
        elif self.desk.do(CheckChannel(stop.channel.id, is_consistent=True)) is not None:
            self._go_on(stop.channel.id)

    def action_skip(self) -> None:
        """Ask what must be mended, and keep it as of today."""
        self._ask_to_mend(with_task=False)

    def action_notes(self) -> None:
        """Ask what must be mended; without any channel write a note on the step."""
        if self._stop is None:
            self.action_note_step()
        else:
            self._ask_to_mend(with_task=False)

    def action_add(self) -> None:
        """Make a task of what must be mended: right after a note of that, whose channel the
        cursor has left by itself.
        """
        noted, self._noted = self._noted, None
        is_there = noted is not None and noted[1] == self.rows.key
        self._ask_to_mend(with_task=True, channel_id=noted[0] if noted and is_there else None)

    def _ask_to_mend(self, *, with_task: bool, channel_id: int | None = None) -> None:
        from smtui.actions.reviews import CheckChannel
        from smtui.tui.dialogs.ask import Ask, AskDialog
        from smtui.tui.dialogs.forms.entries import read_name

        stop = self._stop if channel_id is None else self.walk.stop(channel_id)
        if stop is None:
            self.desk.say("There is no channel here; ^k adds one.", Tone.DIM)
            return
        id_ = stop.channel.id
        old = stop.check.note if stop.check is not None and stop.is_wrong else ""

        def keep(note: str | None) -> None:
            if note is None:
                return
            done = self.desk.do(CheckChannel(id_, is_consistent=False, note=note,
                                             with_task=with_task))  # fmt: skip
            if done is not None:
                self._go_on(id_)
                self._noted = None if with_task else (id_, self.rows.key)

        what = "a task is made of it" if with_task else "a then makes a task of it"
        question = f"{stop.channel.name}: what must be mended?"
        ask = Ask(question, read_name, hint=f"such as: old logo on the cover · {what}", value=old)
        self.app.push_screen(AskDialog(ask), keep)

    def action_edit(self) -> None:
        """Edit the channel: its handle, its language, its slots."""
        from smtui.tui.dialogs.forms.channel import channel_form
        from smtui.tui.dialogs.forms.form_dialog import FormDialog

        stop = self._stop
        if stop is not None:
            self.app.push_screen(FormDialog(self.desk, channel_form(self.desk, stop.channel)))

    def action_open(self) -> None:
        """Read what the pane tells at full width."""
        from smtui.tui.dialogs.thing import ReadingDialog

        self.app.push_screen(ReadingDialog(self.desk, lambda: self.tell(self.plan)))
