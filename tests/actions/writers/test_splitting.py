from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.criteria import AddCriterion, ScoreTactics
from smtui.actions.people import AddPerson
from smtui.actions.refused import Refused
from smtui.actions.settings import ChangeSetting
from smtui.actions.tactics import AddTactic, NudgeTactic, SplitTactic
from smtui.actions.tasks import TickTasks
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.facts.tasks import TaskFact
from smtui.store.library import templates
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)


def tasks(workspace: Workspace) -> list[TaskFact]:
    return list(workspace.plan.snapshot.tasks.values())


def test_a_template_becomes_tasks_counted_back_from_the_eta(
    workspace: Workspace, clock: FakeClock
) -> None:
    ben = workspace.do(AddPerson("Ben")).id or 0
    friday = date(2026, 12, 18)
    tactic = workspace.do(AddTactic("Launch", eta_on=friday, owners=(1, ben))).id or 0
    done = carry(workspace, clock, SplitTactic(tactic, "launch"))
    assert done.sentence == "Added 8 tasks to ‘Launch’"
    assert done.id == tactic
    found = tasks(workspace)
    (template,) = [template for template in templates() if template.key == "launch"]
    assert [(t.title, t.estimate) for t in found] == [(t.title, t.minutes) for t in template.tasks]
    assert all(t.tactic_id == tactic and t.assignees == (1, ben) for t in found)
    activities = workspace.plan.snapshot.activities
    assert [activities[t.activity_id or 0].name for t in found] == [
        t.activity for t in template.tasks
    ]
    days = [t.due_on for t in found]
    assert days[-1] == friday
    assert days[0] == date(2026, 11, 20)
    # 18 days before that Friday is a Monday, 25 days a Monday, 14 a Friday.
    assert days[1:4] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 4)]
    assert all(day is not None and day.weekday() < 5 for day in days)


def test_what_would_have_been_due_already_is_due_today(workspace: Workspace) -> None:
    tactic = workspace.do(AddTactic("Chat", eta_on=date(2026, 11, 20))).id or 0
    workspace.do(SplitTactic(tactic, "chat"))
    days = [task.due_on for task in tasks(workspace)]
    assert days[0] == TODAY
    assert days[-1] == date(2026, 11, 20)


def test_the_next_day_of_a_rule_counts_as_the_eta(workspace: Workspace) -> None:
    rule = "FREQ=MONTHLY;BYMONTHDAY=30"
    monthly = workspace.do(AddTactic("Sponsored", eta_rrule=rule)).id or 0
    workspace.do(SplitTactic(monthly, "sponsored"))
    assert tasks(workspace)[-1].due_on == date(2026, 11, 30)
    undated = workspace.do(AddTactic("Some day")).id or 0
    workspace.do(SplitTactic(undated, "sponsored"))
    assert tasks(workspace)[-1].due_on is None


def test_only_what_is_not_there_yet_is_added(workspace: Workspace, clock: FakeClock) -> None:
    tactic = workspace.do(AddTactic("Launch")).id or 0
    workspace.do(SplitTactic(tactic, "launch"))
    with pytest.raises(Refused, match="has all tasks of ‘Launch campaign’"):
        workspace.do(SplitTactic(tactic, "launch"))
    workspace.do(TickTasks((tasks(workspace)[0].id,)))
    done = carry(workspace, clock, SplitTactic(tactic, "launch"))
    assert done.sentence == "Added 1 task to ‘Launch’"
    with pytest.raises(Refused, match="there are outreach, launch, sponsored, chat"):
        workspace.do(SplitTactic(tactic, "magic"))


def scores(fact: TacticFact) -> tuple[int, ...]:
    return (
        fact.business_value,
        fact.customer_value,
        fact.kpi_impact,
        fact.effort,
        fact.difficulty,
    )


def test_a_tactic_moves_in_the_matrix(workspace: Workspace, clock: FakeClock) -> None:
    tactic = workspace.do(AddTactic("Ask", business_value=5, effort=2)).id or 0
    done = carry(workspace, clock, NudgeTactic(tactic, 1, -1))
    assert done.sentence == "‘Ask’: value up and complexity down"
    assert scores(workspace.plan.snapshot.tactics[tactic]) == (5, 5, 4, 1, 2)
    done = carry(workspace, clock, NudgeTactic(tactic, complexity=-1))
    assert scores(workspace.plan.snapshot.tactics[tactic])[3:] == (1, 1)
    done = workspace.do(NudgeTactic(tactic, complexity=-1))
    assert done.sentence == "‘Ask’ stays as it was"
    with pytest.raises(Refused, match="1 to 4 steps"):
        workspace.do(NudgeTactic(tactic, 5))


def test_where_the_value_comes_from_criteria_those_move(
    workspace: Workspace, clock: FakeClock
) -> None:
    tactic = workspace.do(AddTactic("Ask")).id or 0
    fit = workspace.do(AddCriterion("Fit")).id or 0
    fun = workspace.do(AddCriterion("Fun")).id or 0
    workspace.do(ScoreTactics(((tactic, fit, 2), (tactic, fun, 4))))
    workspace.do(ChangeSetting("tactics.value_from", "criteria"))
    carry(workspace, clock, NudgeTactic(tactic, 1))
    fact = workspace.plan.snapshot.tactics[tactic]
    assert fact.criterion_scores == ((fit, 3), (fun, 5))
    assert scores(fact) == (3, 3, 3, 3, 3)
    assert workspace.plan.tactics[tactic].value == 4.0
