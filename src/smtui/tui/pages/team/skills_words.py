"""What is said of skills: of the cell under the cursor, of gaps, of work that nobody can do."""

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.skills import Unskilled, gaps, matrix, people_there, work_without_skill
from smtui.planning.words import counted
from smtui.tui.details.prose import Prose, toned
from smtui.tui.pages.team.skills_rows import LEVEL_WORDS, PEOPLE, ROLES, WORK, needs_of
from smtui.tui.widgets.cells import Tone, bar
from smtui.vocabulary import OPEN_TASK_STATUSES

MOST_TITLES, MOST_GAPS = 4, 6
NO_SKILLS = (
    "Skills say who can do what: then work finds somebody who can, gaps show,\n"
    "and hiring is counted by skill.\n\n"
    "a  adds one, such as: Video editing"
)

NO_ROWS = {
    PEOPLE: "Nobody is here yet: a on the roster adds a person, then 1 to 5 enters a level.\n"
    "V shows what each role needs, and each kind of work.",
    ROLES: "No role is known: e on a person names one, and it stands here.",
    WORK: "No kind of work is known: the activity of a task names one.",
}
"""What is said where there are no rows, by grid."""


def summary_of(plan: Plan, which: str) -> Content:
    """The line above: how much misses."""
    missing = sum(1 for gap in gaps(plan) if gap.is_gap)
    undoable = work_without_skill(plan)
    pieces = [toned(f" {_SAID[which]}", Tone.STRONG)]
    if missing:
        pieces.append(toned(f" · {counted(missing, 'gap')} against the roles", Tone.TROUBLE))
    else:
        pieces.append(toned(" · every role has what it needs", Tone.FINE))
    if undoable:
        minutes = show_minutes(sum(one.minutes for one in undoable))
        pieces.append(toned(f" · {minutes} that nobody can do", Tone.TROUBLE))
    return Content("").join(pieces)


_SAID = {
    PEOPLE: "Who can do what",
    ROLES: "What each role needs",
    WORK: "The skill that each kind of work needs",
}


def tell(plan: Plan, which: str, row: int | None, skill_id: int | None) -> Content:
    """What the pane says of the cell in a row (its id) and in the column of a skill."""
    prose, row = Prose(), row or 0
    skill = plan.snapshot.skills.get(skill_id or 0)
    if skill is not None:
        prose.title(skill.name)
        _cell(prose, plan, which, row, skill.id)
        prose.line(skill.description, Tone.DIM)
        if skill.makes_posts:
            prose.line("Making a post needs it.", Tone.DIM)
        _holders(prose, plan, skill.id)
    _missing(prose, plan, which, row)
    _undoable(prose, work_without_skill(plan), plan)
    return prose.content()


def _cell(prose: Prose, plan: Plan, which: str, row: int, skill_id: int) -> None:
    """The cell under the cursor in words."""
    snapshot = plan.snapshot
    if which == PEOPLE and row in snapshot.people:
        person = snapshot.people[row]
        level = dict(person.skills).get(skill_id, 0)
        needed = needs_of(plan, person.id).get(skill_id, 0)
        words = f"{person.name}: {level}, {LEVEL_WORDS[level]}"
        prose.line(words, Tone.PLAIN)
        if needed > level:
            prose.line(f"{person.role} needs {needed}: {needed - level} short", Tone.TROUBLE)
    elif which == ROLES and row in snapshot.role_facts:
        found = next(
            (gap for gap in gaps(plan) if (gap.role_id, gap.skill_id) == (row, skill_id)), None
        )
        role = snapshot.role_facts[row].name
        words = found.words if found else f"{role} does not need it"
        prose.line(words, Tone.TROUBLE if found and found.is_gap else Tone.PLAIN)
    elif which == WORK and row in snapshot.activities:
        activity = snapshot.activities[row]
        is_needed = activity.skill_id == skill_id
        count = sum(
            1 for fact in snapshot.tasks.values()
            if fact.activity_id == row and fact.status in OPEN_TASK_STATUSES
        )  # fmt: skip
        verb = "needs it" if is_needed else "does not need it (1 says that it does)"
        prose.line(f"‘{activity.name}’ {verb}; {counted(count, 'open task')}")


def _holders(prose: Prose, plan: Plan, skill_id: int) -> None:
    levels = matrix(plan)
    there = sorted(people_there(plan), key=lambda person: -levels[person.id][skill_id])
    held = [(person.name, levels[person.id][skill_id]) for person in there]
    if not any(level for _, level in held):
        prose.heading("Nobody has it", "1 to 5 enters a level")
        return
    prose.heading("Who has it")
    for name, level in held:
        if level:
            prose.pieces(
                (f"{level} ", Tone.STRONG), (f"{bar(level / 5, 5)} ", Tone.ACCENT),
                (name, Tone.PLAIN), (f"  {LEVEL_WORDS[level]}", Tone.DIM),
            )  # fmt: skip


def _missing(prose: Prose, plan: Plan, which: str, row: int) -> None:
    """The gaps in words, those of the role under the cursor (or of the person's) first."""
    role = row if which == ROLES else None
    if which == PEOPLE and row in plan.snapshot.people:
        role = plan.snapshot.people[row].role_id
    found = [gap for gap in gaps(plan) if gap.is_gap]
    found.sort(key=lambda gap: gap.role_id != role)
    if not found:
        return
    prose.heading("What misses", counted(len(found), "gap"))
    for gap in found[:MOST_GAPS]:
        prose.pieces(("╳ ", Tone.TROUBLE), (gap.words, Tone.PLAIN))
    if len(found) > MOST_GAPS:
        prose.line(f"  and {len(found) - MOST_GAPS} more (V shows the roles)", Tone.DIM)


def _undoable(prose: Prose, undoable: tuple[Unskilled, ...], plan: Plan) -> None:
    """Work whose skill nobody has, by skill."""
    if not undoable:
        return
    minutes = sum(one.minutes for one in undoable)
    prose.heading("Work that nobody can do", show_minutes(minutes))
    by_skill: dict[int, list[Unskilled]] = {}
    for one in undoable:
        by_skill.setdefault(one.skill_id, []).append(one)
    for skill_id, found in by_skill.items():
        time = show_minutes(sum(one.minutes for one in found))
        name = plan.snapshot.skills[skill_id].name
        prose.pieces((name, Tone.TROUBLE), (f"  {counted(len(found), 'thing')}, {time}", Tone.DIM))
        for one in found[:MOST_TITLES]:
            title = one.words.split("’ needs ")[0].removeprefix("‘")
            prose.line(f"  {title}", Tone.PLAIN)
        if len(found) > MOST_TITLES:
            prose.line(f"  and {len(found) - MOST_TITLES} more", Tone.DIM)
