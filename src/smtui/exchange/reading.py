"""Reading a document from JSON: its layout is checked here, its rows by the models."""

import json
from typing import Any, NoReturn

from smtui.exchange.document import FORMAT, VERSION, Document, Row
from smtui.exchange.refused import ExchangeRefused

_NOT_OURS = "This is not an export of smtui"


def read_text(text: str) -> Document:
    """The document in ``text``. Raises ExchangeRefused, naming the table and the row."""
    try:
        found = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except (ValueError, RecursionError) as error:
        place = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ExchangeRefused(f"{_NOT_OURS}: it is no valid JSON{place}.") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise ExchangeRefused(f"{_NOT_OURS}.", "smtui export FILE.json writes one.")
    schema = _count(found, "schema")
    if _count(found, "version") > VERSION:
        raise ExchangeRefused(
            "This export was written by a newer version of smtui.", "Update smtui, and try again."
        )
    tables = found.get("tables")
    if not isinstance(tables, dict):
        raise ExchangeRefused(f"{_NOT_OURS}: it has no tables.")
    return Document(schema, {name: _rows(name, rows) for name, rows in tables.items()})


def _rows(table: str, rows: object) -> list[Row]:
    if not isinstance(rows, list):
        raise ExchangeRefused(f"The table {table} is not a list of rows.")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            raise ExchangeRefused(f"Table {table}, row {number}: it is not an object.")
        for name, value in row.items():
            if isinstance(value, bool) or not isinstance(value, str | int | float | None):
                raise ExchangeRefused(
                    f"Table {table}, row {number}: {name} is neither text nor a number nor null."
                )
    return rows


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One JSON object; a name that stands twice would lose a value silently."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ExchangeRefused(f"{_NOT_OURS}: a name stands twice in one object of it.")
    return found


def _constant(word: str) -> NoReturn:
    raise ValueError(word)


def _count(found: dict[str, Any], name: str) -> int:
    """The number from 1 on that stands under ``name``. Raises ExchangeRefused."""
    value = found.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ExchangeRefused(f"{_NOT_OURS}: its version is missing.")
    return value
