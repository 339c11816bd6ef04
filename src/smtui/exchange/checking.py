"""Checking the rows of a document against the models, one at a time, each with its name."""

from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlalchemy import Table
from sqlmodel import SQLModel

import smtui.models  # noqa: F401 - registers every table with the metadata
from smtui.exchange.document import Document, Row
from smtui.exchange.refused import ExchangeRefused
from smtui.planning.recurrence import RuleRefused, parse_rule

RULES = ("rrule", "eta_rrule")


class CheckedRow(NamedTuple):
    """A row that its model accepts: what it is called in a refusal, and its values."""

    name: str
    values: dict[str, Any]


def tables_in_order() -> tuple[Table, ...]:
    """The user's tables, those that others refer to first."""
    models = models_by_table()
    return tuple(table for table in SQLModel.metadata.sorted_tables if table.name in models)


@cache
def models_by_table() -> dict[str, type[SQLModel]]:
    """The model of each of the user's tables."""
    models = {
        mapper.class_.__tablename__: mapper.class_ for mapper in SQLModel._sa_registry.mappers
    }
    return {name: model for name, model in models.items() if not name.startswith("journal_")}


def checked_rows(document: Document) -> dict[str, list[CheckedRow]]:
    """The rows of the document as their models accept them.

    Raises ExchangeRefused for an unknown table or column and for a value that a model refuses.
    """
    models = models_by_table()
    unknown = sorted(set(document.tables) - set(models))
    if unknown:
        raise ExchangeRefused(f"smtui knows no table {unknown[0]}.", "Nothing was changed.")
    return {
        table: [_checked(models[table], table, number, row) for number, row in enumerate(rows, 1)]
        for table, rows in document.tables.items()
    }


def _checked(model: type[SQLModel], table: str, number: int, row: Row) -> CheckedRow:
    name = _name(table, number, row)
    unknown = sorted(set(row) - set(model.model_fields))
    if unknown:
        raise ExchangeRefused(f"{name}: smtui knows no field {unknown[0]}.", "Nothing was changed.")
    try:
        values = model.model_validate(row).model_dump()
        for field in RULES:
            if values.get(field):
                parse_rule(values[field])
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ExchangeRefused(
            f"{name}: {field}: {first['msg']}.", "Nothing was changed."
        ) from error
    except RuleRefused as error:
        raise ExchangeRefused(f"{name}: {error}", "Nothing was changed.") from error
    return CheckedRow(name, values)


def _name(table: str, number: int, row: Row) -> str:
    """Such as ``Table task, row 3 (id 12)``."""
    told = f" (id {row['id']})" if isinstance(row.get("id"), int) else ""
    return f"Table {table}, row {number}{told}"
