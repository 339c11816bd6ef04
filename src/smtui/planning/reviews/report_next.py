"""What stands in the coming period: what ends, what is due, what goes out, which days matter."""

from collections.abc import Iterator
from datetime import date

from smtui.planning.calendar import Entry, entries_between
from smtui.planning.layers import Layer, Shown, Sort
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.planning.reviews.report_parts import Deadline, NextPeriod, Occasion
from smtui.planning.reviews.report_posts import post_line
from smtui.planning.reviews.report_work import coming_after, coming_load
from smtui.vocabulary import TacticStatus

_SHOWN = Shown(frozenset({Layer.POSTS, Layer.TASKS, Layer.ENDS, Layer.OCCASIONS}))


def next_period(plan: Plan, period: Period) -> NextPeriod | None:
    """The period after this one, as the calendar shows it: only what is open, and no repeated
    task. None where it is over.
    """
    after = coming_after(period, plan.today)
    if after is None:
        return None
    days = entries_between(plan, after.first, after.last, shown=_SHOWN)
    there = [(day, entry) for day, entries in days.items() for entry in entries]
    tactics = (plan.snapshot.tactics[id_] for id_ in plan.tactic_order)
    return NextPeriod(
        period=after,
        active=tuple(one.title for one in tactics if one.status == TacticStatus.ACTIVE),
        tactics=tuple(_deadlines(there, Sort.ETA)),
        goals=tuple(_deadlines(there, Sort.GOAL)),
        deadlines=tuple(_tasks_due(plan, there)),
        posts=tuple(
            post_line(entry.post, plan.snapshot)
            for _, entry in there
            if entry.post is not None and entry.is_open
        ),
        occasions=tuple(
            Occasion(entry.title, day) for day, entry in there if entry.sort == Sort.OCCASION
        ),
        load=coming_load(plan, period),
        as_of=plan.today,
    )


def _tasks_due(plan: Plan, there: list[tuple[date, Entry]]) -> Iterator[Deadline]:
    """The tasks that are due once: no repeated one."""
    for line in _deadlines(there, Sort.DUE):
        if plan.snapshot.tasks[line.id].rrule is None:
            yield line


def _deadlines(there: list[tuple[date, Entry]], sort: Sort) -> Iterator[Deadline]:
    for day, entry in there:
        if entry.sort == sort and entry.is_open:
            yield Deadline(entry.title, day, entry.id)
