"""``smtui plan-week``: a proposed week with its reasons; with --yes it is put on its days."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from smtui.cli.call import Call
from smtui.cli.output import shown
from smtui.cli.records import Record, iso, people_of
from smtui.cli.rows import minutes_cell, names_cell, text_cell
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import period_of, planned_by
from smtui.planning.reviews.week_draft import LeftOut, Placement, WeekDraft, WeekOptions
from smtui.vocabulary import SessionCadence

if TYPE_CHECKING:
    from smtui.workspace import Done

COLUMNS = (
    Column("TIME", right=True),
    Column("WHO", spare=2),
    Column("ID", right=True),
    Column("WHAT", spare=1),
    Column("WHY"),
)


def plan_week_verb(call: Call) -> None:
    """Print the draft of a week, and put it on its days where that is agreed to."""
    from smtui.planning.reviews.week_plan import propose_week

    done: Done | None = None
    with call.workspace() as workspace:
        plan = workspace.plan
        first = _first_day(call, plan)
        options = WeekOptions(call.arguments.keep_free, call.arguments.may_overload)
        draft = propose_week(plan, first, options)
        if call.arguments.yes and draft.placements:
            from smtui.actions.reviews import GiveWeek

            placements = tuple((one.kind, one.id, one.day) for one in draft.placements)
            times = tuple((one.id, one.at) for one in draft.placements if one.at is not None)
            done = workspace.do(GiveWeek(placements, times))
    if call.json:
        call.output.json(_record(plan, draft, done))
        return
    _print(call, plan, draft, done)


def _first_day(call: Call, plan: Plan) -> date:
    """The Monday of the week that is asked for, or of the one that a session would plan now."""
    if call.arguments.date is None:
        return planned_by(SessionCadence.WEEKLY, plan.today).first
    from smtui.language.dates import read_date

    day = read_date(call.arguments.date, plan.today, plan.settings.week_start)
    return period_of(SessionCadence.WEEKLY, day).first


def _print(call: Call, plan: Plan, draft: WeekDraft, done: "Done | None") -> None:
    output = call.output
    count = len(draft.placements)
    put = f" · {count} {'thing' if count == 1 else 'things'} · {show_minutes(draft.minutes)}"
    output.line(output.toned(f"{draft.period.label}{put if count else ''}", "strong"))
    sections = list(_sections(plan, draft))
    if sections:
        output.lines(draw(COLUMNS, sections, output))
        output.line("")
    elif draft.period.last < plan.today:
        output.line("This week is past.")
    else:
        output.line("Nothing is left to put on a day of this week.")
    if draft.waiting:
        waiting = show_minutes(draft.waiting_minutes)
        output.line(f"{draft.waiting} more without a date of this week wait for room: {waiting}.")
    if done is not None:
        output.line(shown(f"{done.sentence} · smtui undo takes it back"))
    elif draft.placements:
        output.line("Nothing is changed yet: --yes puts this on its days.")


def _sections(plan: Plan, draft: WeekDraft) -> Iterator[Section]:
    for day in dict.fromkeys(one.day for one in draft.placements):
        loads = [load for load in draft.days if load.day == day]
        before = sum(one.before for one in loads)
        # As the pages show it: what is left out weighs on its days until it is dealt with.
        after = sum(one.after + one.left_out for one in loads)
        capacity = sum(one.capacity for one in loads)
        told = f"{show_minutes(before)} → {show_minutes(after)} of {show_minutes(capacity)}"
        rows = [_placed(plan, one) for one in draft.on(day)]
        yield Section(f"{show_full(day)} · {told}", rows)
    if draft.left_out:
        yield Section("Left out", [_left(plan, one) for one in draft.left_out])


def _placed(plan: Plan, one: Placement) -> tuple[Cell, ...]:
    return (
        minutes_cell(one.minutes),
        names_cell(plan, one.people),
        Cell(f"{one.kind} {one.id}", "dim"),
        text_cell(one.title),
        Cell(shown(one.reason), "dim"),
    )


def _left(plan: Plan, one: LeftOut) -> tuple[Cell, ...]:
    tone = "trouble" if one.is_due else "watch"
    return (
        minutes_cell(one.minutes),
        names_cell(plan, one.people),
        Cell(f"{one.kind} {one.id}", "dim"),
        text_cell(one.title),
        Cell(shown(one.reason), tone),
    )


def _record(plan: Plan, draft: WeekDraft, done: "Done | None") -> Record:
    return {
        "week": draft.period.name,
        "first": draft.period.first.isoformat(),
        "last": draft.period.last.isoformat(),
        "keep_free_percent": draft.options.keep_free_percent,
        "may_overload": draft.options.may_overload,
        "minutes": draft.minutes,
        "placements": [_record_of_placed(plan, one) for one in draft.placements],
        "left_out": [_record_of_left(one) for one in draft.left_out],
        "days": [{**load._asdict(), "day": load.day.isoformat()} for load in draft.days],
        "waiting": draft.waiting,
        "waiting_minutes": draft.waiting_minutes,
        "done": done.sentence if done else None,
    }


def _record_of_placed(plan: Plan, one: Placement) -> Record:
    return {
        "kind": str(one.kind),
        "id": one.id,
        "title": one.title,
        "day": one.day.isoformat(),
        "time": f"{one.at:%H:%M}" if one.at else None,
        "minutes": one.minutes,
        "people": people_of(plan, one.people),
        "reason": one.reason,
    }


def _record_of_left(one: LeftOut) -> Record:
    return {
        "kind": str(one.kind),
        "id": one.id,
        "title": one.title,
        "due": iso(one.due),
        "minutes": one.minutes,
        "due_in_week": one.is_due,
        "reason": one.reason,
    }
