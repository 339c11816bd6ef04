"""The forms of social goals (with the five letters of SMART, live) and of company goals."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.goals import AddCompanyGoal, AddGoal, EditCompanyGoal, EditGoal
from smtui.planning.facts.goals import CompanyGoalFact, GoalFact
from smtui.tui.details.goal import smart_letters
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, score_field, some_field, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import GoalStatus, Kind

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

OBJECTIVES = (
    "brand awareness",
    "website traffic",
    "leads",
    "revenue",
    "brand engagement",
    "community",
    "press",
    "customer research",
)

_OF_FACT = frozenset(field.name for field in fields(GoalFact))


def goal_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the social goal with ``id_``, or of a new one; None when it is gone."""
    workspace = desk.workspace
    if workspace is None:
        return None
    plan = workspace.plan
    fact = _new_goal() if id_ is None else plan.snapshot.goals.get(id_)
    if fact is None:
        return None
    fact = _drafted(fact, context)
    notes = workspace.notes(Kind.GOAL, id_) if id_ else ""

    def tell(values: Values) -> Content:
        return _tell(workspace.plan, _drafted(fact, values))

    def save(values: Values) -> "AddGoal | EditGoal":
        return EditGoal(id_, values) if id_ else AddGoal(**{**context, **values})  # type: ignore[arg-type]

    title = "New social goal" if id_ is None else f"Edit ‘{fact.title}’"
    return Form(title, _fields(Known(plan), fact, notes), save, id_ is None, tell)


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


def _tell(plan: "Plan", draft: GoalFact) -> Content:
    """Say which of the five letters the goal has, and what the others still miss."""
    letters = smart_letters(plan, draft)
    has = sum(1 for letter in letters if letter.said)
    prose = Prose().heading("SMART", f"{has} of {len(letters)}")
    for letter in letters:
        if letter.said:
            prose.pieces(("✓ ", Tone.FINE), (letter.name, Tone.STRONG))
        else:
            prose.pieces(("· ", Tone.WATCH), (f"{letter.name} misses {letter.wanted}", Tone.WATCH))
    if not draft.is_aligned:
        prose.line("Unaligned: it serves no company goal and no objective.", Tone.TROUBLE)
    return prose.content()


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
        return AddCompanyGoal(**{**context, **values})  # type: ignore[arg-type]

    shown = (
        Field("title", "Title", fact.title, entries.read_name),
        Field("why", "Why", fact.why, entries.read_lines, lines=True),
        Known(plan).day("horizon_on", "Horizon", fact.horizon_on, "31 dec, eoq, 1y"),
        word_field("status", "Status", fact.status),
    )
    title = "New company goal" if id_ is None else f"Edit ‘{fact.title}’"
    return Form(title, shown, save, id_ is None)
