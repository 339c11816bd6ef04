"""A report as JSON knows it: every figure under its name, days as text."""

from dataclasses import fields, is_dataclass
from typing import Any

from smtui.planning.reviews.report_parts import Report


def report_data(report: Report) -> dict[str, object]:
    """The whole report: objects, arrays, numbers, text and null; nothing is rounded."""
    found: dict[str, object] = _plain(report)
    return found


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list | frozenset):
        return [_plain(one) for one in value]
    return str(value)
