"""The form of a planned role, with what it costs and brings."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.team import AddPlannedRole, EditPlannedRole
from smtui.language.durations import show_minutes
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.team import PlannedRoleFact, RoleFact
from smtui.planning.growth import growth
from smtui.planning.plan import Plan
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.role import DEAREST, hours_text, hours_words
from smtui.tui.dialogs.forms.task_preview import change
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Employment

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

DRAFT = 0
FULL_WEEK = 2400
SHOWN_QUARTERS = 4


def planned_role_form(
    desk: "DeskScreen", id_: int | None, context: Mapping[str, object]
) -> Form | None:
    """Return the form of the planned role with ``id_``, or of a new one; None when it is gone."""
    plan = desk.plan
    if plan is None:
        return None
    fact = plan.snapshot.planned_roles.get(id_ or 0)
    if id_ is not None and fact is None:
        return None

    def save(values: Values) -> AddPlannedRole | EditPlannedRole:
        return EditPlannedRole(id_, values) if id_ else adding(AddPlannedRole, context, values)

    def tell(values: Values) -> Content:
        now = desk.plan or plan
        return _tell(now, _drafted(now, fact, values))

    title = "Edit the planned role" if fact else "Plan a role"
    return Form(title, _fields(plan, fact), save, id_ is None, tell)


def _read_start(read: object) -> object:
    if read is None:
        raise NotUnderstood("From which day? Such as: 1 mar, next quarter, +6m")
    return read


def _fields(plan: Plan, fact: PlannedRoleFact | None) -> tuple[Field, ...]:
    known = Known(plan)
    role = plan.snapshot.role_facts.get(fact.role_id) if fact else None
    start = known.day("starts_on", "From", fact.starts_on if fact else None, "1 mar, +3m, eoq")
    read_day = start.read
    return (
        Field("role", "Role", role.name if role else "", entries.read_name,
              hint="a new one is made", offers=tuple(known.roles())),
        replace(start, read=lambda text: _read_start(read_day(text))),
        known.day("until_on", "Until", fact.until_on if fact else None, "empty: for good"),
        word_field("employment", "Engaged", fact.employment if fact else Employment.IN_HOUSE),
        Field("week_minutes", "Hours", hours_text(fact.week_minutes if fact else None),
              entries.optional(entries.read_hours), hours_words, "of a week; else the role’s"),
        Field("cost_per_hour", f"{plan.settings.currency} an hour",
              entries.number_text(fact.cost_per_hour if fact else None),
              entries.number_reader(0, DEAREST, "The cost"), hint="else the role’s"),
        text_field("note", "Note", fact.note if fact else ""),
    )  # fmt: skip


def _role_named(plan: Plan, name: object) -> RoleFact | None:
    folded = str(name or "").casefold()
    roles = plan.snapshot.role_facts.values()
    return next((role for role in roles if role.name.casefold() == folded), None)


def _drafted(plan: Plan, fact: PlannedRoleFact | None, values: Values) -> PlannedRoleFact | None:
    """The planned role as it would be saved; None while role or start are missing."""
    role = _role_named(plan, values.get("role"))
    if role is None and fact is not None and "role" not in values:
        role = plan.snapshot.role_facts.get(fact.role_id)
    starts = values.get("starts_on", fact.starts_on if fact else None)
    if role is None or not isinstance(starts, date):
        return None
    week = values.get("week_minutes", fact.week_minutes if fact else None)
    cost = values.get("cost_per_hour", fact.cost_per_hour if fact else None)
    until = values.get("until_on", fact.until_on if fact else None)
    kind = values.get("employment", fact.employment if fact else Employment.IN_HOUSE)
    return PlannedRoleFact(
        id=fact.id if fact else DRAFT,
        role_id=role.id,
        employment=kind if isinstance(kind, Employment) else Employment.IN_HOUSE,
        starts_on=starts,
        until_on=until if isinstance(until, date) else None,
        week_minutes=week if isinstance(week, int) else role.week_minutes or FULL_WEEK,
        cost_per_hour=cost if isinstance(cost, (int, float)) else None,
        position=fact.position if fact else len(plan.snapshot.planned_roles) + 1,
        note="",
    )


def _tell(plan: Plan, draft: PlannedRoleFact | None) -> Content:
    """Say the cost of a month and the capacity of the coming quarters, before and after."""
    prose = Prose().heading("What saving would do")
    if draft is None:
        return prose.line("Name the role and the first day.", Tone.DIM).content()
    roles = {**plan.snapshot.planned_roles, draft.id: draft}
    after = replace(plan, snapshot=replace(plan.snapshot, planned_roles=roles))
    pairs = zip(growth(plan, SHOWN_QUARTERS), growth(after, SHOWN_QUARTERS), strict=True)
    for was, now in pairs:
        costs = [f"{one.cost_in_house + one.cost_outsourced:,.0f}" for one in (was, now)]
        prose.pieces(
            (was.label.ljust(9), Tone.DIM),
            *change(costs[0], f"{costs[1]} {plan.settings.currency}"),
        )
        prose.pieces(
            (" " * 9, Tone.DIM),
            *change(show_minutes(was.capacity), show_minutes(now.capacity)),
        )
    return prose.line("Cost of a month; hours of the quarter.", Tone.DIM).content()
