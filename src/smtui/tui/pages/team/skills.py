"""The skills matrix: who can do what, what roles and work need, and what misses."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget

from smtui.planning.plan import Plan
from smtui.tui.pages.team.paned import PanedView
from smtui.tui.pages.team.skills_rows import GRIDS, PEOPLE, ROLES, WORK, grid_of
from smtui.tui.pages.team.skills_words import NO_ROWS, NO_SKILLS, summary_of, tell
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.score_grid import ScoreGrid
from smtui.tui.widgets.score_grid_layout import LEVELS
from smtui.tui.widgets.score_grid_painter import TOP
from smtui.vocabulary import Kind, PageName

_SAYS = {
    PEOPLE: "People: 0 to 5 set the level; ╳ is what the role needs beyond it.",
    ROLES: "Roles: 0 to 5 set what each needs; ╳ is what the team misses of it.",
    WORK: "Kinds of work: 1 says which skill each needs, 0 that anyone can do it.",
}
_ROW_KINDS = {PEOPLE: Kind.PERSON, ROLES: Kind.ROLE}


class SkillsView(PanedView):
    """Grids of levels, edited in place; what misses is drawn, and said beside them."""

    NAME: ClassVar[PageName] = PageName.TEAM
    VIEW_NAME: ClassVar[str] = "skills"
    NEW: ClassVar[Kind] = Kind.SKILL
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.SKILL, Kind.PERSON, Kind.ROLE})
    SAYS: ClassVar[str] = "Skills: 0 to 5 set levels here; after tab digits show pages. V: roles."
    BESIDE_FROM: ClassVar[int] = 150
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "score.set", "score.clear", "score.more", "score.less", "open", "add", "edit", "delete",
        "shift.left", "shift.right", "order", "pane.next", "go.back",
    )  # fmt: skip
    LABELS: ClassVar[Mapping[str, str]] = {
        "order": "Roles, work", "score.set": "to 5 level", "score.clear": "No level",
    }  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "score.set", "score.clear", "add", "edit", "open", "order", "view", "undo",
    )  # fmt: skip

    def __init__(self) -> None:
        """Start with the people."""
        super().__init__()
        self.which = PEOPLE
        self._at: dict[str, int | None] = {}
        self.grid = ScoreGrid(LEVELS)

    def main_widgets(self) -> tuple[Widget, ...]:
        """The grid."""
        return (self.grid,)

    def wanted_lines(self) -> int:
        """As many as it has rows."""
        if self.desk.plan is None:
            return TOP
        return TOP + len(grid_of(self.plan, self.which).rows)

    def fill(self, plan: Plan) -> None:
        """Show the grid that is chosen."""
        grid = grid_of(plan, self.which)
        titles = (grid.figure, "")
        chosen = self._at.get(self.which, grid.rows[0].id if grid.rows else None)
        empty = Content(NO_ROWS[self.which] if grid.columns else NO_SKILLS)
        self.grid.show(grid.columns, grid.rows, chosen, titles=titles, empty=empty)

    def summarise(self, plan: Plan) -> Content:
        """How much misses."""
        return summary_of(plan, self.which)

    def tell(self, plan: Plan) -> Content:
        """The cell under the cursor, and what misses."""
        row = self.grid.row
        return tell(plan, self.which, row.id if row else None, self.grid.column)

    def take_focus(self) -> None:
        """Give the focus to the grid."""
        self.grid.focus(scroll_visible=False)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The person or the role of the row."""
        row, kind = self.grid.row, _ROW_KINDS.get(self.which)
        return (RowKey(kind, row.id),) if row is not None and kind is not None else ()

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on the row of a person or a role, or on the column of a skill."""
        if key.kind == Kind.SKILL:
            self.grid.go_to(column=int(key.id))
            return
        wanted = ROLES if key.kind == Kind.ROLE else PEOPLE
        if wanted != self.which:
            self._show(wanted)
        self.grid.go_to(int(key.id))

    def _show(self, which: str) -> None:
        self.which = which
        self.show_plan(self.plan)

    def action_order(self) -> None:
        """Go on to the next grid."""
        self._show(GRIDS[(GRIDS.index(self.which) + 1) % len(GRIDS)])
        self.desk.say(_SAYS[self.which], Tone.DIM)

    @on(ScoreGrid.Moved)
    def _moved(self, message: ScoreGrid.Moved) -> None:
        message.stop()
        self._at[self.which] = message.id
        self.show_pane_soon()

    @on(ScoreGrid.Opened)
    def _opened(self, message: ScoreGrid.Opened) -> None:
        message.stop()
        self.action_open()

    @on(ScoreGrid.Scored)
    def _scored(self, message: ScoreGrid.Scored) -> None:
        from smtui.actions.team import EditActivity, SetRoleNeed, SetSkill

        message.stop()
        level = message.score or 0
        if self.which == PEOPLE:
            self.desk.do(SetSkill(message.id, message.column, level))
        elif self.which == ROLES:
            self.desk.do(SetRoleNeed(message.id, message.column, level))
        else:
            activity = self.plan.snapshot.activities[message.id]
            skill = message.column if level else None
            if level or activity.skill_id == message.column:
                self.desk.do(EditActivity(message.id, {"skill_id": skill}))

    def action_add(self) -> None:
        """Add a skill."""
        from smtui.tui.dialogs.forms import add_form

        add_form(self.desk, Kind.SKILL, {})

    def _column(self) -> int | None:
        if self.grid.column is None:
            self.desk.say("There is no skill here; a adds one.", Tone.DIM)
        return self.grid.column

    def action_edit(self) -> None:
        """Edit the skill under the cursor."""
        from smtui.tui.dialogs.forms import edit

        id_ = self._column()
        if id_ is not None:
            edit(self.desk, RowKey(Kind.SKILL, id_))

    def action_delete(self) -> None:
        """Delete the skill under the cursor, with its levels."""
        from smtui.actions.team import DeleteSkills

        id_ = self._column()
        if id_ is not None:
            self.desk.do(DeleteSkills((id_,)))

    def action_shift(self, right: int, up: int) -> None:
        """Move the skill under the cursor among the columns."""
        from smtui.actions.team import EditSkill

        id_ = self._column() if right else None
        if id_ is None or up:
            return
        order = list(self.plan.snapshot.skills)
        place = order.index(id_) + right
        if 0 <= place < len(order):
            self.desk.do(EditSkill(id_, {"position": place + 1}))
            self.grid.go_to(column=id_)
        else:
            self.desk.say("It is the outermost column.", Tone.DIM)

    def action_open(self) -> None:
        """Open the person, or edit the role."""
        from smtui.tui.dialogs.forms import edit

        if self.which == ROLES and self.chosen:
            edit(self.desk, self.chosen[0])
        elif self.chosen:
            super().action_open()
