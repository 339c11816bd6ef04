"""The form of a post, with what it still misses before it can go out."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.publishing import AddPost, EditPost
from smtui.planning.facts.publishing import PostFact
from smtui.tui.details.post import missing
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind, PostStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

DRAFT = 0
IN_CONTEXT = {"due_on": "publish_on", "planned_on": "publish_on"}

_OF_FACT = frozenset(field.name for field in fields(PostFact)) - {"channels"}


def post_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the post with ``id_``, or of a new one that takes ``context``; None when
    it is gone.
    """
    workspace = desk.workspace
    if workspace is None:
        return None
    plan = workspace.plan
    given = {IN_CONTEXT.get(name, name): value for name, value in context.items()}
    fact = _drafted(_new(plan), given) if id_ is None else plan.snapshot.posts.get(id_)
    if fact is None:
        return None
    row = workspace.fields(Kind.POST, id_) if id_ else {}

    def tell(values: Values) -> Content:
        return _tell(workspace.plan, _drafted(fact, values), values)

    def save(values: Values) -> "AddPost | EditPost":
        return EditPost(id_, values) if id_ else adding(AddPost, given, values)

    title = "New post" if id_ is None else f"Edit ‘{fact.topic}’"
    return Form(title, _fields(Known(plan), fact, row), save, id_ is None, tell)


def _new(plan: "Plan") -> PostFact:
    return PostFact(
        id=DRAFT, topic="", content_type="", status=PostStatus.IDEA, publish_on=None,
        publish_time=None, zone=plan.settings.zone, owner_id=None, estimate=None, logged=0,
        goal_id=None, tactic_id=None, created_on=plan.today, channels=(), has_copy=False,
    )  # fmt: skip


def _drafted(fact: PostFact, values: Values) -> PostFact:
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    return replace(fact, **known)  # type: ignore[arg-type]


def _fields(known: Known, fact: PostFact, row: Mapping[str, object]) -> tuple[Field, ...]:
    channels = known.plan.snapshot.channels
    names = tuple(channel.name for channel in channels.values())
    shown = ", ".join(channels[id_].name for id_ in fact.channels if id_ in channels)
    return (
        Field("topic", "Topic", fact.topic, entries.read_name),
        word_field("status", "Status", fact.status),
        known.day("publish_on", "Goes out", fact.publish_on),
        Field("publish_time", "At", entries.time_text(fact.publish_time),
              entries.read_optional_time, hint="18:30, 6pm"),
        Field("channels", "Channels", shown, entries.read_words,
              hint="divided by commas", offers=names),
        text_field("content_type", "Type", fact.content_type, "image, video, story, link"),
        one_field("owner_id", "Owner", known.people(), fact.owner_id, "person"),
        Field("estimate", "Estimate", entries.minutes_text(fact.estimate),
              entries.read_optional_minutes, entries.minutes_words, "45m, 1h30, 2h"),
        one_field("goal_id", "Goal", known.goals(), fact.goal_id, "goal"),
        one_field("tactic_id", "Tactic", known.tactics(), fact.tactic_id, "tactic"),
        Field("copy", "Copy", str(row.get("copy") or ""), entries.read_lines, lines=True),
        text_field("audience", "For whom", row.get("audience")),
        text_field("call_to_action", "Call to act", row.get("call_to_action")),
        text_field("zone", "Time zone", fact.zone, "such as Europe/Berlin"),
        Field("notes", "Notes", str(row.get("notes") or ""), entries.read_lines, lines=True),
    )  # fmt: skip


def _tell(plan: "Plan", draft: PostFact, values: Values) -> Content:
    """Say what the post still misses, and how long its copy is."""
    copy = str(values.get("copy") or "")
    named = values.get("channels")
    count = len(named) if isinstance(named, tuple) else 0
    draft = replace(draft, has_copy=bool(copy.strip()), channels=tuple(range(count)))
    posts = {**plan.snapshot.posts, draft.id: draft}
    shown = replace(plan, snapshot=replace(plan.snapshot, posts=posts))
    prose = Prose().heading("Before it goes out")
    misses = missing(shown, draft.id)
    for what in misses:
        prose.line(f"· misses {what}", Tone.WATCH)
    if not misses:
        prose.line("✓ nothing is missing", Tone.FINE)
    return prose.line(f"The copy has {len(copy)} characters.", Tone.DIM).content()
