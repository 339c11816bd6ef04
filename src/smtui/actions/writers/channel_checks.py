"""Carries out the walk over the channels, which asks whether they are in line with the brand."""

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.reviews import CheckChannel, DeleteChannelCheck
from smtui.actions.tasks import AddTask
from smtui.actions.writers.channels import CHANNEL
from smtui.actions.writers.context import Context
from smtui.actions.writers.rows import one
from smtui.actions.writers.tasks import add_task
from smtui.actions.writers.validating import change, made
from smtui.actions.writers.words import day_words, quoted
from smtui.language.text import clean
from smtui.models.reviews import ChannelCheck
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName


def check_channel(session: Session, action: CheckChannel, context: Context) -> Outcome:
    """Keep what was found today, in the place of what was found earlier today."""
    channel = CHANNEL.get(session, action.channel_id)
    if action.with_task and action.is_consistent:
        raise Refused(
            f"{quoted(channel.name)} is consistent: nothing is to be mended.", "with_task"
        )
    query = select(ChannelCheck).where(
        col(ChannelCheck.channel_id) == action.channel_id,
        col(ChannelCheck.checked_on) == context.today,
    )
    found = session.execute(query).scalar()
    given = {"is_consistent": action.is_consistent, "note": action.note}
    if found is None:
        key = {"channel_id": action.channel_id, "checked_on": context.today}
        found = made(ChannelCheck, {**key, **given})
    else:
        change(found, given)
    session.add(found)
    session.flush()
    word = "consistent" if found.is_consistent else "not consistent"
    sentence = f"Checked {quoted(channel.name)}: {word}"
    if action.with_task:
        what = clean(action.note).strip()
        title = f"Mend {channel.name}: {what}" if what else f"Mend {channel.name}"
        task = AddTask(title, page=PageName.STRATEGY)
        sentence += f" · {add_task(session, task, context).sentence}"
    return Outcome(sentence, PageName.REVIEW, Kind.CHANNEL_CHECK, found.id)


def delete_channel_check(session: Session, action: DeleteChannelCheck, context: Context) -> Outcome:
    """Delete a check."""
    row = one(session, ChannelCheck, action.id, "check")
    channel = CHANNEL.get(session, row.channel_id)
    session.delete(row)
    when = day_words(row.checked_on, context.today)
    sentence = f"Deleted the check of {quoted(channel.name)} ({when})"
    return Outcome(sentence, PageName.REVIEW, Kind.CHANNEL_CHECK, row.id)
