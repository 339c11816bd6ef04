"""The table of settings."""

from sqlalchemy import Text
from sqlmodel import Field

from smtui.models.columns import Lines, Title
from smtui.models.row import Row


class Setting(Row, table=True):
    """A setting that differs from its default; ``value`` is JSON."""

    __tablename__ = "setting"

    key: Title = Field(primary_key=True, sa_type=Text)
    value: Lines = Field(sa_type=Text)
