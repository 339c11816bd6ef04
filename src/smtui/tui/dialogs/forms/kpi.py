"""The form of a KPI, with the pace that its numbers come to."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.goals import AddKpi, EditKpi
from smtui.language.dates import show_full
from smtui.planning.facts.goals import KpiFact
from smtui.planning.pace import kpi_pace
from smtui.tui.details.names import PACE, one_decimal
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, one_field, text_field, word_field
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Cadence, Direction

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

MEASURED = (Cadence.DAILY, Cadence.WEEKLY, Cadence.MONTHLY, Cadence.QUARTERLY)

_OF_FACT = frozenset(field.name for field in fields(KpiFact))


def kpi_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the KPI with ``id_``, or of a new one of the goal that ``context`` names
    (or the form asks for); None when it is gone.
    """
    plan = desk.plan
    if plan is None:
        return None
    fact = _new() if id_ is None else plan.snapshot.kpis.get(id_)
    if fact is None:
        return None
    fact = _drafted(fact, context)

    def tell(values: Values) -> Content:
        return _tell(desk.plan or plan, _drafted(fact, values))

    def save(values: Values) -> "AddKpi | EditKpi":
        return EditKpi(id_, values) if id_ else adding(AddKpi, context, values)

    title = "New KPI" if id_ is None else f"Edit ‘{fact.name}’"
    return Form(title, _fields(Known(plan), fact, is_new=id_ is None), save, id_ is None, tell)


def _new() -> KpiFact:
    return KpiFact(
        id=0, goal_id=0, name="", unit="", channel=None, direction=Direction.UP, tool="",
        person_id=None, minutes=None, cadence=Cadence.WEEKLY, baseline=None, target=None,
        measurements=(),
    )  # fmt: skip


def _drafted(fact: KpiFact, values: Values) -> KpiFact:
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    return replace(fact, **known)  # type: ignore[arg-type]


def _fields(known: Known, fact: KpiFact, *, is_new: bool) -> tuple[Field, ...]:
    channels = tuple(channel.name for channel in known.plan.snapshot.channels.values())
    own = (
        Field("name", "Name", fact.name, entries.read_name),
        text_field("unit", "Unit", fact.unit, "followers, %, €"),
        Field("baseline", "Baseline", entries.number_text(fact.baseline), entries.read_amount,
              hint="where it stood at the start"),
        Field("target", "Target", entries.number_text(fact.target), entries.read_amount,
              hint="where it is to stand at the end"),
        word_field("direction", "Good is", fact.direction),
        Field("cadence", "Measured", str(fact.cadence), Cadence, choices=MEASURED),
        Field("channel", "Channel", fact.channel or "",
              lambda text: entries.read_text(text) or None, hint="a new one is made",
              offers=channels),
        text_field("method", "How", fact.method, "how it is measured"),
        text_field("tool", "With", fact.tool, "the tool that shows it"),
        one_field("person_id", "By", known.people(), fact.person_id, "person"),
        Field("minutes", "Takes", entries.minutes_text(fact.minutes),
              entries.read_optional_minutes, entries.minutes_words, "to measure it once"),
    )  # fmt: skip
    if not is_new:
        return own
    return (
        *own[:1],
        one_field("goal_id", "Of goal", known.goals(), fact.goal_id, "goal"),
        *own[1:],
    )


def _tell(plan: "Plan", draft: KpiFact) -> Content:
    """Say the pace that these numbers come to."""
    goal = plan.snapshot.goals.get(draft.goal_id)
    prose = Prose().heading("What it comes to")
    if goal is None:
        return prose.line("It belongs to a social goal: name one.", Tone.WATCH).content()
    pace = kpi_pace(draft, goal, plan.today)
    glyph, tone = PACE[pace.word]
    prose.pieces(("Pace      ", Tone.DIM), (f"{glyph} {pace.word}", tone))
    if pace.progress is not None:
        prose.pieces(("Progress  ", Tone.DIM), (f"{pace.progress:g} %", Tone.PLAIN))
    if pace.expected is not None:
        prose.pieces(("Expected  ", Tone.DIM), (one_decimal(pace.expected, draft.unit), Tone.PLAIN))
    if pace.forecast is not None and goal.due_on is not None:
        words = f"{one_decimal(pace.forecast, draft.unit)} on {show_full(goal.due_on)}"
        prose.pieces(("Forecast  ", Tone.DIM), (words, Tone.PLAIN))
    if goal.start_on is None or goal.due_on is None:
        prose.line("Its goal needs a start and a due date for a pace.", Tone.WATCH)
    return prose.content()
