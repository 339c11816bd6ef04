import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.tactics import AddTactic, EditTactic
from smtui.actions.tasks import AddTask, EditTask
from smtui.actions.team import (
    AddSkill,
    DeleteSkills,
    EditActivity,
    EditSkill,
    SetRoleNeed,
    SetSkill,
)
from smtui.vocabulary import Kind, PageName
from smtui.workspace import Workspace

CONTENT, STRATEGY = 2, 4


def names(workspace: Workspace) -> list[str]:
    return [skill.name for skill in workspace.plan.snapshot.skills.values()]


def test_who_begins_alone_has_every_skill(workspace: Workspace) -> None:
    snapshot = workspace.plan.snapshot
    assert len(snapshot.skills) == 7
    assert snapshot.people[1].skills == tuple((skill, 3) for skill in range(1, 8))
    writing = next(a for a in snapshot.activities.values() if a.name == "Writing")
    assert snapshot.skills[writing.skill_id or 0].name == "Content marketing"


def test_a_skill_comes_last_and_can_be_put_first(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddSkill("Photography", "Pictures of people"))
    assert (done.sentence, done.page, done.kind) == (
        "Added ‘Photography’",
        PageName.TEAM,
        Kind.SKILL,
    )
    assert names(workspace)[-1] == "Photography"
    done = carry(workspace, clock, EditSkill(done.id or 0, {"position": 1, "name": "Photos"}))
    assert done.sentence == "Changed name and position of ‘Photos’"
    assert names(workspace)[:2] == ["Photos", "Admin"]


def test_only_one_skill_makes_posts(workspace: Workspace, clock: FakeClock) -> None:
    added = carry(workspace, clock, AddSkill("Photography", makes_posts=True)).id
    makes = [skill.id for skill in workspace.plan.snapshot.skills.values() if skill.makes_posts]
    assert makes == [added]
    carry(workspace, clock, EditSkill(CONTENT, {"makes_posts": True}))
    makes = [skill.id for skill in workspace.plan.snapshot.skills.values() if skill.makes_posts]
    assert makes == [CONTENT]


def test_levels_are_set_and_taken_away(workspace: Workspace, clock: FakeClock) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    done = carry(workspace, clock, SetSkill(ben, STRATEGY, 4))
    assert done.sentence == "‘Strategy’ of ‘Ben’: level 4"
    assert (done.kind, done.id) == (Kind.PERSON, ben)
    carry(workspace, clock, SetSkill(ben, STRATEGY, 5))
    assert workspace.plan.snapshot.people[ben].skills == ((STRATEGY, 5),)
    done = carry(workspace, clock, SetSkill(ben, STRATEGY, 0))
    assert done.sentence == "‘Strategy’ of ‘Ben’: not at all"
    assert workspace.plan.snapshot.people[ben].skills == ()
    assert workspace.do(SetSkill(ben, STRATEGY, 0)).sentence.endswith("not at all")


def test_what_a_role_needs(workspace: Workspace, clock: FakeClock) -> None:
    role = next(r for r in workspace.plan.snapshot.role_facts.values() if r.name == "Designer")
    done = carry(workspace, clock, SetRoleNeed(role.id, STRATEGY, 2))
    assert done.sentence == "‘Designer’ needs level 2 of ‘Strategy’"
    assert (STRATEGY, 2) in workspace.plan.snapshot.role_facts[role.id].needs
    done = carry(workspace, clock, SetRoleNeed(role.id, STRATEGY, 0))
    assert done.sentence == "‘Designer’ needs no ‘Strategy’"


def test_work_needs_a_skill_until_that_is_deleted(workspace: Workspace, clock: FakeClock) -> None:
    task = workspace.do(AddTask("A task", skill_id=CONTENT)).id or 0
    tactic = workspace.do(AddTactic("A tactic", skill_id=CONTENT)).id or 0
    writing = next(a for a in workspace.plan.snapshot.activities.values() if a.name == "Writing")
    carry(workspace, clock, DeleteSkills((CONTENT,)))
    snapshot = workspace.plan.snapshot
    assert snapshot.tasks[task].skill_id is None
    assert snapshot.tactics[tactic].skill_id is None
    assert snapshot.activities[writing.id].skill_id is None
    assert CONTENT not in dict(snapshot.people[1].skills)
    assert all(CONTENT not in dict(role.needs) for role in snapshot.role_facts.values())
    done = carry(workspace, clock, EditTask(task, {"skill_id": STRATEGY}))
    assert done.sentence == "Changed skill of ‘A task’"
    carry(workspace, clock, EditTactic(tactic, {"skill_id": STRATEGY}))
    assert workspace.plan.snapshot.tactics[tactic].skill_id == STRATEGY
    carry(workspace, clock, EditActivity(writing.id, {"skill_id": STRATEGY, "name": "Texts"}))
    assert workspace.plan.snapshot.activities[writing.id].name == "Texts"


def test_what_does_not_fit_is_refused(workspace: Workspace) -> None:
    before = workspace.plan
    for action, match in (
        (AddSkill("ADMIN"), "there is a skill ‘ADMIN’ already"),
        (AddSkill("  "), "needs a few words"),
        (EditSkill(1, {"name": "strategy"}), "already"),
        (EditSkill(1, {"position": 0}), "give 1 or more"),
        (EditSkill(1, {"colour": "red"}), "has no field"),
        (SetSkill(1, CONTENT, 6), r"0 \(not at all\) to 5"),
        (SetSkill(1, 99, 3), "no skill 99"),
        (SetSkill(9, CONTENT, 3), "no person 9"),
        (SetRoleNeed(99, CONTENT, 3), "no role 99"),
        (DeleteSkills(()), "No skill is chosen"),
        (AddTask("T", skill_id=99), "no skill 99"),
        (AddTactic("T", skill_id=99), "no skill 99"),
        (EditActivity(1, {"skill_id": 99}), "no skill 99"),
        (EditActivity(1, {"name": "writing"}), "already"),
    ):
        with pytest.raises(Refused, match=match):
            workspace.do(action)
    assert workspace.plan is before
