from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from pydantic import ValidationError
from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, create_engine

from smtui.models import (
    Channel,
    Completion,
    Kpi,
    Person,
    Post,
    RunningTimer,
    SocialGoal,
    Tactic,
    Task,
    TimeEntry,
)
from smtui.models.row import Row
from smtui.vocabulary import Employment, Outcome, PageName, TaskStatus

TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = create_engine("sqlite://")
    SQLModel.metadata.create_all(made)
    yield made
    made.dispose()


REFUSED: list[tuple[type[Row], dict[str, Any], str, Any]] = [
    (Task, {"title": "T", "created_on": TODAY}, "status", "finished"),
    (Task, {"title": "T", "created_on": TODAY}, "title", " \n "),
    (Task, {"title": "T", "created_on": TODAY}, "title", None),
    (Task, {"title": "T", "created_on": TODAY}, "estimate", -1),
    (Task, {"title": "T", "created_on": TODAY}, "estimate", 1.5),
    (Task, {"title": "T", "created_on": TODAY}, "value", 5.1),
    (Task, {"title": "T", "created_on": TODAY}, "value", float("nan")),
    (Task, {"title": "T", "created_on": TODAY}, "page", "nowhere"),
    (Task, {"title": "T", "created_on": TODAY}, "due_on", "soon"),
    (Task, {"title": "T", "created_on": TODAY}, "cadence", "yearly"),
    (Tactic, {"title": "T", "created_on": TODAY}, "effort", 6),
    (Tactic, {"title": "T", "created_on": TODAY}, "effort", None),
    (SocialGoal, {"title": "G", "created_on": TODAY}, "weight", 0),
    (Kpi, {"goal_id": 1, "name": "K"}, "target", float("inf")),
    (Person, {"name": "Ana"}, "monday_minutes", 1441),
    (Person, {"name": "Ana"}, "focus_factor", 1.1),
    (Person, {"name": "Ana"}, "cost_per_hour", -0.01),
    (Person, {"name": "Ana"}, "employment", "on loan"),
    (Post, {"topic": "P", "created_on": TODAY}, "publish_time", "25:00"),
    (TimeEntry, {"day_on": TODAY, "minutes": 5, "at": NOW}, "minutes", 0),
    (TimeEntry, {"day_on": TODAY, "minutes": 5, "at": NOW}, "at", datetime(2026, 11, 27)),
    (RunningTimer, {"task_id": 1, "started_at": NOW}, "id", 2),
]


@pytest.mark.parametrize(("table", "sound", "name", "value"), REFUSED)
def test_a_wrong_value_is_refused_when_made_and_when_set(
    table: type[Row], sound: dict[str, Any], name: str, value: Any
) -> None:
    with pytest.raises(ValidationError) as caught:
        table(**{**sound, name: value})
    assert caught.value.errors()[0]["loc"] == (name,)
    row = table(**sound)
    before = getattr(row, name)
    changed = {attribute.key for attribute in inspect(row).attrs if attribute.history.has_changes()}
    with pytest.raises(ValidationError) as caught:
        setattr(row, name, value)
    assert caught.value.errors()[0]["loc"] == (name,)
    assert getattr(row, name) == before
    assert changed == {
        attribute.key for attribute in inspect(row).attrs if attribute.history.has_changes()
    }


def test_all_complaints_come_at_once() -> None:
    wrong: dict[str, Any] = {"titel": "x", "estimate": -1}
    with pytest.raises(ValidationError) as caught:
        Task(**wrong)
    assert {error["loc"] for error in caught.value.errors()} == {
        ("titel",), ("title",), ("created_on",), ("estimate",),
    }  # fmt: skip


def test_a_name_that_is_no_column_cannot_be_set() -> None:
    with pytest.raises(AttributeError):
        Channel(name="c").nmae = "d"


def test_values_become_what_the_column_holds() -> None:
    given: dict[str, Any] = {"status": "doing", "due_on": "2026-12-01", "page": "goals"}
    task = Task(title="T", created_on=TODAY, **given)
    assert task.status is TaskStatus.DOING
    assert task.page is PageName.GOALS
    assert task.due_on == date(2026, 12, 1)
    task.status = "done"  # type: ignore[assignment]
    assert task.status is TaskStatus.DONE


def test_control_characters_go_and_the_rest_stays() -> None:
    task = Task(title="a\x00b\x1b[31mc\nd", notes="one\ntwo\x07", created_on=TODAY)
    assert (task.title, task.notes) == ("ab[31mc d", "one\ntwo")
    kept = "می\u200cخواهم 👩\u200d💻 [/] [@click=app.quit]x[/] \u202eabc"
    task.title = kept
    assert task.title == kept


@drawn(st.text(max_size=60))
@settings(max_examples=60)
def test_any_text_can_be_notes_and_comes_back(written: str) -> None:
    notes = Task(title="T", notes=written, created_on=TODAY).notes
    assert Task(title="T", notes=notes, created_on=TODAY).notes == notes
    notes.encode()
    assert not any(ord(sign) < 32 and sign not in "\n\t" for sign in notes)


def test_rows_come_back_from_the_file_as_they_went(engine: Engine) -> None:
    moment = datetime(2026, 11, 27, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    with Session(engine) as session:
        session.add(Person(name="Ana", employment=Employment.AGENCY, is_me=True, cost_per_hour=0.1))
        session.add(Post(topic="P", publish_on=TODAY, publish_time=time(9, 5), created_on=TODAY))
        session.add(Task(id=1, title="T", created_on=TODAY))
        session.flush()
        session.add(
            Completion(
                task_id=1, occurrence_on=TODAY, outcome=Outcome.DONE, day_on=TODAY, at=moment
            )
        )
        session.commit()
    with Session(engine) as session:
        person, post = session.get_one(Person, 1), session.get_one(Post, 1)
        completion = session.get_one(Completion, 1)
        assert (person.employment, person.is_me, person.cost_per_hour) == ("agency", True, 0.1)
        assert isinstance(person.employment, Employment)
        assert (post.publish_on, post.publish_time) == (TODAY, time(9, 5))
        assert completion.at == moment
        stored = session.execute(text("SELECT publish_on, publish_time FROM post")).one()
        assert stored == ("2026-11-27", "09:05")
        assert session.execute(text("SELECT at FROM completion")).one() == (
            "2026-11-27T08:30:00+00:00",
        )
        assert session.execute(text("SELECT is_me FROM person")).one() == (1,)


def test_rules_across_columns_are_the_file_s(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(
            SocialGoal(
                title="G", start_on=TODAY, due_on=TODAY - timedelta(days=1), created_on=TODAY
            )
        )
        with pytest.raises(IntegrityError):
            session.flush()
