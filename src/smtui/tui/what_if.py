"""What if: the desk works on a scratch copy of the file until all of it is kept or left behind.

Every page, dialog and key then acts on the copy; the file itself is not touched before *keep all*,
which is one entry of its journal.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from smtui.tui import opening
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.comparing import Comparison
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Workspace
    from smtui.workspace.what_if import Scratch

KEEP, LEAVE = "keep", "leave"


class WhatIf:
    """A what-if that runs: the workspace that it began from, and the scratch copy."""

    def __init__(self, real: "Workspace", scratch: "Scratch") -> None:
        """Try changes on ``scratch`` in place of ``real``."""
        self.real = real
        self.scratch = scratch

    @property
    def changes(self) -> int:
        """How many changes were made and not undone."""
        return self.scratch.changes

    def compared(self) -> "Comparison":
        """What is different on the copy."""
        from smtui.planning.comparing import compare

        return compare(self.real.plan, self.scratch.workspace.plan)

    def close(self) -> None:
        """Forget the copy and let go of the file, at the end of the program."""
        self.scratch.leave()
        self.real.close()


def begin(desk: "DeskScreen") -> None:
    """Copy the file and have the desk work on the copy."""
    from smtui.tui.widgets.header import Header
    from smtui.tui.widgets.what_if_banner import WhatIfBanner
    from smtui.workspace.what_if import Scratch

    real = desk.workspace
    if real is None:
        return
    with opening.trouble_shown(desk):
        desk.what_if = WhatIf(real, Scratch.of(real))
        desk.work_on(desk.what_if.scratch.workspace)
        desk.mount(WhatIfBanner(desk.what_if), after=desk.query_one(Header))
        desk.say("What if: change anything on any page. X compares, and keeps or leaves it.")


def ask(desk: "DeskScreen", *, quits: bool = False) -> None:
    """Compare, and ask whether to keep all, to go on, or to leave; then quit if that was asked."""
    from smtui.tui.dialogs.comparing import CompareDialog

    what_if = desk.what_if
    if what_if is None:
        return

    def answer(word: str | None) -> None:
        is_over = keep(desk, what_if) if word == KEEP else word == LEAVE and leave(desk, what_if)
        if is_over and quits:
            desk.app.exit(0)

    desk.app.push_screen(CompareDialog(desk, what_if, quits=quits), answer)


def keep(desk: "DeskScreen", what_if: WhatIf) -> bool:
    """Do on the file itself, as one change, what was done on the copy; return whether that
    could be done.
    """
    from smtui.actions.refused import Refused

    try:
        with opening.trouble_shown(desk):
            chosen = desk.page.shown.chosen[:1]
            done = what_if.scratch.keep(what_if.real)
            _end(desk, what_if)
            for key in chosen:
                _stay_on(desk, what_if, key)
            desk.tell(done)
            return True
    except Refused as refused:
        desk.say(refused.sentence, Tone.TROUBLE)
    return False


def leave(desk: "DeskScreen", what_if: WhatIf) -> bool:
    """Go back to the file as it was."""
    _end(desk, what_if)
    desk.say("Left the what-if: nothing of it was kept.", Tone.DIM)
    return True


def _stay_on(desk: "DeskScreen", what_if: WhatIf, key: RowKey) -> None:
    """Put the cursor on the thing that it was on, where that has another id in the file."""
    if key.kind in tuple(Kind) and isinstance(key.id, int):
        id_ = what_if.scratch.id_kept(Kind(key.kind), key.id)
        if id_ != key.id:
            desk.page.shown.go_to(RowKey(key.kind, id_))


def _end(desk: "DeskScreen", what_if: WhatIf) -> None:
    from smtui.tui.widgets.what_if_banner import WhatIfBanner

    desk.query(WhatIfBanner).remove()
    desk.what_if = None
    desk.work_on(what_if.real)
    with suppress(OSError):
        # The folder of the copy is the system's to clear when it cannot be cleared now.
        what_if.scratch.leave()
