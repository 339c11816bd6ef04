"""What hangs on a post: the channels that it goes to, and its own copies for them."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlmodel import Session, col

from smtui.actions.refused import Refused
from smtui.actions.writers.names import named_or_id
from smtui.actions.writers.rows import forget, linked, relink
from smtui.actions.writers.validating import change, made
from smtui.models.publishing import Channel, Post, PostChannel, PostVariant

LINKS = ("channels", "variants")


def link(session: Session, post: Post, links: Mapping[str, object]) -> list[str]:
    """Make channels and own copies exactly those given; what was changed of both."""
    here = {"post_id": post.id or 0}
    names = []
    if "channels" in links:
        wanted = channels_given(session, links["channels"])
        if relink(session, PostChannel, here, "channel_id", wanted):
            names.append("channels")
    if "variants" in links and _recopy(session, post.id or 0, links["variants"]):
        names.append("variants")
    return names


def channels_given(session: Session, given: object) -> list[int]:
    """The ids of channels that are given by name or by id; raises `Refused` for anything else."""
    if not isinstance(given, Collection) or isinstance(given, str):
        raise Refused("Channels: give a list, empty for none.", "channels")
    ids = [named_or_id(session, Channel, channel, "channels") for channel in given]
    return [key for key in ids if key is not None]


def set_copy(session: Session, post_id: int, channel_id: int, text: str) -> bool:
    """Make ``text`` the copy of a post for a channel, or none when empty; whether it changed."""
    row = session.get(PostVariant, (post_id, channel_id))
    if not text.strip():
        if row is not None:
            session.delete(row)
        return row is not None
    if row is None:
        session.add(made(PostVariant, _variant(post_id, channel_id, text)))
        return True
    names = change(row, {"copy": text})
    session.add(row)
    return bool(names)


def copy_links(session: Session, of: int, onto: int) -> None:
    """Give a post the channels and own copies of another."""
    channels = linked(session, PostChannel, {"post_id": of}, "channel_id")
    relink(session, PostChannel, {"post_id": onto}, "channel_id", sorted(channels))
    query = select(PostVariant).where(col(PostVariant.post_id) == of)
    for row in session.execute(query).scalars().all():
        session.add(made(PostVariant, _variant(onto, row.channel_id, str(row.copy))))


def _recopy(session: Session, post_id: int, given: object) -> bool:
    """Make the own copies of a post exactly those given; whether that changed any."""
    copies = _copies_given(session, given)
    present = linked(session, PostVariant, {"post_id": post_id}, "channel_id")
    gone = present.difference(copies)
    if gone:
        forget(session, PostVariant, post_id=post_id, channel_id=sorted(gone))
    changes = [set_copy(session, post_id, channel, text) for channel, text in copies.items()]
    return bool(gone) or any(changes)


def _copies_given(session: Session, given: object) -> dict[int, str]:
    if not isinstance(given, Collection) or isinstance(given, str):
        raise Refused("Copies of channels: give a list, empty for none.", "variants")
    copies: dict[int, str] = {}
    for pair in given:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise Refused("Copies of channels: give pairs of a channel and a copy.", "variants")
        channel, text = pair
        key = named_or_id(session, Channel, channel, "variants")
        if key is not None and str(text).strip():
            copies[key] = str(text)
    return copies


def _variant(post_id: int, channel_id: int, text: str) -> dict[str, object]:
    return {"post_id": post_id, "channel_id": channel_id, "copy": text}
