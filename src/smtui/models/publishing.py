"""Tables of channels, posts, the channels that a post goes to and its copies for them."""

import warnings
from datetime import date, time

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from smtui.models.columns import (
    DayColumn,
    FlagColumn,
    Line,
    Lines,
    Minutes,
    NameColumn,
    TimeColumn,
    Title,
    Weekday,
    check_of,
    stored_default,
    word_column,
)
from smtui.models.row import Row
from smtui.vocabulary import PostStatus


class Channel(Row, table=True):
    """A channel that posts go to; ``network`` is a key of the library, "" for none."""

    __tablename__ = "channel"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    network: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    language: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
    handle: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))


class ChannelSlot(Row, table=True):
    """A default time of publishing on a channel: a weekday (0 is Monday) and a wall time."""

    __tablename__ = "channel_slot"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6"),
        UniqueConstraint("channel_id", "weekday", "at"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(foreign_key="channel.id", ondelete="CASCADE")
    weekday: Weekday
    at: time = Field(sa_type=TimeColumn)


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
            CheckConstraint("is_experiment IN (0, 1)"),
            CheckConstraint("is_evergreen IN (0, 1)"),
            CheckConstraint("cooldown_days BETWEEN 1 AND 3660"),
            Index("post_publish", "publish_on"),
            Index("post_status", "status"),
            Index("post_owner", "owner_id"),
            Index("post_goal", "goal_id"),
            Index("post_tactic", "tactic_id"),
            Index("post_campaign", "campaign_id"),
            Index("post_evergreen", "is_evergreen"),
            Index("post_series_of", "series_id"),
            Index("post_reuses", "reuses_id"),
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
        campaign_id: int | None = Field(
            default=None, foreign_key="campaign.id", ondelete="SET NULL"
        )
        objective: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        brief_for_whom: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        brief_why_care: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        brief_what_to_say: Lines = Field(
            default="", sa_type=Text, sa_column_kwargs=stored_default("")
        )
        brief_how: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        brief_format: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        brief_journey: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        link: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        utm_campaign: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        utm_medium: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        media: Line = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
        is_experiment: bool = Field(
            default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0)
        )
        is_evergreen: bool = Field(
            default=False, sa_type=FlagColumn, sa_column_kwargs=stored_default(0)
        )
        cooldown_days: int | None = Field(default=None, ge=1, le=3660)
        series_id: int | None = Field(
            default=None, foreign_key="post_series.id", ondelete="SET NULL"
        )
        reuses_id: int | None = Field(default=None, foreign_key="post.id", ondelete="SET NULL")
        lesson: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))

    class PostVariant(Row, table=True):
        """The copy of a post for one channel."""

        __tablename__ = "post_variant"
        __table_args__ = (Index("post_variant_channel", "channel_id"),)

        post_id: int = Field(primary_key=True, foreign_key="post.id", ondelete="CASCADE")
        channel_id: int = Field(primary_key=True, foreign_key="channel.id", ondelete="CASCADE")
        copy: Lines = Field(sa_type=Text)  # type: ignore[assignment]


class PostChannel(Row, table=True):
    """A post goes to a channel."""

    __tablename__ = "post_channel"
    __table_args__ = (Index("post_channel_channel", "channel_id"),)

    post_id: int = Field(primary_key=True, foreign_key="post.id", ondelete="CASCADE")
    channel_id: int = Field(primary_key=True, foreign_key="channel.id", ondelete="CASCADE")
