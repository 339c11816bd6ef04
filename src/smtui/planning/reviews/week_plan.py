"""Plan my week: a proposal of what is done on which day, as a draft with reasons.

What must be done by a day of the week comes first, soonest first; then all other work by priority.
Each piece stands on the first day that it leaves under 80 % full, else on the first day that takes
it whole. Nothing that is fixed is moved, and no day is filled beyond its room unless that is asked
for. Work that is longer than any day has room for keeps the days that it is spread over.
"""

from collections.abc import Iterable
from datetime import date

from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period, period_of
from smtui.planning.reviews.week_candidates import Candidate, candidates_of, left_out
from smtui.planning.reviews.week_draft import LeftOut, Placement, WeekDraft, WeekOptions
from smtui.planning.reviews.week_hours import WeekHours
from smtui.planning.reviews.week_posts_placed import posts_placed
from smtui.planning.why import why_waiting
from smtui.planning.words import day_in_words, minutes_in_words
from smtui.planning.workload import FULL_PERCENT
from smtui.vocabulary import Kind, SessionCadence

__all__ = ["LeftOut", "Placement", "WeekDraft", "WeekOptions", "propose_week"]

_NEAR = ("today", "tomorrow")
_USUAL = WeekOptions()


def propose_week(plan: Plan, first: date, options: WeekOptions = _USUAL) -> WeekDraft:
    """A proposal for the ISO week of ``first``, of the running one for what is left of it; nothing
    for a week that is past. The same for the same plan.
    """
    period = period_of(SessionCadence.WEEKLY, first)
    if period.last < plan.today or period.first > plan.workload.end:
        return WeekDraft(period, options, (), (), (), 0, 0)
    return _Proposal(plan, period, options).draft()


