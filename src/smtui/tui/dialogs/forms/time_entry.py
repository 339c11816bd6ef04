"""The form of a time entry: how long, when, on what, by whom."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING

from smtui.actions.timing import EditTimeEntry
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.spans import read_past_day
from smtui.language.time_entries import TimeSaid, read_time_said, show_stretch, show_time_said
from smtui.language.times import Stretch
from smtui.planning.plan import Plan
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.dialogs.workable import Workable, workables
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

SPAN, THING = "span", "thing"
"""Fields that stand for several of the action's."""


def time_entry_form(
    desk: "DeskScreen", id_: int | None, context: Mapping[str, object]
) -> Form | None:
    """Return the form of the time entry with ``id_``; None when it is gone."""
    del context
    workspace = desk.workspace
    row = workspace.fields(Kind.TIME_ENTRY, id_) if workspace and id_ else {}
    if workspace is None or id_ is None or not row:
        return None
    plan = workspace.plan
    day = date.fromisoformat(str(row["day_on"]))
    recent = workspace.time_entries(day, day)
    things = {_name(one): one for one in workables(plan, recent) if one.key.kind != "activity"}

    def save(values: Values) -> EditTimeEntry:
        return EditTimeEntry(id_, _changes(values, things))

    return Form("Edit time", _fields(plan, row, things), save, is_new=False)


def _name(thing: Workable) -> str:
    return thing.title if thing.key.kind == "task" else f"{thing.title} (post)"


def _fields(
    plan: Plan, row: Mapping[str, object], things: Mapping[str, Workable]
) -> tuple[Field, ...]:
    known = Known(plan)
    day = date.fromisoformat(str(row["day_on"]))
    today, week_start = plan.today, plan.settings.week_start
    return (
        Field(SPAN, "How long", _span_text(row), lambda text: _read_span(text, today),
              _span_words(today), "25m, 1h30, 9:10-9:40, 9-12 less 15m"),
        Field("day", "Day", entries.day_text(day),
              lambda text: read_past_day(text, today, week_start),
              lambda value: show_full(value) if isinstance(value, date) else "",
              "yesterday, fri, 27 nov"),
        Field(THING, "On", _thing_name(row, things), _read_thing(things),
              lambda name: str(name or ""), "any part of a task’s or post’s name",
              offers=tuple(things)),
        one_field("activity_id", "Activity", known.activities(), _number(row, "activity_id"),
                  "activity"),
        one_field("person_id", "Who", known.people(), _number(row, "person_id"), "person"),
        text_field("note", "Note", row["note"]),
    )  # fmt: skip


def _span_text(row: Mapping[str, object]) -> str:
    minutes = int(str(row["minutes"]))
    begin, end = _time(row, "from_time"), _time(row, "until_time")
    if begin is None or end is None:
        return entries.minutes_text(minutes)
    pause = Stretch(begin, end).minutes - minutes
    less = f" less {pause}m" if pause > 0 else ""
    return f"{show_stretch(begin, end)}{less}".replace("–", "-")


def _read_span(text: str, today: date) -> object:
    said = read_time_said(text, today)
    if said.words or said.note or said.who or said.day != today:
        raise NotUnderstood("Here stands only how long: 25m, 1h30, 9:10-9:40, 9-12 less 15m")
    return said


def _span_words(today: date) -> Callable[[object], str]:
    def words(said: object) -> str:
        return (
            show_time_said(said, today).rpartition(" · ")[0] if isinstance(said, TimeSaid) else ""
        )

    return words


def _read_thing(things: Mapping[str, Workable]) -> Callable[[str], object]:
    ids = {name: place for place, name in enumerate(things)}
    names = list(things)
    read = entries.one_of(ids, "task or post")

    def name_of(text: str) -> object:
        place = read(text)
        return names[place] if isinstance(place, int) else None

    return name_of


def _thing_name(row: Mapping[str, object], things: Mapping[str, Workable]) -> str:
    key = RowKey("task", _number(row, "task_id") or 0)
    if row["post_id"] is not None:
        key = RowKey("post", _number(row, "post_id") or 0)
    return next((name for name, thing in things.items() if thing.key == key), "")


def _changes(values: Values, things: Mapping[str, Workable]) -> dict[str, object]:
    changes = {name: value for name, value in values.items() if name not in (SPAN, THING)}
    said = values.get(SPAN)
    if isinstance(said, TimeSaid):
        changes |= {"minutes": said.minutes, "from_time": said.begin, "until_time": said.end}
    if THING in values:
        thing = things.get(str(values[THING]))
        kind = thing.key.kind if thing else ""
        changes["task_id"] = int(thing.key.id) if thing and kind == "task" else None
        changes["post_id"] = int(thing.key.id) if thing and kind == "post" else None
    return changes


def _number(row: Mapping[str, object], name: str) -> int | None:
    value = row[name]
    return value if isinstance(value, int) else None


def _time(row: Mapping[str, object], name: str) -> time | None:
    value = row[name]
    return time.fromisoformat(value) if isinstance(value, str) else None
