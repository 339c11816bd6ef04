"""Carries out what is set up and set."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from math import isfinite

from sqlmodel import Session

from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting, ChangeWeights, SetUp
from smtui.actions.writers.context import Context
from smtui.actions.writers.people import MINUTES_OF_A_DAY, PERSON, WEEKDAYS, only_me, spread_week
from smtui.actions.writers.skills import give_all_skills
from smtui.actions.writers.validating import made, word_given, zone_given
from smtui.actions.writers.words import counted, short
from smtui.language.durations import show_minutes
from smtui.language.text import clean
from smtui.models.settings import Setting
from smtui.planning.settings import Weights
from smtui.store.outcome import Outcome
from smtui.store.starter import add_starter
from smtui.vocabulary import PageName, ValueSource

WEIGHTS = frozenset(field.name for field in fields(Weights))
LARGEST_WEIGHT = 10.0

SKILL_OF_ONE = 3
"""The level of each skill that who begins is taken to have; it is theirs to change."""

PARTS = frozenset({"business_value", "customer_value", "kpi_impact"})
"""Weights of a mean: one below nothing would carry the mean out of the scores."""


def change_setting(session: Session, action: ChangeSetting, context: Context) -> Outcome:
    """Store a setting, or forget it."""
    del context
    value = _checked(action.key, action.value)
    stored = session.get(Setting, action.key)
    name = _name(action.key)
    if value is None:
        if stored is not None:
            session.delete(stored)
        return Outcome(f"{name} is as it was given")
    store_setting(session, action.key, value)
    said = {True: "on", False: "off"}.get(value) if isinstance(value, bool) else str(value)
    return Outcome(f"{name} is {short(str(said))} now")


def change_weights(session: Session, action: ChangeWeights, context: Context) -> Outcome:
    """Store several weights of the priority, or forget them."""
    if not action.changes:
        raise Refused("No weight is chosen.", "changes")
    outcomes = [
        change_setting(session, ChangeSetting(f"weights.{name}", value), context)
        for name, value in action.changes.items()
    ]
    if len(outcomes) == 1:
        return Outcome(outcomes[0].sentence, PageName.TACTICS)
    count = counted(len(outcomes), "weight")
    is_reset = all(value is None for value in action.changes.values())
    sentence = f"{count} are as they were given" if is_reset else f"Changed {count}"
    return Outcome(sentence, PageName.TACTICS)


def set_up(session: Session, action: SetUp, context: Context) -> Outcome:
    """Store who uses smtui, and the starter content."""
    name = clean(action.name).strip()
    if not 0 <= action.week_minutes <= 7 * MINUTES_OF_A_DAY:
        raise Refused(
            f"Hours per week: {show_minutes(action.week_minutes)} is not a week's work; "
            "give 0 to 168 hours.",
            "week_minutes",
        )
    items = add_starter(_raw(session), context.today, action.with_checklists)
    if name:
        week = zip(WEEKDAYS, spread_week(action.week_minutes), strict=True)
        hours = {f"{day}_minutes": minutes for day, minutes in week}
        person = PERSON.add(session, {**hours, "name": name, "is_me": True})
        only_me(session, person)
        give_all_skills(session, person, SKILL_OF_ONE)
    store_setting(session, "setup_done", True)
    sentence = f"Welcome, {short(name)}" if name else "Ready"
    if items:
        sentence += f": {counted(items, 'checklist item')} added"
    return Outcome(sentence, PageName.TODAY)


def store_setting(session: Session, key: str, value: object) -> None:
    """Keep a setting as JSON."""
    text = json.dumps(value, ensure_ascii=False)
    stored = session.get(Setting, key)
    if stored is None:
        session.add(made(Setting, {"key": key, "value": text}))
    elif stored.value != text:
        stored.value = text
        session.add(stored)


def _raw(session: Session) -> sqlite3.Connection:
    """The driver's connection of the session, inside the same transaction."""
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, sqlite3.Connection):
        raise TypeError(f"not a connection of sqlite3: {connection!r}")
    return connection


def _checked(key: str, value: object) -> object:
    area, _, name = key.partition(".")
    check = _weight if area == "weights" and name in WEIGHTS else _CHECKS.get(key)
    if check is None:
        known = ", ".join([*_CHECKS, *(f"weights.{weight}" for weight in sorted(WEIGHTS))])
        raise Refused(f"There is no setting ‘{short(key)}’; there are {known}.", "key")
    return None if value is None else check(key, value)


def _number(key: str, value: object, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise Refused(f"{_name(key)}: ‘{short(str(value))}’ is not a number.", "value")
    if not low <= value <= high:
        raise Refused(f"{_name(key)}: {value:g} is out of {low:g} to {high:g}.", "value")
    return value


def _weight(key: str, value: object) -> float:
    lowest = 0.0 if key.partition(".")[2] in PARTS else -LARGEST_WEIGHT
    return _number(key, value, lowest, LARGEST_WEIGHT)


def _whole(low: int, high: int) -> Callable[[str, object], object]:
    def check(key: str, value: object) -> object:
        if isinstance(value, float) and isfinite(value):
            raise Refused(f"{_name(key)}: {value:g} is not a whole number.", "value")
        return _number(key, value, low, high)

    return check


def _focus(key: str, value: object) -> float:
    # A factor of nothing would leave no capacity at all; the reading side passes it over.
    return _number(key, value, 0.05, 1)


def _zone(key: str, value: object) -> str:
    del key
    return zone_given(value, "value")


def _currency(key: str, value: object) -> str:
    sign = clean(str(value)).strip()
    if not 1 <= len(sign) <= 8:
        raise Refused(f"{_name(key)}: give a sign or a code, such as € or EUR.", "value")
    return sign


def _source(key: str, value: object) -> str:
    del key
    return word_given(ValueSource, value, "value").value


def _flag(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused(f"{_name(key)}: ‘{short(str(value))}’ is neither yes nor no.", "value")
    return value


_CHECKS: dict[str, Callable[[str, object], object]] = {
    "focus_factor": _focus,
    "week_start": _whole(0, 6),
    "horizon_days": _whole(7, 730),
    "default_minutes": _whole(1, MINUTES_OF_A_DAY),
    "zone": _zone,
    "currency": _currency,
    "tactics.value_from": _source,
    "tactics.ask_reason": _flag,
}

_NAMES = {
    "tactics.value_from": "Source of the value of tactics",
    "tactics.ask_reason": "Asking for reasons",
}


def _name(key: str) -> str:
    words = _NAMES.get(key) or key.replace("weights.", "weight of ").replace("_", " ")
    return words[:1].upper() + words[1:]
