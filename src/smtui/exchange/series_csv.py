"""A series of measurements from CSV: a date and a value in each row, errors told by row.

Separators, a header, decimal commas and the order of day and month are found out from the text;
what can be read two ways is an error rather than a guess.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from smtui.exchange.csv_file import RowError, decoded, numbered_rows, read_bytes
from smtui.exchange.numeric_days import NUMERIC, day_first, read_day
from smtui.exchange.refused import ExchangeRefused
from smtui.language.dates import read_date, show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number

MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
_DATED = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:\d{2}.*")
_DATE_TITLES = {"date", "day", "measured", "measured_on", "week", "month", "time", "datetime"}
_VALUE_TITLES = {"value", "count", "number", "total", "figure"}


class SeriesRow(NamedTuple):
    """One row that was understood: its line in the file, its day and its value."""

    line: int
    day: date
    value: float


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
    return read_series(decoded(read_bytes(path, MOST_BYTES)), today, unit, name)


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


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """The trimmed cells of each row that is not blank, with its line."""
    return [(line, [cell.strip() for cell in cells]) for line, cells in numbered_rows(text)]


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
        return bool(NUMERIC.fullmatch(cell)) or _is_day(cell, today)
    return True


def _is_day(cell: str, today: date) -> bool:
    try:
        read_date(_DATED.sub(r"\1", cell), today)
    except NotUnderstood:
        return bool(NUMERIC.fullmatch(cell))
    return True


def _layout(titles: Sequence[str], body: Sequence[Sequence[str]], name: str) -> _Layout:
    folded = [title.casefold() for title in titles]
    day = next((at for at, title in enumerate(folded) if title in _DATE_TITLES), 0)
    wanted = {name.casefold()} if name.casefold() in folded else _VALUE_TITLES
    others = [at for at in range(max(len(titles), day + 2)) if at != day]
    named = (at for at in others if at < len(folded) and folded[at] in wanted)
    after = next((at for at in others if at > day), others[0])
    return _Layout(day, next(named, after), day_first(_column(body, day)))


def _column(body: Iterable[Sequence[str]], at: int) -> list[str]:
    return [cells[at] for cells in body if len(cells) > at]


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
    day = read_day(_DATED.sub(r"\1", cells[layout.day]), layout.day_first, today)
    if day > today:
        raise NotUnderstood(f"{show_full(day)} is still to come")
    return SeriesRow(line, day, read_number(cells[layout.value], unit))
