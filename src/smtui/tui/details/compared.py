"""What differs between the file and a what-if: on one line, and as a whole page of text."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from smtui.language.dates import show_day, week_label
from smtui.planning.capacity import week_start
from smtui.planning.comparing import GONE, Comparison, LoadChange, OverloadedWeek
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.words import money_in_words
from smtui.tui.details.figures import load_bar, load_percent, load_tone
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Cell, Tone, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LISTED = 8
NAME_CELLS, BAR_CELLS = 14, 8
MOST_WEEKS = 2
TITLE_CELLS = 40


def differences(made: Comparison, currency: str) -> tuple[Cell, ...]:
    """The figures before and after, those that got better or worse in the tone of that."""
    later = len(made.postponed)
    more = round(made.cost_after) - round(made.cost_before)
    team = made.team_before, made.team_after
    was, now = (money_in_words(cost, "") for cost in (made.cost_before, made.cost_after))
    return (
        _figure(
            "load",
            load_percent(team[0]).removesuffix(" %"),
            load_percent(team[1]).removesuffix(" %"),
            _filled(team[1]) - _filled(team[0]),
            " %",
        ),
        _count("overloaded weeks", len(made.overloaded_before), len(made.overloaded_after), -1),
        _count("late", len(made.late_before), len(made.late_after), -1),
        *([Cell(f"postponed {later}", Tone.WATCH)] if later else []),
        _figure("cost", was, now, more, f" {currency}"),
        _count("goals served", len(made.goals_before), len(made.goals_after), 1),
    )


def _filled(load: Utilisation) -> float:
    """How full a load is; more than anything where there is work but no time."""
    return float("inf") if load.percent is None else load.percent


def _count(name: str, before: int, after: int, good: int) -> Cell:
    return _figure(name, str(before), str(after), (before - after) * good)


def _figure(name: str, before: str, after: str, worse: float, unit: str = "") -> Cell:
    if before == after:
        return Cell(f"{name} {after}{unit}", Tone.DIM)
    return Cell(f"{name} {before} → {after}{unit}", _tone(worse))


def describe_comparison(before: Plan, after: Plan, made: Comparison, changes: int) -> Content:
    """Everything that differs, by load, deadlines, cost and goals."""
    count = "1 change" if changes == 1 else f"{changes} changes"
    weeks = f"{week_label(made.first)} to {week_label(made.last)}"
    prose = Prose(label_width=18).title(f"What if: {count}, not kept yet")
    prose.line(f"Compared over {weeks}; before → with the what-if", Tone.DIM)
    _loads(prose, before, after, made)
    _deadlines(prose, after, made)
    prose.heading("Cost and goals")
    currency = after.settings.currency
    cost = f"{money_in_words(made.cost_before, '')} → {money_in_words(made.cost_after, currency)}"
    more = round(made.cost_after) - round(made.cost_before)
    prose.labelled("Cost of work", (cost, _tone(more)), _by(more, currency))
    served = f"{len(made.goals_before)} → {len(made.goals_after)}"
    lost = len(made.goals_before) - len(made.goals_after)
    prose.labelled("Goals served", (served, _tone(lost)))
    for goal in made.goals_before:
        if goal not in made.goals_after:
            title = before.snapshot.goals[goal].title
            prose.line(f"  ✗ nothing serves ‘{title}’ any more", Tone.TROUBLE)
    for goal in made.goals_after:
        if goal not in made.goals_before:
            prose.line(f"  ✓ ‘{after.snapshot.goals[goal].title}’ is served now", Tone.FINE)
    return prose.content()


def _how_many(changed: int, people: int) -> str:
    """How many people's load differs."""
    if not changed:
        return "the same for everybody" if people > 1 else "the same"
    return f"{changed} of {people} people" if people > 1 else ""


