"""The form of a tactic, with its quadrant, priority and place as the scores change."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.tactics import AddTactic, EditTactic
from smtui.planning.derive import derive
from smtui.planning.facts.tactics import TacticFact
from smtui.tui.details.names import points
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import (
    Known,
    one_field,
    score_field,
    some_field,
    word_field,
)
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.task_preview import change
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import OPEN_TASK_STATUSES, Kind, TacticStatus

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

DRAFT = 0


def tactic_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the tactic with ``id_``, or of a new one that takes ``context``; None
    when it is gone.
    """
    workspace = desk.workspace
    if workspace is None:
        return None
    plan = workspace.plan
    notes = ""
    if id_ is None:
        fact = _drafted(_new(plan), context)
    elif id_ in plan.snapshot.tactics:
        fact, notes = plan.snapshot.tactics[id_], workspace.notes(Kind.TACTIC, id_)
    else:
        return None

    def tell(values: Values) -> Content:
        return _tell(workspace.plan, _drafted(fact, values))

    def save(values: Values) -> "AddTactic | EditTactic":
        if id_:
            return EditTactic(id_, values)
        return adding(AddTactic, context, values)

    title = "New tactic" if id_ is None else f"Edit ‘{fact.title}’"
    return Form(title, _fields(Known(plan), fact, notes), save, id_ is None, tell)


def _new(plan: "Plan") -> TacticFact:
    return TacticFact(
        id=DRAFT, title="", status=TacticStatus.PLANNED, business_value=3, customer_value=3,
        kpi_impact=3, effort=3, difficulty=3, estimate=None, starts_on=None, eta_on=None,
        eta_rrule=None, process="", created_on=plan.today, goals=(), owners=(), has_notes=False,
    )  # fmt: skip


_OF_FACT = frozenset(field.name for field in fields(TacticFact))


def _drafted(fact: TacticFact, values: Values) -> TacticFact:
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    return replace(fact, **known)  # type: ignore[arg-type]


def _fields(known: Known, fact: TacticFact, notes: str) -> tuple[Field, ...]:
    return (
        Field("title", "Title", fact.title, entries.read_name),
        some_field("goals", "Serves", known.goals(), fact.goals, "social goal"),
        some_field("owners", "Owners", known.people(), fact.owners, "person"),
        word_field("status", "Status", fact.status),
        score_field("business_value", "Business", fact.business_value, "value to the business"),
        score_field("customer_value", "Customers", fact.customer_value, "value to customers"),
        score_field("kpi_impact", "KPI impact", fact.kpi_impact, "how much it moves the KPI"),
        score_field("effort", "Effort", fact.effort, "how much work it is"),
        score_field("difficulty", "Difficulty", fact.difficulty, "how hard it is"),
        known.day("eta_on", "ETA", fact.eta_on),
        Field("eta_rrule", "or every", entries.rule_text(fact.eta_rrule), entries.read_rule,
              entries.rule_words, "30th, month, fri: in place of a date"),
        known.day("starts_on", "From", fact.starts_on),
        Field("estimate", "Estimate", entries.minutes_text(fact.estimate),
              entries.read_optional_minutes, entries.minutes_words,
              "until its tasks have their own"),
        Field("process", "Process", fact.process, entries.read_text,
              hint="publishing, outreach, monitoring …", offers=_processes(known)),
        one_field("skill_id", "Skill", known.skills(), fact.skill_id, "skill"),
        Field("notes", "Notes", notes, entries.read_lines, lines=True),
    )  # fmt: skip


def _processes(known: Known) -> tuple[str, ...]:
    """The processes that tactics belong to already."""
    tactics = known.plan.snapshot.tactics.values()
    return tuple(sorted({tactic.process for tactic in tactics if tactic.process}))


def _tell(plan: "Plan", draft: TacticFact) -> Content:
    """Say quadrant, priority and place before and after."""
    snapshot = replace(plan.snapshot, tactics={**plan.snapshot.tactics, draft.id: draft})
    after = derive(snapshot, plan.today, plan.settings, plan)
    was, now = plan.tactics.get(draft.id), after.tactics[draft.id]
    prose = Prose().heading("What saving would do")
    for label, old, new in (
        ("Quadrant", was.quadrant if was else "", str(now.quadrant)),
        ("Value", f"{was.value:.1f}" if was else "", f"{now.value:.1f}"),
        ("Complexity", f"{was.complexity:.1f}" if was else "", f"{now.complexity:.1f}"),
        ("Priority", _priority(plan, draft.id), _priority(after, draft.id) or "not ranked"),
        ("Place", _place(plan, draft.id), _place(after, draft.id) or "none"),
    ):
        prose.pieces((label.ljust(11), Tone.DIM), *change(str(old), new))
    along = going_along(plan, draft)
    if along:
        prose.line(along, Tone.WATCH)
    if not draft.goals:
        prose.line("It serves no goal: one point less.", Tone.WATCH)
    return prose.content()


def going_along(plan: "Plan", draft: TacticFact) -> str:
    """How many open tasks are dropped with a tactic that is given up; "" where none would be."""
    was = plan.snapshot.tactics.get(draft.id)
    if was is None or draft.status != TacticStatus.DROPPED or was.status == TacticStatus.DROPPED:
        return ""
    tasks = [
        task
        for task in plan.snapshot.tasks.values()
        if task.tactic_id == draft.id and task.status in OPEN_TASK_STATUSES
    ]
    if not tasks:
        return "No open task goes along."
    one = len(tasks) == 1
    return f"{len(tasks):,} open task{'' if one else 's'} {'is' if one else 'are'} dropped with it."


def _priority(plan: "Plan", id_: int) -> str:
    return points(plan.tactic_ranks[id_].priority) if id_ in plan.tactic_ranks else ""


def _place(plan: "Plan", id_: int) -> str:
    if id_ not in plan.tactic_ranks:
        return ""
    return f"{plan.tactic_order.index(id_) + 1}. of {len(plan.tactic_order)}"
