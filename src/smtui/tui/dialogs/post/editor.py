"""The post editor: copy, brief, plan and what misses, side by side where there is room."""

from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer

from smtui.actions.refused import Refused
from smtui.planning.publishing.pipeline import status_after
from smtui.tui import opening
from smtui.tui.dialogs.dialog import LOW, STYLES, Dialog, Said
from smtui.tui.dialogs.forms.field_row import FieldRow
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.post.copy_pane import CopyPane
from smtui.tui.dialogs.post.panes import BRIEF, COPY, PLAN, Panes
from smtui.tui.dialogs.post.state import PostState
from smtui.tui.dialogs.post.told import (
    brief_missing,
    tell_link,
    tell_missing,
    tell_pipeline,
    tell_recalled,
    tell_results,
)
from smtui.tui.widgets.cells import RowKey, Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

DEBOUNCE_SECONDS = 0.03
TIGHT = 72

SAVE = Binding("ctrl+s", "save", "saves")
PARTS = Binding("tab", "part(1)", "next part")
LEAVE = Binding("escape", "cancel", "leaves")
KEYS_OF_COPY = (
    SAVE, PARTS, Binding("ctrl+o", "", "each channel"), Binding("ctrl+g", "", "hashtags"), LEAVE,
)  # fmt: skip
KEYS_OF_FIELDS = (
    SAVE, PARTS, Binding("down", "", "fields", key_display="↑ ↓"),
    Binding("ctrl+t", "", "as template"), LEAVE,
)  # fmt: skip
KEYS_OF_CHECK = (SAVE, PARTS, Binding("ctrl+t", "", "as template"), LEAVE)


