"""Carries out what is done with channels and their default times of publishing."""

from datetime import time

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.publishing import AddChannel, DeleteChannels, EditChannel, SetChannelSlots
from smtui.actions.refused import Refused
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only, made
from smtui.actions.writers.words import counted, quoted, short
from smtui.models.publishing import Channel, ChannelSlot
from smtui.store.library import networks
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

CHANNEL = Thing(Channel, "channel", "name", PageName.CALENDAR, Kind.CHANNEL, is_unique=True)

MOST_SLOTS = 200
"""So many default times a channel has in a week at most."""


def add_channel(session: Session, action: AddChannel, context: Context) -> Outcome:
    """Store a new channel."""
    del context
    fields = given_by(action)
    _check_network(fields)
    channel = CHANNEL.add(session, fields)
    return CHANNEL.told(f"Added channel {quoted(channel.name)}", channel)


def edit_channel(session: Session, action: EditChannel, context: Context) -> Outcome:
    """Change what differs of a channel."""
    del context
    known_only(action.changes, names_of(AddChannel), "channel")
    channel = CHANNEL.get(session, action.id)
    _check_network(dict(action.changes))
    return CHANNEL.changed(channel, CHANNEL.edit(session, channel, action.changes))


def delete_channels(session: Session, action: DeleteChannels, context: Context) -> Outcome:
    """Delete channels."""
    del context
    return CHANNEL.delete(session, action.ids)


def set_channel_slots(session: Session, action: SetChannelSlots, context: Context) -> Outcome:
    """Make the default times of a channel exactly those given."""
    del context
    channel = CHANNEL.get(session, action.channel_id)
    wanted = _slots_given(action.slots)
    here = select(ChannelSlot).where(col(ChannelSlot.channel_id) == channel.id)
    present = {(row.weekday, row.at): row for row in session.execute(here).scalars()}
    for slot, row in present.items():
        if slot not in wanted:
            session.delete(row)
    session.flush()
    for weekday, at in sorted(wanted.difference(present)):
        fields = {"channel_id": channel.id, "weekday": weekday, "at": at}
        session.add(made(ChannelSlot, fields))
    name = quoted(channel.name)
    if wanted == set(present):
        return CHANNEL.told(f"The times of {name} stay as they were", channel)
    if not wanted:
        return CHANNEL.told(f"{name} has no times of publishing any more", channel)
    return CHANNEL.told(f"{name}: {counted(len(wanted), 'time')} of publishing a week", channel)


def _slots_given(slots: object) -> set[tuple[int, time]]:
    if not isinstance(slots, tuple) or len(slots) > MOST_SLOTS:
        raise Refused(f"Times: give a list of at most {MOST_SLOTS}, empty for none.", "slots")
    wanted = set()
    for slot in slots:
        if not (isinstance(slot, tuple) and len(slot) == 2):
            raise Refused("Times: give pairs of a weekday and a time of day.", "slots")
        weekday, at = slot
        if not (isinstance(weekday, int) and 0 <= weekday <= 6 and isinstance(at, time)):
            raise Refused("Times: a weekday is 0 (Monday) to 6; a time such as 09:30.", "slots")
        wanted.add((weekday, at.replace(second=0, microsecond=0, tzinfo=None)))
    return wanted


def _check_network(given: dict[str, object]) -> None:
    network = given.get("network")
    if network and network not in {known.key for known in networks()}:
        choice = ", ".join(known.key for known in networks())
        raise Refused(
            f"Network: ‘{short(str(network))}’ is none of {choice}; leave it empty for another.",
            "network",
        )
