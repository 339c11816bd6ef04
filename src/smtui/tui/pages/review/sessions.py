"""The sessions: an overview of them, in whose place the one that is open stands."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from smtui.planning.reviews.periods import planned_by
from smtui.tui.pages.page import Page
from smtui.tui.pages.review.sessions_list import SessionsList
from smtui.tui.pages.review.sessions_rows import now_of, period_planned
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName, SessionCadence

if TYPE_CHECKING:
    from textual.widget import AwaitMount

    from smtui.actions.reviews import FinishSession, SettleStep
    from smtui.planning.plan import Plan
    from smtui.tui.pages.review.page import ReviewPage
    from smtui.tui.pages.review.session import SessionPane
    from smtui.workspace import Workspace


class SessionsView(Page):
    """Lists the sessions; one that is begun or resumed takes the page over until it is left."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "sessions"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.SESSION})
    DEFAULT_CSS: ClassVar[str] = """
    SessionsView { layout: vertical; }
    SessionsView Page { height: 1fr; }
    """

    def __init__(self) -> None:
        """Start with the overview."""
        super().__init__(id=f"view-{self.VIEW_NAME}")
        self.overview = SessionsList(self)
        self.pane: SessionPane | None = None

    def compose(self) -> ComposeResult:
        """Compose the overview; a session is mounted when it is opened."""
        yield self.overview

    @property
    def shown(self) -> Page:
        """The step of the session that is open, or the overview."""
        return self.pane.step if self.pane else self.overview

    def show_plan(self, plan: "Plan") -> None:
        """Show the session that is open, or the overview; one that is gone or finished is left."""
        pane = self.pane
        session = plan.snapshot.sessions.get(pane.session.id) if pane else None
        if session is not None and session.is_open and pane is not None:
            if pane.is_mounted:
                pane.show_plan(plan)
            return
        self._close()
        self.overview.show_plan(plan)
        if pane is not None:
            self.overview.go_to(RowKey(Kind.SESSION, pane.session.id))
            self.step_changed(None)

    def open_cadence(self, cadence: SessionCadence, step: str = "") -> None:
        """Begin the session of the period that is to be planned, or go on with it; one that is
        finished is pointed at.
        """
        from smtui.actions.reviews import StartSession

        session = now_of(self.plan, cadence)
        if session is None:
            period = planned_by(cadence, self.plan.today)
            done = self.desk.do(StartSession(cadence, period.first))
            if done is not None and done.id is not None:
                self.open_session(done.id, step)
        elif session.is_open:
            self.open_session(session.id, step)
        else:
            name = period_planned(session).name
            self.go_to(RowKey(Kind.SESSION, session.id))
            self.desk.say(f"The {cadence} session of {name} is finished: o opens it again.")

    def open_session(self, id_: int, step: str = "") -> None:
        """Put a session in the place of the overview, at ``step`` or where it was left."""
        from smtui.tui.pages.review.session import SessionPane

        if self.pane is not None and self.pane.session.id == id_:
            self._at(step)
            return
        session = self.plan.snapshot.sessions.get(id_)
        if session is None or not session.is_open:
            return
        self._close()
        self.pane = SessionPane(self, session, step)
        self._page.session_changed(is_open=True)
        self.overview.display = False
        self.step_changed(self.mount(self.pane))

    def _at(self, step: str) -> None:
        if self.pane is not None and step:
            self.pane.go_to(step)

    def step_changed(self, mounting: "AwaitMount | None") -> None:
        """Give the keys to what is shown now, once it is there."""
        if self.desk.page.shown is self.shown:
            self.desk.show_keys()
            self.desk.hold_keys(mounting)

    def finish(self, settle: "SettleStep", finish: "FinishSession") -> None:
        """Settle the last step and finish the session, which leads back to the overview."""
        if self.desk.do(settle) is None:
            return
        done = self.desk.do(finish)
        if done is not None:
            # What it ticked is a long sentence: it gets the whole line.
            self.desk.tell(done._replace(moved=""))

    def leave(self) -> None:
        """Leave the session that is open, with the cursor of the overview on it."""
        if self.pane is None:
            return
        pane = self.pane
        pane.look_away()
        self._close()
        if self.desk.plan is not None:
            self.overview.show_plan(self.desk.plan)
        self.overview.go_to(RowKey(Kind.SESSION, pane.session.id))
        self.desk.say(f"Left at ‘{pane.title}’: enter goes on there.")
        self.step_changed(None)

    def _close(self) -> None:
        if self.pane is not None:
            self.pane.remove()
            self.pane = None
            self.overview.display = True
            self._page.session_changed(is_open=False)

    def let_go(self, workspace: "Workspace") -> None:
        """Keep the clock of the session that is open."""
        if self.pane is not None:
            self.pane.keep_clock(workspace)

    @property
    def _page(self) -> "ReviewPage":
        from smtui.tui.pages.review.page import ReviewPage

        for node in self.ancestors:
            if isinstance(node, ReviewPage):
                return node
        raise LookupError("the sessions stand on no page")

    def take_focus(self) -> None:
        """Give the focus to the step, or to the overview."""
        self.shown.take_focus()

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing of the step, or on a session."""
        if self.pane is not None and key.kind == Kind.SESSION and key.id != self.pane.session.id:
            self.leave()
        self.shown.go_to(key)

    def stays_for(self, key: RowKey) -> bool:
        """Whether what is shown has it."""
        return self.shown.stays_for(key)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """What keys act on in what is shown."""
        return self.shown.chosen
