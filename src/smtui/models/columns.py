"""How values lie in the file: the column types and the validated kinds of text that tables use."""

from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, AllowInfNan, AwareDatetime, BeforeValidator, Field
from sqlalchemy import Dialect, Integer, Text, text
from sqlalchemy.types import TypeDecorator

from smtui.language.text import clean, clean_lines


class _StoredAsText(TypeDecorator[Any]):
    """A column of text for values of another type; NULL is None."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else self.to_file(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else self.from_file(value)

    def to_file(self, value: Any) -> str:
        """Give the text that is stored."""
        raise NotImplementedError

    def from_file(self, value: str) -> Any:
        """Give the value that was stored."""
        raise NotImplementedError


class DayColumn(_StoredAsText):
    """A local date as ISO text."""

    cache_ok = True

    def to_file(self, value: date) -> str:
        """Give the text that is stored."""
        return value.isoformat()

    def from_file(self, value: str) -> date:
        """Give the date that was stored."""
        return date.fromisoformat(value)


class TimeColumn(_StoredAsText):
    """A wall time as ``HH:MM``."""

    cache_ok = True

    def to_file(self, value: time) -> str:
        """Give the text that is stored."""
        return value.isoformat(timespec="minutes")

    def from_file(self, value: str) -> time:
        """Give the time that was stored."""
        return time.fromisoformat(value)


class MomentColumn(_StoredAsText):
    """A moment as ISO text in UTC, to the second."""

    cache_ok = True

    def to_file(self, value: datetime) -> str:
        """Give the text that is stored."""
        return value.astimezone(UTC).isoformat(timespec="seconds")

    def from_file(self, value: str) -> datetime:
        """Give the moment that was stored, aware."""
        at = datetime.fromisoformat(value)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at


class NameColumn(Text):
    """Text that is compared without regard to the case of ASCII letters."""

    def __init__(self) -> None:
        super().__init__(collation="NOCASE")


class FlagColumn(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Give the number that is stored."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:  # noqa: ARG002
        """Give the flag that was stored."""
        return None if value is None else bool(value)


def word_column(words: type[StrEnum]) -> type[TypeDecorator[Any]]:
    """The column type for a closed choice: stored by value, read back as a member of ``words``."""

    class WordColumn(_StoredAsText):
        cache_ok = True

        def to_file(self, value: str) -> str:
            return words(value).value

        def from_file(self, value: str) -> StrEnum:
            return words(value)

    return WordColumn


def check_of(column: str, words: type[StrEnum], *left_out: StrEnum) -> str:
    """The CHECK that keeps ``column`` to the values of ``words``, save those left out."""
    listed = ", ".join(f"'{word.value}'" for word in words if word not in left_out)
    return f"{column} IN ({listed})"


def stored_default(value: str | int) -> dict[str, Any]:
    """The column's default in the schema, for rows that other programs insert."""
    quoted = "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)
    return {"server_default": text(quoted)}


def _not_empty(value: str) -> str:
    if not value.strip():
        raise ValueError("it must not be empty")
    return value


def _cleaned(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _cleaned_lines(value: object) -> object:
    return clean_lines(value) if isinstance(value, str) else value


Line = Annotated[str, BeforeValidator(_cleaned)]
"""Text of one line, without control characters."""

Lines = Annotated[str, BeforeValidator(_cleaned_lines)]
"""Text of any number of lines, without control characters."""

Title = Annotated[str, BeforeValidator(_cleaned), AfterValidator(_not_empty)]
"""Text of one line that must not be empty."""

Words = Annotated[str, BeforeValidator(_cleaned_lines), AfterValidator(_not_empty)]
"""Text of any number of lines that must not be empty."""

Key = Annotated[str, BeforeValidator(_cleaned), Field(max_length=40)]
"""A short key by which other parts of smtui know something."""

Score = Annotated[int, Field(ge=1, le=5)]
"""1 (little) to 5 (much)."""

Weekday = Annotated[int, Field(ge=0, le=6)]
"""0 for Monday to 6 for Sunday."""

Minutes = Annotated[int, Field(ge=0, le=10_000_000)]
"""Whole minutes."""

Seconds = Annotated[int, Field(ge=0, le=999_999)]
"""Whole seconds."""

DayMinutes = Annotated[int, Field(ge=0, le=1440)]
"""Whole minutes within one day."""

WeekMinutes = Annotated[int, Field(ge=0, le=10_080)]
"""Whole minutes within one week."""

Count = Annotated[int, Field(ge=0, le=10**15)]
"""How many of something."""

Finite = Annotated[float, AllowInfNan(False)]
"""A real number, neither infinite nor undefined."""

Moment = AwareDatetime
"""A moment with its offset from UTC."""
