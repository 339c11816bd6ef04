"""Tables of channels, posts and the channels that a post goes to."""

import warnings
from datetime import date, time

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    Line,
    Lines,
    Minutes,
    NameColumn,
    TimeColumn,
    Title,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import PostStatus


class Channel(Row, table=True):
    """A channel that posts go to."""

    __tablename__ = "channel"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)


with warnings.catch_warnings():
    # The copy of a post hides pydantic's deprecated method of that name, which nobody calls.
    warnings.filterwarnings("ignore", message='Field name "copy"')

    class Post(Row, table=True):
        """A post. Its time is a wall time in ``zone`` (IANA name); ``estimate`` is in minutes."""

        __tablename__ = "post"
        __table_args__ = (
            CheckConstraint(check_of("status", PostStatus)),
            CheckConstraint("estimate >= 0"),
            CheckConstraint("publish_time IS NULL OR publish_on IS NOT NULL"),
            Index("post_publish", "publish_on"),
            Index("post_status", "status"),
            Index("post_owner", "owner_id"),
            Index("post_goal", "goal_id"),
            Index("post_tactic", "tactic_id"),
            {"sqlite_autoincrement": True},
        )

        id: int | None = Field(default=None, primary_key=True)
        topic: Title = Field(sa_type=Text)
        content_type: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        copy: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))  # type: ignore[assignment]
        call_to_action: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        audience: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        notes: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        status: PostStatus = Field(
            default=PostStatus.IDEA,
            sa_type=word_column(PostStatus),
            sa_column_kwargs=stored_default("idea"),
        )
        publish_on: date | None = Field(default=None, sa_type=DayColumn)
        publish_time: time | None = Field(default=None, sa_type=TimeColumn)
        zone: Title = Field(default="UTC", sa_type=Text, sa_column_kwargs=stored_default("UTC"))
        owner_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
        estimate: Minutes | None = None
        goal_id: int | None = Field(default=None, foreign_key="social_goal.id", ondelete="SET NULL")
        tactic_id: int | None = Field(default=None, foreign_key="tactic.id", ondelete="SET NULL")
        created_on: date = Field(sa_type=DayColumn)


class PostChannel(Row, table=True):
    """A post goes to a channel."""

    __tablename__ = "post_channel"
    __table_args__ = (Index("post_channel_channel", "channel_id"),)

    post_id: int = Field(primary_key=True, foreign_key="post.id", ondelete="CASCADE")
    channel_id: int = Field(primary_key=True, foreign_key="channel.id", ondelete="CASCADE")
