"""Templates of posts: a post begins with one; they are kept, changed and deleted here."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.patterns import (
    AddPostFromTemplate,
    AddTemplate,
    DeleteTemplates,
    EditTemplate,
    SavePostAsTemplate,
)
from smtui.actions.refused import Refused
from smtui.language.dates import show_full
from smtui.planning.facts.patterns import TemplateFact
from smtui.planning.plan import Plan
from smtui.tui import opening
from smtui.tui.details.names import minutes_or_dash
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, text_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.post.fields import objective_field
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class _Templates:
    """The templates as rows."""

    columns = (
        Column("Template", 24), Column("Topic", 0), Column("Type", 10, from_width=60),
        Column("Channels", 18, from_width=80), Column("Time", 5, right=True),
    )  # fmt: skip

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        templates = plan.snapshot.templates.values()
        ordered = sorted(templates, key=lambda template: template.name.casefold())
        self.keys = [RowKey(Kind.TEMPLATE, template.id) for template in ordered]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a template."""
        snapshot = self._plan.snapshot
        template = snapshot.templates[int(key.id)]
        known = [
            snapshot.channels[id_].name for id_ in template.channels if id_ in snapshot.channels
        ]
        return (
            Cell(template.name, Tone.STRONG),
            Cell(template.topic),
            Cell(template.content_type, Tone.DIM),
            Cell(", ".join(known), Tone.DIM),
            Cell(minutes_or_dash(template.estimate), Tone.DIM),
        )


class TemplatesDialog(ListDialog):
    """Makes a post from a template and opens it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "make", "makes a post"),
        Binding("s", "keep", "keeps the chosen post as one"),
        Binding("a", "add", "adds"),
        Binding("e", "edit", "edits"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = (
        "No template yet: ctrl+t in a post keeps it as one, s here the post under the cursor."
    )

    def __init__(
        self, desk: "DeskScreen", context: Mapping[str, object], post_id: int | None
    ) -> None:
        """Make posts that take ``context``; ``post_id`` is the one that was chosen."""
        super().__init__(desk)
        day = context.get("publish_on")
        self._day = day if isinstance(day, date) else None
        self._post_id = post_id

    @property
    def hinted(self) -> list[BindingType]:
        """``s`` is named only where a post was chosen."""
        if self._post_id is not None:
            return super().hinted
        return [one for one in super().hinted if one != TemplatesDialog.BINDINGS[1]]

    def head(self) -> Content:
        """What this is, and on which day the post will stand."""
        day = f" for {show_full(self._day)}" if self._day else ", without a day"
        return toned("Templates of posts", Tone.STRONG) + toned(f" · a new post{day}", Tone.DIM)

    def source(self) -> _Templates:
        """The templates by name."""
        return _Templates(self.plan)

    @property
    def _chosen(self) -> TemplateFact | None:
        key = self.rows.key
        return self.plan.snapshot.templates.get(int(key.id)) if key else None

    def action_make(self) -> None:
        """Make a post and go on writing it."""
        from smtui.tui.dialogs.post import edit_post

        if self._chosen is None:
            return
        done = self.do(AddPostFromTemplate(self._chosen.id, self._day))
        if done is not None and done.id is not None:
            self.dismiss()
            self.desk.page.go_to(RowKey(Kind.POST, done.id))
            edit_post(self.desk, done.id)

    def on_rows_opened(self) -> None:
        """Take the template that was clicked twice."""
        self.action_make()

    def action_keep(self) -> None:
        """Keep the chosen post as a template."""
        post = self.plan.snapshot.posts.get(self._post_id or 0)
        if post is None:
            self.echo.say("There was no post under the cursor.", Tone.DIM)
            return

        def keep(name: str | None) -> None:
            if name is not None:
                self.do(SavePostAsTemplate(post.id, name))

        self.app.push_screen(AskDialog(_ask_name(post.topic)), keep)

    def action_add(self) -> None:
        """Add a template from nothing."""
        self.app.push_screen(FormDialog(self.desk, _form(self.plan, None, {})))

    def action_edit(self) -> None:
        """Change the template under the cursor."""
        workspace = self.desk.workspace
        if self._chosen is not None and workspace is not None:
            row = workspace.fields(Kind.TEMPLATE, self._chosen.id)
            self.app.push_screen(FormDialog(self.desk, _form(self.plan, self._chosen, row)))

    def action_delete(self) -> None:
        """Delete the template under the cursor; posts stay."""
        if self._chosen is not None:
            self.do(DeleteTemplates((self._chosen.id,)))


def save_as_template(
    desk: "DeskScreen", fields: Mapping[str, object], say: Callable[[str, Tone], None]
) -> None:
    """Ask for a name and keep ``fields`` under it as a template; ``say`` tells what came of it."""

    def keep(name: str | None) -> None:
        workspace = desk.workspace
        if name is None or workspace is None:
            return
        try:
            with opening.trouble_shown(desk):
                done = workspace.do(adding(AddTemplate, fields, {"name": name}))
                say(done.sentence, Tone.FINE)
        except Refused as refused:
            say(refused.sentence, Tone.TROUBLE)

    desk.app.push_screen(AskDialog(_ask_name(str(fields.get("topic") or ""))), keep)


def _ask_name(topic: str) -> Ask[str]:
    hint = "posts begin with it by ctrl+t on Calendar or Today"
    return Ask("Keep as a template called …", _read_name, lambda _name: hint, hint, topic)


def _read_name(text: str) -> str:
    return str(entries.read_name(text))


def _form(plan: Plan, template: TemplateFact | None, row: Mapping[str, object]) -> Form:
    known, channels = Known(plan), plan.snapshot.channels

    def save(values: Values) -> AddTemplate | EditTemplate:
        return EditTemplate(template.id, values) if template else adding(AddTemplate, {}, values)

    def text(name: str) -> str:
        return str(row.get(name) or "")

    named = template.channels if template else ()
    shown = ", ".join(channels[id_].name for id_ in named if id_ in channels)
    estimate = template.estimate if template else None
    fields = (
        Field("name", "Template", text("name"), entries.read_name),
        text_field("topic", "Topic", text("topic"), "else the name of the template"),
        Field("channels", "Channels", shown, entries.read_words,
              hint="divided by commas; new ones are made", offers=known.channels()),
        text_field("content_type", "Type", text("content_type"), "image, video, story, link"),
        text_field("audience", "Audience", text("audience"), "the segment that it is for"),
        text_field("call_to_action", "Call to act", text("call_to_action")),
        objective_field(text("objective")),
        Field("estimate", "Estimate", entries.minutes_text(estimate),
              entries.read_optional_minutes, entries.minutes_words, "45m, 1h30, 2h"),
        Field("copy", "Copy", text("copy"), entries.read_lines, lines=True),
        Field("notes", "Notes", text("notes"), entries.read_lines, lines=True),
    )  # fmt: skip
    return Form(
        f"Edit ‘{template.name}’" if template else "New template", fields, save, not template
    )
