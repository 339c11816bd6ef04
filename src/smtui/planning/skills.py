"""Skills: what each person can do, what work and roles need, and what misses."""

from collections.abc import Iterable
from typing import NamedTuple

from smtui.planning.facts.people import PersonFact
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.facts.team import RoleFact
from smtui.planning.plan import Plan
from smtui.planning.snapshot import Snapshot
from smtui.planning.tactics import RANKED_STATUSES
from smtui.vocabulary import OPEN_TASK_STATUSES, Kind


class Gap(NamedTuple):
    """What a role needs of a skill against the best level (0 to 5) that there is, and whose.

    Where somebody has the role it is their level that counts, else that of the whole team.
    ``words`` are a sentence; ``is_gap`` says whether the level held is below the one needed.
    """

    role_id: int
    skill_id: int
    needed: int
    held: int
    by: tuple[int, ...]
    words: str

    @property
    def is_gap(self) -> bool:
        """Whether the level held is below the one needed."""
        return self.held < self.needed


class Unskilled(NamedTuple):
    """Open work whose skill nobody has. ``minutes`` are what is left of it."""

    kind: Kind
    id: int
    skill_id: int
    minutes: int
    words: str


def level_of(person: PersonFact, skill_id: int) -> int:
    """The person's level in the skill, 1 to 5; 0 without it."""
    return next((level for skill, level in person.skills if skill == skill_id), 0)


def can_do(person: PersonFact, skill_id: int | None) -> bool:
    """Whether the person has the skill at all; anyone can do what needs none."""
    return skill_id is None or level_of(person, skill_id) > 0


def needed_skill(snapshot: Snapshot, fact: TaskFact) -> int | None:
    """The skill that a task needs: its own, else its activity's, else its tactic's, else none."""
    if fact.skill_id is not None:
        return fact.skill_id
    if fact.activity_id is not None and fact.activity_id in snapshot.activities:
        skill = snapshot.activities[fact.activity_id].skill_id
        if skill is not None:
            return skill
    tactic = snapshot.tactics.get(fact.tactic_id) if fact.tactic_id is not None else None
    return None if tactic is None else tactic.skill_id


def skills_asked(plan: Plan, things: Iterable[tuple[str, int]]) -> tuple[int, ...]:
    """The skills that tasks, posts and tactics need, each once, in the order of the skills; none
    while no level of anybody is known, as nothing could be said about who lacks what.
    """
    snapshot = plan.snapshot
    if not any(level > 0 for person in snapshot.people.values() for _, level in person.skills):
        return ()
    asked: set[int | None] = set()
    for kind, id_ in things:
        if kind == Kind.TASK and id_ in snapshot.tasks:
            asked.add(needed_skill(snapshot, snapshot.tasks[id_]))
        elif kind == Kind.TACTIC and id_ in snapshot.tactics:
            asked.add(snapshot.tactics[id_].skill_id)
        elif kind == Kind.POST:
            asked.add(post_skill(snapshot))
    return tuple(skill for skill in snapshot.skills if skill in asked)


def lacked(plan: Plan, person_id: int, asked: Iterable[int]) -> tuple[str, ...]:
    """The names of the skills among ``asked`` that a person does not have at all."""
    person = plan.snapshot.people[person_id]
    return tuple(plan.snapshot.skills[skill].name for skill in asked if not can_do(person, skill))


def post_skill(snapshot: Snapshot) -> int | None:
    """The skill that making a post needs; None where no skill makes posts."""
    return next((skill.id for skill in snapshot.skills.values() if skill.makes_posts), None)


def people_there(plan: Plan) -> tuple[PersonFact, ...]:
    """The people who have not left by today."""
    people = plan.snapshot.people.values()
    return tuple(p for p in people if p.until_on is None or p.until_on >= plan.today)


def matrix(plan: Plan) -> dict[int, dict[int, int]]:
    """Each person's level (0 to 5) in each skill, people and skills as the snapshot orders them."""
    skills = plan.snapshot.skills
    return {
        person.id: {skill: level_of(person, skill) for skill in skills}
        for person in plan.snapshot.people.values()
    }


def gaps(plan: Plan) -> tuple[Gap, ...]:
    """What each role needs of each skill against what there is, in hiring order of the roles and
    in order of the skills; those that are met too.
    """
    roles = sorted(
        plan.snapshot.role_facts.values(),
        key=lambda role: (role.hiring_order is None, role.hiring_order or 0, role.id),
    )
    places = {skill: place for place, skill in enumerate(plan.snapshot.skills)}
    return tuple(
        _gap(plan, role, skill, needed)
        for role in roles
        for skill, needed in sorted(role.needs, key=lambda need: places.get(need[0], len(places)))
        if skill in places
    )


