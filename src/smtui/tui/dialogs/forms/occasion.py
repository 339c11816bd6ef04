"""The form of an occasion: its day, whether it comes back, and how far ahead it is told of."""

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.actions.campaigns import AddOccasion, EditOccasion
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.publishing import OccasionFact
from smtui.planning.publishing.occasions import next_day
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.choices import Known, text_field
from smtui.tui.dialogs.forms.field import NO, YES, Field
from smtui.tui.dialogs.forms.form import Form, Values, adding
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

NOTICE_DAYS = 14
LONGEST_NOTICE = 366


def occasion_form(desk: "DeskScreen", id_: int | None) -> Form | None:
    """Return the form of the occasion with ``id_``, or of a new one; None when it is gone."""
    plan = desk.plan
    fact = plan.snapshot.occasions.get(id_ or 0) if plan else None
    if plan is None or (id_ is not None and fact is None):
        return None

    def save(values: Values) -> AddOccasion | EditOccasion:
        return EditOccasion(id_, values) if id_ else adding(AddOccasion, {}, values)

    title = f"Edit ‘{fact.name}’" if fact else "An occasion"
    return Form(title, _fields(plan, fact), save, id_ is None, lambda values: _tell(plan, values))


def _fields(plan: "Plan", fact: OccasionFact | None) -> tuple[Field, ...]:
    day = Known(plan).day("day_on", "Day", fact.day_on if fact else None, "24 dec, 30th")
    read_day = day.read

    def read(text: str) -> object:
        found = read_day(text)
        if found is None:
            raise NotUnderstood("On which day? Such as 24 dec or 1 mar 2027")
        return found

    return (
        Field("name", "Occasion", fact.name if fact else "", entries.read_name),
        Field("day_on", "Day", day.text, read, day.echo, day.hint),
        Field("is_yearly", "Every year", YES if fact and fact.is_yearly else NO,
              lambda text: text == YES, choices=(NO, YES)),
        Field("notice_days", "Notice", str(fact.notice_days if fact else NOTICE_DAYS), read_notice,
              lambda days: f"told {days} days ahead", "days ahead"),
        text_field("country", "Country", fact.country if fact else "", "empty: an own date"),
        text_field("note", "Note", fact.note if fact else ""),
    )  # fmt: skip


def read_notice(text: str) -> int:
    """Whole days from 0 to a year; raises `NotUnderstood`."""
    said = text.strip().lower().removesuffix("days").removesuffix("d").strip()
    if not said.isdecimal() or int(said) > LONGEST_NOTICE:
        raise NotUnderstood(f"How many days ahead? 0 to {LONGEST_NOTICE}")
    return int(said)


def _tell(plan: "Plan", values: Values) -> Content:
    day, notice = values.get("day_on"), values.get("notice_days")
    prose = Prose().heading("When it is told")
    if not isinstance(day, date) or not isinstance(notice, int):
        return prose.line("Give it a day.", Tone.DIM).content()
    draft = OccasionFact(0, "", day, values.get("is_yearly") is True, "", notice, "")
    coming = next_day(draft, plan.today)
    if coming is None:
        return prose.line("That day is past.", Tone.WATCH).content()
    from datetime import timedelta

    begins = max(coming - timedelta(days=notice), plan.today)
    prose.line(f"Next on {show_full(coming)}.")
    return prose.line(f"Among the ideas from {show_full(begins)} on.", Tone.DIM).content()