class PostEditor(Dialog[None]):
    """Edits or adds a post. Nothing that was typed is lost: what cannot be saved stays, and
    leaving asks when something was changed.
    """

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "post.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "", show=False),
        Binding("ctrl+s", "save", "", show=False, priority=True),
        Binding("tab", "part(1)", "", show=False),
        Binding("shift+tab", "part(-1)", "", show=False),
        Binding("down", "step(1)", "", show=False),
        Binding("up", "step(-1)", "", show=False),
        Binding("ctrl+n", "next_status", "", show=False, priority=True),
        Binding("ctrl+o", "channel", "", show=False, priority=True),
        Binding("ctrl+g", "hashtags", "", show=False, priority=True),
        Binding("ctrl+t", "template", "", show=False, priority=True),
        LEAVE,
    ]

    def __init__(self, desk: "DeskScreen", state: PostState) -> None:
        """Edit what ``state`` holds."""
        super().__init__()
        self._desk = desk
        self.state = state
        self.panes = Panes(state)
        self._pipeline = Said(classes="pipeline")
        self._echo = Said(classes="echo")
        self._keys = Hints(KEYS_OF_COPY)
        self._waiting: Timer | None = None
        self._told_at = 0.0
        self._misses = Content("")
        self._said: tuple[str, Tone] = ("", Tone.PLAIN)
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """Compose title, pipeline, the parts, and the keys."""
        with Vertical(classes="box"):
            yield Said(self.state.title, Tone.STRONG, classes="one-line")
            yield self._pipeline
            yield self.panes
            yield self._echo
            yield self._keys

    async def on_mount(self) -> None:
        """Start with the copy, or with the topic of a new post."""
        with self.app.batch_update():
            self._tell()
            await self.panes.turn(self.panes.current)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many parts as there is room for."""
        self.set_class(event.size.width < TIGHT, "-tight")
        self.set_class(event.size.height < LOW, "-low")
        self.panes.fit_into(event.size.width, event.size.height)

        self._say()

    def _say(self, text: str | None = None, tone: Tone = Tone.PLAIN) -> None:
        """Say ``text`` below the parts (None: what was said before); with nothing to say what
        misses, where the part that tells it is not seen.
        """
        self._said = self._said if text is None else (text, tone)
        if self._said[0] or self.panes.sees_all:
            self._echo.say(*self._said)
        else:
            self._echo.say(self._misses)

    @on(Panes.Turned)
    def _say_keys(self, message: Panes.Turned) -> None:
        """Name the keys that the part has."""
        message.stop()
        self._say()
        by_part = {COPY: KEYS_OF_COPY, PLAN: KEYS_OF_FIELDS, BRIEF: KEYS_OF_FIELDS}
        self._keys.show(by_part.get(message.pane, KEYS_OF_CHECK))

    @on(FieldRow.Changed)
    @on(CopyPane.Changed)
    def _changed(self) -> None:
        if self._is_leaving:
            self._say("")
            self._is_leaving = False
        if self._waiting is None:
            wait = self._told_at + DEBOUNCE_SECONDS - monotonic()
            if wait > 0:
                self._waiting = self.set_timer(wait, self._tell)
            else:
                self._tell()

    def _tell(self) -> None:
        """Say what follows from what is typed."""
        self._waiting = None
        state, plan = self.state, self.state.plan
        post, missing = state.drafted(), state.preflight()
        self._pipeline.say(tell_pipeline(post, plan))
        channels = tuple(state.channels().values())
        recalled = tell_recalled(state)
        told = [
            tell_missing(missing, plan, is_open=post.is_open),
            recalled,
            tell_link(state),
            tell_results(state.loaded.results, channels, plan),
        ]
        self.panes.tell(Content("\n\n").join(part for part in told if part), len(missing))
        self._misses = brief_missing(missing, bool(recalled)) if post.is_open else Content("")
        self._say()
        self.panes.copy_pane.offer(channels)
        self._told_at = monotonic()

    async def action_part(self, by: int) -> None:
        """Go to the next part."""
        await self.panes.step(by)

    async def action_step(self, by: int) -> None:
        """Go to the next field, or the one before."""
        if self.panes.view is not None:
            await self.panes.view.step(by)

    async def action_next_status(self) -> None:
        """Move it on in the pipeline; it is saved with the rest."""
        after = status_after(self.state.drafted().status)
        if after is None:
            self._say("It is at the end of the pipeline.", Tone.DIM)
            return
        await self.state.fields.put("status", str(after))
        self._changed()

    def action_channel(self) -> None:
        """Write the copy of the next channel."""
        self.panes.copy_pane.go_on()
        self.call_later(self.panes.turn, COPY)

    def action_hashtags(self) -> None:
        """Choose a group of hashtags to put into the copy."""
        from smtui.tui.dialogs.post.hashtags import HashtagsDialog

        def put(hashtags: str) -> None:
            self.panes.copy_pane.insert(hashtags)
            self.call_later(self.panes.turn, COPY)

        self.app.push_screen(HashtagsDialog(self._desk, put))

    def action_template(self) -> None:
        """Keep what stands here as a template."""
        from smtui.tui.dialogs.post.templates import save_as_template

        save_as_template(self._desk, self.state.as_template(), self._say)

    async def on_input_submitted(self) -> None:
        """Enter saves from a line of input, which takes the key for itself."""
        await self.action_save()

    async def action_save(self) -> None:
        """Save, unless a field is not understood: then go to it."""
        for name, view in ((PLAN, self.state.fields), (BRIEF, self.state.brief)):
            if any(state.error for state in view.states.values()):
                await self.panes.turn(name)
                wrong = await view.first_wrong()
                label = wrong.field.label if wrong else ""
                self._say(f"{label}: see beside it what would be right.", Tone.WATCH)
                return
        action = self.state.action()
        workspace = self._desk.workspace
        if action is None or workspace is None:
            self.dismiss()
            return
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(action)
                self._desk.tell(done)
                self.dismiss()
                if self.state.loaded.is_new and done.kind is not None and done.id is not None:
                    self._desk.page.go_to(RowKey(done.kind, done.id))
        except Refused as refused:
            await self._refuse(refused)

    async def _refuse(self, refused: Refused) -> None:
        """Say what is wrong beside its field."""
        for name, view in ((PLAN, self.state.fields), (BRIEF, self.state.brief)):
            if refused.field in view.states:
                await self.panes.turn(name, refused.field)
                await view.show_error(refused.field, refused.sentence)
                return
        self._say(refused.sentence, Tone.TROUBLE)

    def action_cancel(self) -> None:
        """Leave; when something was changed, only at the second time."""
        if self.state.is_changed and not self._is_leaving:
            self._is_leaving = True
            words = "Not saved yet: esc once more leaves without saving, ^s saves."
            self._say(words, Tone.WATCH)
            return
        self.dismiss()
