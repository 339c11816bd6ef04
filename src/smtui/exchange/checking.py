"""Checking the rows of a document against the models, one at a time, each with its name."""

from functools import cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from sqlalchemy import Table
from sqlmodel import SQLModel

import smtui.models
from smtui.exchange.document import Document
from smtui.exchange.document import Row as DocumentRow
from smtui.exchange.refused import ExchangeRefused
from smtui.models import Row
from smtui.planning.recurrence import RuleRefused, parse_rule

RULES = ("rrule", "eta_rrule")

_UNCHANGED = "Nothing was changed."


class CheckedRow(NamedTuple):
    """A row that its model accepts: what it is called in a refusal, and its values."""

    name: str
    values: dict[str, Any]


@cache
def models_by_table() -> dict[str, type[Row]]:
    """The model of each of the user's tables."""
    models = (getattr(smtui.models, name) for name in smtui.models.__all__)
    return {model.__tablename__: model for model in models if model is not Row}


def tables_in_order() -> tuple[Table, ...]:
    """The user's tables, those that others refer to first."""
    models = models_by_table()
    return tuple(table for table in SQLModel.metadata.sorted_tables if table.name in models)


def checked_rows(document: Document) -> dict[str, list[CheckedRow]]:
    """The rows of the document as their models accept them.

    Raises ExchangeRefused for an unknown table or column and for a value that a model refuses.
    """
    models = models_by_table()
    unknown = sorted(set(document.tables) - set(models))
    if unknown:
        raise ExchangeRefused(f"smtui knows no table {unknown[0]}.", _UNCHANGED)
    return {
        table: [_checked(models[table], table, number, row) for number, row in enumerate(rows, 1)]
        for table, rows in document.tables.items()
    }


def _checked(model: type[Row], table: str, number: int, row: DocumentRow) -> CheckedRow:
    name = _name(table, number, row)
    try:
        values = model(**row).model_dump()
        _check_meaning(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ExchangeRefused(f"{name}: {field}: {first['msg']}.", _UNCHANGED) from error
    except RuleRefused as error:
        raise ExchangeRefused(f"{name}: {error}", _UNCHANGED) from error
    return CheckedRow(name, values)


def _check_meaning(values: dict[str, Any]) -> None:
    """What a model takes as text but means more. Raises RuleRefused."""
    for field in RULES:
        if values.get(field):
            parse_rule(values[field])
    zone = values.get("zone")
    if zone is not None and not _is_zone(zone):
        raise RuleRefused(f"‘{zone[:60]}’ is not a time zone.")


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


def _name(table: str, number: int, row: DocumentRow) -> str:
    """Such as ``Table task, row 3 (id 12)``."""
    told = f" (id {row['id']})" if isinstance(row.get("id"), int) else ""
    return f"Table {table}, row {number}{told}"
