"""The form of a personal objective: who, what for, and what is agreed when it is met."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.objectives import AddObjective, EditObjective
from smtui.planning.facts.people import ObjectiveFact
from smtui.tui.details.names import PACE
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import ObjectiveStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

ABOUT = "about"
"""The field that names a goal (by its id) or a KPI (by its id below zero)."""


def objective_form(
    desk: "DeskScreen", id_: int | None, context: Mapping[str, object]
) -> Form | None:
    """Return the form of the objective with ``id_``, or of a new one of what ``context`` names (a
    ``person_id``, a ``goal_id`` or a ``kpi_id``); None when it is gone.
    """
    plan = desk.plan
    if plan is None:
        return None
    fact = _new(context) if id_ is None else plan.snapshot.objectives.get(id_)
    if fact is None:
        return None

    def save(values: Values) -> "AddObjective | EditObjective":
        given = _stored(values)
        return EditObjective(id_, given) if id_ else AddObjective(**given)  # type: ignore[arg-type]

    title = "New personal objective" if id_ is None else f"Edit ‘{fact.title}’"
    fields = _fields(Known(plan), fact)
    return Form(title, fields, save, id_ is None, lambda values: _tell(desk.plan or plan, values))


def _new(context: Mapping[str, object]) -> ObjectiveFact:
    def known(name: str) -> int | None:
        value = context.get(name)
        return value if isinstance(value, int) else None

    return ObjectiveFact(
        id=0, person_id=known("person_id") or 0, goal_id=known("goal_id"), kpi_id=known("kpi_id"),
        title="", recognition="", status=ObjectiveStatus.OPEN, due_on=None,
    )  # fmt: skip


def _stored(values: Values) -> dict[str, object]:
    """The values by the names of the action: what it is about becomes a goal or a KPI."""
    given = {name: value for name, value in values.items() if name != ABOUT}
    if ABOUT in values:
        about = values[ABOUT]
        id_ = about if isinstance(about, int) else 0
        given |= {"goal_id": id_ if id_ > 0 else None, "kpi_id": -id_ if id_ < 0 else None}
    return given


def _fields(known: Known, fact: ObjectiveFact) -> tuple[Field, ...]:
    snapshot = known.plan.snapshot
    aims = entries.by_name(
        [*((goal.title, goal.id) for goal in snapshot.goals.values()),
         *((kpi.name, -kpi.id) for kpi in snapshot.kpis.values())]
    )  # fmt: skip
    about = -fact.kpi_id if fact.kpi_id is not None else fact.goal_id
    return (
        one_field("person_id", "Person", known.people(), fact.person_id or None, "person"),
        Field("title", "Objective", fact.title, entries.read_name, hint="what the person is to do"),
        one_field(ABOUT, "For", aims, about, "goal or KPI"),
        text_field("recognition", "Recognition", fact.recognition, "agreed when it is met"),
        known.day("due_on", "Due", fact.due_on),
        word_field("status", "Status", fact.status),
    )


def _tell(plan: "Plan", values: Values) -> Content:
    """Say how what it is about stands, and what is still missing."""
    prose = Prose().heading("What it refers to")
    about = values.get(ABOUT)
    if not values.get("person_id"):
        prose.line("Name the person.", Tone.WATCH)
    if not isinstance(about, int):
        return prose.line("Name the goal or the KPI that it is for.", Tone.WATCH).content()
    if about < 0:
        kpi, word = plan.snapshot.kpis[-about], plan.kpis[-about].word
        goal = plan.snapshot.goals[kpi.goal_id]
        prose.line(f"KPI ‘{kpi.name}’ of ‘{goal.title}’")
    else:
        goal, word = plan.snapshot.goals[about], plan.goals[about].word
        prose.line(f"Goal ‘{goal.title}’")
    glyph, tone = PACE[word]
    prose.pieces((f"{glyph} {word}", tone))
    if not values.get("recognition"):
        prose.line("Without a recognition it is only a wish.", Tone.DIM)
    return prose.content()
