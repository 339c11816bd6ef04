"""Review: sessions that make a week, a month and a quarter, and what comes out of them."""

from typing import ClassVar

from smtui.tui.pages.viewed_page import ViewedPage
from smtui.vocabulary import Kind, PageName, SessionCadence

SESSIONS = "sessions"
VIEWS = (
    (SESSIONS, "smtui.tui.pages.review.sessions:SessionsView"),
    ("report", "smtui.tui.pages.review.report:ReportView"),
    ("lessons", "smtui.tui.pages.review.lessons:LessonsView"),
)  # fmt: skip
"""The views in their order: name and place."""


class ReviewPage(ViewedPage):
    """The views of sessions, reports and lessons."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    NEW: ClassVar[Kind] = Kind.TASK
    VIEW_PLACES: ClassVar[tuple[tuple[str, str], ...]] = VIEWS

    _is_in_session = False

    def open_session(self, cadence: SessionCadence, step: str = "") -> None:
        """Begin or resume the session of that cadence, at a step of it."""
        from smtui.tui.pages.review.sessions import SessionsView

        self.turn_to(SESSIONS)
        view = self._views[SESSIONS]
        if isinstance(view, SessionsView):
            view.open_cadence(cadence, step)

    def session_changed(self, *, is_open: bool) -> None:
        """Make room for a session: while one is open it takes the page over."""
        self._is_in_session = is_open
        self._show_bar()

    def turn_to(self, view: str) -> None:
        """Show another view; a session that is left open waits in its own."""
        super().turn_to(view)
        self._show_bar()

    def _show_bar(self) -> None:
        self._bar.display = not (self._is_in_session and self.view == SESSIONS)