class _Proposal:
    """Puts one piece after another on a day."""

    def __init__(self, plan: Plan, period: Period, options: WeekOptions) -> None:
        self._plan, self._period, self._options = plan, period, options
        self._found = candidates_of(plan, period, options)
        self._hours = WeekHours(plan, period, options, self._found.fixed)
        self._placed: list[Placement] = []
        self._days: dict[int, date] = {}
        self._left_out = list(self._found.left_out)
        self._waiting = self._waiting_minutes = 0
        self._too_long = self._keep_long()

    def draft(self) -> WeekDraft:
        """The whole draft."""
        for one in self._found.urgent:
            if not self._place(one):
                self._leave(one)
        self._placed += posts_placed(self._plan, self._period, self._options, self._hours)
        for one in self._found.others:
            if not one.minutes or not self._place(one):
                self._leave(one)
        self._place_blocked()
        people = self._options.owner_ids
        asked = [id_ for id_ in self._plan.snapshot.people if people is None or id_ in people]
        return WeekDraft(
            self._period,
            self._options,
            tuple(sorted(self._placed, key=lambda one: one.day)),
            tuple(sorted(self._left_out, key=_due_first)),
            self._hours.loads(asked),
            self._waiting,
            self._waiting_minutes,
        )

    def _keep_long(self) -> dict[int, int]:
        """The tasks that are longer than any day has room for, with the most that a day has: they
        keep the days that they are spread over.
        """
        longest = {person: self._hours.longest(person) for person in self._hours.free}
        found: dict[int, int] = {}
        for one in (*self._found.urgent, *self._found.others, *self._found.blocked):
            if one.end is not None and self._options.may_overload:
                continue
            for person, minutes in one.parts:
                if minutes > longest[person] > 0:
                    found[one.fact.id] = longest[person]
        tasks = self._plan.snapshot.tasks
        self._hours.keep(tasks[id_] for id_ in found)
        self._hours.settle()
        return found

    def _place(self, one: Candidate) -> bool:
        """Put a task on the best day that it can stand on; False where there is none."""
        hours = self._hours
        if one.fact.id in self._too_long:
            return False
        if not hours.can(one.parts):
            return self._overload(one)
        days = self._days_of(one)
        fitting = [day for day in days if hours.fits(one.parts, day)]
        if not fitting:
            return self._overload(one)
        chosen = next((day for day in fitting if hours.stays_free(one.parts, day)), fitting[0])
        self._put(one, chosen, self._then(one, days, chosen))
        return True

    def _overload(self, one: Candidate) -> bool:
        """Put what is due in the week on the day that is overloaded least, where one may."""
        if one.end is None or not self._options.may_overload:
            return False
        hours = self._hours
        working = [day for day in self._days_of(one) if hours.works(one.parts, day)]
        if not working:
            return False
        chosen = max(working, key=lambda day: (hours.spare(one.parts, day), -day))
        over = minutes_in_words(-hours.spare(one.parts, chosen))
        self._put(one, chosen, f"over by {over}")
        return True

    def _put(self, one: Candidate, number: int, then: str) -> None:
        fact, day = one.fact, self._hours.day(number)
        self._hours.put_task(fact, one.parts, number)
        people = tuple(person for person, _ in one.parts)
        why = one.why
        if not why and one.place:
            why = f"priority {one.place:,} of {self._found.ranked:,}"
        reason = ", ".join(part for part in (why, then) if part)
        placed = Placement(Kind.TASK, fact.id, fact.title, day, one.minutes, people, reason,
                           blockers=one.blockers)  # fmt: skip
        self._placed.append(placed)
        self._days[fact.id] = day

    def _then(self, one: Candidate, days: range, chosen: int) -> str:
        """Why that day; "" where it is the first that there is."""
        hours = self._hours
        if one.blockers:
            title = self._plan.snapshot.tasks[one.blockers[0]].title
            return f"after ‘{title}’"
        working = next((day for day in days if hours.works(one.parts, day)), chosen)
        if chosen == working:
            first = max(self._period.first, self._plan.today)
            opens = day_in_words(one.earliest, self._plan.today)
            return f"not before {opens}" if one.earliest > first else ""
        earlier = (day for day in days if day < chosen)
        if any(hours.fits(one.parts, day) for day in earlier):
            return f"first day under {FULL_PERCENT} %"
        return "first day with room"

    def _days_of(self, one: Candidate) -> range:
        days = self._hours.days
        last = days.stop if one.end is None else self._hours.number(one.end) + 1
        return range(max(days.start, self._hours.number(one.earliest)), min(days.stop, last))

    def _place_blocked(self) -> None:
        """Put work behind what it waits for, as soon as all of that has a day."""
        waiting = list(self._found.blocked)
        while waiting:
            left = [one for one in waiting if not self._place_behind(one)]
            if len(left) == len(waiting):
                break
            waiting = left
        for one in waiting:
            if one.end is not None or one.is_over:
                reason = why_waiting(self._plan, one.fact.id)
                self._left_out.append(left_out(self._plan, one.fact, reason, one.end))

    def _place_behind(self, one: Candidate) -> bool:
        days = [self._day_of(id_) for id_ in one.blockers]
        there = [day for day in days if day is not None]
        if len(there) < len(days) or not one.minutes:
            return False
        return self._place(one._replace(earliest=max(one.earliest, *there)))

    def _day_of(self, id_: int) -> date | None:
        """The day by which a task is done, in the draft or for good: the one that it stands on, or
        its due date where it keeps the days until then. None where it has none, or it is past.
        """
        fact, today = self._plan.snapshot.tasks[id_], self._plan.today
        day = self._days.get(id_) or fact.planned_on
        if day is None and fact.due_on is not None and fact.rrule is None:
            keeps_days = id_ in self._too_long or fact.due_on < self._period.first
            day = fact.due_on if keeps_days else None
        return None if day is None or day < today else day

    def _leave(self, one: Candidate) -> None:
        """Tell of what found no place: all that is due, overdue or slipped, and what would fit if
        it were split. The rest is counted.
        """
        fact, is_due = one.fact, one.end is not None
        if fact.id in self._too_long:
            could = all(self._hours.left(person) >= part for person, part in one.parts)
            if is_due or one.is_over or could:
                reason = self._words_of_long(one, could=could)
                self._left_out.append(left_out(self._plan, fact, reason, one.end))
                return
        elif is_due or one.is_over:
            reason = self._no_room(one)
            self._left_out.append(left_out(self._plan, fact, reason, one.end))
            return
        self._waiting += 1
        self._waiting_minutes += one.minutes

    def _words_of_long(self, one: Candidate, *, could: bool) -> str:
        fact, today = one.fact, self._plan.today
        longest = minutes_in_words(self._too_long[fact.id])
        most = max(part for _, part in one.parts)
        takes = f"It takes {minutes_in_words(most)}, no day has more than {longest} left"
        if fact.due_on is None or one.is_over:
            return f"{takes}: split it." if could else f"{takes}, and all days are full by now."
        return f"{takes}: it stays spread until {day_in_words(fact.due_on, today)}, or split it."

    def _no_room(self, one: Candidate) -> str:
        if not one.minutes:
            return "Nothing is left of it but to tick it."
        days, today = self._days_of(one), self._plan.today
        takes = minutes_in_words(max(part for _, part in one.parts))
        names, are_many = self._names(one.parts), len(one.parts) > 1
        has, does = ("have", "do") if are_many else ("has", "does")
        works = any(self._hours.works(one.parts, day) for day in days)
        if one.end is None:
            what = (
                f"no day in the week with {takes} left" if works else "no working day in the week"
            )
            return f"{one.why[:1].upper()}{one.why[1:]}: {names} {has} {what}."
        by = day_in_words(one.end, today)
        if len(days) == 1:
            what = f"have {takes} left" if works else "work"
            return f"{names} {does} not {what} {by if by in _NEAR else f'on {by}'}."
        what = f"no day until {by} with {takes} left" if works else f"no working day until {by}"
        return f"{names} {has} {what}."

    def _names(self, parts: Iterable[tuple[int, int]]) -> str:
        people = self._plan.snapshot.people
        return " and ".join(people[person].name for person, _ in parts)


def _due_first(one: LeftOut) -> tuple[bool, date, int]:
    return not one.is_due, one.due or date.max, one.id
