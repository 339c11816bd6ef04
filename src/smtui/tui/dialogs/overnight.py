"""When the timer ran overnight: at which time did the work really stop."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.actions.refused import Refused
from smtui.actions.tasks import DiscardTimer, StopTimer
from smtui.language.durations import show_minutes
from smtui.language.not_understood import NotUnderstood
from smtui.tui import opening
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.moments import TIME_WAYS, moment_words, read_moment
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.tui.desk import DeskScreen


class OvernightDialog(Dialog[None]):
    """Asks at which time the timer should have stopped; it can go on, or be thrown away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "stop", "stops it then", priority=True),
        Binding("ctrl+x", "discard", "logs nothing", priority=True),
        Binding("escape", "cancel", "lets it run"),
    ]

    def __init__(self, desk: "DeskScreen") -> None:
        """Ask about the timer of ``desk``'s workspace."""
        super().__init__()
        self._desk = desk
        self._line = LineInput(placeholder="18:30", compact=True)
        self._echo = Said(f"The time at which you stopped: {TIME_WAYS}.", Tone.DIM)

    def compose(self) -> ComposeResult:
        """Compose what ran since when, the line and its meaning."""
        with Vertical(classes="box"):
            yield Said(self._sentence(), Tone.STRONG)
            yield self._line
            yield self._echo
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Take the keys."""
        self._line.focus()

    @property
    def _started(self) -> datetime | None:
        plan = self._desk.plan
        timer = plan.snapshot.timer if plan else None
        return timer.started_at.astimezone() if timer else None

    def _sentence(self) -> str:
        plan, started = self._desk.plan, self._started
        if plan is None or started is None or plan.snapshot.timer is None:
            return "The timer does not run any more."
        timer, snapshot = plan.snapshot.timer, plan.snapshot
        task, post = snapshot.tasks.get(timer.task_id or 0), snapshot.posts.get(timer.post_id or 0)
        name = task.title if task else post.topic if post else ""
        title = f"‘{name[:80]}’" if name else "something"
        ran = show_minutes(int((self._desk.smtui.now() - started).total_seconds() // 60))
        return f"The timer on {title} ran overnight: since {moment_words(started)}, {ran}."

    @on(LineInput.Changed)
    def _typed(self) -> None:
        self._read()

    def _read(self) -> datetime | None:
        started = self._started
        if started is None:
            return None
        try:
            moment = read_moment(self._line.value, started, self._desk.smtui.now())
        except NotUnderstood as error:
            self._echo.say(error.sentence, Tone.WATCH)
            return None
        minutes = round((moment - started).total_seconds() / 60)
        self._echo.say(f"{moment_words(moment)}: logs {show_minutes(minutes)}", Tone.FINE)
        return moment

    def action_stop(self) -> None:
        """Stop it at the time that was typed."""
        moment = self._read()
        if moment is not None:
            self._do(StopTimer(at=moment))

    def action_discard(self) -> None:
        """Stop it and log nothing."""
        self._do(DiscardTimer())

    def _do(self, action: "Action") -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(action)
                self._desk.tell(done)
                self.dismiss()
        except Refused as refused:
            self._echo.say(refused.sentence, Tone.TROUBLE)
