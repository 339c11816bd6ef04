"""By what the calendar can be narrowed down: the choices of each facet, and all of it in words."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from smtui.planning.layers import EVERYTHING, Layer, Shown
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import PostStatus

USUAL = Shown(layers=EVERYTHING.layers - {Layer.ROUTINE})
"""What is shown at first: the daily routine stands on every day and says nothing of one."""


class Facet(StrEnum):
    """What posts, and as far as they have it other things, are chosen by."""

    CHANNEL = "channel"
    CAMPAIGN = "campaign"
    STATUS = "status"
    OWNER = "owner"
    GOAL = "goal"


class Choice(NamedTuple):
    """One choice of a facet: an id (None: has none) or a status."""

    facet: Facet
    value: int | PostStatus | None


def choices(snapshot: Snapshot, facet: Facet) -> Mapping[Choice, str]:
    """The choices of a facet with their names, what has none at the end."""
    if facet is Facet.STATUS:
        return {Choice(facet, status): str(status) for status in PostStatus}
    names: dict[int, str]
    if facet is Facet.CHANNEL:
        names, none = {id_: one.name for id_, one in snapshot.channels.items()}, "no channel"
    elif facet is Facet.CAMPAIGN:
        names, none = {id_: one.name for id_, one in snapshot.campaigns.items()}, "no campaign"
    elif facet is Facet.OWNER:
        names, none = {id_: one.name for id_, one in snapshot.people.items()}, "nobody"
    else:
        names, none = {id_: one.title for id_, one in snapshot.goals.items()}, "no goal"
    found = {Choice(facet, id_): name for id_, name in names.items()}
    return {**found, Choice(facet, None): none} if found else {}


def is_wanted(shown: Shown, choice: Choice) -> bool:
    """Whether a choice is asked for."""
    return choice.value in _asked(shown, choice.facet)


def chosen(shown: Shown, choice: Choice) -> Shown:
    """The same with a choice asked for, or no more; a facet without any asks for nothing."""
    value = choice.value
    if isinstance(value, PostStatus):
        return replace(shown, statuses=shown.statuses ^ {value})
    if choice.facet is Facet.CHANNEL:
        return replace(shown, channels=shown.channels ^ {value})
    if choice.facet is Facet.CAMPAIGN:
        return replace(shown, campaigns=shown.campaigns ^ {value})
    if choice.facet is Facet.OWNER:
        return replace(shown, owners=shown.owners ^ {value})
    return replace(shown, goals=shown.goals ^ {value})


def _asked(shown: Shown, facet: Facet) -> frozenset[int | PostStatus | None]:
    asked: dict[Facet, Iterable[int | PostStatus | None]] = {
        Facet.CHANNEL: shown.channels,
        Facet.CAMPAIGN: shown.campaigns,
        Facet.STATUS: shown.statuses,
        Facet.OWNER: shown.owners,
        Facet.GOAL: shown.goals,
    }
    return frozenset(asked[facet])


def switched(shown: Shown, layer: Layer) -> Shown:
    """The same with a layer put on or off."""
    return replace(shown, layers=shown.layers ^ {layer})


def in_words(shown: Shown, snapshot: Snapshot) -> str:
    """What differs from what is usual, such as ``without tasks · Instagram · Ana or nobody``; ""
    where nothing does.
    """
    said = []
    off = [layer for layer in Layer if layer in USUAL.layers - shown.layers]
    if len(off) > len(USUAL.layers) // 2:
        said.append(f"only {', '.join(layer for layer in Layer if layer in shown.layers)}")
    elif off:
        said.append(f"without {', '.join(off)}")
    if len(off) <= len(USUAL.layers) // 2 and Layer.ROUTINE in shown.layers:
        said.append(f"with {Layer.ROUTINE}")
    for facet in Facet:
        known = choices(snapshot, facet)
        names = [name for choice, name in known.items() if is_wanted(shown, choice)]
        if names or _asked(shown, facet):
            said.append(" or ".join(names) or f"a {facet} that is gone")
    return " · ".join(said)
