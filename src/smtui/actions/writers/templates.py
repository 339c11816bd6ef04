"""Carries out what is done with templates of posts."""

from sqlmodel import Session

from smtui.actions.patterns import (
    AddPostFromTemplate,
    AddTemplate,
    DeleteTemplates,
    EditTemplate,
    SavePostAsTemplate,
)
from smtui.actions.publishing import AddPost
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.post_links import channels_given
from smtui.actions.writers.publishing import POST, stored
from smtui.actions.writers.rows import linked, relink
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only
from smtui.actions.writers.words import day_words, quoted
from smtui.models.patterns import PostTemplate, PostTemplateChannel
from smtui.models.publishing import PostChannel
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, PostStatus

TEMPLATE = Thing(PostTemplate, "template", "name", PageName.CALENDAR, Kind.TEMPLATE, is_unique=True)

SHARED = (
    "topic",
    "content_type",
    "copy",
    "call_to_action",
    "audience",
    "notes",
    "estimate",
    "objective",
)
"""What a template and a post have both."""


def add_template(session: Session, action: AddTemplate, context: Context) -> Outcome:
    """Store a new template with its channels."""
    del context
    fields, links = apart(given_by(action), ["channels"])
    template = TEMPLATE.add(session, fields)
    _link(session, template, links)
    return TEMPLATE.told(f"Added the template {quoted(template.name)}", template)


def edit_template(session: Session, action: EditTemplate, context: Context) -> Outcome:
    """Change what differs of a template."""
    del context
    known_only(action.changes, names_of(AddTemplate), "template")
    template = TEMPLATE.get(session, action.id)
    fields, links = apart(action.changes, ["channels"])
    names = TEMPLATE.edit(session, template, fields)
    return TEMPLATE.changed(template, names + _link(session, template, links))


def delete_templates(session: Session, action: DeleteTemplates, context: Context) -> Outcome:
    """Delete templates."""
    del context
    return TEMPLATE.delete(session, action.ids)


def save_post_as_template(
    session: Session, action: SavePostAsTemplate, context: Context
) -> Outcome:
    """Store what a post has as a template."""
    del context
    post = POST.get(session, action.post_id)
    fields = {name: getattr(post, name) for name in SHARED}
    template = TEMPLATE.add(session, {**fields, "name": action.name})
    channels = linked(session, PostChannel, {"post_id": post.id or 0}, "channel_id")
    here = {"template_id": template.id or 0}
    relink(session, PostTemplateChannel, here, "channel_id", sorted(channels))
    saved = f"Saved {quoted(post.topic)} as the template {quoted(template.name)}"
    return TEMPLATE.told(saved, template)


def add_post_from_template(
    session: Session, action: AddPostFromTemplate, context: Context
) -> Outcome:
    """Store a draft that begins with a template."""
    template = TEMPLATE.get(session, action.template_id)
    fields = begun_with(template)
    fields["topic"] = action.topic if action.topic is not None else fields["topic"]
    post = stored(
        session,
        AddPost(
            **fields,  # type: ignore[arg-type]
            status=PostStatus.DRAFT,
            publish_on=action.publish_on,
            publish_time=action.publish_time,
            channels=tuple(channels_of(session, template)),
        ),
        context,
    )
    when = f" for {day_words(post.publish_on, context.today)}" if post.publish_on else ""
    return POST.added(post, f" from {quoted(template.name)}{when}")


def begun_with(template: PostTemplate) -> dict[str, object]:
    """What a post takes from its template; the name where that has no topic."""
    fields: dict[str, object] = {name: getattr(template, name) for name in SHARED}
    return {**fields, "topic": template.topic.strip() or template.name}


def channels_of(session: Session, template: PostTemplate) -> list[int]:
    """The ids of the channels that posts of a template go to."""
    here = {"template_id": template.id or 0}
    return sorted(linked(session, PostTemplateChannel, here, "channel_id"))


def _link(session: Session, template: PostTemplate, links: dict[str, object]) -> list[str]:
    if "channels" not in links:
        return []
    here = {"template_id": template.id or 0}
    wanted = channels_given(session, links["channels"])
    changed = relink(session, PostTemplateChannel, here, "channel_id", wanted)
    return ["channels"] if changed else []
