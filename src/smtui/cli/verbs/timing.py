"""``smtui log`` and ``smtui time``: time worked, put in and taken out."""

from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.cli.arguments import LOG_USAGE
from smtui.cli.asked import WrongUsage
from smtui.cli.call import Call
from smtui.cli.output import shown
from smtui.cli.records import Record, people_of
from smtui.cli.rows import minutes_cell, text_cell
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.cli.targets import demand_free
from smtui.cli.verbs.changing import report
from smtui.language.dates import show_full, start_of_week
from smtui.language.durations import show_minutes
from smtui.language.not_understood import NotUnderstood
from smtui.language.time_entries import read_time_said, show_stretch
from smtui.planning.facts.time import TimeEntryLine
from smtui.planning.plan import Plan
from smtui.planning.timesheet import Spent, spent_by_activity
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.actions.tasks import LogMinutes

STANDARD = "-"


def log_verb(call: Call) -> None:
    """Log time on a task or a post, today or on a day gone by."""
    kind, number, said = _thing(call.arguments.words)
    with call.workspace() as workspace:
        moment = workspace.now().astimezone()
        action = _logging(workspace.plan, kind, number, said, moment.time())
        done = workspace.do(action)
    report(call, done)


def _thing(words: list[str]) -> tuple[Kind, int, str]:
    """The kind, the id and the time that were typed. Raises WrongUsage."""
    kind, rest = Kind.TASK, words
    if words[0] in ("task", "post"):
        kind, rest = Kind(words[0]), words[1:]
    if len(rest) < 2:
        raise WrongUsage(
            "Name a task or a post, and the time: 12 25m, post 3 9:10-9:40.", LOG_USAGE
        )
    if not (rest[0].isascii() and rest[0].isdigit() and int(rest[0][:20]) < 2**63):
        raise WrongUsage(f"‘{rest[0]}’ is not an id such as 12.", LOG_USAGE)
    return kind, int(rest[0]), " ".join(rest[1:])


def _logging(plan: Plan, kind: Kind, number: int, text: str, now: time) -> "LogMinutes":
    from smtui.actions.tasks import LogMinutes
    from smtui.language.names import names_of

    said = read_time_said(text, plan.today, now, plan.settings.week_start)
    who = names_of(plan.snapshot).person(said.who)[1] if said.who else None
    return LogMinutes(
        task_id=number if kind is Kind.TASK else None,
        post_id=number if kind is Kind.POST else None,
        minutes=said.minutes,
        day=said.day,
        from_time=said.begin,
        until_time=said.end,
        note="; ".join(part for part in (said.words, said.note) if part),
        person_id=who,
    )


def time_verb(call: Call) -> None:
    """Print time entries as a table or as a JSON array, or write them as CSV."""
    with call.workspace() as workspace:
        plan = workspace.plan
        first, last = _days(call, plan)
        entries = workspace.time_entries(first, last)
    if call.arguments.csv is not None:
        _write(call, plan, entries)
    elif call.json:
        call.output.json([_record(plan, entry) for entry in entries])
    else:
        _print(call, plan, entries, (first, last))


def _days(call: Call, plan: Plan) -> tuple[date, date]:
    """The days that were named; else this week, up to today. Raises NotUnderstood."""
    from smtui.language.spans import read_past_day

    week_start = plan.settings.week_start
    said_first, said_last = call.arguments.first, call.arguments.last
    last = plan.today if said_last is None else read_past_day(said_last, plan.today, week_start)
    first = start_of_week(last, week_start)
    if said_first is not None:
        first = read_past_day(said_first, plan.today, week_start)
    if first > last:
        raise NotUnderstood(f"{show_full(last)} is before {show_full(first)}")
    return first, last


def _write(call: Call, plan: Plan, entries: tuple[TimeEntryLine, ...]) -> None:
    from smtui.exchange.text_file import write_text
    from smtui.exchange.time_csv import time_csv

    text = time_csv(entries, plan.snapshot.people)
    if call.arguments.csv == STANDARD:
        call.output.write(text)
        return
    target = Path(call.arguments.csv).expanduser().absolute()
    demand_free(call, target)
    write_text(text, target)
    if call.json:
        call.output.json({"file": str(target), "entries": len(entries)})
    else:
        total = show_minutes(sum(entry.minutes for entry in entries))
        call.output.line(f"Wrote {_count(len(entries))}, {total}, to {shown(str(target))}")


def _count(entries: int) -> str:
    return "1 time entry" if entries == 1 else f"{entries} time entries"


def _record(plan: Plan, entry: TimeEntryLine) -> Record:
    ids = () if entry.person_id is None else (entry.person_id,)
    return {
        "id": entry.id,
        "day": entry.day_on.isoformat(),
        "minutes": entry.minutes,
        "from": entry.from_time.strftime("%H:%M") if entry.from_time else None,
        "until": entry.until_time.strftime("%H:%M") if entry.until_time else None,
        "person": next(iter(people_of(plan, ids)), None),
        "activity": entry.activity or None,
        "task_id": entry.task_id,
        "post_id": entry.post_id,
        "title": entry.title,
        "note": entry.note,
    }


def _print(
    call: Call, plan: Plan, entries: tuple[TimeEntryLine, ...], days: tuple[date, date]
) -> None:
    output = call.output
    until = f" to {show_full(days[1])}" if days[0] != days[1] else ""
    total = show_minutes(sum(entry.minutes for entry in entries))
    output.line(output.toned(f"{show_full(days[0])}{until} · {total}", "strong"))
    if not entries:
        output.line("No time was logged then. smtui log 12 25m logs some.")
        return
    columns = (
        Column("FROM", right=True, spare=2), Column("TOOK", right=True), Column("WHO", spare=3),
        Column("ACTIVITY", spare=1), Column("WHAT"),
    )  # fmt: skip
    sections = [_section(plan, day, entries) for day in sorted({one.day_on for one in entries})]
    sections.append(Section("By activity", [_spent(one) for one in spent_by_activity(entries)]))
    output.lines(draw(columns, sections, output))


def _section(plan: Plan, day: date, entries: tuple[TimeEntryLine, ...]) -> Section:
    own = [entry for entry in entries if entry.day_on == day]
    total = show_minutes(sum(entry.minutes for entry in own))
    return Section(f"{show_full(day)} · {total}", [_row(plan, entry) for entry in own])


def _row(plan: Plan, entry: TimeEntryLine) -> tuple[Cell, ...]:
    person = plan.snapshot.people.get(entry.person_id or 0)
    note = f" ({shown(entry.note)})" if entry.note else ""
    return (
        Cell(show_stretch(entry.from_time, entry.until_time)),
        minutes_cell(entry.minutes),
        text_cell(person.name if person else ""),
        text_cell(entry.activity),
        Cell(f"{shown(entry.title)}{note}".strip()),
    )


def _spent(spent: Spent) -> tuple[Cell, ...]:
    words = _count(spent.entries)
    name = shown(spent.activity) or "without an activity"
    return (
        Cell(""),
        Cell(""),
        minutes_cell(spent.minutes),
        Cell(""),
        Cell(name),
        Cell(words, "dim"),
    )
