"""Tables of review sessions, of what was learned, and of the walk over the channels."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    FlagColumn,
    Key,
    Lines,
    Minutes,
    Moment,
    MomentColumn,
    Seconds,
    Words,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import LessonKind, SessionCadence, StepState


class ReviewSession(Row, table=True):
    """A session that plans the period from ``period_from`` on; ``step`` is where one is at."""

    __tablename__ = "review_session"
    __table_args__ = (
        CheckConstraint(check_of("cadence", SessionCadence)),
        CheckConstraint("seconds_used >= 0"),
        UniqueConstraint("cadence", "period_from"),
        Index("review_session_ended", "ended_at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    cadence: SessionCadence = Field(sa_type=word_column(SessionCadence))
    period_from: date = Field(sa_type=DayColumn)
    started_at: Moment = Field(sa_type=MomentColumn)
    ended_at: Moment | None = Field(default=None, sa_type=MomentColumn)
    seconds_used: Seconds = Field(default=0, sa_column_kwargs=stored_default(0))
    step: Key = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class ReviewStep(Row, table=True):
    """How a step of a session was left (NULL while there is only a note)."""

    __tablename__ = "review_step"
    __table_args__ = (CheckConstraint(check_of("state", StepState)),)

    session_id: int = Field(primary_key=True, foreign_key="review_session.id", ondelete="CASCADE")
    step: Key = Field(primary_key=True, sa_type=Text)
    state: StepState | None = Field(default=None, sa_type=word_column(StepState))
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class ReviewPlanned(Row, table=True):
    """A task that a finished session had planned for a day; ``minutes`` remained of it then."""

    __tablename__ = "review_planned"
    __table_args__ = (
        CheckConstraint("minutes >= 0"),
        Index("review_planned_task", "task_id"),
    )

    session_id: int = Field(primary_key=True, foreign_key="review_session.id", ondelete="CASCADE")
    task_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    planned_on: date = Field(sa_type=DayColumn)
    minutes: Minutes | None = None


class Lesson(Row, table=True):
    """Something that was learned on a day, perhaps in a session."""

    __tablename__ = "lesson"
    __table_args__ = (
        CheckConstraint(check_of("kind", LessonKind)),
        Index("lesson_learned", "learned_on"),
        Index("lesson_session", "session_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: LessonKind = Field(sa_type=word_column(LessonKind))
    text: Words = Field(sa_type=Text)
    learned_on: date = Field(sa_type=DayColumn)
    session_id: int | None = Field(
        default=None, foreign_key="review_session.id", ondelete="SET NULL"
    )


class LessonPost(Row, table=True):
    """A lesson is about a post."""

    __tablename__ = "lesson_post"
    __table_args__ = (Index("lesson_post_post", "post_id"),)

    lesson_id: int = Field(primary_key=True, foreign_key="lesson.id", ondelete="CASCADE")
    post_id: int = Field(primary_key=True, foreign_key="post.id", ondelete="CASCADE")


class LessonGoal(Row, table=True):
    """A lesson is about a goal."""

    __tablename__ = "lesson_goal"
    __table_args__ = (Index("lesson_goal_goal", "goal_id"),)

    lesson_id: int = Field(primary_key=True, foreign_key="lesson.id", ondelete="CASCADE")
    goal_id: int = Field(primary_key=True, foreign_key="social_goal.id", ondelete="CASCADE")


class LessonTactic(Row, table=True):
    """A lesson is about a tactic."""

    __tablename__ = "lesson_tactic"
    __table_args__ = (Index("lesson_tactic_tactic", "tactic_id"),)

    lesson_id: int = Field(primary_key=True, foreign_key="lesson.id", ondelete="CASCADE")
    tactic_id: int = Field(primary_key=True, foreign_key="tactic.id", ondelete="CASCADE")


class ChannelCheck(Row, table=True):
    """Whether a channel was found to be in line with the brand on a day."""

    __tablename__ = "channel_check"
    __table_args__ = (
        CheckConstraint("is_consistent IN (0, 1)"),
        UniqueConstraint("channel_id", "checked_on"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(foreign_key="channel.id", ondelete="CASCADE")
    checked_on: date = Field(sa_type=DayColumn)
    is_consistent: bool = Field(sa_type=FlagColumn)
    note: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
