"""What a workspace reads of reviews only where somebody looks at it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.workspace.door import store_door
from smtui.workspace.reader import Reader

if TYPE_CHECKING:
    from smtui.planning.facts.publishing import PostFact
    from smtui.planning.facts.reports import Drift, ReportFacts
    from smtui.planning.facts.reviews import PlannedLine, PostLesson, SessionFact


class ReviewLookups:
    """Sessions, lessons, and what happened in a period, straight from the file at ``path``."""

    def __init__(self, path: Path, reader: Reader) -> None:
        self.path = path
        self._reader = reader

    def report_facts(self, first: date, last: date) -> "ReportFacts":
        """Read what happened from ``first`` to ``last``, both included."""
        from smtui.store.reading.reports import read_report_facts

        with store_door(self.path):
            return self._reader.look(lambda connection: read_report_facts(connection, first, last))

    def drift_since(self, moment: datetime, until: datetime | None = None) -> "Drift":
        """Read how the plan drifted from ``moment`` on, before ``until`` (both aware)."""
        from smtui.store.reading.drift import read_drift

        with store_door(self.path):
            return self._reader.look(lambda connection: read_drift(connection, moment, until))

    def session_plans(self, ids: Collection[int]) -> "Mapping[int, tuple[PlannedLine, ...]]":
        """Read what finished weekly sessions had planned, and what came of it: by the session's
        id those that had planned something, each by day.
        """
        from smtui.store.reading.reviews import read_session_plans

        with store_door(self.path):
            return self._reader.look(lambda connection: read_session_plans(connection, ids))

    def sessions(self, limit: int = 200) -> "tuple[SessionFact, ...]":
        """Read the latest ``limit`` sessions of all cadences, latest period first."""
        from smtui.store.reading.reviews import read_latest_sessions

        with store_door(self.path):
            return self._reader.look(lambda connection: read_latest_sessions(connection, limit))

    def posts_of_lessons(self) -> "Mapping[int, PostFact]":
        """Read the posts of any age that lessons are about, by id."""
        from smtui.store.reading.publishing import read_posts_of_lessons

        with store_door(self.path):
            return self._reader.look(read_posts_of_lessons)

    def lessons_of_posts(self) -> "tuple[PostLesson, ...]":
        """Read what was learned from single posts, latest first."""
        from smtui.store.reading.reviews import read_post_lessons

        with store_door(self.path):
            return self._reader.look(read_post_lessons)
