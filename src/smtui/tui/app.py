"""The terminal app: thin. It opens the desk first and reads the file after the first frame."""

import contextlib
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from smtui.tui.desk import DeskScreen
from smtui.tui.remembered import Remembered
from smtui.tui.themes import THEMES

if TYPE_CHECKING:
    from smtui.workspace import Clock

SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""On these the app quits in good order."""

PASSES_WITHIN: Final = 1.0
"""Seconds after which a key is taken to have passed, whatever became of what it went to."""

OPEN_DEMO: Final = 64
"""What the app returns when the demo was asked for in its place."""


class SmtuiApp(App[int]):
    """smtui in the terminal.

    ``demo`` says that the file is a scratch example; ``clock`` stands in for the system's;
    ``has_typed`` tells whether any key was typed yet.
    """

    TITLE = "smtui"
    CSS_PATH: ClassVar[str] = "styles/desk.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, path: Path, *, demo: bool = False, clock: "Clock | None" = None) -> None:
        """Make the app for the workspace at ``path``; nothing is opened yet."""
        super().__init__()
        self.path = path
        self.demo = demo
        self.clock = clock
        self._early: list[events.Key] = []
        self._come_back: list[events.Key] = []
        self._is_starting = True
        self._passes_until = 0.0
        self.has_typed = False
        self.remembered = Remembered.load()
        for theme in THEMES:
            self.register_theme(theme)
        if self.remembered.theme in self.available_themes:
            self._begin_with_theme(self.remembered.theme)

    def _begin_with_theme(self, name: str) -> None:
        """Have theme ``name`` from the first frame.

        What the watcher of ``theme`` does, but for styling everything a second time.
        """
        theme = self.available_themes[name]
        if theme.ansi:
            self.theme = name
            return
        self.set_reactive(SmtuiApp.theme, name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.set_class(True, f"-theme-{name}", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """Open on the desk."""
        return DeskScreen()

    def on_mount(self) -> None:
        """Quit in good order when the terminal or the system asks for it; apply changed keys."""
        self._leave_on_signals()
        if self.remembered.keys:
            self.set_keymap(self.remembered.keys)

    def _leave_on_signals(self) -> None:
        # Without a terminal of its own the app runs inside a program that minds its own signals.
        if self.is_headless:
            return
        import asyncio

        loop = asyncio.get_running_loop()
        leave: Callable[[], object] = self.exit
        for number in SIGNALS:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, leave)

    async def on_event(self, event: events.Event) -> None:
        """Hold back keys that are typed before there is anything to act on: the first list, or a
        page or dialog that was just asked for.
        """
        if not isinstance(event, events.Key):
            await super().on_event(event)
        elif not event.is_forwarded:
            self.has_typed = True
            self._early.append(event)
            if not self._is_starting:
                await self._act_on_keys()
        elif self._is_opening:
            # It went to what was there before the key ahead of it asked for something else.
            self._come_back.append(events.Key(event.key, event.character))
        else:
            # Nothing took it on its way up from the focus: it may be the key of a command.
            await super().on_event(event)

    @property
    def _is_opening(self) -> bool:
        """Whether a page or a dialog is on its way that cannot be typed into yet."""
        return not getattr(self.screen, "takes_keys", True)

    def take_keys(self) -> None:
        """From now on keys act at once; those typed before come first."""
        self._is_starting = False
        self.call_next(self._act_on_keys)

    async def _act_on_keys(self) -> None:
        """Act on the keys that were held back, up to one that opens something; those that came
        back were typed before the others.
        """
        while (held := self._come_back or self._early) and not self._is_opening:
            if (wait := self._passes_until - monotonic()) > 0:
                # What the key before it closed may have taken its passing along.
                self.set_timer(wait, self._act_on_keys)
                return
            key, at = held.pop(0), self.focused or self.screen
            await super().on_event(key)
            self._passes_until = monotonic() + PASSES_WITHIN
            self._pass_up(at, again=not key.is_printable)

    def _pass_up(self, node: DOMNode | None, *, again: bool) -> None:
        """Follow a key up from the focus, and go on with the next once it was taken or came up to
        the app: no key overtakes another, and none goes to what the one before it closes or leaves.
        What a key like enter says to its dialog takes the same way once more: ``again``.
        """
        if node is not None and node is not self:
            if not node.call_later(self._pass_up, node.parent, again=again):
                self._pass_up(node.parent, again=again)
        elif again:
            self.call_later(self._pass_up, self.focused, again=False)
        else:
            self.call_later(self._has_passed)

    async def _has_passed(self) -> None:
        self._passes_until = 0.0
        await self._act_on_keys()

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        from smtui.workspace.clock import SystemClock

        return (self.clock or SystemClock()).now()

    def choose_theme(self, name: str) -> None:
        """Show theme ``name`` and remember it for the next start."""
        self.theme = name
        self.remembered = self.remembered.with_theme(name)
        self.remembered.save()


def run(path: Path, *, demo: bool = False) -> int:
    """Open the app on the workspace at ``path``; return the exit code. Signals mean afterwards what
    they meant before.
    """
    before = {number: signal.getsignal(number) for number in SIGNALS}
    try:
        return SmtuiApp(path, demo=demo).run() or 0
    finally:
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)
