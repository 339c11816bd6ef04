"""The forms of social goals (with the five letters of SMART, live) and of company goals."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.goals import (
    AddCompanyGoal,
    AddGoal,
    AddGoalWithKpis,
    EditCompanyGoal,
    EditGoal,
)
from smtui.planning.facts.goals import CompanyGoalFact, GoalFact
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, score_field, some_field, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.metrics import draft_of, kpis_of, metric_fields
from smtui.tui.dialogs.forms.smart import tell_smart
from smtui.vocabulary import GoalStatus, Kind

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.store.library import Metric
    from smtui.tui.desk import DeskScreen

OBJECTIVES = (
    "Brand awareness",
    "Website traffic",
    "Leads",
    "Revenue",
    "Brand engagement",
    "Community",
    "Press",
    "Customer research",
)
"""Those of the library, which is not read for their names alone; a test holds them to it."""

_OF_FACT = frozenset(field.name for field in fields(GoalFact))


def goal_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the social goal with ``id_``, or of a new one; None when it is gone.
    ``context`` may bring ``metrics`` of the library: they become KPIs of the new goal.
    """
    workspace = desk.workspace
    if workspace is None:
        return None
    found = _new_goal() if id_ is None else workspace.plan.snapshot.goals.get(id_)
    if found is None:
        return None
    fact = _drafted(found, context)
    notes = workspace.notes(Kind.GOAL, id_) if id_ else ""
    metrics = _metrics(context)

    def tell(values: Values) -> Content:
        known = list(workspace.plan.snapshot.kpis.values())
        if id_ is None:
            known = [draft_of(kpi) for kpi in kpis_of(metrics, values)]
        return tell_smart(_drafted(fact, values), known, is_new=id_ is None)

    def save(values: Values) -> "Action":
        if id_:
            return EditGoal(id_, values)
        goal = adding(AddGoal, context, values)
        return AddGoalWithKpis(goal, kpis_of(metrics, values)) if metrics else goal

    title = "New social goal" if id_ is None else f"Edit ‘{fact.title}’"
    named, stated, *others = _fields(Known(workspace.plan), fact, notes)
    shown = (named, stated, *metric_fields(metrics), *others)
    return Form(title, shown, save, id_ is None, tell)


def _metrics(context: Mapping[str, object]) -> "tuple[Metric, ...]":
    found = context.get("metrics", ())
    return found if isinstance(found, tuple) else ()


def _new_goal() -> GoalFact:
    return GoalFact(
        id=0, title="", statement="", achievable="", relevant="", objective=None, weight=3,
        start_on=None, due_on=None, status=GoalStatus.ACTIVE, serves=(),
    )  # fmt: skip


def _drafted(fact: GoalFact, values: Values) -> GoalFact:
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    return replace(fact, **known)  # type: ignore[arg-type]


def _fields(known: Known, fact: GoalFact, notes: str) -> tuple[Field, ...]:
    company = known.company_goals()
    return (
        Field("title", "Title", fact.title, entries.read_name),
        text_field("statement", "Specific", fact.statement, "what exactly will be so"),
        text_field("achievable", "Achievable", fact.achievable, "why it can be done"),
        text_field("relevant", "Relevant", fact.relevant, "what it is good for"),
        some_field("serves", "Serves", company, fact.serves, "company goal"),
        Field("objective", "Objective", fact.objective or "",
              lambda text: entries.read_text(text) or None,
              hint="or a marketing objective: leads …", offers=OBJECTIVES),
        known.day("start_on", "Starts", fact.start_on),
        known.day("due_on", "Due", fact.due_on),
        score_field("weight", "Weight", fact.weight, "how much it counts"),
        word_field("status", "Status", fact.status),
        Field("notes", "Notes", notes, entries.read_lines, lines=True),
    )  # fmt: skip


def company_goal_form(
    desk: "DeskScreen", id_: int | None, context: Mapping[str, object]
) -> Form | None:
    """Return the form of the company goal with ``id_``, or of a new one; None when it is gone."""
    plan = desk.plan
    if plan is None:
        return None
    new = CompanyGoalFact(id=0, title="", why="", horizon_on=None, status=GoalStatus.ACTIVE)
    fact = new if id_ is None else plan.snapshot.company_goals.get(id_)
    if fact is None:
        return None

    def save(values: Values) -> "AddCompanyGoal | EditCompanyGoal":
        if id_:
            return EditCompanyGoal(id_, values)
        return adding(AddCompanyGoal, context, values)

    shown = (
        Field("title", "Title", fact.title, entries.read_name),
        Field("why", "Why", fact.why, entries.read_lines, lines=True),
        Known(plan).day("horizon_on", "Horizon", fact.horizon_on, "31 dec, eoq, 1y"),
        word_field("status", "Status", fact.status),
    )
    title = "New company goal" if id_ is None else f"Edit ‘{fact.title}’"
    return Form(title, shown, save, id_ is None)
