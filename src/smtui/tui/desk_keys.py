"""What the keys do that work on every page: undo, find, help, what if, quit."""

from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events
from textual.screen import Screen

from smtui.tui import opening
from smtui.tui.commands import COMMANDS
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import PageName, SessionCadence

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class AnswersKeys(Screen[None]):
    """Carries the commands out that are the desk's own."""

    @property
    def _desk(self) -> "DeskScreen":
        """The desk that this is a part of."""
        return cast("DeskScreen", self)

    def on_key(self, event: events.Key) -> None:
        """Say so when a letter was pressed that nothing here answers to."""
        if not event.is_printable or not event.character or self._desk.plan is None:
            return
        if self.active_bindings.keys().isdisjoint(event.aliases):
            key = "space" if event.character.isspace() else event.character
            words = f"{key} does nothing here: ? shows the keys that do."
            self._desk.say(words, Tone.DIM)

    def action_undo(self) -> None:
        """Undo the last change and go to where it was."""
        self._replay(undo=True)

    def action_redo(self) -> None:
        """Do again what was undone, and go there."""
        self._replay(undo=False)

    def _replay(self, *, undo: bool) -> None:
        desk = self._desk
        if desk.workspace is None:
            return
        with opening.trouble_shown(desk):
            done = desk.workspace.undo() if undo else desk.workspace.redo()
            if done is None:
                desk.say("Nothing to undo." if undo else "Nothing to do again.", Tone.DIM)
                return
            if not desk.page.shown.stays_for(RowKey(done.kind or "", done.id or 0)):
                desk.go_to(done.page, done.kind, done.id)
            elif done.kind and done.id is not None:
                desk.page.shown.go_to(RowKey(done.kind, done.id))
            desk.tell(done, "^r does it again" if undo else "u undoes")

    def action_session(self, cadence: str, step: str = "") -> None:
        """Begin the session of that cadence, or go on with it, perhaps at a step of it."""
        from smtui.tui.pages.review.page import ReviewPage

        desk = self._desk
        if desk.plan is None:
            return
        desk.action_show(PageName.REVIEW)
        page = desk.page
        if isinstance(page, ReviewPage):
            desk.once_made(page, partial(page.open_session, SessionCadence(cadence), step))

    def action_find(self) -> None:
        """Find anything by its name."""
        desk = self._desk
        from smtui.tui.dialogs.finding import FindDialog

        if desk.plan is not None:
            self.app.push_screen(FindDialog(desk, with_commands=False))

    def action_palette(self) -> None:
        """Search all commands and all things."""
        desk = self._desk
        from smtui.tui.dialogs.finding import FindDialog

        if desk.plan is not None:
            self.app.push_screen(FindDialog(desk, with_commands=True))

    def action_help(self) -> None:
        """Show the keys of this page."""
        desk = self._desk
        from smtui.tui.dialogs.help import HelpDialog

        self.app.push_screen(HelpDialog(desk.page, desk.smtui.remembered.shown_keys()))

    def action_capture_idea(self) -> None:
        """Keep an idea for a post in one line."""
        desk = self._desk
        from smtui.tui.dialogs.idea import ask_idea

        if desk.plan is not None:
            ask_idea(desk)

    def action_keep_lesson(self) -> None:
        """Keep what was learned, linked to what the cursor is on."""
        from smtui.tui.dialogs.lesson import keep_lesson

        keep_lesson(self._desk)

    def action_drift(self) -> None:
        """Show what became of the plan since Monday."""
        from smtui.tui.dialogs.drift import open_drift

        open_drift(self._desk)

    def action_hold(self) -> None:
        """Hold all posts to come, or release them."""
        desk = self._desk
        from smtui.tui.dialogs.holding import HoldDialog

        if desk.plan is not None:
            self.app.push_screen(HoldDialog(desk))

    def action_theme(self) -> None:
        """Choose a theme."""
        from smtui.tui.dialogs.themes import ThemeDialog

        self.app.push_screen(ThemeDialog())

    def action_what_if(self) -> None:
        """Begin to try changes on a scratch copy; compare, keep or leave those tried."""
        desk = self._desk
        from smtui.tui import what_if

        if desk.what_if is None:
            what_if.begin(desk)
        else:
            what_if.ask(desk)

    async def action_quit(self) -> None:
        """Leave; everything is on the disk already, but for a what-if, which is asked about."""
        desk = self._desk
        if desk.what_if and desk.what_if.changes:
            from smtui.tui import what_if

            what_if.ask(desk, quits=True)
            return
        self.app.exit(0)

    async def action_press(self, command: str) -> None:
        """Do what a command of the footer, the palette or the help does."""
        desk = self._desk
        action, page = COMMANDS[command].action, desk.page
        # Every view is a page and might turn: whose command it is comes first.
        whose = (page, page.shown) if command in page.COMMAND_IDS else (page.shown, page)
        for node in (self.focused, *whose, self):
            if node is not None and await self.app.run_action(action, default_namespace=node):
                return
