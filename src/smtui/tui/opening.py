"""Opening the workspace after the first frame, and what follows when that is done."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


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
    """Show the first page, read the file, show the plan, and prepare the rest afterwards.

    The garbage collector rests meanwhile: everything that is read here stays.
    """
    gc.disable()
    try:
        await desk.show_first_page()
        from smtui.workspace import Workspace

        with trouble_shown(desk):
            desk.opened(Workspace.open(desk.smtui.path, clock=desk.smtui.clock))
            desk.call_after_refresh(_settle_in, desk)
    finally:
        gc.freeze()
        gc.enable()
        desk.smtui.take_keys()


def _settle_in(desk: "DeskScreen") -> None:
    """Import the writers in a thread, look after the file, ask what the day begins with."""
    desk.run_worker(lambda: _prepare(desk), thread=True, exit_on_error=False, group="prepare")
    desk.call_later(desk.prepare_pages)
    begin_day(desk)


def _prepare(desk: "DeskScreen") -> None:
    from smtui.store.errors import StoreError

    workspace = desk.workspace
    if workspace is None:
        return
    try:
        workspace.prepare_writers()
        told = workspace.look_after()
    except StoreError as error:
        desk.app.call_from_thread(desk.say, error.sentence, Tone.TROUBLE)
        return
    if told:
        desk.app.call_from_thread(desk.say, told, Tone.WATCH)


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
        from smtui.tui.dialogs.slipped import SlippedDialog

        desk.app.push_screen(SlippedDialog(desk))
