"""Writing the copy: a text area, and below it each channel with the length as it counts it."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.publishing.counting import Count, count
from smtui.store.library import networks
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import Said
from smtui.tui.dialogs.notes import NotesArea
from smtui.tui.dialogs.post.copies import ALL, Copies
from smtui.tui.widgets.cells import Tone, fit

NAME_CELLS = 18
ALL_NAME = "all channels"


class Lengths(Said):
    """One line for each channel; a click chooses whose copy is written."""

    @dataclass
    class Chosen(Message):
        """A line was clicked."""

        line: int

    def on_click(self, event: events.Click) -> None:
        """Choose the channel of the line."""
        self.post_message(self.Chosen(event.y))


class CopyPane(Vertical):
    """Writes ``copies``: that for all channels, or the own one of a channel."""

    @dataclass
    class Changed(Message):
        """A copy changed."""

    def __init__(self, copies: Copies) -> None:
        """Write ``copies``."""
        super().__init__(classes="pane copy")
        self._copies = copies
        self._channels: tuple[ChannelFact, ...] = ()
        self.channel = ALL
        self.area = NotesArea(copies.shared, soft_wrap=True, tab_behavior="focus", compact=True)
        self._lengths = Lengths()

    def compose(self) -> ComposeResult:
        """Compose the text and the lengths."""
        yield Said("Copy", classes="pane-name")
        yield self.area
        yield VerticalScroll(self._lengths, can_focus=False)

    def on_mount(self) -> None:
        """Write on at the end."""
        self.area.move_cursor(self.area.document.end)

    def offer(self, channels: tuple[ChannelFact, ...]) -> None:
        """Show the lengths on ``channels``; one that is gone is no more written for."""
        self._channels = channels
        if self.channel != ALL and self.channel not in [one.name for one in channels]:
            self.write_for(ALL)
        self.show_lengths()

    @property
    def _names(self) -> list[str]:
        return [ALL, *(channel.name for channel in self._channels)]

    def write_for(self, channel: str) -> None:
        """Write the copy of a channel, or of ``ALL``."""
        self.channel = channel
        with self.area.prevent(TextArea.Changed):
            self.area.load_text(self._copies.text(channel))
        self.area.move_cursor(self.area.document.end)
        self.show_lengths()

    def go_on(self, by: int = 1) -> None:
        """Write the copy of the next channel."""
        names = self._names
        self.write_for(names[(names.index(self.channel) + by) % len(names)])

    def insert(self, text: str) -> None:
        """Put text where the cursor is, parted from what stands before."""
        row, column = self.area.selection.start
        before = self.area.document.get_line(row)[:column]
        if before and not before[-1].isspace():
            text = f" {text}"
        done = self.area.replace(text, *self.area.selection)
        self.area.move_cursor(done.end_location)

    @on(TextArea.Changed)
    def _typed(self, message: TextArea.Changed) -> None:
        message.stop()
        self._copies.write(self.channel, self.area.text)
        self.show_lengths()
        self.post_message(self.Changed())

    @on(Lengths.Chosen)
    def _chosen(self, message: Lengths.Chosen) -> None:
        message.stop()
        if message.line < len(self._names):
            self.write_for(self._names[message.line])
            self.area.focus()

    def show_lengths(self) -> None:
        """Count anew."""
        lines = [self._all(), *(self._of(channel) for channel in self._channels)]
        self._lengths.say(Content("\n").join(lines))

    def _all(self) -> Content:
        own = sum(1 for channel in self._channels if self._copies.has_own(channel.name))
        said = f"{len(self._copies.shared)} characters"
        if not self._channels:
            said += " · it goes to no channel yet"
        elif own:
            said += f" · {own} own"
        return self._line(ALL, ALL_NAME, said, Tone.DIM)

    def _of(self, channel: ChannelFact) -> Content:
        network = next((one for one in networks() if one.key == channel.network), None)
        counted = count(self._copies.text(channel.name), network)
        own = "own copy · " if self._copies.has_own(channel.name) else ""
        words, tone = _words(counted)
        return self._line(channel.name, channel.name, own + words, tone)

    def _line(self, channel: str, name: str, said: str, tone: Tone) -> Content:
        is_here = channel == self.channel
        mark = toned("▸ " if is_here else "  ", Tone.ACCENT)
        shown = toned(fit(name, NAME_CELLS), Tone.STRONG if is_here else Tone.PLAIN)
        return mark + shown + toned(f" {said}", tone)


def _words(counted: Count) -> tuple[str, Tone]:
    """A length in words, and how it is."""
    over = -(counted.left or 0)
    if counted.is_too_long:
        return f"{counted.words}: {over} too long", Tone.TROUBLE
    if counted.has_too_many_hashtags:
        return f"{counted.words}: too many", Tone.TROUBLE
    if counted.limit is None:
        return f"{counted.words} characters, no limit known", Tone.DIM
    return counted.words, Tone.FINE if counted.length else Tone.DIM
