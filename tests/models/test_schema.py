"""The models and the migrations describe the same file; models and facts the same things."""

import dataclasses
import re
import sqlite3
import types
import typing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import AwareDatetime
from sqlmodel import SQLModel, create_engine

from smtui import models
from smtui.models.row import Row
from smtui.planning.facts.goals import CheckInFact, CompanyGoalFact, GoalFact, KpiFact
from smtui.planning.facts.patterns import (
    HashtagGroupFact,
    PatternFact,
    PatternSlotFact,
    SeriesFact,
    TemplateFact,
)
from smtui.planning.facts.people import ObjectiveFact, PersonFact, TimeOffFact
from smtui.planning.facts.publishing import (
    CampaignFact,
    ChannelFact,
    HoldFact,
    OccasionFact,
    PostFact,
)
from smtui.planning.facts.reviews import ChannelCheckFact, LessonFact, SessionFact, StepFact
from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.planning.facts.tasks import ActivityFact, Settlement, TaskFact, TimerFact
from smtui.planning.facts.team import PlannedRoleFact, RoleFact, SkillFact, ToolFact
from smtui.store.migrating import migrate
from smtui.store.triggers import journaled_tables


@pytest.fixture(scope="module")
def migrated() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    return connection


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("models") / "described.db"
    engine = create_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    return sqlite3.connect(path)


TABLES = sorted(table for table in SQLModel.metadata.tables)


def test_every_table_has_a_model(migrated: sqlite3.Connection) -> None:
    assert list(journaled_tables(migrated)) == TABLES
    assert {getattr(models, name).__tablename__ for name in models.__all__ if name != "Row"} == set(
        TABLES
    )


@pytest.mark.parametrize("table", TABLES)
def test_the_columns_are_the_same(
    migrated: sqlite3.Connection, described: sqlite3.Connection, table: str
) -> None:
    query = f"PRAGMA table_xinfo({table})"
    assert _columns(described, query) == _columns(migrated, query)


def _columns(connection: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return [
        # A primary key is never NULL here, whether the schema says so or not.
        (name, kind, bool(not_null or key), default, key)
        for _, name, kind, not_null, default, key, _ in connection.execute(query)
    ]


@pytest.mark.parametrize("table", TABLES)
def test_the_links_are_the_same(
    migrated: sqlite3.Connection, described: sqlite3.Connection, table: str
) -> None:
    def links(connection: sqlite3.Connection) -> set[tuple[Any, ...]]:
        return {tuple(row[2:]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}

    assert links(described) == links(migrated)


@pytest.mark.parametrize("table", TABLES)
def test_the_indexes_are_the_same(
    migrated: sqlite3.Connection, described: sqlite3.Connection, table: str
) -> None:
    def indexes(connection: sqlite3.Connection) -> set[tuple[Any, ...]]:
        found = set()
        for _, name, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})"):
            columns = tuple(
                (row[2], row[4]) for row in connection.execute(f"PRAGMA index_xinfo({name})")
            )
            found.add((name if origin == "c" else "", unique, origin, partial, columns))
        return found

    assert indexes(described) == indexes(migrated)


@pytest.mark.parametrize("table", TABLES)
def test_the_checks_and_the_numbering_are_the_same(
    migrated: sqlite3.Connection, described: sqlite3.Connection, table: str
) -> None:
    def rules(connection: sqlite3.Connection) -> tuple[list[str], bool]:
        query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
        sql = connection.execute(query, (table,)).fetchone()[0]
        return sorted(_checks(sql)), "AUTOINCREMENT" in sql

    assert rules(described) == rules(migrated)


def _checks(sql: str) -> list[str]:
    """The expressions of all CHECKs, with single spaces."""
    checks = []
    for match in re.finditer(r"CHECK\s*\(", sql):
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        checks.append(" ".join(sql[match.end() : end - 1].split()))
    return checks


FACTS: list[tuple[type, type[Row], set[str]]] = [
    (
        TaskFact,
        models.Task,
        {"logged", "settled_on", "assignees", "blocked_by", "tags", "has_notes"},
    ),
    (Settlement, models.Completion, set()),
    (ActivityFact, models.Activity, {"median", "count"}),
    (TimerFact, models.RunningTimer, set()),
    (
        TacticFact,
        models.Tactic,
        {"goals", "owners", "has_notes", "criterion_scores", "settled_logged", "done_tasks"},
    ),
    (CriterionFact, models.Criterion, set()),
    (ObjectiveFact, models.PersonalObjective, set()),
    (CheckInFact, models.CheckIn, set()),
    (CompanyGoalFact, models.CompanyGoal, set()),
    (GoalFact, models.SocialGoal, {"serves"}),
    (KpiFact, models.Kpi, {"channel", "measurements"}),
    (PersonFact, models.Person, {"role", "week_minutes", "time_off", "skills"}),
    (TimeOffFact, models.TimeOff, set()),
    (PostFact, models.Post, {"logged", "channels", "has_copy", "measured"}),
    (ChannelFact, models.Channel, {"slots"}),
    (CampaignFact, models.Campaign, set()),
    (OccasionFact, models.Occasion, set()),
    (HoldFact, models.PublishingHold, set()),
    (PatternFact, models.WeeklyPattern, {"slots"}),
    (PatternSlotFact, models.PatternSlot, set()),
    (TemplateFact, models.PostTemplate, {"channels"}),
    (SeriesFact, models.PostSeries, set()),
    (HashtagGroupFact, models.HashtagGroup, set()),
    (SkillFact, models.Skill, set()),
    (RoleFact, models.Role, {"needs"}),
    (PlannedRoleFact, models.PlannedRole, set()),
    (ToolFact, models.Tool, set()),
    (SessionFact, models.ReviewSession, {"steps"}),
    (StepFact, models.ReviewStep, set()),
    (LessonFact, models.Lesson, {"posts", "goals", "tactics"}),
    (ChannelCheckFact, models.ChannelCheck, set()),
]
"""Each fact, the table it is read from, and what it carries beyond the columns."""

LOOSER = {("TaskFact", "page")}
"""Read as plain text: planning does not ask for the pages."""


@pytest.mark.parametrize(
    ("fact", "model", "derived"), FACTS, ids=lambda item: getattr(item, "__name__", "")
)
def test_facts_and_models_hold_the_same_names_and_types(
    fact: type, model: type[Row], derived: set[str]
) -> None:
    types_of_fact = typing.get_type_hints(fact)
    types_of_model = typing.get_type_hints(model)
    names = {field.name for field in dataclasses.fields(fact)}
    assert derived <= names
    for name in names - derived:
        assert name in model.model_fields, f"{fact.__name__}.{name} is no column"
        if (fact.__name__, name) not in LOOSER:
            expected = _parts(types_of_model[name])
            if name == "id":
                expected.discard(types.NoneType)
            assert _parts(types_of_fact[name]) == expected, name


def _parts(hint: Any) -> set[Any]:
    """The types that a hint allows."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return {part for option in typing.get_args(hint) for part in _parts(option)}
    return {datetime if hint is AwareDatetime else hint}


def test_the_weekdays_of_a_person_are_columns() -> None:
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    assert {f"{day}_minutes" for day in days} <= set(models.Person.model_fields)
