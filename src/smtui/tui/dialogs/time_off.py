"""The time off of a person: stretches added, changed and deleted, and public holidays."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.countries import country_code
from smtui.actions.people import AddHolidays, AddTimeOff, DeleteTimeOff, EditTimeOff
from smtui.language.dates import show_full
from smtui.language.not_understood import NotUnderstood
from smtui.language.spans import Span, read_span, show_span
from smtui.planning.facts.people import PersonFact, TimeOffFact
from smtui.planning.plan import Plan
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

GONE = RowKey("heading", "gone by")
_COUNTRY = re.compile(r"^(.*?\D)(?:\s+(\d{4}))?$")


class Holidays(NamedTuple):
    """The public holidays of a country (ISO code) in a year."""

    country: str
    year: int


def read_holidays(text: str, today: date) -> Holidays:
    """The country and the year of ``de 2027`` or ``germany 2027``; without a year this one, in
    December the next.

    Raises `NotUnderstood` for anything that is neither code nor name of a country.
    """
    found = _COUNTRY.match(text.strip())
    code = country_code(found[1]) if found else None
    if found is None or code is None:
        raise NotUnderstood("Write the country, or its code, and the year: gb 2027, germany 2027")
    return Holidays(code, int(found[2]) if found[2] else today.year + (today.month == 12))


def working_days(person: PersonFact, away: TimeOffFact) -> int:
    """On how many of the days the person would work otherwise."""
    days = (away.until_on - away.from_on).days + 1
    return sum(
        1
        for step in range(days)
        if person.week_minutes[(away.from_on + timedelta(days=step)).weekday()]
    )


def span_text(away: TimeOffFact) -> str:
    """The text of a stretch, which reads back as it."""
    ends = [show_full(day).split(" ", 1)[1] for day in (away.from_on, away.until_on)]
    days = ends[0] if away.from_on == away.until_on else " - ".join(ends)
    return f"{days} {away.reason}".strip()


class TimeOffRows:
    """The stretches ahead in their order, then those gone by, the latest first."""

    columns = (
        Column("Days", 25),
        Column("Why", 0),
        Column("Work days", 10, right=True),
    )

    def __init__(self, plan: Plan, person: PersonFact | None) -> None:
        """List the time off of ``person``."""
        self._plan, self._person = plan, person
        found = sorted(person.time_off if person else (), key=lambda one: (one.from_on, one.id))
        ahead = [one for one in found if one.until_on >= plan.today]
        gone = [one for one in reversed(found) if one.until_on < plan.today]
        self._found = {one.id: one for one in found}
        self.keys: Sequence[RowKey] = [
            *(RowKey(Kind.TIME_OFF, one.id) for one in ahead),
            *([GONE] if gone else []),
            *(RowKey(Kind.TIME_OFF, one.id) for one in gone),
        ]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a stretch."""
        if key == GONE:
            return Heading("Gone by")
        one, today = self._found[int(key.id)], self._plan.today
        is_gone = one.until_on < today
        is_now = one.from_on <= today <= one.until_on
        days = working_days(self._person, one) if self._person else 0
        tone = Tone.DIM if is_gone else Tone.WATCH if is_now else Tone.PLAIN
        return (
            Cell(show_span(one.from_on, one.until_on, today), tone),
            Cell(one.reason, Tone.DIM if is_gone else Tone.PLAIN),
            Cell(str(days) if days else "–", Tone.DIM),
        )


