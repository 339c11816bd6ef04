"""Reading the settings: what is not set, or makes no sense, stands at its default."""

import sqlite3
from dataclasses import fields

from smtui.planning.settings import Settings, Weights
from smtui.vocabulary import ValueSource

# SQLite reads the JSON, so that a start need not import a parser for a handful of values.
_VALUES = """
SELECT key, json_extract(value, '$') FROM setting
WHERE json_valid(value) AND (json_type(value) IN ('integer', 'real', 'text')
    OR (key = 'tactics.ask_reason' AND json_type(value) IN ('true', 'false')))
"""

_WEIGHT_NAMES = frozenset(field.name for field in fields(Weights))
_SOURCES = frozenset(source.value for source in ValueSource)
_BOUNDS = {"week_start": (0, 6), "horizon_days": (1, 730), "default_minutes": (1, 1440)}


def read_settings(connection: sqlite3.Connection) -> Settings:
    """Read the settings of the workspace that planning goes by."""
    weights: dict[str, float] = {}
    others: dict[str, object] = {}
    for key, value in connection.execute(_VALUES):
        area, _, name = key.partition(".")
        if area == "weights" and name in _WEIGHT_NAMES and _is_number(value):
            weights[name] = float(value)
        elif key == "tactics.value_from" and value in _SOURCES:
            others["tactic_value_from"] = ValueSource(value)
        elif key == "tactics.ask_reason" and value in (0, 1):
            others["ask_reason"] = bool(value)
        elif _is_sound(key, value):
            others[key] = value
    if not weights and not others:
        return Settings()
    return Settings(weights=Weights(**weights), **others)  # type: ignore[arg-type]


def _is_sound(key: str, value: object) -> bool:
    if key == "focus_factor":
        return _is_number(value) and 0 < float(str(value)) <= 1
    if key in _BOUNDS:
        low, high = _BOUNDS[key]
        return isinstance(value, int) and low <= value <= high
    return key in ("zone", "currency") and isinstance(value, str)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)
