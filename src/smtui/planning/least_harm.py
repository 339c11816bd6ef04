"""The search for the least harmful moves: shifts first, then gifts, then what is dropped."""

from bisect import bisect_left
from datetime import timedelta
from typing import Any, Literal, NamedTuple

from smtui.planning.facts.people import PersonFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.movable import Candidate, is_time_sink
from smtui.planning.other_days import emptiest_day, weeks_around
from smtui.planning.plan import Plan
from smtui.planning.room import Piece, Room
from smtui.planning.skills import can_do, level_of, people_there
from smtui.vocabulary import Employment, Kind, TaskStatus

MoveKind = Literal["shift", "give", "drop"]
Changes = tuple[tuple[str, Any], ...]


class Trial(NamedTuple):
    """A move that was tried and is good. ``new`` is where the work stands then, None when it is
    dropped; ``to_day`` is a number from today; ``freed`` are the minutes that leave the week.
    """

    kind: MoveKind
    candidate: Candidate
    changes: Changes
    new: Piece | None
    to_day: int | None
    to_person: int | None
    freed: int


class Search:
    """Looks for moves out of one week of one person, and makes them in the room as it goes."""

    def __init__(self, plan: Plan, room: Room, person_id: int, week: int) -> None:
        self._plan = plan
        self._room = room
        self._person = person_id
        self._week = week
        self._team = people_there(plan)
        self._found: list[Trial] = []

    def moves(self, there: list[Candidate], over: int) -> list[Trial]:
        """The moves that take ``over`` minutes out of the week, or as many as can be, without those
        that others make needless. ``there`` stand by priority, the lowest first.
        """
        left = []
        for candidate in there:
            trial = self._shift(candidate) if over > 0 else None
            if trial is None:
                left.append(candidate)
            else:
                over -= self._take(trial)
        over, left = self._give_until_it_fits(left, over)
        for candidate in left:
            if over > 0 and is_time_sink(self._plan, candidate.fact):
                dropped: Changes = (("status", TaskStatus.DROPPED),)
                over -= self._take(
                    Trial("drop", candidate, dropped, None, None, None, candidate.minutes)
                )
        return self._needed(over)

    def _take(self, trial: Trial) -> int:
        self._found.append(trial)
        if trial.new is not None:
            self._room.move(trial.candidate.piece, trial.new)
        return trial.freed

    def _needed(self, over: int) -> list[Trial]:
        """What is left of the moves once those are taken out, from the most harmful on, without
        which it fits all the same.
        """
        needed = []
        for trial in reversed(self._found):
            if over + trial.freed <= 0:
                over += trial.freed
            else:
                needed.append(trial)
        return needed[::-1]

    def _shift(self, candidate: Candidate) -> Trial | None:
        """The task on other days inside its slack; None where none has the room."""
        fact, slack = candidate.fact, candidate.slack
        if slack is None or not isinstance(fact, TaskFact):
            return None
        ways = [self._later_start(candidate)] if fact.planned_on is None else []
        ways.append(self._other_day(candidate, long_day=False))
        if fact.planned_on is not None:
            if fact.due_on is not None:
                ways.append(self._later_start(candidate))
            ways.append(self._other_day(candidate, long_day=True))
        return next((trial for way in ways if (trial := way) is not None), None)

    def _later_start(self, candidate: Candidate) -> Trial | None:
        """The task spread from the start of a later week to its due date."""
        fact, slack, piece = candidate.fact, candidate.slack, candidate.piece
        assert isinstance(fact, TaskFact)
        assert fact.due_on is not None
        assert slack is not None
        due = (fact.due_on - self._plan.today).days
        if fact.planned_on is not None and due > slack.last:
            # What was planned for a day would end later than a date that ends before the due one.
            return None
        for week in range(self._week + 1, self._room.week_of(slack.last) + 1):
            start = self._room.days_of_week(week).start
            new = Piece(piece.parts, start, min(due, self._room.days))
            trial = self._shifted(candidate, new, start)
            if trial is not None:
                return trial
        return None

    def _other_day(self, candidate: Candidate, *, long_day: bool) -> Trial | None:
        """The task on one day of another week, the nearest that stays free, else the emptiest."""
        slack, parts = candidate.slack, candidate.piece.parts
        assert slack is not None
        weeks = weeks_around(self._room, self._week, slack)
        day = emptiest_day(self._room, parts, weeks, slack, long_day=long_day)
        if day is None:
            return None
        return self._shifted(candidate, Piece(parts, day, day), day, long_day=long_day)

    def _shifted(
        self, candidate: Candidate, new: Piece, day: int, *, long_day: bool = False
    ) -> Trial | None:
        if not self._room.fits(candidate.piece, new, long_day=long_day):
            return None
        fact, on = candidate.fact, self._plan.today + timedelta(days=day)
        assert isinstance(fact, TaskFact)
        changes: Changes = (("starts_on", on),)
        if new.first == new.last:
            changes = (("planned_on", on),)
        elif fact.planned_on is not None:
            changes = (("planned_on", None), *changes)
        freed = candidate.minutes - self._room.in_week(new, self._person, self._week)
        return Trial("shift", candidate, changes, new, day, None, freed) if freed > 0 else None

    def _give_until_it_fits(self, there: list[Candidate], over: int) -> tuple[int, list[Candidate]]:
        """Few gifts rather than many: the smallest piece that is enough, else the largest. What
        cannot be given now cannot be later, because others only get fuller.
        """
        kept = []
        by_size = sorted(there, key=lambda c: (c.minutes, -c.priority, c.fact.id))
        while over > 0 and by_size:
            enough = bisect_left(by_size, over, key=lambda c: c.minutes)
            candidate = by_size.pop(min(enough, len(by_size) - 1))
            trial = self._give(candidate)
            if trial is None:
                kept.append(candidate)
            else:
                over -= self._take(trial)
        kept += by_size
        return over, sorted(kept, key=lambda c: (c.priority, -c.minutes, c.fact.id))

    def _give(self, candidate: Candidate) -> Trial | None:
        """The work given to who has the skill and the room: in-house before others, of those who
        cost by the hour the cheapest, then whose week is emptiest. On its days, else on another day
        inside its slack.
        """
        doing = {person for person, _ in candidate.piece.parts}
        able = [p for p in self._team if p.id not in doing and can_do(p, candidate.skill_id)]
        gifts = [(person, self._given(candidate, person)) for person in able]
        if not any(trial for _, trial in gifts) and candidate.slack is not None:
            gifts = [(person, self._given_on_a_day(candidate, person)) for person in able]
        good = [(person, trial) for person, trial in gifts if trial is not None]
        if not good:
            return None
        return min(good, key=lambda gift: self._cost(gift[0], gift[1], candidate.skill_id))[1]

    def _cost(
        self, person: PersonFact, trial: Trial, skill_id: int | None
    ) -> tuple[bool, float, float, int, int]:
        in_house = person.employment == Employment.IN_HOUSE
        cost = 0.0 if in_house else person.cost_per_hour or float("inf")
        assert trial.new is not None
        week = self._room.week_of(min(trial.new.last, self._room.days - 1))
        left = self._room.left_in_week(person.id, week)
        level = 0 if skill_id is None else level_of(person, skill_id)
        return not in_house, cost, -left, -level, person.id

    def _given(self, candidate: Candidate, person: PersonFact) -> Trial | None:
        """The work on the days that it has, the person in the place of who has too much."""
        piece = candidate.piece
        parts = tuple((person.id if p == self._person else p, m) for p, m in piece.parts)
        new = Piece(parts, piece.first, piece.last)
        if not self._room.fits(piece, new):
            return None
        changes = self._handed_over(candidate, person)
        return Trial("give", candidate, changes, new, None, person.id, candidate.minutes)

    def _given_on_a_day(self, candidate: Candidate, person: PersonFact) -> Trial | None:
        """The work on the day inside its slack that is the person's emptiest."""
        slack, piece = candidate.slack, candidate.piece
        if slack is None or candidate.kind != Kind.TASK or len(piece.parts) > 1:
            return None
        parts = ((person.id, piece.minutes),)
        weeks = weeks_around(self._room, self._week, slack)
        day = emptiest_day(self._room, parts, [self._week, *weeks], slack)
        if day is None:
            return None
        planned = ("planned_on", self._plan.today + timedelta(days=day))
        changes = (*self._handed_over(candidate, person), planned)
        new = Piece(parts, day, day)
        return Trial("give", candidate, changes, new, day, person.id, candidate.minutes)

    def _handed_over(self, candidate: Candidate, person: PersonFact) -> Changes:
        fact = candidate.fact
        if not isinstance(fact, TaskFact):
            return (("owner_id", person.id),)
        people = fact.assignees if self._person in fact.assignees else (self._person,)
        return (("assignees", tuple(person.id if p == self._person else p for p in people)),)
