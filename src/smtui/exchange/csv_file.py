"""CSV files as they come: whatever separates the cells, whichever encoding they are in."""

import csv
import io
from pathlib import Path
from typing import NamedTuple

from smtui.exchange.refused import ExchangeRefused

_SEPARATORS = (";", "\t", ",", "|")


class RowError(NamedTuple):
    """One row that was not understood: its line, what stands there, and what would be right."""

    line: int
    text: str
    sentence: str


def read_bytes(path: Path, most_bytes: int) -> bytes:
    """What the file at ``path`` holds. Raises ExchangeRefused where it cannot be read."""
    try:
        if path.stat().st_size > most_bytes:
            raise ExchangeRefused(f"{path.name} is larger than {most_bytes // 10**6} MB.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ExchangeRefused(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise ExchangeRefused(f"{path} is a folder: name the file in it.") from error
    except (OSError, ValueError) as error:
        raise ExchangeRefused(f"{path.name} cannot be read.") from error


def decoded(raw: bytes) -> str:
    """The text of ``raw``: UTF-16 by its mark, else UTF-8, else what old spreadsheets write."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def numbered_rows(text: str, divider: str = "") -> list[tuple[int, list[str]]]:
    """The cells of each row that is not blank, as they stand, with the line it begins in; divided
    by ``divider``, else by what seems to divide them. Raises ExchangeRefused where it is no CSV.
    """
    delimiter = divider or separator(text)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)
    rows, begin = [], 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begin, cells))
            begin = reader.line_num + 1
    except csv.Error as error:
        raise ExchangeRefused(f"Line {reader.line_num} is no CSV.") from error
    return rows


def separator(text: str) -> str:
    """The separator that stands most often once or more in each of the first lines."""
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    for one in _SEPARATORS:
        if lines and all(one in line for line in lines):
            return one
    return max(_SEPARATORS, key=text[:4000].count)
