"""The overview of the sessions: the three that are to be held, and those that were."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.planning.facts.reviews import PlannedLine
from smtui.planning.reviews.periods import planned_by
from smtui.planning.reviews.plans_kept import session_length
from smtui.tui.details.prose import toned
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.review.sessions_rows import TO_HOLD, SessionsRows, now_of, used
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName, SessionCadence

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.pages.review.sessions import SessionsView


class SessionsList(ListPage):
    """Begins, resumes and looks back on sessions."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "sessions overview"
    SHOW_COLUMNS: ClassVar[bool] = True
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.SESSION})
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "session.reopen", "delete", "add", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "open", "session.week", "session.reopen", "delete", "add", "view", "undo",
    )  # fmt: skip
    LABELS = {"open": "Begin or go on", "session.reopen": "Reopen"}  # noqa: RUF012

    def __init__(self, view: "SessionsView") -> None:
        """List sessions for ``view``, which opens them."""
        super().__init__()
        self._view = view
        self._plans: MadeOf[Mapping[int, Sequence[PlannedLine]]] = MadeOf()

    def source(self, plan: "Plan") -> SessionsRows:
        """The sessions to hold and those that were held."""
        snapshot = plan.snapshot
        plans = self._plans.get(lambda: self._read_plans(plan), snapshot.sessions, snapshot.tasks)
        return SessionsRows(plan, plans)

    def _read_plans(self, plan: "Plan") -> Mapping[int, Sequence[PlannedLine]]:
        """What came of the plans of all finished weekly sessions that are listed, in one go."""
        workspace, sessions = self.desk.workspace, plan.snapshot.sessions.values()
        weekly = (one for one in sessions if one.cadence is SessionCadence.WEEKLY)
        ids = [one.id for one in weekly if not one.is_open]
        return workspace.session_plans(ids) if workspace is not None and ids else {}

    def summarise(self, plan: "Plan") -> Content:
        """How far the week's session is."""
        session = now_of(plan, SessionCadence.WEEKLY)
        period = planned_by(SessionCadence.WEEKLY, plan.today)
        if session is None:
            told = toned(f" {period.name} is not planned yet: enter begins.", Tone.WATCH)
            return told + toned(self._usual_length(plan), Tone.DIM)
        if session.is_open:
            return toned(f" {period.name} is being planned: enter goes on.", Tone.STRONG)
        return toned(f" {period.name} is planned, in {used(session.seconds_used)}.", Tone.FINE)

    @staticmethod
    def _usual_length(plan: "Plan") -> str:
        length = session_length(plan.snapshot.sessions.values(), SessionCadence.WEEKLY)
        if length is None:
            return ""
        times = f"the last {length.sessions}" if length.sessions > 1 else "the last one"
        return f" · {times} took {used(length.typical)}"

    def describe(self, key: RowKey) -> Content:
        """What a session is for, or what came of it."""
        from smtui.tui.details.session import describe_session, describe_to_hold

        if key.kind == TO_HOLD:
            return describe_to_hold(self.plan, SessionCadence(str(key.id)))
        return describe_session(self.plan, int(key.id), self.desk.workspace)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The sessions that were begun among what is chosen."""
        return tuple(key for key in super().chosen if key.kind == Kind.SESSION)

    def action_open(self) -> None:
        """Begin the session under the cursor, go on with it, or tell of a finished one."""
        key = self.rows.key
        if key is None:
            return
        if key.kind == TO_HOLD:
            self._view.open_cadence(SessionCadence(str(key.id)))
        elif self.plan.snapshot.sessions[int(key.id)].is_open:
            self._view.open_session(int(key.id))
        else:
            from smtui.tui.dialogs.thing import ReadingDialog

            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))

    def action_doing(self) -> None:
        """Open a finished session again, and go on with it."""
        from smtui.actions.reviews import ReopenSession

        for key in self.chosen[:1]:
            session = self.plan.snapshot.sessions.get(int(key.id))
            if session is not None and session.is_open:
                self._view.open_session(session.id)
            elif self.desk.do(ReopenSession(int(key.id))) is not None:
                self._view.open_session(int(key.id))
            return
        self.desk.say("It was not begun yet: enter begins it.", Tone.DIM)

    def action_delete(self) -> None:
        """Delete sessions with their notes; what was planned and learned in them stays."""
        from smtui.actions.reviews import DeleteSessions

        if not self.chosen:
            self.desk.say("There is no session here to delete.", Tone.DIM)
        elif self.desk.do(DeleteSessions(tuple(int(key.id) for key in self.chosen))) is not None:
            self.acted()
