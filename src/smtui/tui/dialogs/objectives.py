"""The personal objectives of a goal, of a KPI or of a person: agreed, changed, met."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.objectives import DeleteObjectives, EditObjective
from smtui.language.dates import show_day
from smtui.planning.plan import Plan
from smtui.tui.details.agreed import MARK, about, objectives_of
from smtui.tui.details.figures import near_day
from smtui.tui.details.names import day_tone, first_names
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.forms.objective import objective_form
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, ObjectiveStatus

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

_CONTEXT = {Kind.PERSON: "person_id", Kind.GOAL: "goal_id", Kind.KPI: "kpi_id"}


OF_AIM = (
    Column("", 1), Column("Objective", 0), Column("Who", 9),
    Column("Recognition", 0, from_width=48), Column("Due", 8, right=True),
)  # fmt: skip
OF_PERSON = (
    Column("", 1), Column("Objective", 0), Column("For", 0, from_width=60),
    Column("Recognition", 0, from_width=48), Column("Due", 8, right=True),
)  # fmt: skip


class ObjectiveRows:
    """The objectives of a goal, a KPI or a person."""

    def __init__(self, plan: Plan, key: RowKey) -> None:
        """List the objectives of what ``key`` names."""
        self.columns = OF_PERSON if key.kind == Kind.PERSON else OF_AIM
        self._plan = plan
        self._found = {one.id: one for one in objectives_of(plan, key)}
        self.keys = [RowKey(Kind.OBJECTIVE, id_) for id_ in self._found]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of an objective."""
        plan, one = self._plan, self._found[int(key.id)]
        glyph, tone = MARK[one.status]
        is_open = one.status is ObjectiveStatus.OPEN
        due = near_day(one.due_on, plan.today) if one.due_on else ""
        of_person = Cell(about(plan, one), Tone.DIM)
        of_aim = Cell(first_names(plan, [one.person_id]))
        return (
            Cell(glyph, tone),
            Cell(one.title, Tone.STRONG if is_open else Tone.DIM),
            of_person if self.columns is OF_PERSON else of_aim,
            Cell(one.recognition),
            Cell(due, day_tone(one.due_on, plan.today, open_=is_open)),
        )

    def sentence(self, key: RowKey) -> str:
        """All of an objective in one sentence, which the columns have to cut."""
        plan, one = self._plan, self._found[int(key.id)]
        due = f" by {show_day(one.due_on, plan.today)}" if one.due_on else ""
        thanks = f"; for it {one.recognition}" if one.recognition else ""
        return f"{one.title}{due}{thanks} · {about(plan, one)}"


class ObjectivesDialog(ListDialog):
    """Lists, adds, edits and deletes personal objectives; space says that one is met."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "adds"),
        Binding("e,enter", "edit", "edits"),
        Binding("space", "meet", "met"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = "None agreed yet: a adds one, with the recognition for meeting it."

    def __init__(self, desk: "DeskScreen", key: RowKey) -> None:
        """Show the objectives of what ``key`` names: a person, a goal or a KPI."""
        super().__init__(desk)
        self._key = key

    def head(self) -> Content:
        """Whose objectives they are."""
        snapshot, id_ = self.plan.snapshot, int(self._key.id)
        name = ""
        if self._key.kind == Kind.PERSON and id_ in snapshot.people:
            name = snapshot.people[id_].name
        elif self._key.kind == Kind.KPI and id_ in snapshot.kpis:
            name = snapshot.kpis[id_].name
        elif id_ in snapshot.goals:
            name = snapshot.goals[id_].title
        return (
            Prose().pieces(("Personal objectives", Tone.STRONG), (f" · {name}", Tone.DIM)).content()
        )

    def source(self) -> ObjectiveRows:
        """Those that refer to it."""
        return ObjectiveRows(self.plan, self._key)

    @on(Rows.Highlighted)
    def _look_at(self, message: Rows.Highlighted) -> None:
        """Say in full what is agreed."""
        source = self.rows.source
        if message.key is not None and isinstance(source, ObjectiveRows):
            self.echo.say(source.sentence(message.key), Tone.DIM)

    def _show_form(self, id_: int | None) -> None:
        context = {_CONTEXT[Kind(self._key.kind)]: int(self._key.id)}
        form = objective_form(self.desk, id_, {} if id_ else context)
        if form is not None:
            self.app.push_screen(FormDialog(self.desk, form))

    def action_add(self) -> None:
        """Agree on another."""
        self._show_form(None)

    def action_edit(self) -> None:
        """Change the one under the cursor."""
        if self.rows.key is not None:
            self._show_form(int(self.rows.key.id))

    def on_rows_opened(self) -> None:
        """A second click edits."""
        self.action_edit()

    def action_meet(self) -> None:
        """Say that those chosen are met, or are not after all."""
        for key in self.rows.chosen:
            fact = self.plan.snapshot.objectives[int(key.id)]
            is_met = fact.status is ObjectiveStatus.MET
            status = ObjectiveStatus.OPEN if is_met else ObjectiveStatus.MET
            self.do(EditObjective(fact.id, {"status": status}))

    def action_delete(self) -> None:
        """Delete those chosen."""
        if self.rows.chosen:
            self.do(DeleteObjectives(tuple(int(key.id) for key in self.rows.chosen)))


def open_objectives(desk: "DeskScreen", key: RowKey | None) -> None:
    """Open the objectives of the person, the goal or the KPI under the cursor."""
    if key is None or key.kind not in _CONTEXT:
        desk.say("Put the cursor on a person, a social goal or a KPI.", Tone.DIM)
    else:
        desk.app.push_screen(ObjectivesDialog(desk, key))
