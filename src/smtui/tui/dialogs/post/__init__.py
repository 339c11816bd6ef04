"""The post editor: the copy beside its brief, the plan of the post, and what still misses."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def edit_post(desk: "DeskScreen", id_: int) -> None:
    """Open the editor on the post with ``id_``."""
    from smtui.tui.dialogs.post.loaded import load

    workspace = desk.workspace
    loaded = load(workspace, id_) if workspace else None
    if workspace is None or loaded is None:
        desk.say("It is gone; there is nothing to edit.", Tone.WATCH)
        return
    from smtui.tui.dialogs.post.editor import PostEditor
    from smtui.tui.dialogs.post.state import PostState

    desk.app.push_screen(PostEditor(desk, PostState(workspace, loaded)))


def add_post(desk: "DeskScreen", context: Mapping[str, object]) -> None:
    """Open the editor on a new post; ``context`` is what the place of adding knows."""
    from smtui.tui.dialogs.post.editor import PostEditor
    from smtui.tui.dialogs.post.loaded import begun
    from smtui.tui.dialogs.post.state import PostState

    workspace = desk.workspace
    if workspace is not None:
        loaded = begun(workspace.plan, context)
        desk.app.push_screen(PostEditor(desk, PostState(workspace, loaded)))
