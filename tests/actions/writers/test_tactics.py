from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import AddGoal
from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.tactics import (
    AddTactic,
    DeleteTactics,
    DuplicateTactics,
    EditTactic,
    GiveTactics,
    MoveTactics,
    SetTacticStatus,
)
from smtui.actions.tasks import AddTask, TickTasks
from smtui.vocabulary import Kind, PageName, TacticStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 27)


def test_a_tactic_with_goals_and_owners(workspace: Workspace, clock: FakeClock) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    ben = workspace.do(AddPerson("Ben")).id or 0
    action = AddTactic("List 100 influencers", eta_on=FRIDAY, goals=(goal,), owners=(ben,))
    done = carry(workspace, clock, action)
    assert (done.sentence, done.page, done.kind) == (
        "Added ‘List 100 influencers’",
        PageName.TACTICS,
        Kind.TACTIC,
    )
    fact = workspace.plan.snapshot.tactics[done.id or 0]
    assert (fact.goals, fact.owners, fact.eta_on) == ((goal,), (ben,), FRIDAY)

    done = carry(workspace, clock, EditTactic(fact.id, {"effort": 5, "goals": (), "owners": ()}))
    assert done.sentence == "Changed effort, goals and owners of ‘List 100 influencers’"
    assert workspace.plan.tactics[fact.id].complexity == 4.0


def test_an_eta_of_one_sort_takes_the_place_of_the_other(
    workspace: Workspace, clock: FakeClock
) -> None:
    tactic = workspace.do(AddTactic("Sponsored posts", eta_on=FRIDAY)).id or 0
    carry(workspace, clock, EditTactic(tactic, {"eta_rrule": "FREQ=MONTHLY;BYMONTHDAY=30"}))
    fact = workspace.plan.snapshot.tactics[tactic]
    assert (fact.eta_on, fact.starts_on) == (None, TODAY)
    assert workspace.plan.tactics[tactic].eta == date(2026, 11, 30)
    with pytest.raises(Refused, match="follows a rule"):
        workspace.do(MoveTactics((tactic,), days=1))
    carry(workspace, clock, EditTactic(tactic, {"eta_on": FRIDAY}))
    assert workspace.plan.snapshot.tactics[tactic].eta_rrule is None


def test_the_board_and_the_calendar_move_tactics(workspace: Workspace, clock: FakeClock) -> None:
    first = workspace.do(AddTactic("First", eta_on=FRIDAY)).id or 0
    second = workspace.do(AddTactic("Second")).id or 0
    done = carry(workspace, clock, SetTacticStatus((first, second), TacticStatus.ACTIVE))
    assert done.sentence == "Active: 2 tactics"
    done = carry(workspace, clock, MoveTactics((first,), days=-7))
    assert done.sentence == "Moved ‘First’ to Fri 20 Nov"
    done = carry(workspace, clock, MoveTactics((first, second), days=1))
    assert done.sentence == "Moved 2 tactics a day later"


def test_a_dropped_tactic_takes_its_open_tasks_out_of_the_load(
    workspace: Workspace, clock: FakeClock
) -> None:
    tactic = workspace.do(AddTactic("Podcast")).id or 0
    open_one = workspace.do(AddTask("Record", tactic_id=tactic, planned_on=TODAY, estimate=90))
    series = workspace.do(AddTask("Cut", tactic_id=tactic, rrule="FREQ=WEEKLY", estimate=30))
    done_one = workspace.do(AddTask("Name it", tactic_id=tactic))
    workspace.do(TickTasks((done_one.id or 0,)))
    before = workspace.plan.workload.total(TODAY, FRIDAY).planned

    done = carry(workspace, clock, SetTacticStatus((tactic,), TacticStatus.DROPPED))

    assert done.sentence == "Dropped: Podcast, with 2 open tasks"
    assert workspace.plan.workload.total(TODAY, FRIDAY).planned == before - 90 - 2 * 30
    open_left = {open_one.id, series.id} & workspace.plan.tasks.keys()
    assert not open_left
    workspace.undo()
    assert workspace.plan.workload.total(TODAY, FRIDAY).planned == before
    done = carry(workspace, clock, EditTactic(tactic, {"status": TacticStatus.DROPPED}))
    assert done.sentence == "‘Podcast’ is dropped now, with 2 open tasks"
    again = carry(workspace, clock, EditTactic(tactic, {"title": "The podcast"}))
    assert again.sentence == "Changed title of ‘The podcast’"


def test_copies_and_deletions(workspace: Workspace, clock: FakeClock) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    tactic = workspace.do(AddTactic("First", goals=(goal,))).id or 0
    task = workspace.do(AddTask("A task", tactic_id=tactic)).id or 0
    copy = carry(workspace, clock, DuplicateTactics((tactic,))).id or 0
    assert workspace.plan.snapshot.tactics[copy].goals == (goal,)
    assert carry(workspace, clock, DeleteTactics((tactic, copy))).sentence == "Deleted 2 tactics"
    assert workspace.plan.snapshot.tasks[task].tactic_id is None


def test_tactics_are_given_to_owners_and_to_nobody_each_as_one_change(
    workspace: Workspace, clock: FakeClock
) -> None:
    ana = workspace.do(AddPerson("Ana")).id or 0
    ben = workspace.do(AddPerson("Ben")).id or 0
    first = workspace.do(AddTactic("First", owners=(ana,))).id or 0
    other = workspace.do(AddTactic("Other")).id or 0

    def owners() -> tuple[tuple[int, ...], ...]:
        tactics = workspace.plan.snapshot.tactics
        return tactics[first].owners, tactics[other].owners

    given = carry(workspace, clock, GiveTactics((first, other), (ana, ben)))
    assert given.sentence == "Assigned 2 tactics to Ana and Ben"
    assert owners() == ((ana, ben), (ana, ben))
    assert carry(workspace, clock, GiveTactics((other,), ())).sentence == (
        "Assigned ‘Other’ to nobody"
    )
    assert owners() == ((ana, ben), ())
    workspace.undo()
    workspace.undo()
    assert owners() == ((ana,), ())
    with pytest.raises(Refused):
        workspace.do(GiveTactics((first,), (99,)))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"business_value": 0}, "business_value"),
        ({"eta_rrule": "FREQ=MINUTELY"}, "eta_rrule"),
        ({"eta_rrule": "FREQ=DAILY", "eta_on": FRIDAY}, "eta_on"),
        ({"goals": (9,)}, "goals"),
        ({"owners": (9,)}, "owners"),
        ({"title": " "}, "title"),
        ({"estimate": 1.5}, "estimate"),
    ],
)
def test_what_does_not_fit_is_refused(
    workspace: Workspace, fields: dict[str, object], field: str
) -> None:
    tactic = workspace.do(AddTactic("First")).id or 0
    before = workspace.plan
    for action in (AddTactic(**{"title": "Other", **fields}), EditTactic(tactic, fields)):  # type: ignore[arg-type]
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
    assert workspace.plan is before
