"""Fit, bottom-up: the line under what the hours that there are can carry."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from smtui.planning.needs import Need, free_minutes, last_day, needs_of
from smtui.planning.plan import Plan
from smtui.planning.words import minutes_in_words


class FitLine(NamedTuple):
    """One tactic, by priority. ``need`` are the minutes left of it (its series: those of the
    horizon); ``spent`` are those of them for which there are hours at its place.

    ``fits``: it stands above the line. ``would_still_fit``: it stands below, but with what those
    above leave it fits all the same. ``words`` say who lacks what; "" where it fits.
    """

    tactic_id: int
    need: int
    spent: int
    fits: bool
    would_still_fit: bool
    words: str


class BottomUp(NamedTuple):
    """The tactics by priority until ``last``; the line is drawn after ``line_after`` of them.

    Minutes: ``capacity`` of everybody, ``committed`` to what belongs to no ranked tactic, ``free``
    the sum of what each has left for tactics (by person in ``free_by_person``), ``left`` what
    stays of it.
    """

    last: date
    lines: tuple[FitLine, ...]
    line_after: int
    capacity: int
    committed: int
    free: int
    left: int
    free_by_person: tuple[tuple[int, int], ...]


def bottom_up(plan: Plan, weeks: int) -> BottomUp:
    """Walk the tactics by priority, spend the free minutes of those who do them over so many
    weeks, and draw the line under what fits (design section 4).

    What is assigned takes the minutes of who has it; the rest those of the owners, of the one with
    most left first.
    """
    last = last_day(plan.today, weeks)
    needs = needs_of(plan, last)
    free, capacity, committed = free_minutes(plan, last, set(plan.tactic_order))
    at_first = dict(free)
    lines, line_after = _walk(plan, needs, free)
    return BottomUp(
        last=last,
        lines=lines,
        line_after=line_after,
        capacity=capacity,
        committed=committed,
        free=sum(at_first.values()),
        left=sum(free.values()),
        free_by_person=tuple(at_first.items()),
    )


def _walk(
    plan: Plan, needs: Mapping[int, Need], free: dict[int, int]
) -> tuple[tuple[FitLine, ...], int]:
    """The tactics by priority, and after how many of them the line is drawn; takes what those that
    fit spend out of ``free``.
    """
    lines: list[FitLine] = []
    line_after: int | None = None
    for tactic in plan.tactic_order:
        taken, words = _spend(plan, needs[tactic], free)
        fits = not words
        if fits:
            for person, minutes in taken.items():
                free[person] -= minutes
        elif line_after is None:
            line_after = len(lines)
        above = line_after is None
        spent = sum(taken.values())
        lines.append(
            FitLine(tactic, needs[tactic].minutes, spent, fits and above, fits and not above, words)
        )
    return tuple(lines), len(lines) if line_after is None else line_after


def _spend(plan: Plan, need: Need, free: dict[int, int]) -> tuple[dict[int, int], str]:
    """Whose minutes would be taken, and who lacks how many, in words; "" where nobody does."""
    taken: dict[int, int] = {}
    lacking = []
    for person, minutes in need.own:
        there = min(minutes, free.get(person, 0) - taken.get(person, 0))
        taken[person] = taken.get(person, 0) + there
        if there < minutes:
            name = plan.snapshot.people[person].name
            lacking.append(f"{name} lacks {minutes_in_words(minutes - there)}")
    left = need.pooled
    owners = sorted(need.owners, key=lambda p: taken.get(p, 0) - free.get(p, 0))
    for person in owners:
        there = min(left, free.get(person, 0) - taken.get(person, 0))
        taken[person] = taken.get(person, 0) + there
        left -= there
    if left:
        who = plan.snapshot.people[owners[0]].name if len(owners) == 1 else "the owners"
        verb = "lacks" if len(owners) == 1 else "lack"
        lacking.append(f"{who} {verb} {minutes_in_words(left)}")
    return taken, ", ".join(lacking)
