"""What was worked in a period: tasks and checklists done, time by kind of work, load by person."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from smtui.planning.capacity import working_days
from smtui.planning.estimates import planned_and_actual
from smtui.planning.facts.reports import KeptLine, ReportFacts, SettledLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report_parts import ChecklistLine, DoneTask, LoadLine, TimeLine
from smtui.planning.timesheet import NOBODY
from smtui.planning.workload import Utilisation, utilisation_of
from smtui.vocabulary import Cadence


def done_tasks(facts: ReportFacts, plan: Plan) -> tuple[DoneTask, ...]:
    """The tasks that were done and are no checklist items, each once, by tactic as they rank (those
    of none last), then most minutes first.
    """
    by_task: dict[int, list[SettledLine]] = {}
    for line in facts.done:
        if line.cadence is None:
            by_task.setdefault(line.task_id, []).append(line)
    places = {id_: place for place, id_ in enumerate(plan.tactic_order)}
    ordered = sorted(by_task.values(), key=lambda lines: _place(lines, places))
    return tuple(_done_task(lines, plan) for lines in ordered)


def checklist_lines(kept: Iterable[KeptLine]) -> tuple[ChecklistLine, ...]:
    """The checklists by cadence: what of their occurrences was done. Skipped ones count as due."""
    by_cadence: dict[Cadence, list[KeptLine]] = {}
    for line in kept:
        by_cadence.setdefault(line.cadence, []).append(line)
    return tuple(_checklist(c, by_cadence[c]) for c in Cadence if c in by_cadence)


def time_lines(facts: ReportFacts, plan: Plan) -> tuple[TimeLine, ...]:
    """The minutes logged by kind of work, most first, beside what finished work of that kind had
    been estimated at. Their minutes add up to all that was logged.
    """
    logged: Counter[int | None] = Counter()
    for one in facts.time:
        logged[one.activity_id] += one.minutes
    sums = {line.activity_id: line for line in planned_and_actual(facts.worked)}
    lines = []
    for id_ in {**logged, **sums}:
        activity, line = plan.snapshot.activities.get(id_ or 0), sums.get(id_)
        name = activity.name if activity is not None else "" if line is None else line.activity
        told = (0, 0, 0, None) if line is None else (line.n, *line[3:])
        lines.append(TimeLine(name, logged[id_], *told))
    return tuple(sorted(lines, key=lambda line: (-line.minutes, -line.actual, line.activity)))


def load_lines(facts: ReportFacts, plan: Plan, period: Period) -> tuple[LoadLine, ...]:
    """Everybody who had time or worked: minutes logged against the capacity of the whole period,
    and the planned load of the coming one as the pages show it. The person who uses smtui first.
    """
    logged: Counter[int] = Counter()
    for one in facts.time:
        logged[one.person_id or NOBODY] += one.minutes
    people = sorted(plan.snapshot.people.values(), key=lambda one: (not one.is_me, one.id))
    lines = []
    for person in people:
        focus = plan.settings.focus_factor
        capacity = sum(working_days(person, period.first, period.days, focus).capacity)
        coming = coming_load(plan, period, person.id)
        there = utilisation_of(logged[person.id], capacity)
        if capacity or there.planned or (coming and (coming.planned or coming.capacity)):
            lines.append(LoadLine(person.id, person.name, there, coming))
    strangers = sum(minutes for id_, minutes in logged.items() if id_ not in plan.snapshot.people)
    if strangers:
        lines.append(LoadLine(NOBODY, "", utilisation_of(strangers, 0), None))
    return tuple(lines)


def coming_after(period: Period, today: date) -> Period | None:
    """The period after this one; None where that is over, too, or the calendar ends."""
    after = period.next
    return None if after.last < today or after == period else after


def coming_load(plan: Plan, period: Period, person_id: int | None = None) -> Utilisation | None:
    """The planned load of the period after this one, as far as it is still to come: of a person, or
    of the whole team; None where that period is over.
    """
    after = coming_after(period, plan.today)
    if after is None:
        return None
    if person_id is None:
        return plan.workload.total(after.first, after.last)
    return plan.workload.utilisation(person_id, after.first, after.last)


def _place(lines: list[SettledLine], places: dict[int, int]) -> tuple[int, int, int, int]:
    tactic = lines[0].tactic_id
    minutes = sum(line.minutes for line in lines)
    place = len(places) + (tactic is None)
    return places.get(tactic or 0, place), tactic or 0, -minutes, lines[0].task_id


def _done_task(lines: list[SettledLine], plan: Plan) -> DoneTask:
    last = max(lines, key=lambda line: line.day_on)
    tactic = plan.snapshot.tactics.get(last.tactic_id or 0)
    return DoneTask(
        task_id=last.task_id,
        title=last.title,
        times=len(lines),
        minutes=sum(line.minutes for line in lines),
        tactic="" if tactic is None else tactic.title,
        last_on=last.day_on,
    )


def _checklist(cadence: Cadence, lines: Iterable[KeptLine]) -> ChecklistLine:
    done = skipped = missed = 0
    for line in lines:
        done, skipped, missed = done + line.done, skipped + line.skipped, missed + line.missed
    due = done + skipped + missed
    return ChecklistLine(cadence, done, skipped, missed, 100 * done // due if due else None)
