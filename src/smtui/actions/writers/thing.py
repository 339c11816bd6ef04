"""What the writers of every sort of thing share: its row made, changed, deleted and told of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlmodel import Session, SQLModel

from smtui.actions.writers.labels import labels
from smtui.actions.writers.names import not_taken
from smtui.actions.writers.rows import one, picked
from smtui.actions.writers.validating import change, made, title_given
from smtui.actions.writers.words import named, quoted
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

Row = TypeVar("Row", bound=SQLModel)


@dataclass(frozen=True, slots=True)
class Thing(Generic[Row]):
    """A sort of thing: its table, its noun, the field that names it, where it stands, and whether
    no two of it have the same name, whatever its case.
    """

    model: type[Row]
    noun: str
    title: str
    page: PageName
    kind: Kind
    is_unique: bool = False

    def name(self, row: Row) -> str:
        """What the thing is called."""
        return str(getattr(row, self.title))

    def add(self, session: Session, fields: Mapping[str, object]) -> Row:
        """Store a new row; raises `Refused` where a value does not fit."""
        self._check_name(session, fields, None)
        row = made(self.model, self._with_title(fields))
        session.add(row)
        session.flush()
        return row

    def edit(self, session: Session, row: Row, changes: Mapping[str, object]) -> list[str]:
        """Change what differs and name it; raises `Refused` where a value does not fit."""
        self._check_name(session, changes, getattr(row, "id"))  # noqa: B009
        changed = change(row, self._with_title(changes))
        session.add(row)
        return changed

    def delete(self, session: Session, ids: Iterable[int]) -> Outcome:
        """Delete things, with what hangs on them."""
        rows = picked(session, self.model, ids, self.noun)
        for row in rows:
            session.delete(row)
        names = [self.name(row) for row in rows]
        return self.told(f"Deleted {named(names, self.noun)}", rows[0])

    def get(self, session: Session, key: int) -> Row:
        """The row of an id; raises `Refused` when there is none."""
        return one(session, self.model, key, self.noun)

    def added(self, row: Row, tail: str = "") -> Outcome:
        """Added ‘Reach’."""
        return self.told(f"Added {quoted(self.name(row))}{tail}", row)

    def changed(self, row: Row, fields: list[str], tail: str = "") -> Outcome:
        """Changed due date and weight of ‘Reach’, or: ‘Reach’ is met now."""
        name = quoted(self.name(row))
        if not fields:
            return self.told(f"{name} stays as it was", row)
        if fields == ["status"]:
            return self.told(f"{name} is {getattr(row, fields[0])} now{tail}", row)
        return self.told(f"Changed {labels(fields)} of {name}{tail}", row)

    def told(self, sentence: str, row: Row) -> Outcome:
        """The sentence with the place of the thing."""
        return Outcome(sentence, self.page, self.kind, getattr(row, "id"))  # noqa: B009

    def _check_name(
        self, session: Session, fields: Mapping[str, object], own_id: int | None
    ) -> None:
        if self.is_unique and self.title in fields:
            not_taken(session, self.model, fields[self.title], own_id, self.noun)

    def _with_title(self, fields: Mapping[str, object]) -> dict[str, object]:
        given = dict(fields)
        if self.title in given:
            given[self.title] = title_given(given[self.title], self.title, self.noun)
        return given
