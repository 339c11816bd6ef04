"""The form of a slot of a weekly pattern: a post of every week."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.patterns import AddPatternSlot, EditPatternSlot
from smtui.language.calendar_words import WEEKDAYS
from smtui.language.durations import show_minutes
from smtui.planning.facts.patterns import PatternFact, PatternSlotFact, TemplateFact
from smtui.planning.plan import Plan
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

DAYS = tuple(day[:3].capitalize() for day in WEEKDAYS)


def slot_form(
    desk: "DeskScreen", pattern: PatternFact, slot: PatternSlotFact | None, weekday: int = 0
) -> Form | None:
    """Return the form of a slot of ``pattern``, or of a new one on ``weekday``."""
    plan = desk.plan
    if plan is None:
        return None

    def save(values: Values) -> AddPatternSlot | EditPatternSlot:
        if slot is not None:
            return EditPatternSlot(slot.id, values)
        return adding(AddPatternSlot, {"pattern_id": pattern.id}, values)

    def tell(values: Values) -> Content:
        return _tell(desk.plan or plan, pattern, slot, values)

    title = f"A post of every week in ‘{pattern.name}’"
    return Form(title, _fields(plan, slot, weekday), save, slot is None, tell)


def _fields(plan: Plan, slot: PatternSlotFact | None, weekday: int) -> tuple[Field, ...]:
    known = Known(plan)
    channels = plan.snapshot.channels
    channel = channels.get(slot.channel_id or 0) if slot else None
    templates = entries.by_name((one.name, one.id) for one in plan.snapshot.templates.values())
    template = plan.snapshot.templates.get(slot.template_id or 0) if slot else None
    day = slot.weekday if slot else weekday
    return (
        Field("weekday", "Weekday", DAYS[day], DAYS.index, choices=DAYS),
        Field("at", "At", entries.time_text(slot.at if slot else None),
              entries.read_optional_time, hint="18:30, 6pm"),
        text_field("topic", "Topic", slot.topic if slot else "",
                   template.topic if template else "such as Tip of the week"),
        text_field("content_type", "Type", slot.content_type if slot else "",
                   template.content_type if template else "image, video, poll"),
        Field("channel", "Channel", channel.name if channel else "",
              entries.optional(entries.read_name), hint="a new one is made",
              offers=tuple(one.name for one in channels.values())),
        one_field("owner_id", "Owner", known.people(), slot.owner_id if slot else None, "person"),
        Field("estimate", "Estimate", entries.minutes_text(slot.estimate if slot else None),
              entries.read_optional_minutes, entries.minutes_words, "45m, 1h30, 2h"),
        one_field("goal_id", "Goal", known.goals(), slot.goal_id if slot else None, "goal"),
        one_field("tactic_id", "Tactic", known.tactics(), slot.tactic_id if slot else None,
                  "tactic"),
        one_field("template_id", "Template", templates, slot.template_id if slot else None,
                  "template"),
        Field("is_experiment", "Experiment", YES if slot and slot.is_experiment else NO,
              lambda text: text == YES, hint="kept free for one", choices=(NO, YES)),
    )  # fmt: skip


def _tell(
    plan: Plan, pattern: PatternFact, slot: PatternSlotFact | None, values: Values
) -> Content:
    """Say what every week will have, and what the slot leaves to its template."""
    prose = Prose().heading("Every week")
    weekday, at = values.get("weekday"), values.get("at")
    name = str(values.get("channel") or "")
    others = [one for one in pattern.slots if slot is None or one.id != slot.id]
    for one in others:
        channel = plan.snapshot.channels.get(one.channel_id or 0)
        is_same = one.weekday == weekday and one.at == at and at is not None
        if is_same and channel is not None and channel.name.casefold() == name.casefold():
            prose.line(f"! {channel.name} has a post at that time already", Tone.TROUBLE)
    if name and name.casefold() not in {
        one.name.casefold() for one in plan.snapshot.channels.values()
    }:
        prose.line(f"! ‘{name}’ is no channel yet: it will be made", Tone.WATCH)
    templates = plan.snapshot.templates
    template = templates.get(_number(values, "template_id"))
    minutes = sum(_minutes(one.estimate, templates.get(one.template_id or 0)) for one in others)
    estimate = values.get("estimate")
    minutes += _minutes(estimate if isinstance(estimate, int) else None, template)
    count = len(others) + 1
    prose.line(f"{'1 post' if count == 1 else f'{count} posts'}, {show_minutes(minutes)} of making")
    if template is not None:
        prose.line(f"What is left empty comes from ‘{template.name}’.", Tone.DIM)
    return prose.content()


def _minutes(estimate: int | None, template: TemplateFact | None) -> int:
    """The minutes of a slot: its own, else those of its template."""
    return estimate or (template.estimate if template else None) or 0


def _number(values: Mapping[str, object], name: str) -> int:
    value = values.get(name)
    return value if isinstance(value, int) else 0
