"""What a workspace reads only where somebody looks at it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from smtui.vocabulary import Kind
from smtui.workspace.door import store_door
from smtui.workspace.review_lookups import ReviewLookups

if TYPE_CHECKING:
    from smtui.planning.facts.posts import PostText, ResultLine
    from smtui.planning.facts.publishing import HoldFact, PostFact
    from smtui.planning.facts.time import TimeEntryLine, Worked
    from smtui.store.reading.adjustments import AdjustmentLine
    from smtui.store.reading.history import HistoryLine, JournalLine, TaskDetail
    from smtui.store.reading.measurements import Measured


class Lookups(ReviewLookups):
    """Details and history of things, and settings, straight from the file at ``path``."""

    def task_detail(self, task_id: int) -> "TaskDetail | None":
        """Read what the plan does not carry of a task: notes, help and the like."""
        with store_door(self.path):
            return self._reader.task_detail(task_id)

    def task_history(self, task_id: int, limit: int = 50) -> "tuple[HistoryLine, ...]":
        """Read how the occurrences of a task were settled, latest first."""
        with store_door(self.path):
            return self._reader.task_history(task_id, limit)

    def measurements(self, kpi_id: int) -> "tuple[Measured, ...]":
        """Read every measurement of a KPI with its note, oldest first."""
        with store_door(self.path):
            return self._reader.measurements(kpi_id)

    def adjustments(
        self, tactic_id: int | None = None, limit: int = 200
    ) -> "tuple[AdjustmentLine, ...]":
        """Read how a tactic, or all of them, were adjusted, latest first."""
        with store_door(self.path):
            return self._reader.adjustments(tactic_id, limit)

    def time_entries(self, first: date, last: date) -> "tuple[TimeEntryLine, ...]":
        """Read the time entries of the days from ``first`` to ``last``, both included."""
        with store_door(self.path):
            return self._reader.time_entries(first, last)

    def estimates_and_actuals(self, since: date) -> "tuple[Worked, ...]":
        """Read what was finished since a day with an estimate and logged time, oldest first."""
        with store_door(self.path):
            return self._reader.estimates_and_actuals(since)

    def task_minutes_by_day(self, task_id: int) -> tuple[tuple[date, int], ...]:
        """Read the minutes logged on a task by day, oldest first."""
        with store_door(self.path):
            return self._reader.task_minutes_by_day(task_id)

    def posts_between(self, first: date, last: date) -> "tuple[PostFact, ...]":
        """Read the posts of the days from ``first`` to ``last``, both included, by day and time."""
        with store_door(self.path):
            return self._reader.posts_between(first, last)

    def evergreen_posts(self) -> "tuple[PostFact, ...]":
        """Read the posts of any age that may come back, and those that brought one back."""
        with store_door(self.path):
            return self._reader.evergreen_posts()

    def post_copies(self, ids: Collection[int]) -> Mapping[int, tuple[tuple[int, str], ...]]:
        """Read the copies of posts by their ids: pairs of a channel's id and its own copy; first,
        with 0 as id, the copy for the channels that have no own.
        """
        with store_door(self.path):
            return self._reader.post_copies(ids)

    def post_texts(self, ids: Collection[int]) -> "Mapping[int, PostText]":
        """Read the texts of posts (copy, brief, link and the like) by their ids."""
        with store_door(self.path):
            return self._reader.post_texts(ids)

    def post_results(self, first: date, last: date) -> "tuple[ResultLine, ...]":
        """Read what the posts of the days from ``first`` to ``last`` brought, by day and time."""
        with store_door(self.path):
            return self._reader.post_results(first, last)

    def holds(self) -> "tuple[HoldFact, ...]":
        """Read when all posts were held, latest first."""
        with store_door(self.path):
            return self._reader.holds()

    def notes(self, kind: Kind, thing_id: int) -> str:
        """Read the notes of a thing."""
        with store_door(self.path):
            return self._reader.notes(kind, thing_id)

    def fields(self, kind: Kind, thing_id: int) -> Mapping[str, object]:
        """Read the stored row of a thing by column names, as SQLite holds it ({} without one)."""
        with store_door(self.path):
            return self._reader.fields(kind, thing_id)

    def journal_since(self, moment: datetime) -> "tuple[JournalLine, ...]":
        """Read what was done since ``moment`` (aware)."""
        with store_door(self.path):
            return self._reader.journal_since(moment)

    def setting(self, key: str) -> object:
        """Read a setting as stored; None when it stands at its default."""
        with store_door(self.path):
            return self._reader.setting(key)
