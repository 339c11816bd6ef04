"""Tables of the criteria that tactics are scored by, and of the scores."""

from sqlalchemy import REAL, CheckConstraint, Index
from sqlmodel import Field

from smtui.models.columns import Finite, NameColumn, Score, Title, stored_default
from smtui.models.row import Row


class Criterion(Row, table=True):
    """What tactics are weighed by. ``weight`` is 0 to 10; ``position`` is its place in order."""

    __tablename__ = "criterion"
    __table_args__ = (
        CheckConstraint("weight BETWEEN 0 AND 10"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: Title = Field(unique=True, sa_type=NameColumn)
    weight: Finite = Field(
        default=1.0, ge=0, le=10, sa_type=REAL, sa_column_kwargs=stored_default(1)
    )
    position: int = Field(default=0, sa_column_kwargs=stored_default(0))


class TacticScore(Row, table=True):
    """How a tactic does by a criterion, 1 (little) to 5 (much)."""

    __tablename__ = "tactic_score"
    __table_args__ = (
        CheckConstraint("score BETWEEN 1 AND 5"),
        Index("tactic_score_criterion", "criterion_id"),
    )

    tactic_id: int = Field(primary_key=True, foreign_key="tactic.id", ondelete="CASCADE")
    criterion_id: int = Field(primary_key=True, foreign_key="criterion.id", ondelete="CASCADE")
    score: Score
