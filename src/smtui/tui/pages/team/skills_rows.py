"""What the grids of skills show: people with their levels, roles with their needs, kinds of work
with the skill that each needs.
"""

from collections.abc import Iterable
from typing import NamedTuple

from smtui.planning.plan import Plan
from smtui.planning.skills import Gap, gaps, matrix, people_there
from smtui.tui.widgets.score_grid_painter import GridColumn, GridRow

PEOPLE, ROLES, WORK = "people", "roles", "kinds of work"
GRIDS = (PEOPLE, ROLES, WORK)
LEVEL_WORDS = ("not at all", "begins", "helps", "does it alone", "leads it", "masters it")
"""What the levels 0 to 5 mean."""


class Grid(NamedTuple):
    """A grid: its columns, its rows, and the title of the figure at the right."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    figure: str


def grid_of(plan: Plan, which: str) -> Grid:
    """The grid of ``which``."""
    if which == ROLES:
        return _roles(plan)
    return _work(plan) if which == WORK else _people(plan)


def needs_of(plan: Plan, person_id: int) -> dict[int, int]:
    """The levels that the role of a person needs, by skill."""
    person = plan.snapshot.people.get(person_id)
    role = plan.snapshot.role_facts.get(person.role_id or 0) if person else None
    return dict(role.needs) if role else {}


def _columns(plan: Plan, asides: Iterable[str]) -> tuple[GridColumn, ...]:
    skills = plan.snapshot.skills.values()
    return tuple(
        GridColumn(one.id, one.name, aside) for one, aside in zip(skills, asides, strict=True)
    )


def _people(plan: Plan) -> Grid:
    levels = matrix(plan)
    there = people_there(plan)
    have = [sum(1 for p in there if levels[p.id][skill]) for skill in plan.snapshot.skills]
    asides = (f"{count} have" if count else "nobody" for count in have)
    ordered = sorted(there, key=lambda person: (not person.is_me, person.id))
    rows = []
    for person in ordered:
        held = {skill: level for skill, level in levels[person.id].items() if level}
        needs = needs_of(plan, person.id)
        rows.append(
            GridRow(person.id, "", person.name, held, _count(held, needs), "", None, needs,
                    is_plain=True)
        )  # fmt: skip
    return Grid(_columns(plan, asides), tuple(rows), "Gaps")


def _roles(plan: Plan) -> Grid:
    found: dict[int, list[Gap]] = {}
    for gap in gaps(plan):
        found.setdefault(gap.role_id, []).append(gap)
    needing = {
        skill: sum(1 for role in plan.snapshot.role_facts.values() if skill in dict(role.needs))
        for skill in plan.snapshot.skills
    }
    asides = (f"{count} need" if count else "none" for count in needing.values())
    ordered = sorted(
        plan.snapshot.role_facts.values(),
        key=lambda role: (role.hiring_order is None, role.hiring_order or 0, role.id),
    )
    rows = []
    for role in ordered:
        own = found.get(role.id, ())
        needs = {gap.skill_id: gap.needed for gap in own}
        held = {gap.skill_id: min(gap.held, gap.needed) for gap in own}
        rows.append(
            GridRow(role.id, "", role.name, needs, _count(held, needs), "", held, needs,
                    is_plain=True)
        )  # fmt: skip
    return Grid(_columns(plan, asides), tuple(rows), "Gaps")


def _work(plan: Plan) -> Grid:
    activities = sorted(plan.snapshot.activities.values(), key=lambda one: one.name.casefold())
    count = dict.fromkeys(plan.snapshot.skills, 0)
    for one in activities:
        if one.skill_id in count:
            count[one.skill_id] += 1
    asides = (
        "1 kind" if number == 1 else f"{number} kinds" if number else "none"
        for number in count.values()
    )
    rows = tuple(
        GridRow(one.id, "", one.name, {one.skill_id: 1} if one.skill_id else {},
                "" if one.skill_id else "any", "", mark="●", is_plain=True)
        for one in activities
    )  # fmt: skip
    return Grid(_columns(plan, asides), rows, "")


def _count(held: dict[int, int], needs: dict[int, int]) -> str:
    """How many needs are not met; a tick where all are, nothing where there are none."""
    missing = sum(1 for skill, level in needs.items() if held.get(skill, 0) < level)
    return str(missing) if missing else ("✓" if needs else "")
