"""Fields that are one of a few words, and references to people, goals and tactics."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smtui.planning.plan import Plan
from smtui.planning.snapshot import Snapshot
from smtui.tui.dialogs.forms.entries import (
    by_name,
    day_reader,
    day_text,
    day_words,
    names_text,
    one_of,
    read_text,
    some_of,
)
from smtui.tui.dialogs.forms.field import Field

NONE = "none"
SCORES = ("1", "2", "3", "4", "5")


def word_field(name: str, label: str, value: StrEnum, hint: str = "") -> Field:
    """A field that is one word of ``value``'s enumeration."""
    kind = type(value)
    return Field(name, label, str(value), kind, hint=hint, choices=tuple(map(str, kind)))


def optional_word_field(
    name: str, label: str, value: str | None, words: Iterable[str], hint: str = ""
) -> Field:
    """A field that is one of ``words`` or none of them."""
    return Field(
        name,
        label,
        value or NONE,
        lambda text: None if text == NONE else text,
        hint=hint,
        choices=(NONE, *map(str, words)),
    )


def score_field(name: str, label: str, value: int, hint: str) -> Field:
    """A score of 1 to 5."""
    return Field(name, label, str(value), int, hint=hint, choices=SCORES)


@dataclass(frozen=True, slots=True)
class Known:
    """The names that fields of one form refer to, by kind of thing."""

    plan: Plan

    @property
    def _snapshot(self) -> Snapshot:
        return self.plan.snapshot

    def people(self) -> dict[str, int]:
        """Ids of people by name; ``me`` is the person who uses smtui."""
        people = self._snapshot.people.values()
        me = [("me", person.id) for person in people if person.is_me]
        return by_name([*me, *((person.name, person.id) for person in people)])

    def goals(self) -> dict[str, int]:
        """Ids of social goals by title."""
        return by_name((goal.title, goal.id) for goal in self._snapshot.goals.values())

    def company_goals(self) -> dict[str, int]:
        """Ids of company goals by title."""
        return by_name((goal.title, goal.id) for goal in self._snapshot.company_goals.values())

    def tactics(self) -> dict[str, int]:
        """Ids of tactics by title."""
        return by_name((tactic.title, tactic.id) for tactic in self._snapshot.tactics.values())

    def activities(self) -> dict[str, int]:
        """Ids of kinds of activity by name."""
        return by_name((one.name, one.id) for one in self._snapshot.activities.values())

    def roles(self) -> dict[str, int]:
        """Ids of roles by name."""
        return by_name((name, id_) for id_, name in self._snapshot.roles.items())

    def skills(self) -> dict[str, int]:
        """Ids of skills by name, in their order."""
        return by_name((one.name, one.id) for one in self._snapshot.skills.values())

    def campaigns(self) -> tuple[str, ...]:
        """The names of the campaigns."""
        return tuple(one.name for one in self._snapshot.campaigns.values())

    def channels(self) -> tuple[str, ...]:
        """The names of the channels."""
        return tuple(one.name for one in self._snapshot.channels.values())

    def open_tasks(self, without: int) -> dict[str, int]:
        """Ids of open tasks by title, but for the task ``without``."""
        facts = self._snapshot.tasks
        order = (*self.plan.task_order, *self.plan.waiting)
        return by_name((facts[id_].title, id_) for id_ in order if id_ != without)

    def day(self, name: str, label: str, value: object, hint: str = "") -> Field:
        """A field for a day."""
        today = self.plan.today
        return Field(
            name,
            label,
            day_text(value if isinstance(value, date) else None),
            day_reader(today, self.plan.settings.week_start),
            day_words(today),
            hint or "fri, +3d, 30th, 27 nov",
        )


def one_field(name: str, label: str, ids: Mapping[str, int], value: int | None, what: str) -> Field:
    """A field that refers to one thing of ``ids`` by name, or to none."""
    called = {id_: title for title, id_ in ids.items()}
    return Field(
        name,
        label,
        called.get(value or 0, ""),
        one_of(ids, what),
        lambda id_: called.get(id_, "") if isinstance(id_, int) else "",
        f"any part of a {what}’s name",
        offers=tuple(ids),
    )


def some_field(
    name: str, label: str, ids: Mapping[str, int], values: Iterable[int], what: str
) -> Field:
    """A field that refers to any number of things of ``ids`` by name."""
    called = {id_: title for title, id_ in ids.items()}
    return Field(
        name,
        label,
        names_text(values, ids),
        some_of(ids, what),
        lambda found: ", ".join(called[id_] for id_ in found) if isinstance(found, tuple) else "",
        f"parts of names, divided by commas: each a {what}",
        offers=tuple(ids),
    )


def text_field(name: str, label: str, value: object, hint: str = "") -> Field:
    """A field for one line of any text."""
    return Field(name, label, str(value or ""), read_text, hint=hint)
