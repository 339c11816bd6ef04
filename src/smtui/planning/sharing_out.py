"""Sharing people out among the skills that are needed, so that as much as possible is covered."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

_Skill = TypeVar("_Skill", bound=Hashable)


def share_out(
    need: Mapping[_Skill, int], able: Mapping[_Skill, Sequence[int]], free: Mapping[int, int]
) -> dict[_Skill, int]:
    """How many of the minutes needed of each skill can be covered, nobody's minutes taken twice.

    ``able`` are the people who have each skill, ``free`` their minutes. The sum is the largest
    possible: where somebody who is needed elsewhere can be stood in for, they are (a maximum flow
    by shortest augmenting paths).
    """
    given: dict[_Skill, dict[int, int]] = {skill: {} for skill in need}
    left = dict(free)
    for skill, minutes in need.items():
        missing = minutes
        while missing > 0:
            path = _path(skill, able, given, left)
            if path is None:
                break
            missing -= _hand_on(path, missing, given, left)
    return {skill: sum(parts.values()) for skill, parts in given.items()}


_Step = tuple[_Skill, int]
"""A skill, and the person who is to give it minutes."""


def _path(
    start: _Skill,
    able: Mapping[_Skill, Sequence[int]],
    given: Mapping[_Skill, Mapping[int, int]],
    left: Mapping[int, int],
) -> list[_Step[_Skill]] | None:
    """The shortest way to somebody with minutes left: each person on it but the last is stood in
    for, in the skill that they give minutes to now, by the next.
    """
    ways: list[list[_Step[_Skill]]] = [[(start, person)] for person in able[start]]
    seen = set(able[start])
    for way in ways:
        person = way[-1][1]
        if left.get(person, 0) > 0:
            return way
        for skill, parts in given.items():
            if parts.get(person, 0) > 0:
                others = [other for other in able[skill] if other not in seen]
                seen.update(others)
                ways.extend([*way, (skill, other)] for other in others)
    return None


def _hand_on(
    path: list[_Step[_Skill]],
    most: int,
    given: dict[_Skill, dict[int, int]],
    left: dict[int, int],
) -> int:
    """Move as many minutes as go along the path; how many they were."""
    minutes = min(most, left[path[-1][1]])
    for (_, person), (skill, _) in pairwise(path):
        minutes = min(minutes, given[skill][person])
    for place, (skill, person) in enumerate(path):
        given[skill][person] = given[skill].get(person, 0) + minutes
        if place + 1 < len(path):
            given[path[place + 1][0]][person] -= minutes
    left[path[-1][1]] -= minutes
    return minutes
