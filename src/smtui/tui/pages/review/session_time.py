"""How long a session takes: its clock runs while it is seen, and is kept in the file."""

from contextlib import suppress
from typing import TYPE_CHECKING, cast

from textual import on
from textual.widget import Widget

from smtui.actions.refused import Refused
from smtui.actions.reviews import KeepClock
from smtui.planning.facts.reviews import SessionFact
from smtui.planning.reviews.steps import BUDGET_MINUTES
from smtui.store.errors import StoreError
from smtui.tui import opening
from smtui.tui.pages.review.session_clock import SessionClock, shown_clock
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.step_bar import StepBar

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Workspace

KEPT_AFTER = 120
"""Seconds after which the clock is kept although nothing else happened."""


class KeepsTime(Widget):
    """The part of a session on the screen that counts its seconds and shows them in the bar."""

    def __init__(self, session: SessionFact) -> None:
        """Begin with the seconds that ``session`` took so far."""
        super().__init__(classes="frame")
        self.session = session
        self.clock = SessionClock(session.seconds_used)
        self.bar = StepBar()
        self._tried_at = 0
        """The seconds at which the clock was to be kept last, whether or not that went well."""

    @property
    def desk(self) -> "DeskScreen":
        """The desk."""
        return cast("DeskScreen", self.screen)

    def begin_clock(self) -> None:
        """Draw the clock each second from now on."""
        self._timer = self.set_interval(1, self.tell_clock)
        self.look()

    @on(StepBar.Seen)
    def _seen(self, message: StepBar.Seen) -> None:
        message.stop()
        if message.is_seen:
            self.look()
        else:
            self.look_away()

    def tell_clock(self) -> None:
        """Show the clock as it stands now; now and then it is kept, lest a crash loses much."""
        budget = BUDGET_MINUTES[self.session.cadence]
        seconds = self.clock.seconds
        self.bar.show_clock(shown_clock(seconds, budget), is_over=seconds > budget * 60)
        if seconds - max(self.session.seconds_used, self._tried_at) >= KEPT_AFTER:
            self.keep_clock()

    def look(self) -> None:
        """Let the clock run."""
        self.clock.run()
        self._timer.resume()

    def look_away(self) -> None:
        """Let the clock stand, and keep what it shows."""
        self.clock.stand()
        # A session that was left is hidden only after it has gone.
        if self.is_attached:
            self._timer.pause()
            self.keep_clock()

    def keep_clock(self, workspace: "Workspace | None" = None) -> None:
        """Keep the seconds so far in the file, by way of ``workspace`` when the desk is gone.

        As nobody asked for it, trouble is only said: no dialog comes between what is being typed.
        """
        seconds, store = self.clock.seconds, workspace or self.desk.workspace
        if store is None or seconds == self.session.seconds_used:
            return
        self._tried_at = seconds
        try:
            store.do(KeepClock(self.session.id, seconds))
        except StoreError as error:
            if workspace is None:
                self.desk.say(error.sentence, Tone.TROUBLE)
        except Refused:
            # The session was deleted meanwhile, and its clock with it.
            return

    def quietly(self, action: "Action") -> None:
        """Carry out what is no change of a person's; nothing is said of it."""
        if self.desk.workspace is not None:
            with suppress(Refused), opening.trouble_shown(self.desk):
                self.desk.workspace.do(action)
