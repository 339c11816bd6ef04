"""The lessons that matter for a thing, shown beside it: what was learned, and why it fits."""

from typing import TYPE_CHECKING

from textual.content import Content

from smtui.planning.facts.publishing import PostFact
from smtui.planning.reviews.lessons import (
    ITSELF,
    About,
    Fitting,
    Learned,
    about_goal,
    about_post,
    about_tactic,
    everything_learned,
    fitting_lessons,
)
from smtui.tui.details.lesson import GLYPHS, OF_POST
from smtui.tui.details.prose import Prose
from smtui.tui.made_of import MadeOf
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.snapshot import Snapshot
    from smtui.workspace import Workspace

MOST_BESIDE = 3
"""So many lessons leave room for what else there is to say of a thing."""
MOST_OF_LESSON = 160


_LEARNED: MadeOf[tuple[Learned, ...]] = MadeOf()
"""Everything that was learned, gathered once for a snapshot: each move of a cursor asks for it."""


def learned_in(workspace: "Workspace") -> tuple[Learned, ...]:
    """Return everything that was learned, the newest first."""
    snapshot = workspace.plan.snapshot
    return _LEARNED.get(lambda: _gathered(workspace, snapshot), snapshot)


def _gathered(workspace: "Workspace", snapshot: "Snapshot") -> tuple[Learned, ...]:
    there = snapshot.posts
    linked = {id_ for one in snapshot.lessons.values() for id_ in one.posts}
    old = workspace.posts_of_lessons() if not linked <= there.keys() else {}
    return everything_learned(snapshot, workspace.lessons_of_posts(), {**old, **there})


def recalled_for_post(workspace: "Workspace", post: PostFact) -> tuple[Fitting, ...]:
    """Return the lessons that matter for a post, or for the draft of one."""
    snapshot = workspace.plan.snapshot
    about, most = about_post(snapshot, post), MOST_BESIDE + 1
    found = fitting_lessons(learned_in(workspace), about, snapshot, most)
    # The post's own line stands on its own already.
    others = [one for one in found if one.learned.lesson_id or one.learned.posts != (post.id,)]
    return tuple(others[:MOST_BESIDE])


def _recalled_with_post(workspace: "Workspace", post: PostFact) -> tuple[Fitting, ...]:
    """Return the lessons to show with a post: of one that went out, only those about itself."""
    found = recalled_for_post(workspace, post)
    return found if post.is_open else tuple(one for one in found if one.weight >= ITSELF)


def recalled_for(workspace: "Workspace", key: RowKey) -> tuple[Fitting, ...]:
    """Return the lessons that matter for a post, a tactic or a goal."""
    snapshot = workspace.plan.snapshot
    if key.kind == Kind.POST:
        post = snapshot.posts.get(int(key.id))
        return _recalled_with_post(workspace, post) if post is not None else ()
    about: About
    if key.kind == Kind.TACTIC:
        about = about_tactic(snapshot, int(key.id))
    elif key.kind == Kind.GOAL:
        about = about_goal(snapshot, int(key.id))
    else:
        return ()
    return fitting_lessons(learned_in(workspace), about, snapshot, MOST_BESIDE)


def recalled_below(told: Content, workspace: "Workspace | None", key: RowKey) -> Content:
    """Return what is told of a tactic or a goal with the lessons that matter for it below."""
    found = recalled_for(workspace, key) if workspace is not None else ()
    if not found:
        return told
    prose = Prose()
    add_recalled(prose, found)
    return told + Content("\n\n") + prose.content()


def add_recalled(prose: Prose, found: tuple[Fitting, ...]) -> None:
    """Add what was learned, each with why it fits; nothing where nothing does."""
    if not found:
        return
    prose.heading("Learned before")
    for one in found:
        kind = one.learned.kind
        glyph, tone = GLYPHS[kind] if kind is not None else OF_POST
        text = " ".join(one.learned.text.split())
        if len(text) > MOST_OF_LESSON:
            text = f"{text[: MOST_OF_LESSON - 1]}…"
        prose.pieces((f"{glyph} ", tone), (text, Tone.PLAIN), (f"  {one.why}", Tone.DIM))
