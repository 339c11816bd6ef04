"""Fit, top-down: the hours and skills that the wanted tactics miss, and who would bring them."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from smtui.planning.costs import WEEKS_A_MONTH
from smtui.planning.facts.team import RoleFact
from smtui.planning.needs import free_minutes, last_day, needs_of
from smtui.planning.plan import Plan
from smtui.planning.sharing_out import share_out
from smtui.planning.skills import can_do, people_there
from smtui.planning.words import minutes_in_words, money_in_words

FULL_WEEK_MINUTES = 40 * 60
"""What somebody in a role works in a week where the role does not say."""

MOST_PEOPLE = 20
"""No more people of one role are ever proposed."""


class SkillNeed(NamedTuple):
    """The minutes that wanted work needs of a skill (None: of anyone), those that the people who
    have it can give it beside the other skills that they are needed for, and those that miss.

    need = have + missing. ``people_missing`` is the missing minutes in full working weeks of a
    person, to a tenth. ``people`` are those who have the skill, ``room`` is all that they have
    free.
    """

    skill_id: int | None
    need: int
    have: int
    missing: int
    people_missing: float
    people: tuple[int, ...]
    room: int


class Hire(NamedTuple):
    """How many of a role would close which gaps, in hiring order.

    ``closes`` are pairs of a skill and the minutes of it that are covered, ``minutes`` their sum.
    ``cost_in_house`` pays whole working weeks over the horizon, ``cost_outsourced`` only the
    missing hours; None where the role has no such cost.
    """

    role_id: int
    people: int
    minutes: int
    closes: tuple[tuple[int | None, int], ...]
    cost_in_house: float | None
    cost_outsourced: float | None
    words: str


class TopDown(NamedTuple):
    """What the wanted tactics need until ``last``; ``still_missing`` are the minutes by skill that
    no role in the hiring order would cover.
    """

    last: date
    wanted: tuple[int, ...]
    skills: tuple[SkillNeed, ...]
    need: int
    have: int
    missing: int
    hires: tuple[Hire, ...]
    still_missing: tuple[tuple[int | None, int], ...]


def top_down(plan: Plan, weeks: int, wanted: Collection[int] | None = None) -> TopDown:
    """The minutes of the wanted tactics (all that are ranked by default) over so many weeks, by
    skill, against what those who have the skill have free; what misses, and whom the hiring order
    would add first, in-house and outsourced (design section 4).
    """
    last = last_day(plan.today, weeks)
    ids = tuple(t for t in plan.tactic_order if wanted is None or t in wanted)
    need = _need_by_skill(plan, ids, last)
    free, _, _ = free_minutes(plan, last, set(ids))
    skills = _skill_needs(plan, need, free, weeks)
    missing = {skill.skill_id: skill.missing for skill in skills if skill.missing}
    hires = _hires(plan, missing, weeks)
    total = sum(need.values())
    found = sum(skill.have for skill in skills)
    still = tuple((skill, minutes) for skill, minutes in missing.items() if minutes)
    return TopDown(last, ids, skills, total, found, total - found, hires, still)


def _need_by_skill(plan: Plan, ids: Collection[int], last: date) -> dict[int | None, int]:
    """The minutes that tactics need of each skill until ``last``, in the order of the skills."""
    needs = needs_of(plan, last)
    need: dict[int | None, int] = dict.fromkeys(plan.snapshot.skills, 0)
    for tactic in ids:
        for skill, minutes in needs[tactic].by_skill:
            need[skill] = need.get(skill, 0) + minutes
    return {skill: minutes for skill, minutes in need.items() if minutes}


def _skill_needs(
    plan: Plan, need: Mapping[int | None, int], free: Mapping[int, int], weeks: int
) -> tuple[SkillNeed, ...]:
    """What is needed of each skill, against what those who have it have free."""
    team = [person for person in people_there(plan) if person.id in free]
    able = {skill: tuple(p.id for p in team if can_do(p, skill)) for skill in need}
    have = share_out(need, able, free)
    full = _full_week(plan) * weeks
    return tuple(
        SkillNeed(
            skill_id=skill,
            need=minutes,
            have=have[skill],
            missing=minutes - have[skill],
            people_missing=round((minutes - have[skill]) / full, 1),
            people=able[skill],
            room=sum(free[person] for person in able[skill]),
        )
        for skill, minutes in need.items()
    )


def _full_week(plan: Plan) -> float:
    return FULL_WEEK_MINUTES * plan.settings.focus_factor or 1.0


def _hires(plan: Plan, missing: dict[int | None, int], weeks: int) -> tuple[Hire, ...]:
    """The roles that close gaps, in hiring order; takes what they close out of ``missing``."""
    roles = sorted(
        (r for r in plan.snapshot.role_facts.values() if r.hiring_order is not None),
        key=lambda role: (role.hiring_order or 0, role.id),
    )
    hires = []
    for role in roles:
        hire = _hire(plan, role, missing, weeks)
        if hire is not None:
            hires.append(hire)
    return tuple(hires)


def _hire(plan: Plan, role: RoleFact, missing: dict[int | None, int], weeks: int) -> Hire | None:
    """As many of one role as its skills miss."""
    week = role.week_minutes or FULL_WEEK_MINUTES
    each = round(week * plan.settings.focus_factor) * weeks
    skills = {skill for skill, level in role.needs if level > 0}
    # What anyone can do is left to whom the skills bring in, unless nothing else misses.
    wanted: list[int | None] = [s for s in missing if s in skills and missing[s]]
    if missing.get(None) and (wanted or not any(m for s, m in missing.items() if s is not None)):
        wanted.append(None)
    total = sum(missing[skill] for skill in wanted)
    if not total or each <= 0:
        return None
    people = min(MOST_PEOPLE, -(-total // each))
    left = people * each
    closes: list[tuple[int | None, int]] = []
    for skill in wanted:
        minutes = min(left, missing[skill])
        if minutes:
            missing[skill] -= minutes
            left -= minutes
            closes.append((skill, minutes))
    minutes = sum(closed for _, closed in closes)
    paid = people * week * weeks
    in_house = None if role.cost_in_house is None else round(paid / 60 * role.cost_in_house)
    bought = None if role.cost_outsourced is None else round(minutes / 60 * role.cost_outsourced)
    hire = Hire(role.id, people, minutes, tuple(closes), in_house, bought, "")
    return hire._replace(words=_words(plan, hire, weeks))


def _words(plan: Plan, hire: Hire, weeks: int) -> str:
    """Such as: Web analyst: 12h of analysis; in-house 4,000 €, outsourced 600 € a month."""
    skills = plan.snapshot.skills
    covered = ", ".join(
        f"{minutes_in_words(minutes)} of {'any work' if skill is None else skills[skill].name}"
        for skill, minutes in hire.closes
    )
    role = plan.snapshot.role_facts[hire.role_id].name
    costs = {"in-house": hire.cost_in_house, "outsourced": hire.cost_outsourced}
    months = weeks / WEEKS_A_MONTH
    prices = [
        f"{how} {money_in_words(cost / months, plan.settings.currency)}"
        for how, cost in costs.items()
        if cost is not None
    ]
    price = f"; {', '.join(prices)} a month" if prices else ""
    return f"{role if hire.people == 1 else f'{hire.people} × {role}'}: {covered}{price}"
