"""What is said of growth: people, cost and hours over the quarters to come, as charts."""

from collections.abc import Sequence

from textual.content import Content

from smtui.language.dates import show_full
from smtui.language.numbers import compact
from smtui.planning.growth import Quarter
from smtui.planning.plan import Plan
from smtui.planning.words import money_in_words
from smtui.tui.details.columns import Column, Part, columns, legend
from smtui.tui.details.figures import short_hours
from smtui.tui.details.prose import Prose, toned
from smtui.tui.widgets.cells import Tone

COST = (Part("in-house", "█", Tone.ACCENT), Part("outsourced", "▒", Tone.WATCH))
HOURS = (
    Part("planned", "█", Tone.ACCENT),
    Part("free", "░", Tone.DIM),
    Part("too much", "╳", Tone.TROUBLE),
)
BESIDE = 70
"""From so many cells on the two charts stand side by side."""

BETWEEN = 4


def summary_of(plan: Plan, quarters: Sequence[Quarter]) -> Content:
    """The line above: from whom and what to whom and what."""
    first, last = quarters[0], quarters[-1]
    currency = plan.settings.currency
    now, then = (one.cost_in_house + one.cost_outsourced for one in (first, last))
    people = f"{first.people} people" if first.people != 1 else "1 person"
    pieces = [
        toned(f" {people} now, {last.people} in {last.label}", Tone.STRONG),
        toned(f" · {money_in_words(now, '')} → {money_in_words(then, currency)} a month", Tone.DIM),
    ]
    tight = next((one for one in quarters if one.is_known and one.planned > one.capacity), None)
    if tight is not None:
        short = short_hours(tight.planned - tight.capacity)
        pieces.append(toned(f" · {short} too much in {tight.label}", Tone.TROUBLE))
    return Content("").join(pieces)


def tell(
    plan: Plan, quarters: Sequence[Quarter], chosen: int | None, width: int, height: int
) -> Content:
    """What the pane says in ``width`` cells: both charts, the mix, and the role under the
    cursor.
    """
    prose = Prose()
    lines = max(3, min(7, height - 7 if width >= BESIDE else (height - 8) // 2 - 3))
    if width >= BESIDE:
        _side_by_side(prose, plan, quarters, width, lines)
    else:
        for title, shown, parts in (_cost(plan, quarters), _hours(quarters)):
            prose.heading(title).add(legend(parts))
            for line in columns(shown, parts, lines, width):
                prose.add(line)
    _mix(prose, quarters)
    _role(prose, plan, chosen)
    if not all(one.is_known for one in quarters):
        known = [one for one in quarters if one.is_known]
        after = known[-1].label if known else "this quarter"
        prose.line("")
        prose.line(f"+ after {after} only what recurs and what has a day is known.", Tone.DIM)
    return prose.content()


Chart = tuple[str, Sequence[Column], Sequence[Part]]


def _cost(plan: Plan, quarters: Sequence[Quarter]) -> Chart:
    shown = [
        Column(
            _thousands(one.cost_in_house + one.cost_outsourced),
            _label(one, place),
            (one.cost_in_house, one.cost_outsourced),
        )
        for place, one in enumerate(quarters)
    ]
    return f"{plan.settings.currency} a month", shown, COST


def _hours(quarters: Sequence[Quarter]) -> Chart:
    shown = []
    for place, one in enumerate(quarters):
        fits = min(one.planned, one.capacity)
        rest = (max(0, one.capacity - one.planned), max(0, one.planned - one.capacity))
        share = f"{round(100 * one.planned / one.capacity)}" if one.capacity else "–"
        above = share + ("%" if one.is_known else "+")
        shown.append(Column(above, _label(one, place), (fits, *rest)))
    parts = HOURS if any(column.values[2] for column in shown) else HOURS[:2]
    if len(parts) == len(HOURS):
        return "Hours planned of capacity", shown, parts
    two = [column._replace(values=column.values[:2]) for column in shown]
    return "Hours planned of capacity", two, parts


def _label(one: Quarter, place: int) -> str:
    """The quarter, or the year where one begins."""
    quarter, year = one.label.split()
    return f"’{year[2:]}" if quarter == "Q1" and place else quarter


def _thousands(amount: float) -> str:
    """An amount in three or four cells."""
    return f"{amount / 1000:.0f}k" if amount >= 10_000 else compact(round(amount, -2))


def _side_by_side(
    prose: Prose, plan: Plan, quarters: Sequence[Quarter], width: int, lines: int
) -> None:
    half = (width - BETWEEN) // 2
    charts = []
    for title, shown, parts in (_cost(plan, quarters), _hours(quarters)):
        head = [toned(title, Tone.HEADING), legend(parts)]
        charts.append([*head, *columns(shown, parts, lines, half)])
    for left, right in zip(*charts, strict=True):
        prose.add(left.pad_right(half + BETWEEN - left.cell_length) + right)


def _mix(prose: Prose, quarters: Sequence[Quarter]) -> None:
    """How many there are of whom, quarter by quarter."""
    prose.heading("People")
    rows = (
        ("in-house", [one.in_house for one in quarters]),
        ("freelance", [one.freelance for one in quarters]),
        ("agency", [one.agency for one in quarters]),
        ("of them planned", [one.planned_roles for one in quarters]),
    )
    heads = "".join(f"{one.label.split()[0]:>4}" for one in quarters)
    prose.line(f"{'':<9}{heads}", Tone.DIM)
    for name, counts in rows[:3]:
        if any(counts):
            prose.pieces((f"{name:<9}", Tone.DIM),
                         ("".join(f"{count:>4}" for count in counts), Tone.PLAIN))  # fmt: skip
    planned = "".join(f"{count or '–':>4}" for count in rows[3][1])
    prose.pieces((f"{'planned':<9}", Tone.DIM), (planned, Tone.ACCENT))


def _role(prose: Prose, plan: Plan, chosen: int | None) -> None:
    """The planned role under the cursor."""
    one = plan.snapshot.planned_roles.get(chosen or 0)
    role = plan.snapshot.role_facts.get(one.role_id) if one else None
    if one is None or role is None:
        return
    skills = plan.snapshot.skills
    brings = ", ".join(f"{skills[id_].name} {level}" for id_, level in role.needs if id_ in skills)
    prose.heading(role.name, str(one.employment))
    prose.fact("From", show_full(one.starts_on))
    prose.fact("Until", show_full(one.until_on) if one.until_on else "")
    prose.fact("Brings", brings)
    prose.fact("Note", one.note)
