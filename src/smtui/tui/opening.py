"""Opening the workspace after the first frame, and what follows when that is done."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING

from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

SELDOM = (5_000, 20, 50)
"""When to collect garbage: a plan is made of thousands of objects that soon go all at once."""

OFTEN_OPENED = ("quick_add", "forms.form_dialog", "finding", "thing")
"""The modules of dialogs that are imported while nothing else is to be done."""


@contextmanager
def trouble_shown(desk: "DeskScreen") -> Iterator[None]:
    """Show a store error raised inside as a dialog with its way out."""
    from smtui.store.errors import StoreError

    try:
        yield
    except StoreError as error:
        from smtui.tui.dialogs.trouble import TroubleDialog

        desk.say(error.sentence, Tone.TROUBLE)
        desk.app.push_screen(TroubleDialog(error, desk.smtui.path))


async def open_workspace(desk: "DeskScreen") -> None:
    """Read the file, show the first page with the plan, and prepare the rest afterwards.

    The garbage collector rests meanwhile: everything that is read here stays.
    """
    gc.disable()
    try:
        from smtui.workspace import Workspace

        workspace = None
        with trouble_shown(desk):
            workspace = Workspace.open(desk.smtui.path, clock=desk.smtui.clock)
        with desk.app.batch_update():
            await desk.show_first_page()
            if workspace:
                desk.opened(workspace)
                desk.call_after_refresh(_settle_in, desk)
    finally:
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()
        desk.smtui.take_keys()


def _settle_in(desk: "DeskScreen") -> None:
    """Import the writers in a thread, look after the file, ask what the day begins with."""
    # A daemon: who quits at once need not wait until everything is imported.
    threading.Thread(target=_prepare, args=(desk,), daemon=True).start()
    desk.call_later(desk.prepare_pages)
    begin_day(desk)
    _tell_problems(desk)


def _tell_problems(desk: "DeskScreen") -> None:
    """Show what is wrong in the configuration file, over whatever the day begins with."""
    problems = desk.smtui.remembered.problems
    if problems:
        from smtui.tui.details.prose import Prose
        from smtui.tui.dialogs.thing import ReadingDialog

        prose = Prose().title("Not everything in the configuration can be followed")
        for problem in problems:
            prose.paragraph(problem, Tone.WATCH)
        desk.app.push_screen(ReadingDialog(desk, prose.content))


def _prepare(desk: "DeskScreen") -> None:
    from smtui.store.errors import StoreError

    workspace = desk.workspace
    if workspace is None:
        return
    try:
        workspace.prepare_writers()
        prepare_dialogs()
        # What was imported stays: a collection that looked through it would hold up a key.
        gc.freeze()
        told, tone = workspace.look_after(), Tone.WATCH
    except StoreError as error:
        told, tone = error.sentence, Tone.TROUBLE
    desk.has_settled.set()
    if told:
        # The app may have ended meanwhile; then nobody is there to be told.
        with suppress(RuntimeError):
            desk.app.call_from_thread(desk.say, told, tone)


def prepare_dialogs() -> None:
    """Import the dialogs that are opened most; the first of each would wait for it otherwise."""
    for name in OFTEN_OPENED:
        import_module(f"smtui.tui.dialogs.{name}")
    import_module("smtui.tui.dialogs.forms").makers()


def begin_day(desk: "DeskScreen") -> None:
    """Ask what has to be asked: the first run, a timer that ran overnight, what slipped."""
    workspace = desk.workspace
    if workspace is None:
        return
    if workspace.is_new and not desk.smtui.demo:
        from smtui.tui.dialogs.first_run import FirstRunDialog

        desk.app.push_screen(FirstRunDialog(desk))
    elif workspace.timer_overnight:
        from smtui.tui.dialogs.overnight import OvernightDialog

        desk.app.push_screen(OvernightDialog(desk))
    elif workspace.plan.due.slipped and desk.smtui.remembered.slipped_on != workspace.plan.today:
        if desk.smtui.has_typed:
            # Who is at work already typed at the page: a key must not answer another question.
            key = desk.smtui.remembered.shown_keys().get("slipped", "S")
            desk.say(f"Something slipped: {key} goes through it.", Tone.WATCH)
            return
        from smtui.tui.dialogs.slipped import SlippedDialog

        desk.app.push_screen(SlippedDialog(desk))
