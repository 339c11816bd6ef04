"""The channels: their networks, and the default slots at which their posts go out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.publishing import DeleteChannels
from smtui.language.dates import show_day
from smtui.language.week_times import show_week_times
from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.publishing.slots import next_free_slot
from smtui.store.library import networks
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import STYLES, Dialog
from smtui.tui.dialogs.forms.channel import channel_form
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.workspace import Workspace


class ChannelRows:
    """The channels, each with its slots and the next free one."""

    columns = (
        Column("Channel", 14), Column("Network", 12, from_width=72), Column("Slots of a week", 0),
        Column("Next free", 15, right=True),
        Column("Posts ahead", 11, right=True, from_width=60),
    )  # fmt: skip

    def __init__(self, workspace: "Workspace") -> None:
        """List the channels; those that posts go to at times of their own first."""
        self._workspace = workspace
        self._plan = plan = workspace.plan
        self._names = {one.key: one.name for one in networks()}
        channels = plan.snapshot.channels.values()
        self.keys = [
            RowKey(Kind.CHANNEL, one.id)
            for one in sorted(channels, key=lambda one: (not one.slots, one.id))
        ]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a channel."""
        plan = self._plan
        channel = plan.snapshot.channels[int(key.id)]
        posts = plan.snapshot.posts.values()
        ahead = sum(1 for post in posts if channel.id in post.channels and post.is_open
                    and post.publish_on is not None)  # fmt: skip
        slot = None
        if channel.slots:
            slot = next_free_slot(channel, posts, self._workspace.now(), plan.settings.zone)
        free = f"{show_day(slot.day, plan.today)} {slot.at:%H:%M}" if slot and slot.at else ""
        return (
            Cell(channel.name, Tone.STRONG if channel.slots else Tone.PLAIN),
            Cell(self._names.get(channel.network, channel.network), Tone.DIM),
            Cell(show_week_times(channel.slots) or "none yet",
                 Tone.PLAIN if channel.slots else Tone.DIM),
            Cell(free, Tone.FINE),
            Cell(str(ahead) if ahead else "–", Tone.DIM),
        )  # fmt: skip


class ChannelsDialog(ListDialog):
    """Lists the channels; enter edits one with its slots."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,enter", "edit", "edits, with its slots"),
        Binding("a", "add", "adds"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = "No channel yet: a adds one."

    def head(self) -> Content:
        """What slots are for."""
        how = " · = puts a post into the next free slot"
        return Prose().pieces(("Channels", Tone.STRONG), (how, Tone.DIM)).content()

    def source(self) -> ChannelRows:
        """The channels."""
        workspace = self.desk.workspace
        if workspace is None:
            raise LookupError("the workspace is not open yet")
        return ChannelRows(workspace)

    def _chosen(self) -> ChannelFact | None:
        key = self.rows.key
        return self.plan.snapshot.channels.get(int(key.id)) if key else None

    def action_edit(self) -> None:
        """Edit the channel under the cursor."""
        channel = self._chosen()
        if channel is not None:
            self.app.push_screen(FormDialog(self.desk, channel_form(self.desk, channel)))

    def on_rows_opened(self) -> None:
        """A second click edits."""
        self.action_edit()

    def action_add(self) -> None:
        """Add a channel."""
        self.app.push_screen(FormDialog(self.desk, channel_form(self.desk, None)))

    def action_delete(self) -> None:
        """Delete the channel under the cursor; its posts stay, without it."""
        channel = self._chosen()
        if channel is not None:
            self.do(DeleteChannels((channel.id,)))
