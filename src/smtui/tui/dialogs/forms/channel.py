"""The form of a channel: its network, language and handle, and its default slots."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from smtui.actions.publishing import AddChannel, EditChannel, SetChannelSlots
from smtui.actions.together import Together
from smtui.language.week_times import read_week_times, show_week_times
from smtui.store.library import networks
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import text_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.facts.publishing import ChannelFact
    from smtui.tui.desk import DeskScreen

SLOTS = "slots"


def channel_form(desk: "DeskScreen", channel: "ChannelFact | None") -> Form:
    """Return the form of ``channel``, or of a new one (whose slots follow once it is there)."""
    del desk

    def save(values: Values) -> "Action":
        own = {name: value for name, value in values.items() if name != SLOTS}
        if channel is None:
            return AddChannel(**own)  # type: ignore[arg-type]
        slots = values.get(SLOTS)
        parts: list[Action] = [EditChannel(channel.id, own)] if own else []
        if isinstance(slots, tuple):
            parts.append(SetChannelSlots(channel.id, slots))
        return parts[0] if len(parts) == 1 else Together(tuple(parts), f"Changed {channel.name}")

    title = f"Edit {channel.name}" if channel else "A new channel"
    return Form(title, _fields(channel), save, channel is None)


def _fields(channel: "ChannelFact | None") -> tuple[Field, ...]:
    by_name = {one.name: one.key for one in networks()}
    of_key = {key: name for name, key in by_name.items()}
    slots = Field(
        SLOTS, "Slots", show_week_times(channel.slots if channel else ()), read_week_times,
        slot_words, "mon, wed 9:00; fri 18:00",
    )  # fmt: skip
    return (
        Field("name", "Name", channel.name if channel else "", entries.read_name),
        *((slots,) if channel else ()),
        Field("network", "Network", of_key.get(channel.network, "") if channel else "",
              lambda text: entries.read_text(text) and by_name[_network(text, by_name)],
              hint="how lengths are counted", offers=tuple(by_name)),
        text_field("handle", "Handle", channel.handle if channel else "", "@campfire"),
        text_field("language", "Language", channel.language if channel else "", "en, fa, de"),
    )  # fmt: skip


def _network(text: str, names: Iterable[str]) -> str:
    from smtui.language.names import distinct

    return distinct(text.strip(), tuple(names), "network")


def slot_words(slots: object) -> str:
    """How many default slots a week has."""
    if not isinstance(slots, tuple):
        return ""
    return "none" if not slots else "1 a week" if len(slots) == 1 else f"{len(slots)} a week"
