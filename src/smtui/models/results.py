"""Tables of what posts brought, and of when all posts were held."""

from datetime import date

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from smtui.models.columns import Count, DayColumn, Lines, Moment, MomentColumn, stored_default
from smtui.models.row import Row


class PostResult(Row, table=True):
    """What a post brought on one channel, as measured on a day; NULL where it is not known."""

    __tablename__ = "post_result"
    __table_args__ = (
        CheckConstraint("reach >= 0"),
        CheckConstraint("impressions >= 0"),
        CheckConstraint("engagements >= 0"),
        CheckConstraint("clicks >= 0"),
        CheckConstraint("conversions >= 0"),
        Index("post_result_channel", "channel_id"),
    )

    post_id: int = Field(primary_key=True, foreign_key="post.id", ondelete="CASCADE")
    channel_id: int = Field(primary_key=True, foreign_key="channel.id", ondelete="CASCADE")
    measured_on: date = Field(sa_type=DayColumn)
    reach: Count | None = None
    impressions: Count | None = None
    engagements: Count | None = None
    clicks: Count | None = None
    conversions: Count | None = None


class PublishingHold(Row, table=True):
    """All posts to come were held, from a moment to another; one at most is not over."""

    __tablename__ = "publishing_hold"
    __table_args__ = (
        CheckConstraint("until_at IS NULL OR until_at >= from_at"),
        Index(
            "publishing_hold_open",
            text("(until_at IS NULL)"),
            unique=True,
            sqlite_where=text("until_at IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    from_at: Moment = Field(sa_type=MomentColumn)
    until_at: Moment | None = Field(default=None, sa_type=MomentColumn)
    reason: Lines = Field(default="", sa_type=Text, sa_column_kwargs=stored_default(""))
