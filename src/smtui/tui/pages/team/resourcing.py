"""The five questions of resourcing on one page, answered from live data and editable in place."""

from typing import ClassVar

from textual.content import Content

from smtui.language.dates import show_full
from smtui.planning.plan import Plan
from smtui.planning.resourcing import Resourcing, resourcing
from smtui.tui.details.prose import toned
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.team.resourcing_rows import ResourcingRows
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName

EDITED = (Kind.PERSON, Kind.KPI, Kind.TOOL)
"""The kinds whose lines can be edited here."""


class ResourcingView(ListPage):
    """People and roles, processes, KPIs and what measuring them takes, tools, and the change."""

    NAME: ClassVar[PageName] = PageName.TEAM
    VIEW_NAME: ClassVar[str] = "resourcing"
    NEW: ClassVar[Kind] = Kind.TOOL
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.TOOL})
    SAYS: ClassVar[str] = "Resourcing: a adds a tool, e edits a line, E writes it as Markdown."
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "edit", "delete", "open", "question.back", "question.on", "filter", "write.out",
        "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "write.out", "add", "edit", "delete", "open", "question.on", "filter", "view", "undo",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start with nothing asked yet."""
        super().__init__()
        self._found: Resourcing | None = None

    def show_plan(self, plan: Plan) -> None:
        """Answer the questions anew."""
        self._found = resourcing(plan)
        super().show_plan(plan)

    @property
    def found(self) -> Resourcing:
        """The answers."""
        if self._found is None:
            self._found = resourcing(self.plan)
        return self._found

    def source(self, plan: Plan) -> ResourcingRows:
        """Return the answers line by line."""
        return ResourcingRows(plan, self.found, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say of when the page is."""
        pieces = [toned(" Five questions of resourcing", Tone.STRONG)]
        pieces.append(toned(f" · as of {show_full(plan.today)}", Tone.DIM))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of a person, a KPI or a tool, or a line in full."""
        from smtui.tui.details.resourcing import describe_line, describe_tool
        from smtui.tui.details.thing import describe_thing

        if key.kind == Kind.TOOL:
            return describe_tool(self.plan, self.found, int(key.id))
        if key.kind in (Kind.PERSON, Kind.KPI):
            return describe_thing(self.plan, key, self.desk.workspace)
        return describe_line(self.plan, self.found, key)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """What can be edited here: people, KPIs and tools."""
        return tuple(key for key in self.rows.chosen if key.kind in EDITED)

    def action_add(self) -> None:
        """Add a tool."""
        from smtui.tui.dialogs.forms import add_form

        add_form(self.desk, Kind.TOOL, {})

    def action_edit(self) -> None:
        """Edit the line, where it is of one thing."""
        if self.chosen:
            super().action_edit()
        else:
            self.desk.say("That line follows from others: e edits people, KPIs, tools.", Tone.DIM)

    def action_delete(self) -> None:
        """Delete a tool."""
        from smtui.actions.team import DeleteTools

        tools = tuple(key for key in self.chosen if key.kind == Kind.TOOL)
        if tools:
            self.act({Kind.TOOL: DeleteTools}, "delete", tools)
        else:
            self.desk.say("Only tools are deleted here.", Tone.DIM)

    def action_open(self) -> None:
        """Show everything about the line."""
        from smtui.tui.dialogs.thing import ReadingDialog

        key = self.rows.key
        if key is not None:
            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))

    def action_question(self, step: int) -> None:
        """Go to the first line of the next question, or of the one before."""
        keys = list(self.rows.source.keys)
        at = keys.index(self.rows.key) if self.rows.key in keys else 0
        heads = [place for place, key in enumerate(keys) if key.kind == "heading"]
        here = max((place for place in heads if place <= at), default=0)
        others = [place for place in heads if (place > here if step > 0 else place < here)]
        to = (others[0] if step > 0 else others[-1]) if others else here
        if to + 1 < len(keys):
            self.rows.go_to(keys[to + 1])

    def action_write_out(self) -> None:
        """Write the page as Markdown into a file."""
        from smtui.exchange.resourcing_markdown import resourcing_markdown
        from smtui.tui.dialogs.writing_out import ask_file

        text = resourcing_markdown(self.plan, self.found)
        name = f"resourcing-{self.plan.today.isoformat()}.md"
        ask_file(self.desk, "the five questions as Markdown", name, text)