def _loads(prose: Prose, before: Plan, after: Plan, made: Comparison) -> None:
    weeks = {one.person_id: _weeks(before, after, made, one.person_id) for one in made.people}
    changed = [one for one in made.people if one.before != one.after or weeks[one.person_id]]
    prose.heading("Load", _how_many(len(changed), len(made.people)))
    team = LoadChange(0, "Team", made.team_before, made.team_after)
    for one in [*changed, team]:
        is_new = not one.before.capacity and not one.before.planned
        was = "new" if is_new else load_percent(one.before)
        told = weeks.get(one.person_id, [])
        is_gone = one is not team and one.person_id not in after.snapshot.people
        now, tone = (GONE, Tone.DIM) if is_gone else (load_percent(one.after), load_tone(one.after))
        bar = " " * BAR_CELLS if is_gone else load_bar(one.after, BAR_CELLS)
        prose.pieces(
            (fit(one.name, NAME_CELLS) + " ", Tone.STRONG if one is team else Tone.PLAIN),
            (fit(was, 7, right=True), Tone.DIM if is_new else load_tone(one.before)),
            (" → ", Tone.DIM),
            (fit(now, 7, right=True), tone),
            ("  " + bar, tone),
            ("" if is_gone else "  " + " · ".join(told[:MOST_WEEKS]) + _and_more(told), Tone.DIM),
        )
    gone = _keys(made.overloaded_before) - _keys(made.overloaded_after)
    come = _keys(made.overloaded_after) - _keys(made.overloaded_before)
    was_over, is_over = len(made.overloaded_before), len(made.overloaded_after)
    prose.labelled("Overloaded weeks", (f"{was_over} → {is_over}", _tone(is_over - was_over)))
    names = {one.person_id: one.name.split(" ")[0] for one in made.people}
    for mark, those, tone in (("✓ no longer", gone, Tone.FINE), ("✗ now", come, Tone.TROUBLE)):
        if those:
            said = sorted((monday, names[person]) for person, monday in those)
            listed = ", ".join(f"{name} {week_label(day)}" for day, name in said[:MOST_LISTED])
            prose.line(f"  {mark}: {listed}{_more(said)}", tone)


def _weeks(before: Plan, after: Plan, made: Comparison, person: int) -> list[str]:
    """The weeks of a person that differ, those that differ most first."""
    found = []
    monday = week_start(made.first)
    while monday <= made.last:
        was, now = before.workload.week(person, monday), after.workload.week(person, monday)
        if was.percent != now.percent:
            figures = "→".join(load_percent(load).removesuffix(" %") for load in (was, now))
            words = f"{week_label(monday)} {figures}"
            found.append((abs(was.planned - now.planned), words))
        monday += timedelta(weeks=1)
    return [words for _, words in sorted(found, key=lambda one: -one[0])]


def _and_more(weeks: "Sequence[str]") -> str:
    return f" +{len(weeks) - MOST_WEEKS}" if len(weeks) > MOST_WEEKS else ""


def _deadlines(prose: Prose, after: Plan, made: Comparison) -> None:
    before, now = len(made.late_before), len(made.late_after)
    prose.heading("Deadlines")
    prose.labelled("Cannot be in time", (f"{before} → {now}", _tone(now - before)))
    was = {(one.kind, one.id) for one in made.late_before}
    still = {(one.kind, one.id) for one in made.late_after}
    new = [one for one in made.late_after if (one.kind, one.id) not in was]
    for one in new[:MOST_LISTED]:
        prose.line(f"  ✗ {_short(one.title)}, due {show_day(one.due, after.today)}", Tone.TROUBLE)
    saved = [one for one in made.late_before if (one.kind, one.id) not in still]
    for one in saved[:MOST_LISTED]:
        prose.line(f"  ✓ {_short(one.title)} can be done in time", Tone.FINE)
    for moved in made.postponed[:MOST_LISTED]:
        days = f"{show_day(moved.before, after.today)} → {show_day(moved.after, after.today)}"
        prose.line(f"  ! {_short(moved.title)} is later: {days}", Tone.WATCH)
    for rest in (new, saved, made.postponed):
        if _more(rest):
            prose.line(f"  {_more(rest).strip()}", Tone.DIM)


def _short(title: str) -> str:
    return fit(title, TITLE_CELLS).rstrip()


def _keys(weeks: "Sequence[OverloadedWeek]") -> "set[tuple[int, date]]":
    return {(week.person_id, week.monday) for week in weeks}


def _more(things: "Sequence[object]") -> str:
    hidden = len(things) - MOST_LISTED
    return f" and {hidden} more" if hidden > 0 else ""


def _tone(worse: float) -> Tone:
    return Tone.TROUBLE if worse > 0 else Tone.FINE if worse < 0 else Tone.PLAIN


def _by(more: float, currency: str) -> tuple[str, Tone]:
    sign = "+" if more > 0 else "−"
    return (f"  ({sign}{money_in_words(abs(more), currency)})" if more else ""), Tone.DIM


def beside(cells: "Sequence[Cell]", width: int) -> "Sequence[Cell]":
    """As many of ``cells`` as stand beside each other in ``width`` cells; what is the same before
    and after gives way first.
    """
    shown = list(cells)
    while len(shown) > 1 and sum(len(cell.text) + 3 for cell in shown) > width:
        dim = [place for place, cell in enumerate(shown) if cell.tone is Tone.DIM]
        del shown[dim[-1] if dim else -1]
    return shown
