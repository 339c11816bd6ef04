"""Tables of tasks, their links, how they were settled, and the time that went to them."""

from datetime import date, time

from sqlalchemy import REAL, CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Finite,
    Key,
    Line,
    Lines,
    Minutes,
    Moment,
    MomentColumn,
    NameColumn,
    TimeColumn,
    Title,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import Cadence, Outcome, PageName, SessionCadence, TaskStatus


class Activity(Row, table=True):
    """A kind of work, by which estimates learn."""

    __tablename__ = "activity"
    __table_args__ = (
        Index("activity_skill", "skill_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    skill_id: int | None = Field(default=None, foreign_key="skill.id", ondelete="SET NULL")


class Tag(Row, table=True):
    """A word that things are marked with."""

    __tablename__ = "tag"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)


class Task(Row, table=True):
    """A task, one-off or (with an ``rrule``) recurring. ``estimate`` is in minutes."""

    __tablename__ = "task"
    __table_args__ = (
        CheckConstraint(check_of("page", PageName)),
        CheckConstraint(check_of("status", TaskStatus)),
        CheckConstraint(check_of("cadence", Cadence)),
        CheckConstraint("estimate >= 0"),
        CheckConstraint("value BETWEEN 1 AND 5"),
        CheckConstraint(check_of("session_cadence", SessionCadence)),
        Index("task_status", "status"),
        Index("task_activity", "activity_id"),
        Index("task_tactic", "tactic_id"),
        Index("task_goal", "goal_id"),
        Index("task_role", "role_id"),
        Index("task_skill", "skill_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    title: Title = Field(sa_type=Text)
    notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    help: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    page: PageName | None = Field(default=None, sa_type=word_column(PageName))
    status: TaskStatus = Field(
        default=TaskStatus.TODO,
        sa_type=word_column(TaskStatus),
        sa_column_kwargs=stored_default("todo"),
    )
    cadence: Cadence | None = Field(default=None, sa_type=word_column(Cadence))
    section: Line | None = Field(default=None, sa_type=Text)
    rrule: Line | None = Field(default=None, sa_type=Text)
    starts_on: date | None = Field(default=None, sa_type=DayColumn)
    planned_on: date | None = Field(default=None, sa_type=DayColumn)
    due_on: date | None = Field(default=None, sa_type=DayColumn)
    not_before_on: date | None = Field(default=None, sa_type=DayColumn)
    estimate: Minutes | None = None
    value: Finite | None = Field(default=None, ge=1, le=5, sa_type=REAL)
    activity_id: int | None = Field(default=None, foreign_key="activity.id", ondelete="SET NULL")
    tactic_id: int | None = Field(default=None, foreign_key="tactic.id", ondelete="SET NULL")
    goal_id: int | None = Field(default=None, foreign_key="social_goal.id", ondelete="SET NULL")
    role_id: int | None = Field(default=None, foreign_key="role.id", ondelete="SET NULL")
    starter_number: int | None = Field(default=None, unique=True)
    created_on: date = Field(sa_type=DayColumn)
    skill_id: int | None = Field(default=None, foreign_key="skill.id", ondelete="SET NULL")
    session_cadence: SessionCadence | None = Field(
        default=None, sa_type=word_column(SessionCadence)
    )
    session_step: Key | None = Field(default=None, sa_type=Text)


class TaskAssignee(Row, table=True):
    """A person is to do a task; several share it evenly."""

    __tablename__ = "task_assignee"
    __table_args__ = (Index("task_assignee_person", "person_id"),)

    task_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")


class TaskBlocker(Row, table=True):
    """A task waits for another."""

    __tablename__ = "task_blocker"
    __table_args__ = (
        CheckConstraint("task_id <> blocker_id"),
        Index("task_blocker_blocker", "blocker_id"),
    )

    task_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    blocker_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")


class TaskTag(Row, table=True):
    """A task is marked with a tag."""

    __tablename__ = "task_tag"
    __table_args__ = (Index("task_tag_tag", "tag_id"),)

    task_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    tag_id: int = Field(primary_key=True, foreign_key="tag.id", ondelete="CASCADE")


class Completion(Row, table=True):
    """One occurrence of a task was settled: on which local day, how, and at which moment."""

    __tablename__ = "completion"
    __table_args__ = (
        CheckConstraint(check_of("outcome", Outcome)),
        UniqueConstraint("task_id", "occurrence_on"),
        Index("completion_day", "day_on"),
        Index("completion_occurrence", "occurrence_on"),
        Index("completion_outcome", "task_id", "outcome", "occurrence_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int = Field(foreign_key="task.id", ondelete="CASCADE")
    occurrence_on: date = Field(sa_type=DayColumn)
    outcome: Outcome = Field(sa_type=word_column(Outcome))
    reason: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    day_on: date = Field(sa_type=DayColumn)
    at: Moment = Field(sa_type=MomentColumn)


class TimeEntry(Row, table=True):
    """Minutes that went to a task, to a post, or to an activity alone, on a local day; the wall
    times are both known or neither.
    """

    __tablename__ = "time_entry"
    __table_args__ = (
        CheckConstraint("minutes BETWEEN 1 AND 1440"),
        CheckConstraint("(from_time IS NULL) = (until_time IS NULL)"),
        Index("time_entry_day", "day_on"),
        Index("time_entry_task", "task_id", "occurrence_on"),
        Index("time_entry_post", "post_id"),
        Index("time_entry_person", "person_id"),
        Index(
            "time_entry_activity",
            "activity_id",
            "day_on",
            "task_id",
            "occurrence_on",
            "post_id",
            "minutes",
        ),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    task_id: int | None = Field(default=None, foreign_key="task.id", ondelete="CASCADE")
    post_id: int | None = Field(default=None, foreign_key="post.id", ondelete="CASCADE")
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    activity_id: int | None = Field(default=None, foreign_key="activity.id", ondelete="SET NULL")
    occurrence_on: date | None = Field(default=None, sa_type=DayColumn)
    day_on: date = Field(sa_type=DayColumn)
    minutes: int = Field(ge=1, le=1440)
    note: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    at: Moment = Field(sa_type=MomentColumn)
    from_time: time | None = Field(default=None, sa_type=TimeColumn)
    until_time: time | None = Field(default=None, sa_type=TimeColumn)


class RunningTimer(Row, table=True):
    """The one timer that can run, as row 1: on a task or on a post."""

    __tablename__ = "running_timer"
    __table_args__ = (
        CheckConstraint("id = 1"),
        CheckConstraint("(task_id IS NULL) <> (post_id IS NULL)"),
        Index("running_timer_task", "task_id"),
        Index("running_timer_post", "post_id"),
    )

    id: int | None = Field(default=1, primary_key=True, ge=1, le=1)
    task_id: int | None = Field(default=None, foreign_key="task.id", ondelete="CASCADE")
    started_at: Moment = Field(sa_type=MomentColumn)
    post_id: int | None = Field(default=None, foreign_key="post.id", ondelete="CASCADE")
