"""Everything about one person: their days of this week and the next, and what is in them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from textwrap import wrap

from textual.content import Content

from smtui.language.dates import show_full, week_label
from smtui.language.durations import show_minutes
from smtui.language.numbers import compact
from smtui.language.spans import show_span
from smtui.planning.calendar import Entry, Sort, entries_between
from smtui.planning.capacity import week_start
from smtui.planning.facts.people import PersonFact
from smtui.planning.plan import Plan, Utilisation
from smtui.tui.details.agreed import add_objectives, objectives_of
from smtui.tui.details.figures import BAND, load_bar, load_percent, load_tone
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.vocabulary import Kind

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
BAR_CELLS = 10
MOST_TITLES = 3
TITLE_CELLS = 31
"""As many as the pane has beside the days, so that a title takes one line."""
DAYS_CELLS = 29
"""As many as the pane has beside the names of facts."""
SKILL_CELLS, HIGHEST = 18, 5
_WORK = (Sort.POST, Sort.DUE, Sort.PLANNED)


def describe_person(plan: Plan, id_: int, notes: str = "") -> Content:
    """Return who a person is, the load of their days, and when they are away."""
    person = plan.snapshot.people.get(id_)
    if person is None:
        return Content("This person is gone.")
    prose = Prose().title(person.name)
    prose.line(" · ".join(part for part in (person.role, str(person.employment)) if part), Tone.DIM)
    prose.line("")
    _facts(prose, plan, person)
    monday = week_start(plan.today)
    entries = entries_between(plan, monday, monday + timedelta(days=13))
    for begin in (monday, monday + timedelta(days=7)):
        _week(prose, plan, person, begin, entries)
    _skills(prose, plan, person)
    _time_off(prose, plan, person)
    add_objectives(prose, plan, objectives_of(plan, RowKey(Kind.PERSON, id_)), by_person=False)
    if notes:
        prose.heading("Notes").line(notes)
    return prose.content()


def _facts(prose: Prose, plan: Plan, person: PersonFact) -> None:
    work = plan.workload
    hours, *days = week_lines(person.week_minutes)
    prose.fact("Hours", hours)
    for line in days:
        prose.fact("", line)
    focus = person.focus_factor if person.focus_factor is not None else plan.settings.focus_factor
    prose.fact("Focus", f"{round(100 * focus)} % of them can be planned")
    if person.cost_per_hour is not None:
        prose.fact("Cost", f"{compact(person.cost_per_hour)} {plan.settings.currency} an hour")
    prose.fact("Contact", person.contact)
    prose.fact("Holidays", f"of {person.country}" if person.country else "")
    prose.fact("From", show_full(person.from_on) if person.from_on else "")
    prose.fact("Until", show_full(person.until_on) if person.until_on else "")
    prose.fact("Undated", f"{show_minutes(work.backlog.get(person.id, 0))} of work without a date")


def week_lines(week_minutes: Sequence[int]) -> list[str]:
    """The hours of a week, Monday first in minutes: their sum with the days on which they are
    equal, or below it by day; no line parts a day from its hours.
    """
    runs = [
        (minutes, [day for day, _ in run])
        for minutes, run in groupby(zip(DAYS, week_minutes, strict=True), key=itemgetter(1))
        if minutes
    ]
    names = [days[0] if len(days) == 1 else f"{days[0]}–{days[-1]}" for _, days in runs]
    week = f"{show_minutes(sum(week_minutes))} a week"
    if len({minutes for minutes, _ in runs}) <= 1:
        return [", ".join((week, *names))]
    parts = (f"{name}\xa0{show_minutes(runs[at][0])}" for at, name in enumerate(names))
    return [week, *wrap(", ".join(parts), DAYS_CELLS)]


def _week(
    prose: Prose,
    plan: Plan,
    person: PersonFact,
    monday: date,
    entries: Mapping[date, tuple[Entry, ...]],
) -> None:
    week = plan.workload.week(person.id, monday)
    prose.heading(week_label(monday), _load_words(week))
    for step in range(7):
        day = monday + timedelta(days=step)
        load = plan.workload.day(person.id, day)
        titles = [e.title for e in entries.get(day, ()) if _is_work_of(e, person.id)]
        if day < plan.today or not (load.capacity or load.planned or titles or step < 5):
            continue
        _day(prose, day, load, titles, _absence(person, day))


def _load_words(load: Utilisation) -> str:
    figure = f"{show_minutes(load.planned)} of {show_minutes(load.capacity)}"
    return f"{figure} · {load_percent(load)}, {load.band}" if load.planned else figure


def _is_work_of(entry: Entry, person_id: int) -> bool:
    return entry.sort in _WORK and entry.is_open and person_id in entry.people


def _absence(person: PersonFact, day: date) -> str | None:
    """Why a person is off on a day; None when they are not."""
    for away in person.time_off:
        if away.from_on <= day <= away.until_on:
            return away.reason or "time off"
    return None


def _day(prose: Prose, day: date, load: Utilisation, titles: list[str], off: str | None) -> None:
    tone = load_tone(load)
    figure = f"{show_minutes(load.planned)} / {show_minutes(load.capacity)}"
    if not load.planned and not load.capacity:
        figure = off or "off"
    prose.pieces(
        (f"{DAYS[day.weekday()]} {day.day:>2}  ", Tone.PLAIN),
        (f"{load_bar(load, BAR_CELLS)} ", tone),
        (f"{figure} ", Tone.DIM),
        (BAND[load.band][0] if load.planned else "", tone),
    )
    for title in titles[:MOST_TITLES]:
        prose.line(f"{' ' * 8}{fit(title, TITLE_CELLS).rstrip()}", Tone.DIM)
    if len(titles) > MOST_TITLES:
        prose.line(f"{' ' * 8}and {len(titles) - MOST_TITLES} more", Tone.DIM)


def _skills(prose: Prose, plan: Plan, person: PersonFact) -> None:
    """The levels held, and what the role needs beyond them; nothing where nobody said either."""
    levels = dict(person.skills)
    role = plan.snapshot.role_facts.get(person.role_id or 0)
    needs = dict(role.needs) if role else {}
    shown = [skill for skill in plan.snapshot.skills.values() if skill.id in levels | needs]
    if not shown:
        return
    prose.heading("Skills")
    for skill in shown:
        held, need = levels.get(skill.id, 0), needs.get(skill.id, 0)
        misses = f"  role needs {need}" if need > held else ""
        prose.pieces(
            (fit(skill.name, SKILL_CELLS), Tone.PLAIN),
            (f" {held} ", Tone.TROUBLE if misses else Tone.STRONG),
            ("━" * held + "─" * (HIGHEST - held), Tone.ACCENT),
            (misses, Tone.TROUBLE),
        )


def _time_off(prose: Prose, plan: Plan, person: PersonFact) -> None:
    coming = sorted(
        (away for away in person.time_off if away.until_on >= plan.today),
        key=lambda away: away.from_on,
    )
    prose.heading("Time off")
    if not coming:
        prose.line("None ahead: O adds some.", Tone.DIM)
    for away in coming:
        span = show_span(away.from_on, away.until_on, plan.today)
        prose.pieces((span, Tone.PLAIN), (f"  {away.reason}", Tone.DIM))
