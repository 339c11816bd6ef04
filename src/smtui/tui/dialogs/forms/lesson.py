"""The form of a lesson: what was learned, when, and what it is about."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.reviews import AddLesson, EditLesson
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.reviews import LessonFact
from smtui.tui.details.lesson import KIND_HINTS
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, some_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, LessonKind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Workspace

LINKS = ("posts", "tactics", "goals")


def lesson_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the lesson with ``id_``, or of a new one; None when it is gone."""
    workspace = desk.workspace
    fact = workspace.plan.snapshot.lessons.get(id_ or 0) if workspace else None
    if workspace is None or (id_ is not None and fact is None):
        return None

    def save(values: Values) -> AddLesson | EditLesson:
        return EditLesson(id_, values) if id_ else adding(AddLesson, context, values)

    title = "Edit a lesson" if fact else "New lesson"
    return Form(title, _fields(workspace, fact), save, id_ is None, _tell)


def _fields(workspace: "Workspace", fact: LessonFact | None) -> tuple[Field, ...]:
    plan = workspace.plan
    known = Known(plan)
    learned_on = fact.learned_on if fact else plan.today
    day = known.day("learned_on", "Learned", learned_on, "yesterday, fri, 27 nov")
    kind = fact.kind if fact else LessonKind.MISTAKE
    linked = {name: getattr(fact, name) if fact else () for name in LINKS}
    text = fact.text if fact else ""
    has_lines = "\n" in text
    return (
        Field("text", "Lesson", text, entries.read_lines if has_lines else entries.read_name,
              lines=has_lines),
        word_field("kind", "Kind", kind),
        Field("learned_on", "Learned", day.text, lambda text: _needed(day.read(text)), day.echo,
              day.hint),
        some_field("posts", "Posts", _posts(workspace, linked["posts"]), linked["posts"], "post"),
        some_field("tactics", "Tactics", known.tactics(), linked["tactics"], "tactic"),
        some_field("goals", "Goals", known.goals(), linked["goals"], "goal"),
    )  # fmt: skip


def _needed(day: object) -> object:
    if not isinstance(day, date):
        raise NotUnderstood("On which day? Such as yesterday or 27 nov")
    return day


def _posts(workspace: "Workspace", linked: tuple[int, ...]) -> dict[str, int]:
    """Ids of posts by topic, the newest first; among them those ``linked`` of long ago."""
    posts = workspace.plan.snapshot.posts
    newest = sorted(posts.values(), key=lambda one: (one.publish_on or date.max, one.id))
    old = [id_ for id_ in linked if id_ not in posts]
    named = [(one.topic, one.id) for one in reversed(newest)]
    named += [(str(workspace.fields(Kind.POST, id_).get("topic") or id_), id_) for id_ in old]
    return entries.by_name(named)


def _tell(values: Values) -> Content:
    """What its kind is for, and where it will come up again."""
    kind = values.get("kind")
    prose = Prose()
    if isinstance(kind, LessonKind):
        prose.heading(f"A {kind}" if kind is not LessonKind.EXPERIMENT else "An experiment")
        prose.line(f"{KIND_HINTS[kind][:1].upper()}{KIND_HINTS[kind][1:]}.", Tone.DIM)
    prose.heading("Where it is shown again")
    if not any(values.get(name) for name in LINKS):
        return prose.line("Nowhere but here: link it to what it is about.", Tone.WATCH).content()
    if values.get("posts"):
        prose.line("· when a post like those is planned", Tone.DIM)
    if values.get("tactics"):
        prose.line("· beside the tactics and their posts", Tone.DIM)
    if values.get("goals"):
        prose.line("· beside the goals and their posts", Tone.DIM)
    return prose.content()
