"""Make it fit: the least harmful moves that bring an overloaded week of one person to 100 %.

Least harm, in this order: work is put on other days inside its slack, the lowest priority first;
work is given to somebody who has the skill and the room; a task of a time sink is dropped. What is
pinned by a publishing time keeps its days; a series and what is being worked on stay as they are.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.capacity import week_start
from smtui.planning.fitting_words import move_words, percent_in_words, week_in_words
from smtui.planning.least_harm import Changes, MoveKind, Search, Trial
from smtui.planning.movable import candidates
from smtui.planning.plan import Plan
from smtui.planning.room import Room
from smtui.planning.shares import Share, work_in
from smtui.planning.snapshot import Snapshot
from smtui.planning.words import minutes_in_words
from smtui.planning.workload import utilisation_of
from smtui.vocabulary import Kind, TaskStatus

_WEEK = timedelta(days=6)


class Move(NamedTuple):
    """One proposed move of a task or a post.

    ``changes`` are the fields that it sets, by name: what an edit of the thing takes. ``to_day`` is
    the day that it is put on, or from which it is spread to its due date; ``to_person`` gets it.
    ``minutes`` leave the person's week; ``percent_after`` is that week once this move and those
    before it are made (None where it has work but no capacity). ``words`` say all of it.
    """

    kind: MoveKind
    thing: Kind
    id: int
    changes: Changes
    to_day: date | None
    to_person: int | None
    minutes: int
    percent_after: int | None
    words: str


class Proposal(NamedTuple):
    """What would make a week of a person fit. Percentages are of that week, None where there is
    work but no capacity; ``still_over`` are the minutes over capacity that no move takes away.
    """

    person_id: int
    monday: date
    moves: tuple[Move, ...]
    percent_before: int | None
    percent_after: int | None
    still_over: int
    words: str


def make_it_fit(plan: Plan, person_id: int, monday: date) -> Proposal:
    """The least harmful moves that bring the person's ISO week of ``monday`` to 100 %; of the
    running week, what is left of it. Without moves where it fits, or where nothing can be moved.

    Raises:
        KeyError: the plan's snapshot has no such person.

    """
    monday = week_start(monday)
    name = plan.snapshot.people[person_id].name
    load = plan.workload.week(person_id, monday)
    over = load.planned - load.capacity
    week = f"{name} {week_in_words(monday)}"
    if over <= 0:
        words = f"{week} is at {percent_in_words(load.percent)}: it fits"
        return Proposal(person_id, monday, (), load.percent, load.percent, 0, words)
    room = Room(plan)
    number = room.week_of(max(0, (monday - plan.today).days))
    shares = work_in(plan, person_id, monday, monday + _WEEK)
    there = candidates(plan, room, shares)
    moves = _moves(plan, Search(plan, room, person_id, number).moves(there, over), load.planned,
                   load.capacity)  # fmt: skip
    after = utilisation_of(load.planned - sum(move.minutes for move in moves), load.capacity)
    still_over = max(0, after.planned - after.capacity)
    words = f"{week} {percent_in_words(load.percent)} → {percent_in_words(after.percent)}"
    if still_over:
        words += f": {minutes_in_words(still_over)} stay over, {_what_stays(plan, shares, moves)}"
    return Proposal(person_id, monday, moves, load.percent, after.percent, still_over, words)


def apply(plan: Plan, proposal: Proposal, accepted: Collection[int] | None = None) -> Snapshot:
    """The facts with those moves made whose places are ``accepted`` (counted from 0); by default
    all of them.
    """
    tasks, posts = dict(plan.snapshot.tasks), dict(plan.snapshot.posts)
    for place, move in enumerate(proposal.moves):
        if accepted is not None and place not in accepted:
            continue
        if move.thing == Kind.POST:
            posts[move.id] = replace(posts[move.id], **dict(move.changes))
        else:
            tasks[move.id] = replace(tasks[move.id], **dict(move.changes))
    return replace(plan.snapshot, tasks=tasks, posts=posts)


def _moves(plan: Plan, trials: list[Trial], planned: int, capacity: int) -> tuple[Move, ...]:
    """The trials as moves, each with what the week comes to after it."""
    before, after = Room(plan), Room(plan)
    moves = []
    for trial in trials:
        planned -= trial.freed
        if trial.new is not None:
            after.move(trial.candidate.piece, trial.new)
        day = None if trial.to_day is None else plan.today + timedelta(days=trial.to_day)
        candidate = trial.candidate
        moves.append(
            Move(
                trial.kind,
                candidate.kind,
                candidate.fact.id,
                trial.changes,
                day,
                trial.to_person,
                trial.freed,
                utilisation_of(planned, capacity).percent,
                move_words(plan, trial, before, after),
            )
        )
        if trial.new is not None:
            before.move(candidate.piece, trial.new)
    return tuple(moves)


def _what_stays(plan: Plan, shares: tuple[Share, ...], moves: tuple[Move, ...]) -> str:
    """What of the week no move takes away: "3 recurring, 2 posts, 1 task cannot be moved"."""
    moved = {(move.thing, move.id) for move in moves}
    counts = dict.fromkeys(("recurring", "started", "post", "task"), 0)
    for share in shares:
        if (share.kind, share.id) in moved:
            continue
        fact = plan.snapshot.tasks[share.id] if share.kind == Kind.TASK else None
        if fact is None:
            counts["post"] += 1
        elif fact.rrule is not None:
            counts["recurring"] += 1
        else:
            counts["started" if fact.status == TaskStatus.DOING else "task"] += 1
    plural = {word: f"{word}s" for word in ("post", "task")}
    parts = [
        f"{count} {word if count == 1 else plural.get(word, word)}"
        for word, count in counts.items()
        if count
    ]
    return f"{', '.join(parts)} cannot be moved, given or dropped"
