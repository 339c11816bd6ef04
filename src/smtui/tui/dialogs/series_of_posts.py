"""What is done with one of a series of posts: this one only, or all that are still to come."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from smtui.actions.patterns import DeleteSeries, MoveSeries
from smtui.actions.publishing import DeletePosts, MovePosts
from smtui.language.rules import show_rule
from smtui.tui.details.names import TITLE_CELLS
from smtui.tui.dialogs.choosing import ChooseDialog, Option
from smtui.tui.widgets.cells import fit

if TYPE_CHECKING:
    from datetime import date

    from smtui.planning.facts.publishing import PostFact
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen
    from smtui.tui.pages.acting import ActsOnThings

ONE, ALL = "o", "a"


def series_ahead(plan: "Plan", post: "PostFact") -> int:
    """How many posts of its series are still to go out from the day of ``post`` on."""
    if post.series_id is None or post.publish_on is None or not post.is_open:
        return 0
    return sum(
        1
        for one in plan.snapshot.posts.values()
        if one.series_id == post.series_id
        and one.is_open
        and one.publish_on is not None
        and one.publish_on >= post.publish_on
    )


def ask_which(
    page: "ActsOnThings", post: "PostFact", verb: str, then: Callable[[bool], None]
) -> None:
    """Ask whether one or all to come are meant; ``then`` is told whether it is all."""
    plan = page.plan
    count = series_ahead(plan, post)
    series = plan.snapshot.series.get(post.series_id or 0)
    rule = show_rule(series.rrule) if series else "several times"
    title = fit(post.topic, TITLE_CELLS).rstrip()
    options = (
        Option(ONE, "only this one", "the others stay as they are"),
        Option(ALL, "all to come", f"{count} posts from this one on; u takes it back"),
    )

    def answered(key: str | None) -> None:
        if key is not None:
            then(key == ALL)

    page.app.push_screen(ChooseDialog(f"‘{title}’ goes out {rule}. {verb} …", options), answered)


def delete_from_series(page: "ActsOnThings", post: "PostFact") -> None:
    """Delete one post of a series, or all to come."""

    def delete(is_all: bool) -> None:
        day, series = post.publish_on, post.series_id
        action = (
            DeleteSeries(series, day)
            if is_all and day is not None and series is not None
            else DeletePosts((post.id,))
        )
        if page.desk.do(action) is not None:
            page.acted()

    ask_which(page, post, "Delete", delete)


def move_in_series(page: "ActsOnThings", post: "PostFact", to: "date") -> None:
    """Move one post of a series to a day, or all to come by as many days."""

    def move(is_all: bool) -> None:
        day, series = post.publish_on, post.series_id
        action = (
            MoveSeries(series, day, days=(to - day).days)
            if is_all and day is not None and series is not None
            else MovePosts((post.id,), to=to)
        )
        if page.desk.do(action) is not None:
            page.acted()

    ask_which(page, post, "Move", move)


def edit_in_series(page: "ActsOnThings", post: "PostFact") -> None:
    """Edit one post of a series, or all to come in one editor."""
    from smtui.tui.dialogs.post import edit_post

    def edit(is_all: bool) -> None:
        if is_all:
            edit_series(page.desk, post)
        else:
            edit_post(page.desk, post.id)

    ask_which(page, post, "Edit", edit)


def edit_series(desk: "DeskScreen", post: "PostFact") -> None:
    """Open the editor on ``post``; what is saved is changed in all of its series to come."""
    from smtui.tui.dialogs.post.editor import PostEditor
    from smtui.tui.dialogs.post.loaded import load
    from smtui.tui.dialogs.post.series_state import SeriesState

    workspace = desk.workspace
    loaded = load(workspace, post.id) if workspace else None
    if workspace is not None and loaded is not None:
        desk.app.push_screen(PostEditor(desk, SeriesState(workspace, loaded)))
