"""The form of a person, with what the hours do to the load of this week."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.people import OFFICE_WEEK, AddPerson, EditPerson
from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.planning.derive import derive
from smtui.planning.facts.people import PersonFact
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, text_field, word_field
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.dialogs.forms.task_preview import change
from smtui.tui.reporting import BAND_TONES, percent_of
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Employment, Kind

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

DRAFT = 0

_OF_FACT = frozenset(field.name for field in fields(PersonFact))


def person_form(desk: "DeskScreen", id_: int | None, context: Mapping[str, object]) -> Form | None:
    """Return the form of the person with ``id_``, or of a new one; None when gone."""
    workspace = desk.workspace
    if workspace is None:
        return None
    plan = workspace.plan
    fact = _new() if id_ is None else plan.snapshot.people.get(id_)
    if fact is None:
        return None
    row = workspace.fields(Kind.PERSON, id_) if id_ else {}

    def tell(values: Values) -> Content:
        return _tell(workspace.plan, _drafted(fact, values))

    def save(values: Values) -> "AddPerson | EditPerson":
        return EditPerson(id_, values) if id_ else adding(AddPerson, context, values)

    title = "New person" if id_ is None else f"Edit {fact.name}"
    return Form(title, _fields(Known(plan), fact, row), save, id_ is None, tell)


def _new() -> PersonFact:
    return PersonFact(
        id=DRAFT, name="", role_id=None, role=None, employment=Employment.IN_HOUSE,
        week_minutes=OFFICE_WEEK, cost_per_hour=None, focus_factor=None, from_on=None,
        until_on=None, is_me=False, time_off=(),
    )  # fmt: skip


def _drafted(fact: PersonFact, values: Values) -> PersonFact:
    known = {name: value for name, value in values.items() if name in _OF_FACT}
    return replace(fact, **known)  # type: ignore[arg-type]


def _fields(known: Known, fact: PersonFact, row: Mapping[str, object]) -> tuple[Field, ...]:
    settings = known.plan.settings
    return (
        Field("name", "Name", fact.name, entries.read_name),
        Field("role", "Role", fact.role or "", lambda text: entries.read_text(text) or None,
              hint="a new one is made", offers=tuple(known.roles())),
        word_field("employment", "Engaged", fact.employment),
        Field("week_minutes", "Hours", entries.week_text(fact.week_minutes), entries.read_week,
              entries.week_words, "8 8 8 8 8 0 0 from Monday, or 40"),
        Field("cost_per_hour", f"{settings.currency} an hour",
              entries.number_text(fact.cost_per_hour),
              entries.number_reader(0, 1_000_000, "The cost")),
        Field("focus_factor", "Focus", entries.share_text(fact.focus_factor), entries.read_share,
              hint=f"else the common {round(settings.focus_factor * 100)} % (% changes that)"),
        known.day("from_on", "From", fact.from_on),
        known.day("until_on", "Until", fact.until_on),
        Field("is_me", "That is you", YES if fact.is_me else NO, lambda text: text == YES,
              hint="does what nobody has", choices=(NO, YES)),
        text_field("contact", "Contact", row.get("contact"), "mail, phone, handle"),
        text_field("country", "Country", fact.country, "DE, GB: its public holidays (O)"),
        Field("notes", "Notes", str(row.get("notes") or ""), entries.read_lines, lines=True),
    )  # fmt: skip


def _tell(plan: "Plan", draft: PersonFact) -> Content:
    """Say the capacity and the load of this and the next week, before and after."""
    from datetime import timedelta

    snapshot = replace(plan.snapshot, people={**plan.snapshot.people, draft.id: draft})
    after = derive(snapshot, plan.today, plan.settings, plan)
    prose = Prose().heading("What saving would do")
    for ahead in (0, 7):
        day = plan.today + timedelta(days=ahead)
        was, now = plan.workload.week(draft.id, day), after.workload.week(draft.id, day)
        is_new = draft.id not in plan.snapshot.people
        hours = change("" if is_new else show_minutes(was.capacity), show_minutes(now.capacity))
        load = change("" if is_new else percent_of(was), percent_of(now), BAND_TONES[now.band])
        label = f"{week_label(day)} {'rest ' if not ahead else ''}"
        prose.pieces((label.ljust(10), Tone.DIM), *hours, ("  load ", Tone.DIM), *load)
    return prose.line("Hours less time off, times focus.", Tone.DIM).content()
