import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.goals import AddCompanyGoal, AddGoal
from smtui.actions.people import AddPerson
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.actions.tactics import AddTactic
from smtui.actions.tasks import AddTask, SetNotes
from smtui.vocabulary import Kind
from smtui.workspace import Workspace


@pytest.mark.parametrize(
    ("kind", "add"),
    [
        (Kind.TASK, AddTask("Thing")),
        (Kind.TACTIC, AddTactic("Thing")),
        (Kind.GOAL, AddGoal("Thing")),
        (Kind.COMPANY_GOAL, AddCompanyGoal("Thing")),
        (Kind.PERSON, AddPerson("Thing")),
        (Kind.POST, AddPost("Thing")),
    ],
)
def test_notes_are_written_and_cleared(
    workspace: Workspace,
    clock: FakeClock,
    kind: Kind,
    add: AddTask | AddTactic | AddGoal | AddCompanyGoal | AddPerson | AddPost,
) -> None:
    thing = workspace.do(add).id or 0
    done = carry(workspace, clock, SetNotes(kind, thing, "one\ntwo\x1b"))
    assert (done.sentence, done.kind, done.id) == ("Notes of ‘Thing’ written", kind, thing)
    assert workspace.notes(kind, thing) == "one\ntwo"
    done = carry(workspace, clock, SetNotes(kind, thing, ""))
    assert done.sentence == "Notes of ‘Thing’ cleared"
    assert workspace.do(SetNotes(kind, thing, "")).sentence == "Notes of ‘Thing’ stay as they were"


def test_a_kpi_has_no_notes(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="A kpi has no notes"):
        workspace.do(SetNotes(Kind.KPI, 1, "x"))
