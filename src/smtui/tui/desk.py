"""The desk: tabs on top, one page, what happened and the keys at the bottom.

Pages and dialogs reach the workspace only through it: ``do``, ``undo``, ``redo`` and the plan.
"""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import Reactive
from textual.widget import Widget

from smtui.tui import opening
from smtui.tui.commands import bindings_for, commands_for
from smtui.tui.desk_keys import AnswersKeys
from smtui.tui.desk_pages import ShowsPages
from smtui.tui.pages import registry
from smtui.tui.reporting import header_facts
from smtui.tui.widgets.bottom import KeyBar, StatusLine
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.header import Header
from smtui.tui.widgets.hold_banner import HoldBanner

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.plan import Plan
    from smtui.tui.app import SmtuiApp
    from smtui.tui.what_if import WhatIf
    from smtui.workspace import Done, Workspace

EVERYWHERE = (
    "page.today", "page.goals", "page.tactics", "page.team", "page.calendar", "page.review",
    "session.week", "find", "undo", "redo", "idea", "lesson", "drift", "posts.hold", "what_if",
    "help", "palette", "settings", "theme", "quit",
)  # fmt: skip
LOOK_SECONDS = 1.5
SMALLEST = (60, 16)


class DeskScreen(ShowsPages, AnswersKeys):
    """Holds the pages and carries their actions to the workspace."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_for(*EVERYWHERE)

    # What gets and what loses the focus is repainted by itself; Textual would repaint all.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self) -> None:
        """Make the desk; the workspace is opened after the first frame."""
        super().__init__()
        self.workspace: Workspace | None = None
        self.what_if: WhatIf | None = None
        self.has_settled = threading.Event()
        self._leave_workspace: Callable[[], None] = lambda: None

    @property
    def smtui(self) -> "SmtuiApp":
        """The app, typed."""
        return cast("SmtuiApp", self.app)

    @property
    def plan(self) -> "Plan | None":
        """The plan that is shown, or None before the file is read."""
        return self.workspace.plan if self.workspace else None

    @property
    def offered(self) -> tuple[str, ...]:
        """The commands that can be given here, by id."""
        ids = (*self.page.shown.COMMAND_IDS, *self.page.COMMAND_IDS, *EVERYWHERE)
        return tuple(dict.fromkeys(ids))

    def compose(self) -> ComposeResult:
        """Compose the lines around the page; the page itself follows the first frame."""
        yield Header(registry.TABS)
        yield HoldBanner()
        yield Container(id="pages", classes="frame")
        yield StatusLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Draw first, then show Today and read."""
        self.call_after_refresh(opening.open_workspace, self)

    def opened(self, workspace: "Workspace") -> None:
        """Show the plan of ``workspace`` and follow its changes from now on."""
        is_first = self.workspace is None
        self.work_on(workspace)
        if is_first:
            self.set_interval(LOOK_SECONDS, self._look_around)

    def work_on(self, workspace: "Workspace") -> None:
        """Have every page show ``workspace`` and every key act on it."""
        self._leave_workspace()
        self.workspace = workspace
        self._leave_workspace = workspace.subscribe(self._plan_changed)
        self._plan_changed(workspace.plan)

    def on_unmount(self) -> None:
        """Close the file; a what-if that runs is left."""
        self._leave_workspace()
        if self.workspace:
            for page in self._pages.values():
                page.let_go(self.workspace)
        if self.what_if:
            self.what_if.close()
        elif self.workspace:
            self.workspace.close()

    def _look_around(self) -> None:
        """Notice outside edits and midnight, and let the timer's minutes run."""
        if self.workspace is None:
            return
        with opening.trouble_shown(self):
            self.workspace.refresh()
        self._show_header()

    def _plan_changed(self, plan: "Plan") -> None:
        self._stale = set(self._pages) - {self.current}
        self.page.show_plan(plan)
        self._show_header()

    def _show_header(self) -> None:
        if self.workspace:
            facts = header_facts(self.workspace.plan, self.smtui.now(), demo=self.smtui.demo)
            self.query_one(Header).say(*facts)
            keys = self.smtui.remembered.shown_keys()
            self.query_one(HoldBanner).show(self.workspace.plan, keys.get("posts.hold", "^f"))

    def show_keys(self) -> None:
        """Show the keys that matter most in what is shown."""
        shown = self.page.shown
        commands = commands_for((*shown.FOOTER, "help"), shown.LABELS)
        self.query_one(KeyBar).show(commands, self.smtui.remembered.shown_keys())

    def say(self, text: str, tone: Tone = Tone.PLAIN, hint: str = "", *, moved: str = "") -> None:
        """Show ``text`` on the status line, then what it moved, and ``hint`` at its right end."""
        self.query_one(StatusLine).say(text, tone, hint, moved=moved)

    def tell(self, done: "Done", hint: str = "u undoes") -> None:
        """Say what was done, what it moved, and how to take it back, if there is anything to."""
        offered = self.page.hint_after(hint) if done.has_changed else "as it was before"
        self.say(done.sentence, hint=offered, moved=done.moved)

    def do(self, action: "Action") -> "Done | None":
        """Carry out ``action`` and say what it did; None when it was refused or failed."""
        if self.workspace is None:
            return None
        from smtui.actions.refused import Refused

        try:
            with opening.trouble_shown(self):
                done = self.workspace.do(action)
                self.tell(done)
                return done
        except Refused as refused:
            self.say(refused.sentence, Tone.TROUBLE)
        return None

    @on(Header.Chosen)
    def _tab_chosen(self, message: Header.Chosen) -> None:
        self.action_show(message.page)

    def action_settings(self) -> None:
        """Change what planning goes by."""
        from smtui.tui.dialogs.forms.settings import open_settings

        open_settings(self)

    def on_resize(self, event: events.Resize) -> None:
        """Say it when the terminal is too small to be useful."""
        if event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]:
            self.say(f"Small terminal: {SMALLEST[0]}x{SMALLEST[1]} or more shows more.", Tone.WATCH)