class TimeOffDialog(ListDialog):
    """Lists, adds, edits and deletes time off; the load follows at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "adds"),
        Binding("e,enter", "edit", "edits"),
        Binding("d,delete", "delete", "deletes"),
        Binding("p", "holidays(False)", "public holidays, P for all", key_display="p"),
        Binding("P", "holidays(True)", "", show=False),
    ]
    EMPTY: ClassVar[str] = (
        "No time off yet.\n"
        "a  adds some: 24 dec - 2 jan Christmas\n"
        "p  takes the public holidays of a country"
    )

    def __init__(self, desk: "DeskScreen", person_id: int) -> None:
        """Show the time off of a person."""
        super().__init__(desk)
        self._person_id = person_id

    @property
    def _person(self) -> PersonFact | None:
        return self.plan.snapshot.people.get(self._person_id)

    def head(self) -> Content:
        """Whose it is, and how many working days this year takes."""
        person, year = self._person, self.plan.today.year
        if person is None:
            return Content("This person is gone.")
        days = sum(working_days(person, one) for one in person.time_off if one.from_on.year == year)
        country = f" · holidays of {person.country}" if person.country else ""
        figure = "1 working day" if days == 1 else f"{days} working days"
        return (
            Prose()
            .pieces((f"Time off of {person.name}", Tone.STRONG),
                    (f" · {figure} in {year}{country}", Tone.DIM))
            .content()
        )  # fmt: skip

    def source(self) -> TimeOffRows:
        """The stretches of the person."""
        return TimeOffRows(self.plan, self._person)

    @property
    def _chosen(self) -> TimeOffFact | None:
        person, key = self._person, self.rows.key
        if person is None or key is None:
            return None
        return next((one for one in person.time_off if one.id == key.id), None)

    def _ask_span(self, question: str, text: str, keep: Callable[[Span], object]) -> None:
        today, week_start = self.plan.today, self.plan.settings.week_start
        ask = Ask(question, lambda said: read_span(said, today, week_start), span_words,
                  "such as: 24 dec - 2 jan Christmas, or: fri dentist", text)  # fmt: skip

        def answered(span: Span | None) -> None:
            if span is not None:
                keep(span)

        self.app.push_screen(AskDialog(ask), answered)

    def action_add(self) -> None:
        """Ask for days and why, and add them."""
        person = self._person
        if person is not None:

            def add(span: Span) -> None:
                before = set(self.rows.source.keys)
                self.do(AddTimeOff(self._person_id, span.first, span.last, span.words))
                for key in set(self.rows.source.keys) - before - {GONE}:
                    self.rows.go_to(key)

            self._ask_span(f"When is {person.name} away, and why?", "", add)

    def action_edit(self) -> None:
        """Change the stretch under the cursor."""
        away = self._chosen
        if away is not None:
            id_ = away.id

            def edit(span: Span) -> None:
                changes = {"from_on": span.first, "until_on": span.last, "reason": span.words}
                self.do(EditTimeOff(id_, changes))

            self._ask_span("Which days, and why?", span_text(away), edit)

    def on_rows_opened(self) -> None:
        """A second click edits."""
        self.action_edit()

    def action_delete(self) -> None:
        """Delete the stretch under the cursor."""
        if self._chosen is not None:
            self.do(DeleteTimeOff(self._chosen.id))

    def action_holidays(self, everybody: bool) -> None:
        """Ask for a country, and add its public holidays for this person or for all."""
        person, today = self._person, self.plan.today
        if person is None:
            return
        ids = tuple(self.plan.snapshot.people) if everybody else (self._person_id,)
        whom = "everybody" if everybody else person.name
        country = person.country or next(
            (one.country for one in self.plan.snapshot.people.values() if one.country), ""
        )
        text = f"{country} {read_holidays(country, today).year}" if country else ""

        def add(holidays: Holidays | None) -> None:
            if holidays is not None:
                self.do(AddHolidays(ids, holidays.country, holidays.year))

        ask = Ask(f"Public holidays of which country for {whom}?",
                  lambda said: read_holidays(said, today),
                  lambda found: f"{found.country}, all public holidays of {found.year}",
                  "its name or code and the year: gb 2027", text)  # fmt: skip
        self.app.push_screen(AskDialog(ask), add)


def span_words(span: Span) -> str:
    """A stretch in words, its days in full."""
    until = f" to {show_full(span.last)}" if span.last != span.first else ""
    return f"off {show_full(span.first)}{until}" + (f": {span.words}" if span.words else "")
