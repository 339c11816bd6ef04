"""The class that all tables share: it validates what SQLModel's tables by themselves do not."""

from typing import Annotated, Any, ClassVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails
from sqlmodel import SQLModel

_ADAPTERS: dict[tuple[type, str], TypeAdapter[Any]] = {}


class Row(SQLModel):
    """A row that is validated on construction and on every assignment.

    Raises pydantic.ValidationError, and AttributeError or a ValidationError for a name that is
    no column. An object is never left holding a value that was refused. Rules across columns
    are CHECKs of the schema.
    """

    __tablename__: ClassVar[str]

    def __init__(self, **data: Any) -> None:
        super().__init__(**_validated(type(self), data))

    def __setattr__(self, name: str, value: Any) -> None:
        if name in type(self).model_fields:
            value = _validated_field(type(self), name, value)
        elif not name.startswith("_"):
            raise AttributeError(f"{type(self).__name__} has no column {name}")
        super().__setattr__(name, value)


def _validated(table: type[Row], data: dict[str, Any]) -> dict[str, Any]:
    """The values as the columns want them; every complaint is gathered in one error."""
    complaints: list[InitErrorDetails] = [
        {"type": "extra_forbidden", "loc": (name,), "input": data[name]}
        for name in data
        if name not in table.model_fields
    ]
    values: dict[str, Any] = {}
    for name, field in table.model_fields.items():
        if name not in data:
            if field.is_required():
                complaints.append({"type": "missing", "loc": (name,), "input": data})
            continue
        try:
            values[name] = _validated_field(table, name, data[name])
        except ValidationError as error:
            complaints += _details(error)
    if complaints:
        raise ValidationError.from_exception_data(table.__name__, complaints)
    return values


def _validated_field(table: type[Row], name: str, value: Any) -> Any:
    adapter = _ADAPTERS.get((table, name))
    if adapter is None:
        field = table.model_fields[name]
        kind: Any = field.annotation
        for rule in field.metadata:
            kind = Annotated[kind, rule]
        adapter = _ADAPTERS[table, name] = TypeAdapter(kind)
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        raise ValidationError.from_exception_data(table.__name__, _details(error, name)) from None


def _details(error: ValidationError, name: str | None = None) -> list[InitErrorDetails]:
    details: list[InitErrorDetails] = []
    for found in error.errors(include_url=False):
        detail: InitErrorDetails = {
            "type": found["type"],
            "loc": found["loc"] if name is None else (name, *found["loc"]),
            "input": found["input"],
        }
        if "ctx" in found:
            detail["ctx"] = found["ctx"]
        details.append(detail)
    return details