def _gap(plan: Plan, role: RoleFact, skill_id: int, needed: int) -> Gap:
    team = people_there(plan)
    holders = tuple(person for person in team if person.role_id == role.id)
    held, by = _best(holders or team, skill_id)
    words = f"{role.name} needs {plan.snapshot.skills[skill_id].name} {needed}: "
    if not holders:
        words += _of_the_team(plan, by, held, needed)
    elif held >= needed:
        words += f"{_names(plan, by)} has {held}"
    else:
        words += _has(plan, by, holders, held)
        others, whose = _best(team, skill_id)
        if others >= needed:
            words += f"; {_names(plan, whose)} has {others}"
    return Gap(role.id, skill_id, needed, held, by, words)


def _of_the_team(plan: Plan, by: tuple[int, ...], held: int, needed: int) -> str:
    """How the whole team stands to what a role needs that nobody has."""
    if held >= needed:
        return f"nobody has this role, {_names(plan, by)} could ({held})"
    best = f"the best in the team is {_names(plan, by)} with {held}" if held else "nor the skill"
    return f"nobody has this role, {best}"


def _has(plan: Plan, by: tuple[int, ...], holders: tuple[PersonFact, ...], held: int) -> str:
    who = _names(plan, by or tuple(person.id for person in holders))
    return f"{who} has {held}" if held else f"{who} has none"


def _best(people: Iterable[PersonFact], skill_id: int) -> tuple[int, tuple[int, ...]]:
    """The best level among ``people`` and whose it is; 0 and nobody where none has the skill."""
    levels = {person.id: level_of(person, skill_id) for person in people}
    best = max(levels.values(), default=0)
    return best, tuple(p for p, level in levels.items() if level == best) if best else ()


def _names(plan: Plan, people: tuple[int, ...]) -> str:
    names = [plan.snapshot.people[person].name for person in people]
    return " or ".join(names) if len(names) < 3 else f"{names[0]} or {len(names) - 1} others"


def work_without_skill(plan: Plan) -> tuple[Unskilled, ...]:
    """Open tasks (by priority), tactics without tasks and unfinished posts whose skill nobody who
    is there has at all.
    """
    snapshot = plan.snapshot
    held = {skill for person in people_there(plan) for skill, level in person.skills if level > 0}
    missing = snapshot.skills.keys() - held
    if not missing:
        return ()
    rest = (id_ for id_ in snapshot.tasks if id_ not in plan.tasks)
    found = [
        _lacking(plan, Kind.TASK, fact.id, skill, fact.title)
        for fact in (snapshot.tasks[id_] for id_ in (*plan.task_order, *rest))
        if fact.status in OPEN_TASK_STATUSES
        and (skill := needed_skill(snapshot, fact)) is not None
        and skill in missing
    ]
    for tactic in snapshot.tactics.values():
        if _asks_itself(plan, tactic) and tactic.skill_id in missing:
            assert tactic.skill_id is not None
            found.append(_lacking(plan, Kind.TACTIC, tactic.id, tactic.skill_id, tactic.title))
    making = post_skill(snapshot)
    if making is not None and making in missing:
        unfinished = (post for post in snapshot.posts.values() if post.is_unfinished)
        found += [_lacking(plan, Kind.POST, p.id, making, p.topic) for p in unfinished]
    return tuple(found)


def _asks_itself(plan: Plan, tactic: TacticFact) -> bool:
    return tactic.status in RANKED_STATUSES and not plan.tactics[tactic.id].open_tasks


def _lacking(plan: Plan, kind: Kind, id_: int, skill_id: int, title: str) -> Unskilled:
    if kind == Kind.TACTIC:
        minutes = plan.tactics[id_].remaining
    elif kind == Kind.POST:
        minutes = plan.snapshot.posts[id_].remaining
    else:
        rank = plan.tasks.get(id_)
        fact = plan.snapshot.tasks[id_]
        minutes = rank.remaining if rank else max(0, (fact.estimate or 0) - fact.logged)
    skill = plan.snapshot.skills[skill_id].name
    return Unskilled(kind, id_, skill_id, minutes, f"‘{title}’ needs {skill}, which nobody has")
