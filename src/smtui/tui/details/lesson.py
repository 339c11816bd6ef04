"""Everything about one lesson, and the lessons that matter for a thing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.reviews import LessonFact, things_linked
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import period_of
from smtui.planning.snapshot import Snapshot
from smtui.tui.details.names import title_of
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, LessonKind

if TYPE_CHECKING:
    from smtui.workspace import Workspace

GLYPHS: Mapping[LessonKind, tuple[str, Tone]] = {
    LessonKind.MISTAKE: ("✗", Tone.WATCH),
    LessonKind.STRENGTH: ("✓", Tone.FINE),
    LessonKind.DECISION: ("»", Tone.ACCENT),
    LessonKind.EXPERIMENT: ("⚗", Tone.ACCENT),
}
OF_POST = ("□", Tone.DIM)
"""The mark of a line that was kept with a post."""
KIND_HINTS: Mapping[LessonKind, str] = {
    LessonKind.MISTAKE: "what went wrong, and what to do instead",
    LessonKind.STRENGTH: "what worked, and is to be done again",
    LessonKind.DECISION: "what was decided, and why",
    LessonKind.EXPERIMENT: "what is to be tried, or what a trial showed",
}


def describe_lesson(plan: Plan, id_: int, workspace: "Workspace | None" = None) -> Content:
    """Return what was learned, when, about what, and where it is shown again."""
    lesson = plan.snapshot.lessons.get(id_)
    if lesson is None:
        return Content("This lesson is gone.")
    glyph, tone = GLYPHS[lesson.kind]
    prose = Prose().title(lesson.text).line("")
    prose.fact("Kind", f"{glyph} {lesson.kind}", tone)
    learned, near = show_full(lesson.learned_on), show_day(lesson.learned_on, plan.today)
    prose.fact("Learned", learned if near in learned else f"{learned} · {near}")
    prose.fact("In", _session_words(plan.snapshot, lesson))
    _about(prose, plan.snapshot, lesson, workspace)
    return prose.content()


def _session_words(snapshot: Snapshot, lesson: LessonFact) -> str:
    session = snapshot.sessions.get(lesson.session_id or 0)
    if session is None:
        return "a session" if lesson.session_id else ""
    period = period_of(session.cadence, session.period_from)
    return f"the {session.cadence} session that planned {period.name}"


def _about(
    prose: Prose, snapshot: Snapshot, lesson: LessonFact, workspace: "Workspace | None"
) -> None:
    things = things_linked(lesson.posts, lesson.tactics, lesson.goals)
    prose.heading("About", "" if things else "nothing in particular: e links it")
    for kind, id_ in things:
        title = title_of(snapshot, kind, id_) or _old_title(kind, id_, workspace)
        prose.labelled(kind, (title or "one of long ago", Tone.PLAIN))
    where = _shown_again(snapshot, lesson)
    if where:
        prose.heading("Shown again").line(where, Tone.DIM)


def _old_title(kind: Kind, id_: int, workspace: "Workspace | None") -> str:
    """The topic of a post that went out so long ago that the plan does not carry it."""
    if kind is not Kind.POST or workspace is None:
        return ""
    return str(workspace.fields(kind, id_).get("topic") or "")


def _shown_again(snapshot: Snapshot, lesson: LessonFact) -> str:
    """Where the lesson comes up by itself."""
    posts = [snapshot.posts[id_] for id_ in lesson.posts if id_ in snapshot.posts]
    parts = [_like(snapshot, post) for post in posts[:1]]
    parts += ["beside the tactic and its posts"] if lesson.tactics else []
    parts += ["beside the goal and its posts"] if lesson.goals else []
    told = ", ".join(part for part in parts if part)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _like(snapshot: Snapshot, post: PostFact) -> str:
    names = [snapshot.channels[id_].name for id_ in post.channels if id_ in snapshot.channels]
    on = f" on {' or '.join(names)}" if names else ""
    return f"when a post like it is planned ({post.content_type or 'post'}{on})"
