"""Keys that move posts along the pipeline, and open what is unfinished and the templates."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, PostStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.facts.publishing import PostFact
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

PIPELINE_KEYS = ("post.next", "post.back", "post.unfinished", "post.templates")
"""The commands that this answers."""

Echo = Callable[[str, Tone], None]


class MovesPosts(Page):
    """Carries out the keys of the pipeline on the chosen posts of the page, or of its view."""

    @property
    def _chosen_post_ids(self) -> tuple[int, ...]:
        return tuple(int(key.id) for key in self.chosen if key.kind == Kind.POST)

    def action_next_status(self, by: int) -> None:
        """Move the chosen posts on in the pipeline, or back."""
        ids = self._chosen_post_ids
        if not ids:
            self.desk.say("There is no post here to move along the pipeline.", Tone.DIM)
        elif move_along(self.desk, ids, by) and hasattr(self.shown, "acted"):
            self.shown.acted()

    def action_unfinished(self) -> None:
        """Show what is unfinished, by person."""
        from smtui.tui.dialogs.post.unfinished import UnfinishedDialog

        self.app.push_screen(UnfinishedDialog(self.desk))

    def action_templates(self) -> None:
        """Open the templates of posts."""
        from smtui.tui.dialogs.post.templates import TemplatesDialog

        give = getattr(self.shown, "add_context", dict)
        ids = self._chosen_post_ids
        self.app.push_screen(TemplatesDialog(self.desk, give(), ids[0] if ids else None))


def move_along(
    desk: "DeskScreen",
    ids: Sequence[int],
    by: int = 1,
    echo: "Echo | None" = None,
) -> bool:
    """Move posts by a step along the pipeline, as one change, and say who has them next, or what
    misses where they should be ready; ``echo`` says it in a dialog too. Returns whether anything
    was done.
    """
    plan = desk.plan
    if plan is None:
        return False
    moves = _moves(plan, ids, by)
    if not moves:
        end = "end" if by > 0 else "beginning"
        (echo or desk.say)(f"It is at the {end} of the pipeline.", Tone.DIM)
        return False
    done = desk.do(_action(moves, by))
    plan = desk.plan
    if done is None or plan is None:
        return False
    if len(moves) == 1:
        post, status = moves[0]
        said, tone = _after(desk, plan, post.id)
        words = f"‘{post.topic}’ is {status}: {said}"
        _say(desk, words, tone, done.moved, echo)
    return True


def _say(desk: "DeskScreen", words: str, tone: Tone, moved: str, echo: "Echo | None") -> None:
    """Say what became of a post. A title that is too long for the line is cut rather than who has
    it next.
    """
    desk.say(words, tone, desk.page.hint_after("u undoes"), moved=moved)
    if echo is not None:
        echo(words, tone)


def _moves(plan: "Plan", ids: Sequence[int], by: int) -> "list[tuple[PostFact, PostStatus]]":
    """The posts that have a status after theirs, or before it, with that status."""
    from smtui.planning.publishing.pipeline import status_after, status_before

    step = status_after if by > 0 else status_before
    known = [plan.snapshot.posts[id_] for id_ in ids if id_ in plan.snapshot.posts]
    return [(post, status) for post in known if (status := step(post.status)) is not None]


def _action(moves: "Iterable[tuple[PostFact, PostStatus]]", by: int) -> "Action":
    from smtui.actions.publishing import SetPostStatus
    from smtui.actions.together import Together

    by_status: dict[PostStatus, list[int]] = {}
    for post, status in moves:
        by_status.setdefault(status, []).append(post.id)
    parts = tuple(SetPostStatus(tuple(ids), status) for status, ids in by_status.items())
    count = sum(map(len, by_status.values()))
    where = "on" if by > 0 else "back"
    return parts[0] if len(parts) == 1 else Together(parts, f"Moved {where}: {count} posts")


def _after(desk: "DeskScreen", plan: "Plan", id_: int) -> tuple[str, Tone]:
    """What follows from the status that a post has now: who moves it next, or what misses."""
    from smtui.planning.publishing.pipeline import next_step
    from smtui.tui.details.post import missing_of

    post, workspace = plan.snapshot.posts.get(id_), desk.workspace
    if post is None or workspace is None:
        return "", Tone.PLAIN
    if post.status in (PostStatus.READY, PostStatus.SCHEDULED):
        grave = [one.what for one in missing_of(workspace, post) if one.is_grave]
        if grave:
            return f"but {', '.join(dict.fromkeys(grave))}", Tone.WATCH
    if post.status == PostStatus.PUBLISHED and plan.snapshot.hold is not None:
        return "although all posts to come are held", Tone.WATCH
    step = next_step(post, plan.snapshot)
    return (step.sentence if step else "the end of the pipeline."), Tone.PLAIN
