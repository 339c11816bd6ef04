"""Groups of hashtags: one is put into the copy; they are added, changed and deleted here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.campaigns import AddHashtagGroup, DeleteHashtagGroups, EditHashtagGroup
from smtui.planning.facts.patterns import HashtagGroupFact
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class _Groups:
    """The groups as rows."""

    columns = (Column("Group", 20), Column("Hashtags", 0))

    def __init__(self, groups: Sequence[HashtagGroupFact]) -> None:
        self._groups = {group.id: group for group in groups}
        self.keys = [RowKey(Kind.HASHTAG_GROUP, group.id) for group in groups]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a group."""
        group = self._groups[int(key.id)]
        return Cell(group.name, Tone.STRONG), Cell(group.hashtags.replace("\n", " "))


class HashtagsDialog(ListDialog):
    """Puts the hashtags of a group into the copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "put", "puts them in"),
        Binding("a", "add", "adds"),
        Binding("e", "edit", "edits"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = "No group yet: a adds hashtags that go together, under a name."

    def __init__(self, desk: "DeskScreen", put: Callable[[str], None]) -> None:
        """Offer the groups; ``put`` takes the hashtags of the one that is chosen."""
        super().__init__(desk)
        self._put = put

    def head(self) -> Content:
        """What this is."""
        return toned("Hashtags to put into the copy", Tone.STRONG)

    def source(self) -> _Groups:
        """The groups by name."""
        groups = self.plan.snapshot.hashtag_groups.values()
        return _Groups(sorted(groups, key=lambda group: group.name.casefold()))

    @property
    def _chosen(self) -> HashtagGroupFact | None:
        key = self.rows.key
        return self.plan.snapshot.hashtag_groups.get(int(key.id)) if key else None

    def action_put(self) -> None:
        """Put the hashtags of the group under the cursor into the copy."""
        if self._chosen is not None:
            self._put(self._chosen.hashtags)
            self.dismiss()

    def on_rows_opened(self) -> None:
        """Take the group that was clicked twice."""
        self.action_put()

    def action_add(self) -> None:
        """Add a group."""
        self.app.push_screen(FormDialog(self.desk, _form(None)))

    def action_edit(self) -> None:
        """Change the group under the cursor."""
        if self._chosen is not None:
            self.app.push_screen(FormDialog(self.desk, _form(self._chosen)))

    def action_delete(self) -> None:
        """Delete the group under the cursor; copies keep their hashtags."""
        if self._chosen is not None:
            self.do(DeleteHashtagGroups((self._chosen.id,)))


def _form(group: HashtagGroupFact | None) -> Form:
    def save(values: Values) -> AddHashtagGroup | EditHashtagGroup:
        return EditHashtagGroup(group.id, values) if group else adding(AddHashtagGroup, {}, values)

    fields = (
        Field("name", "Group", group.name if group else "", entries.read_name),
        Field("hashtags", "Hashtags", group.hashtags if group else "", entries.read_lines,
              hint="as they go into the copy: #one #two", lines=True),
    )  # fmt: skip
    return Form(
        f"Edit ‘{group.name}’" if group else "New group of hashtags", fields, save, not group
    )
