"""What is typed into the post editor: the post as it would be, and the action that saves it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from smtui.actions.publishing import AddPost, EditPost, SetPostStatus
from smtui.actions.together import Together
from smtui.language.text import clean_lines
from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.publishing.preflight import Missing, preflight
from smtui.tui.details.post import near
from smtui.tui.dialogs.forms.choices import Known
from smtui.tui.dialogs.forms.field_state import FieldState
from smtui.tui.dialogs.forms.fields_view import FieldsView
from smtui.tui.dialogs.forms.form import adding
from smtui.tui.dialogs.post.brief_lines import BriefLines
from smtui.tui.dialogs.post.copies import Copies
from smtui.tui.dialogs.post.fields import brief_fields, plan_fields
from smtui.tui.dialogs.post.loaded import Loaded
from smtui.vocabulary import PostStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.planning.plan import Plan
    from smtui.workspace import Workspace

_OF_FACT = frozenset(field.name for field in fields(PostFact)) - {"channels"}
_ENDS = (PostStatus.PUBLISHED, PostStatus.SKIPPED)


class PostState:
    """The fields and the copies of a post, as they stand."""

    def __init__(self, workspace: "Workspace", loaded: Loaded) -> None:
        """Begin with what is there."""
        self.workspace = workspace
        self.loaded = loaded
        self.brief = FieldsView(brief_fields(loaded), BriefLines)
        self.fields = FieldsView(plan_fields(Known(workspace.plan), loaded))
        channels = workspace.plan.snapshot.channels
        own = {channels[id_].name: copy for id_, copy in loaded.own.items() if id_ in channels}
        self.copies = Copies(loaded.texts.copy, own)

    @property
    def plan(self) -> "Plan":
        """The plan that the post stands in."""
        return self.workspace.plan

    @property
    def title(self) -> str:
        """What the editor is called."""
        return "New post" if self.loaded.is_new else f"Edit ‘{self.loaded.fact.topic}’"

    @property
    def states(self) -> dict[str, FieldState]:
        """All fields by name."""
        return {**self.fields.states, **self.brief.states}

    @property
    def values(self) -> dict[str, object]:
        """What was understood last of each field, by name."""
        return {**self.fields.values, **self.brief.values}

    @property
    def channel_names(self) -> tuple[str, ...]:
        """The channels that are named, known ones as they are called."""
        named = self.fields.values["channels"]
        called = {one.name.casefold(): one.name for one in self.plan.snapshot.channels.values()}
        names = [str(name) for name in named] if isinstance(named, tuple) else []
        return tuple(dict.fromkeys(called.get(name.casefold(), name) for name in names))

    def channels(self) -> dict[int, ChannelFact]:
        """The channels that it goes to; those that are not there yet have negative ids."""
        known = {one.name: one for one in self.plan.snapshot.channels.values()}
        found = (
            known.get(name) or ChannelFact(-place, name)
            for place, name in enumerate(self.channel_names, 1)
        )
        return {channel.id: channel for channel in found}

    def drafted(self) -> PostFact:
        """The post as it would be."""
        values = self.values
        known: dict[str, Any] = {name: values[name] for name in values if name in _OF_FACT}
        known["topic"] = known["topic"] or ""
        ids = {one.name.casefold(): one.id for one in self.plan.snapshot.campaigns.values()}
        known["campaign_id"] = ids.get(str(values["campaign"] or "").casefold())
        return replace(self.loaded.fact, **known, channels=tuple(self.channels()))

    def preflight(self) -> tuple[Missing, ...]:
        """What misses before it is ready."""
        from smtui.store.library import networks

        channels = self.channels()
        copies = [(0, self.copies.shared)]
        own = dict(self.copies.pairs(self.channel_names))
        copies += [(id_, own[one.name]) for id_, one in channels.items() if one.name in own]
        post = self.drafted()
        return preflight(
            post,
            copies,
            {**self.plan.snapshot.channels, **channels},
            {network.key: network for network in networks()},
            others=near(post, self.plan.snapshot.posts.values()),
            now=self.workspace.now(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is stored."""
        return bool(self._changes())

    def _changes(self) -> dict[str, object]:
        """What differs, by the names of ``AddPost``."""
        values = self.values
        changes = {name: values[name] for name, one in self.states.items() if one.is_changed}
        if self.copies.is_shared_changed:
            changes["copy"] = clean_lines(self.copies.shared)
        if self.copies.are_own_changed(self.channel_names):
            changes["variants"] = self.copies.pairs(self.channel_names)
        return changes

    def action(self) -> "Action | None":
        """The action that saves it; None when there is nothing to save."""
        if self.loaded.is_new:
            return adding(AddPost, self.loaded.given, {**self.values, **self._written()})
        changes, id_ = self._changes(), self.loaded.fact.id
        if not changes:
            return None
        status = changes.get("status")
        if status not in _ENDS:
            return EditPost(id_, changes)
        # The end of the pipeline stops the timer, and gives its day to what had none.
        ends = SetPostStatus((id_,), PostStatus(str(status)))
        return ends if len(changes) == 1 else Together((EditPost(id_, changes), ends), "")

    def _written(self) -> Mapping[str, object]:
        return {"copy": self.copies.shared, "variants": self.copies.pairs(self.channel_names)}

    def as_template(self) -> dict[str, object]:
        """What a template takes of it, by the names of ``AddTemplate``."""
        taken = ("topic", "content_type", "call_to_action", "audience", "notes", "estimate",
                 "objective", "channels")  # fmt: skip
        values = self.values
        given = {name: values[name] for name in taken}
        return {**given, "topic": given["topic"] or "", "copy": self.copies.shared}
