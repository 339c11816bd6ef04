"""Carries out what is done with weekly patterns and their slots."""

from collections.abc import Mapping

from sqlmodel import Session

from smtui.actions.patterns import (
    AddPattern,
    AddPatternSlot,
    DeletePatterns,
    DeletePatternSlots,
    EditPattern,
    EditPatternSlot,
)
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.labels import labels
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.rows import one, picked
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import change, known_only, made, must_exist
from smtui.actions.writers.words import counted, quoted, short
from smtui.models.goals import SocialGoal
from smtui.models.patterns import PatternSlot, PostTemplate, WeeklyPattern
from smtui.models.people import Person
from smtui.models.publishing import Channel
from smtui.models.tactics import Tactic
from smtui.store.library import ExampleSlot, example_patterns
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

PATTERN = Thing(WeeklyPattern, "pattern", "name", PageName.CALENDAR, Kind.PATTERN, is_unique=True)

_NOUN = "slot"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REFERENCES = (
    ("pattern_id", WeeklyPattern, "pattern"),
    ("owner_id", Person, "person"),
    ("goal_id", SocialGoal, "goal"),
    ("tactic_id", Tactic, "tactic"),
    ("template_id", PostTemplate, "template"),
)


def add_pattern(session: Session, action: AddPattern, context: Context) -> Outcome:
    """Store a new weekly pattern, with the slots of its example."""
    del context
    slots = _slots_of(action.example)
    pattern = PATTERN.add(session, {"name": action.name})
    for slot in slots:
        fields = {
            "pattern_id": pattern.id,
            "weekday": slot.weekday,
            "at": slot.at,
            "topic": slot.topic,
            "content_type": slot.content_type,
            "channel": slot.channel,
            "estimate": slot.minutes,
            "is_experiment": slot.is_experiment,
        }
        session.add(made(PatternSlot, _checked(session, fields)))
    tail = f" with {counted(len(slots), 'post')} a week" if slots else ""
    return PATTERN.added(pattern, tail)


def edit_pattern(session: Session, action: EditPattern, context: Context) -> Outcome:
    """Change the name of a weekly pattern."""
    del context
    known_only(action.changes, ("name",), "pattern")
    pattern = PATTERN.get(session, action.id)
    return PATTERN.changed(pattern, PATTERN.edit(session, pattern, action.changes))


def delete_patterns(session: Session, action: DeletePatterns, context: Context) -> Outcome:
    """Delete weekly patterns."""
    del context
    return PATTERN.delete(session, action.ids)


def add_pattern_slot(session: Session, action: AddPatternSlot, context: Context) -> Outcome:
    """Store a new slot of a pattern."""
    del context
    slot = made(PatternSlot, _checked(session, given_by(action)))
    session.add(slot)
    session.flush()
    return _told(f"Added {_name(slot)} to {_pattern(session, slot)}", slot)


def edit_pattern_slot(session: Session, action: EditPatternSlot, context: Context) -> Outcome:
    """Change what differs of a slot of a pattern."""
    del context
    known_only(action.changes, names_of(AddPatternSlot), _NOUN)
    slot = one(session, PatternSlot, action.id, _NOUN)
    names = change(slot, _checked(session, action.changes))
    session.add(slot)
    pattern = _pattern(session, slot)
    if not names:
        return _told(f"{_name(slot)} of {pattern} stays as it was", slot)
    return _told(f"Changed {labels(names)} of {_name(slot)} of {pattern}", slot)


def delete_pattern_slots(session: Session, action: DeletePatternSlots, context: Context) -> Outcome:
    """Delete slots of a pattern."""
    del context
    slots = picked(session, PatternSlot, action.ids, _NOUN)
    what = _name(slots[0]) if len(slots) == 1 else counted(len(slots), _NOUN)
    outcome = _told(f"Deleted {what} of {_pattern(session, slots[0])}", slots[0])
    for slot in slots:
        session.delete(slot)
    return outcome


def _slots_of(example: str) -> tuple[ExampleSlot, ...]:
    if not example:
        return ()
    known = {found.key: found.slots for found in example_patterns()}
    if example not in known:
        raise Refused(f"Example: ‘{short(example)}’ is none of {', '.join(known)}.", "example")
    return known[example]


def _checked(session: Session, given: Mapping[str, object]) -> dict[str, object]:
    """The fields of the row: the channel's name become its id."""
    fields = dict(given)
    for field, model, noun in _REFERENCES:
        must_exist(session, model, fields.get(field), field, noun)
    if "channel" in fields:
        fields["channel_id"] = named_or_id(session, Channel, fields.pop("channel"), "channel")
    return fields


def _name(slot: PatternSlot) -> str:
    """Monday 09:00 ‘Tip’."""
    at = f" {slot.at:%H:%M}" if slot.at else ""
    what = slot.topic or slot.content_type
    return f"{_WEEKDAYS[slot.weekday]}{at}" + (f" {quoted(what)}" if what else "")


def _pattern(session: Session, slot: PatternSlot) -> str:
    return quoted(one(session, WeeklyPattern, slot.pattern_id, "pattern").name)


def _told(sentence: str, slot: PatternSlot) -> Outcome:
    return Outcome(sentence, PageName.CALENDAR, Kind.PATTERN_SLOT, slot.id)
