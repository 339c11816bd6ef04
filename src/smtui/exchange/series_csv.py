"""A series of measurements from CSV: a date and a value in each row, errors told by row.

Separators, a header, decimal commas and the order of day and month are found out from the text;
what can be read two ways is an error rather than a guess.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from smtui.exchange.refused import ExchangeRefused
from smtui.language.dates import read_date, show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number

MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
_SEPARATORS = (";", "\t", ",", "|")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\.?")
_DATED = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}.*")
_DATE_TITLES = {"date", "day", "measured", "measured_on", "week", "month", "time", "datetime"}
_VALUE_TITLES = {"value", "count", "number", "total", "figure"}


class SeriesRow(NamedTuple):
    """One row that was understood: its line in the file, its day and its value."""

    line: int
    day: date
    value: float


class RowError(NamedTuple):
    """One row that was not: its line, what stands there, and what would be right."""

    line: int
    text: str
    sentence: str


class Series(NamedTuple):
    """What was read: rows by day, errors by line, and what the first line calls the columns."""

    rows: tuple[SeriesRow, ...]
    errors: tuple[RowError, ...]
    titles: tuple[str, str] | None

    @property
    def pairs(self) -> tuple[tuple[date, float], ...]:
        """Days and values, oldest first."""
        return tuple((row.day, row.value) for row in self.rows)


class _Layout(NamedTuple):
    """Where the day and the value stand in a row, and whether the day comes before the month
    (None where no row tells).
    """

    day: int
    value: int
    day_first: bool | None


def read_file(path: Path, today: date, unit: str = "", name: str = "") -> Series:
    """Read the series in the file at ``path``; as `read_series`. Raises ExchangeRefused also when
    the file cannot be read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ExchangeRefused(f"{path.name} is larger than {MOST_BYTES // 10**6} MB.")
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise ExchangeRefused(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise ExchangeRefused(f"{path} is a folder: name the file in it.") from error
    except (OSError, ValueError) as error:
        raise ExchangeRefused(f"{path.name} cannot be read.") from error
    return read_series(_decoded(raw), today, unit, name)


def read_series(text: str, today: date, unit: str = "", name: str = "") -> Series:
    """Read days and values from ``text``; ``unit`` may stand after a value.

    The column of the values is the one whose title is ``name``, the KPI's, else the first one
    after the day. A day stands once and is not after ``today``. Raises ExchangeRefused where
    there is no series at all.
    """
    numbered = _cells(text)
    if not numbered:
        raise ExchangeRefused("There are no rows in it.", "Each row is a date and a value.")
    if len(numbered) > MOST_ROWS:
        raise ExchangeRefused(f"There are more than {MOST_ROWS:,} rows in it.")
    titles = _titles(numbered[0][1], today)
    body = numbered[1:] if titles else numbered
    layout = _layout(titles or (), [cells for _, cells in body], name)
    rows, errors = _read_rows(body, layout, today, unit)
    by_day = tuple(sorted(rows, key=lambda row: row.day))
    return Series(by_day, tuple(errors), _named(titles or (), layout))


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Only titles can hold other letters; days and numbers come through all the same.
        return raw.decode("cp1252", errors="replace")


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """The cells of each row that is not blank, with its line."""
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=_separator(text))
    try:
        rows = ((reader.line_num, [cell.strip() for cell in cells]) for cells in reader)
        return [(line, cells) for line, cells in rows if any(cells)]
    except csv.Error as error:
        raise ExchangeRefused(f"Line {reader.line_num} is no CSV.") from error


def _separator(text: str) -> str:
    """The separator that stands most often once or more in each of the first lines."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    for separator in _SEPARATORS:
        if lines and all(separator in line for line in lines):
            return separator
    return max(_SEPARATORS, key=text[:4000].count)


def _titles(cells: Sequence[str], today: date) -> tuple[str, ...] | None:
    """The first row when it is a header: nothing in it is a number or a day."""
    for cell in cells:
        if any(letter.isdigit() for letter in cell) and _is_value(cell, today):
            return None
    return tuple(cells)


def _is_value(cell: str, today: date) -> bool:
    try:
        read_number(cell)
    except NotUnderstood:
        return bool(_NUMERIC.fullmatch(cell)) or _is_day(cell, today)
    return True


def _is_day(cell: str, today: date) -> bool:
    try:
        read_date(_DATED.sub(r"\1", cell), today)
    except NotUnderstood:
        return bool(_NUMERIC.fullmatch(cell))
    return True


def _layout(titles: Sequence[str], body: Sequence[Sequence[str]], name: str) -> _Layout:
    folded = [title.casefold() for title in titles]
    day = next((at for at, title in enumerate(folded) if title in _DATE_TITLES), 0)
    wanted = {name.casefold()} if name.casefold() in folded else _VALUE_TITLES
    others = [at for at in range(max(len(titles), day + 2)) if at != day]
    named = (at for at in others if at < len(folded) and folded[at] in wanted)
    after = next((at for at in others if at > day), others[0])
    return _Layout(day, next(named, after), _day_first(_column(body, day)))


def _column(body: Iterable[Sequence[str]], at: int) -> list[str]:
    return [cells[at] for cells in body if len(cells) > at]


def _day_first(days: Iterable[str]) -> bool | None:
    """Whether ``27/11/2026`` tells that the day comes first; None where nothing does."""
    tells: set[bool] = set()
    for match in filter(None, map(_NUMERIC.fullmatch, days)):
        if match[2] == "." or int(match[1]) > 12:
            tells.add(True)
        elif int(match[3]) > 12:
            tells.add(False)
    return tells.pop() if len(tells) == 1 else None


def _named(titles: Sequence[str], layout: _Layout) -> tuple[str, str] | None:
    if max(layout.day, layout.value) >= len(titles):
        return None
    return titles[layout.day], titles[layout.value]


def _read_rows(
    body: Iterable[tuple[int, Sequence[str]]], layout: _Layout, today: date, unit: str
) -> tuple[list[SeriesRow], list[RowError]]:
    rows: list[SeriesRow] = []
    errors: list[RowError] = []
    lines: dict[date, int] = {}
    for line, cells in body:
        try:
            row = _read_row(line, cells, layout, today, unit)
            if row.day in lines:
                raise NotUnderstood(f"{show_full(row.day)} stands in line {lines[row.day]} already")
        except NotUnderstood as error:
            errors.append(RowError(line, "  ".join(cells), error.sentence))
        else:
            lines[row.day] = line
            rows.append(row)
    return rows, errors


def _read_row(
    line: int, cells: Sequence[str], layout: _Layout, today: date, unit: str
) -> SeriesRow:
    if len(cells) <= layout.day or not cells[layout.day]:
        raise NotUnderstood("The date is missing")
    if len(cells) <= layout.value or not cells[layout.value]:
        raise NotUnderstood("The value is missing")
    day = _read_day(cells[layout.day], layout.day_first, today)
    if day > today:
        raise NotUnderstood(f"{show_full(day)} is still to come")
    return SeriesRow(line, day, read_number(cells[layout.value], unit))


def _read_day(text: str, day_first: bool | None, today: date) -> date:
    match = _NUMERIC.fullmatch(text)
    if match is None:
        return read_date(_DATED.sub(r"\1", text), today)
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    if day_first is None and one != other:
        raise NotUnderstood(f"‘{text}’ can be read two ways: write 2026-11-27")
    day, month = (other, one) if day_first is False else (one, other)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise NotUnderstood(f"‘{text}’ is not in the calendar: write 2026-11-27") from None
