"""The names that a line may refer to, and finding one by any distinct part of it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from smtui.language.matching import fold
from smtui.language.not_understood import NotUnderstood
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import GoalStatus, TacticStatus

_APART = re.compile(r"[\s_\-]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Names and the ids they stand for. ``me`` is the person that ``@me`` means, if any."""

    people: Mapping[str, int] = field(default_factory=dict)
    goals: Mapping[str, int] = field(default_factory=dict)
    tactics: Mapping[str, int] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    channels: Mapping[str, int] = field(default_factory=dict)
    me: int | None = None

    def person(self, part: str) -> tuple[str, int]:
        """The person whose name has ``part``, or ``me``; raises `NotUnderstood`."""
        if fold(part) == "me" and self.me is not None:
            mine = [name for name, person in self.people.items() if person == self.me]
            if mine:
                return mine[0], self.me
        name = distinct(part, self.people, "person")
        return name, self.people[name]

    def aim(self, part: str) -> tuple[str, str, int]:
        """The word ``goal`` or ``tactic``, the name and the id; raises `NotUnderstood`.

        A goal wins over a tactic of exactly the same name.
        """
        name = distinct(part, [*self.goals, *self.tactics], "goal or tactic")
        if name in self.goals:
            return "goal", name, self.goals[name]
        return "tactic", name, self.tactics[name]

    def channel(self, part: str) -> str:
        """The name of the channel that has ``part`` in it; raises `NotUnderstood`."""
        return distinct(part, self.channels, "channel")

    def tag(self, text: str) -> str:
        """The tag as it is already spelt, else ``text`` itself."""
        wanted = fold(text)
        return next((tag for tag in self.tags if fold(tag) == wanted), text)


def names_of(snapshot: Snapshot) -> Names:
    """The names of people, active goals, tactics that are not over, tags and channels."""
    over = (TacticStatus.DONE, TacticStatus.DROPPED)
    return Names(
        people={person.name: person.id for person in snapshot.people.values()},
        goals={
            goal.title: goal.id
            for goal in snapshot.goals.values()
            if goal.status is GoalStatus.ACTIVE
        },
        tactics={t.title: t.id for t in snapshot.tactics.values() if t.status not in over},
        tags=snapshot.tags,
        channels={channel.name: channel.id for channel in snapshot.channels.values()},
        me=next((person.id for person in snapshot.people.values() if person.is_me), None),
    )


def distinct(part: str, names: Iterable[str], what: str) -> str:
    """The one name that ``part`` means; ``-`` and ``_`` stand for a space.

    The whole name comes first, then its beginning, a word, the beginning of a word, any part.
    Raises `NotUnderstood` when none or several are meant equally.
    """
    wanted = spaced(part)
    best: list[str] = []
    best_place = len(_TESTS)
    for name in dict.fromkeys(names) if wanted else ():
        called = spaced(name)
        if wanted not in called:  # as every way to mean it implies; there may be thousands
            continue
        place = _place(wanted, called)
        if place < best_place:
            best, best_place = [name], place
        elif place == best_place < len(_TESTS):
            best.append(name)
    if len(best) == 1:
        return best[0]
    if not best:
        raise NotUnderstood(f"There is no {what} ‘{part[:40]}’")
    listed = " or ".join(f"‘{name[:40]}’" for name in best[:3])
    more = " and more" if len(best) > 3 else ""
    raise NotUnderstood(f"‘{part[:40]}’ may be {listed}{more}")


def shortest_part(name: str, names: Iterable[str]) -> str:
    """The fewest first words of ``name``, joined by ``-``, that mean it and nothing else."""
    words = spaced_as_written(name).split(" ")
    everything = tuple(names)
    for count in range(1, len(words)):
        part = "-".join(words[:count])
        try:
            if distinct(part, everything, "") == name:
                return part
        except NotUnderstood:
            continue
    return "-".join(words)


@lru_cache(maxsize=65_536)
def spaced(text: str) -> str:
    """The text folded, with ``-``, ``_`` and runs of spaces as one space."""
    return _APART.sub(" ", fold(text)).strip()


def spaced_as_written(text: str) -> str:
    """As `spaced`, with case and accents kept."""
    return _APART.sub(" ", text).strip()


_TESTS: tuple[Callable[[str, str], bool], ...] = (
    lambda wanted, name: name == wanted,
    lambda wanted, name: name.startswith(f"{wanted} "),
    lambda wanted, name: f" {wanted} " in f" {name} ",
    lambda wanted, name: f" {wanted}" in f" {name}",
    lambda wanted, name: len(wanted) > 1 and wanted in name,
)


def _place(wanted: str, name: str) -> int:
    return next((n for n, test in enumerate(_TESTS) if test(wanted, name)), len(_TESTS))
