"""The reading connection of a workspace, and what it has seen of the file."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.store.opening import open_reading
from smtui.store.reading import data_version, read_settings, read_snapshot
from smtui.store.reading.whole import one_moment
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.facts.posts import PostText, ResultLine
    from smtui.planning.facts.publishing import HoldFact, PostFact
    from smtui.planning.facts.time import TimeEntryLine, Worked
    from smtui.store.journal import Replayed, RowImage
    from smtui.store.outcome import Outcome
    from smtui.store.reading.adjustments import AdjustmentLine
    from smtui.store.reading.history import HistoryLine, JournalLine, TaskDetail
    from smtui.store.reading.measurements import Measured
    from smtui.store.what_if import Taken

TABLES: Mapping[Kind, str] = {
    Kind.TASK: "task",
    Kind.TACTIC: "tactic",
    Kind.GOAL: "social_goal",
    Kind.COMPANY_GOAL: "company_goal",
    Kind.KPI: "kpi",
    Kind.PERSON: "person",
    Kind.POST: "post",
    Kind.CHECK_IN: "check_in",
    Kind.OBJECTIVE: "personal_objective",
    Kind.CRITERION: "criterion",
    Kind.TIME_OFF: "time_off",
    Kind.TIME_ENTRY: "time_entry",
    Kind.SKILL: "skill",
    Kind.ROLE: "role",
    Kind.PLANNED_ROLE: "planned_role",
    Kind.TOOL: "tool",
    Kind.CHANNEL: "channel",
    Kind.CAMPAIGN: "campaign",
    Kind.OCCASION: "occasion",
    Kind.TEMPLATE: "post_template",
    Kind.PATTERN: "weekly_pattern",
    Kind.PATTERN_SLOT: "pattern_slot",
    Kind.SERIES: "post_series",
    Kind.HASHTAG_GROUP: "hashtag_group",
    Kind.HOLD: "publishing_hold",
    Kind.SESSION: "review_session",
    Kind.LESSON: "lesson",
    Kind.CHANNEL_CHECK: "channel_check",
}

_T = TypeVar("_T")

UNSEEN = -1
"""No version that the file ever has."""


class Reader:
    """Reads facts; every read of several statements stands in one transaction."""

    def __init__(self, path: Path, now: datetime) -> None:
        self._connection = open_reading(path, now)
        self._seen = data_version(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def is_outdated(self) -> bool:
        """Whether somebody else has written since the last read."""
        return data_version(self._connection) != self._seen

    def read(self, today: date) -> tuple[Snapshot, Settings]:
        """Read every fact."""
        with one_moment(self._connection):
            # Until all is read, nothing counts as seen: a read that fails is made anew.
            self._seen, version = UNSEEN, data_version(self._connection)
            facts = read_snapshot(self._connection, today), read_settings(self._connection)
            self._seen = version
        return facts

    def reread(
        self, plan: Plan, rows: "Sequence[RowImage]", are_alone: Callable[[], bool] | None = None
    ) -> tuple[Snapshot, Settings]:
        """Read what ``rows``, just written, touch of the facts of ``plan``; every fact when
        somebody else has written too.

        ``are_alone`` tells whether nobody has; without it, this connection wrote the rows.
        """
        from smtui.store.reading.refresh import refresh_snapshot

        with one_moment(self._connection):
            before, version = self._seen, data_version(self._connection)
            if not (are_alone() if are_alone else version == before):
                return self.read(plan.today)
            self._seen, settings = UNSEEN, plan.settings
            snapshot = refresh_snapshot(self._connection, plan.snapshot, rows, plan.today)
            if any(row.table == "setting" for row in rows):
                settings = read_settings(self._connection)
            self._seen = version
        return snapshot, settings

    def undo(self, at: datetime) -> "Replayed | None":
        """Take the latest entry of the journal back."""
        from smtui.store.journal import undo

        return undo(self._connection, at)

    def redo(self, at: datetime) -> "Replayed | None":
        """Carry out again the entry that was undone last."""
        from smtui.store.journal import redo

        return redo(self._connection, at)

    def take_over(self, images: "Sequence[RowImage]", outcome: "Outcome", at: datetime) -> "Taken":
        """Do what the images say as one entry of the journal."""
        from smtui.store.what_if import take_over

        return take_over(self._connection, images, outcome, at)

    def task_detail(self, task_id: int) -> "TaskDetail | None":
        """Read what the plan does not carry of a task."""
        from smtui.store.reading.history import task_detail

        return task_detail(self._connection, task_id)

    def task_history(self, task_id: int, limit: int) -> "tuple[HistoryLine, ...]":
        """Read how the occurrences of a task were settled."""
        from smtui.store.reading.history import task_history

        return task_history(self._connection, task_id, limit)

    def measurements(self, kpi_id: int) -> "tuple[Measured, ...]":
        """Read every measurement of a KPI."""
        from smtui.store.reading.measurements import read_measurements

        return read_measurements(self._connection, kpi_id)

    def adjustments(self, tactic_id: int | None, limit: int) -> "tuple[AdjustmentLine, ...]":
        """Read how a tactic, or all of them, were adjusted."""
        from smtui.store.reading.adjustments import read_adjustments

        return read_adjustments(self._connection, tactic_id, limit)

    def time_entries(self, first: date, last: date) -> "tuple[TimeEntryLine, ...]":
        """Read the time entries of some days."""
        from smtui.store.reading.timesheet import read_time_entries

        return read_time_entries(self._connection, first, last)

    def estimates_and_actuals(self, since: date) -> "tuple[Worked, ...]":
        """Read planned against actual minutes of what was finished."""
        from smtui.store.reading.timesheet import read_estimates_and_actuals

        return read_estimates_and_actuals(self._connection, since)

    def task_minutes_by_day(self, task_id: int) -> tuple[tuple[date, int], ...]:
        """Read the minutes logged on a task by day."""
        from smtui.store.reading.timesheet import read_minutes_by_day

        return read_minutes_by_day(self._connection, task_id)

    def posts_between(self, first: date, last: date) -> "tuple[PostFact, ...]":
        """Read the posts of some days."""
        from smtui.store.reading.publishing import read_posts_between

        return read_posts_between(self._connection, first, last)

    def evergreen_posts(self) -> "tuple[PostFact, ...]":
        """Read the posts of any age that may come back, and those that brought one back."""
        from smtui.store.reading.publishing import read_evergreen_posts

        return read_evergreen_posts(self._connection)

    def post_copies(self, ids: Collection[int]) -> Mapping[int, tuple[tuple[int, str], ...]]:
        """Read the copies of posts, that for all channels first."""
        from smtui.store.reading.posts import read_copies

        return read_copies(self._connection, ids)

    def post_texts(self, ids: Collection[int]) -> "Mapping[int, PostText]":
        """Read the texts of posts."""
        from smtui.store.reading.posts import read_texts

        return read_texts(self._connection, ids)

    def post_results(self, first: date, last: date) -> "tuple[ResultLine, ...]":
        """Read what the posts of some days brought."""
        from smtui.store.reading.posts import read_results

        return read_results(self._connection, first, last)

    def holds(self) -> "tuple[HoldFact, ...]":
        """Read when all posts were held, latest first."""
        from smtui.store.reading.posts import read_holds

        return read_holds(self._connection)

    def notes(self, kind: Kind, thing_id: int) -> str:
        """Read the notes of a thing."""
        from smtui.store.reading.history import notes_of

        return notes_of(self._connection, kind, thing_id)

    def journal_since(self, moment: datetime) -> "tuple[JournalLine, ...]":
        """Read what was done since ``moment``."""
        from smtui.store.reading.history import journal_since

        return journal_since(self._connection, moment)

    def fields(self, kind: Kind, thing_id: int) -> Mapping[str, object]:
        """Read the row of a thing by column names; empty when there is none."""
        found = self._connection.execute(
            f"SELECT * FROM {TABLES[kind]} WHERE id = ?",
            (thing_id,),
        )
        row = found.fetchone()
        if row is None:
            return {}
        return dict(zip((column[0] for column in found.description), row, strict=True))

    def look(self, read: Callable[[Connection], _T]) -> _T:
        """What ``read`` reads, all of it as of one moment."""
        with one_moment(self._connection):
            return read(self._connection)

    def setting(self, key: str) -> object:
        """Read a setting (yes and no as 1 and 0), None without one."""
        found = self._connection.execute(
            "SELECT json_extract(value, '$') FROM setting WHERE key = ?", (key,)
        )
        row = found.fetchone()
        return None if row is None else row[0]
