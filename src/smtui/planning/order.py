"""The order in which ranked things stand: total, and the same however they come."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Rank

_NEVER = date.max

Things = Mapping[int, TaskFact] | Mapping[int, TacticFact]


def place(rank: Rank, things: Things) -> tuple[float, date, date, int]:
    """What the order goes by: priority; ties by due date (none last), then by age (oldest first),
    then by id. No two things have the same place.
    """
    return -rank.priority, rank.due or _NEVER, things[rank.id].created_on, rank.id


def in_order(ranks: Mapping[int, Rank], things: Things) -> tuple[int, ...]:
    """The ids by their place.

    Priorities are whole hundredths, so most of the order is settled between a few hundred
    different ones, and only what ties is compared any further.
    """
    ties: dict[float, list[Rank]] = {}
    for rank in ranks.values():
        tied = ties.get(rank.priority)
        if tied is None:
            ties[rank.priority] = [rank]
        else:
            tied.append(rank)
    order: list[int] = []
    for priority in sorted(ties, reverse=True):
        places = [(r.due or _NEVER, things[r.id].created_on, r.id) for r in ties[priority]]
        places.sort()
        order.extend([id_ for _, _, id_ in places])
    return tuple(order)


def put_right(
    order: Sequence[int],
    before: tuple[Mapping[int, Rank], Things],
    after: tuple[Mapping[int, Rank], Things],
    gone: Iterable[int],
    come: Iterable[int],
) -> tuple[int, ...]:
    """``order`` without those who are ``gone``, by their ranks and facts of ``before``, and with
    those who ``come``, by theirs of ``after``. All others are the same before and after.

    Each is found by its place, so that a few moved things cost little among many.
    """
    was, things_before = before
    now, things = after
    right = list(order)
    for id_ in gone:
        there = place(was[id_], things_before)
        at = bisect_left(right, there, key=lambda other: place(was[other], things_before))
        del right[at]
    for id_ in come:
        insort(right, id_, key=lambda other: place(now[other], things))
    return tuple(right)
