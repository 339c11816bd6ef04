"""What is said of the fit: which hours and skills the wanted tactics miss, and who has them."""

from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.fit import BottomUp, FitLine, Hire, SkillNeed, TopDown
from smtui.planning.plan import Plan
from smtui.planning.words import money_in_words
from smtui.tui.details.figures import short_hours
from smtui.tui.details.names import first_names
from smtui.tui.details.prose import Prose, toned
from smtui.tui.widgets.cells import Tone, fit

NAME_CELLS = 17
ANYONE = "Any work"


def summary_of(plan: Plan, walk: BottomUp, weeks: int) -> Content:
    """The line above: the horizon, the free hours, and whether all of it fits."""
    until = show_day(walk.last, plan.today).removesuffix(f" {plan.today.year}")
    below = sum(1 for line in walk.lines if not line.fits)
    pieces = [
        toned(f" {_span(weeks)} to {until}", Tone.STRONG),
        toned(f" · {short_hours(walk.free)} free of {short_hours(walk.capacity)}", Tone.DIM),
    ]
    if below:
        counted = "1 tactic does" if below == 1 else f"{below} tactics do"
        pieces.append(toned(f" · {counted} not fit", Tone.TROUBLE))
    elif walk.lines:
        pieces.append(toned(" · all tactics fit", Tone.FINE))
    return Content("").join(pieces)


def _span(weeks: int) -> str:
    return "1 week" if weeks == 1 else f"{weeks} weeks"


def tell(
    plan: Plan, walk: BottomUp, needed: TopDown, line: FitLine | None, weeks: int, *, marked: bool
) -> Content:
    """What the pane says: the tactic under the cursor, then what all the wanted ones need over
    ``weeks``.
    """
    prose = Prose()
    if line is not None:
        _tactic(prose, plan, line)
    _needs(prose, plan, needed, marked=marked)
    _hires(prose, plan, needed, weeks)
    _free(prose, plan, walk)
    return prose.content()


def _tactic(prose: Prose, plan: Plan, line: FitLine) -> None:
    prose.title(plan.snapshot.tactics[line.tactic_id].title)
    if not line.need:
        prose.line("Nothing is left to do of it.", Tone.DIM)
    elif line.fits:
        prose.line(f"✓ Its {show_minutes(line.need)} fit.", Tone.FINE)
    elif line.would_still_fit:
        words = f"○ Its {show_minutes(line.need)} still fit beside what stands above."
        prose.line(words, Tone.WATCH)
    else:
        prose.line(f"╳ {line.words}", Tone.TROUBLE)


def _needs(prose: Prose, plan: Plan, needed: TopDown, *, marked: bool) -> None:
    count = len(needed.wanted)
    which = "marked" if marked else "ranked"
    what = f"{count} {which} tactic{'' if count == 1 else 's'}"
    prose.heading("Top-down: what they need", what)
    if not needed.skills:
        prose.line("No work is left to do.", Tone.DIM)
        return
    prose.line(f"{'Skill':<{NAME_CELLS}} {'needs':>6} {'has':>6}  misses", Tone.DIM)
    for one in needed.skills:
        _skill(prose, plan, one)
    if needed.missing:
        prose.line(f"{show_minutes(needed.missing)} of {show_minutes(needed.need)} are missing.",
                   Tone.TROUBLE)  # fmt: skip
    else:
        prose.line("The hours and the skills are there.", Tone.FINE)


def _skill(prose: Prose, plan: Plan, one: SkillNeed) -> None:
    misses = "✓"
    if one.missing:
        people = f"{one.people_missing:g} people" if one.people_missing >= 0.1 else ""
        if one.people_missing == 1:
            people = "1 person"
        misses = f"{short_hours(one.missing)}" + (f" = {people}" if people else "")
    prose.pieces(
        (fit(name_of(plan, one.skill_id), NAME_CELLS), Tone.PLAIN),
        (f" {short_hours(one.need):>6} {short_hours(one.have):>6}  ", Tone.PLAIN),
        (misses, Tone.TROUBLE if one.missing else Tone.FINE),
    )


def _hires(prose: Prose, plan: Plan, needed: TopDown, weeks: int) -> None:
    """Whom the hiring order would add, with what each way costs over the horizon."""
    if needed.hires:
        prose.heading("Who would close the gap", f"cost of {_span(weeks)}")
    for hire in needed.hires:
        _hire(prose, plan, hire)
    for skill, minutes in needed.still_missing:
        words = f"No role brings {show_minutes(minutes)} of {name_of(plan, skill)}."
        prose.line(words, Tone.WATCH)


def _hire(prose: Prose, plan: Plan, hire: Hire) -> None:
    role, currency = plan.snapshot.role_facts[hire.role_id].name, plan.settings.currency
    prose.line(f"{hire.people} × {role}", Tone.STRONG)
    closes = ", ".join(
        f"{show_minutes(minutes)} {name_of(plan, skill)}" for skill, minutes in hire.closes
    )
    prose.line(f"  {closes}", Tone.DIM)
    prose.pieces(
        ("  in-house ", Tone.DIM), (money_in_words(hire.cost_in_house, currency), Tone.PLAIN),
        (" · outsourced ", Tone.DIM), (money_in_words(hire.cost_outsourced, currency), Tone.PLAIN),
    )  # fmt: skip


def _free(prose: Prose, plan: Plan, walk: BottomUp) -> None:
    """Who has how many hours for tactics."""
    prose.heading("Free for tactics", f"{show_minutes(walk.left)} stay")
    for person, minutes in sorted(walk.free_by_person, key=lambda pair: -pair[1]):
        name = first_names(plan, [person])
        tone = Tone.PLAIN if minutes else Tone.DIM
        prose.pieces((fit(name, NAME_CELLS), tone), (f" {short_hours(minutes):>6}", tone))


def name_of(plan: Plan, skill: int | None) -> str:
    """The name of a skill; what needs none is any work."""
    return ANYONE if skill is None else plan.snapshot.skills[skill].name
