"""Actions in any order: the plan is that of a full read, and undoing all leads to the start."""

import random
from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import same, snapshot_of

from smtui.actions.action import Action
from smtui.actions.campaigns import AddCampaign, AddOccasion, DeleteCampaigns, DeleteOccasions
from smtui.actions.criteria import AddCriterion, DeleteCriterion, ScoreTactics
from smtui.actions.goals import AddCheckIn, AddGoal, AddKpi, AddMeasurement, DeleteGoal
from smtui.actions.objectives import AddObjective
from smtui.actions.patterns import (
    AddPattern,
    AddPatternSlot,
    AddPostFromTemplate,
    DeletePatterns,
    DeleteSeries,
    DeleteTemplates,
    EditSeries,
    MoveSeries,
    PlanMonth,
    RepeatPost,
    SavePostAsTemplate,
)
from smtui.actions.people import AddHolidays, AddPerson, DeletePeople
from smtui.actions.publishing import (
    AddPost,
    DeleteChannels,
    DeletePosts,
    DuplicatePosts,
    EditPost,
    HoldPosts,
    MovePosts,
    ReleasePosts,
    ReusePost,
    SetChannelSlots,
    SetPostStatus,
    SetVariant,
)
from smtui.actions.refused import Refused
from smtui.actions.results import EnterResults, Result
from smtui.actions.reviews import (
    AddLesson,
    CheckChannel,
    DeleteLessons,
    DeleteSessions,
    EditLesson,
    FinishSession,
    GiveWeek,
    NoteStep,
    ReopenSession,
    SettleStep,
    StartSession,
)
from smtui.actions.settings import ChangeSetting, ChangeWeights
from smtui.actions.tactics import (
    AddTactic,
    DeleteTactics,
    GiveReason,
    MoveTactics,
    NudgeTactic,
    SplitTactic,
)
from smtui.actions.tasks import (
    AddTask,
    AssignTasks,
    ChangeEstimate,
    DeleteOccurrence,
    DeleteTasks,
    DuplicateTasks,
    EditTask,
    GiveTasks,
    LogMinutes,
    MoveTasks,
    SetTaskStatus,
    SkipTasks,
    StartTimer,
    StopTimer,
    TickTasks,
    UntickTasks,
)
from smtui.actions.team import (
    AddPlannedRole,
    AddSkill,
    AddTool,
    DeleteRoles,
    DeleteSkills,
    DeleteTools,
    EditSkill,
    HirePlannedRole,
    MovePlannedRole,
    SetRoleNeed,
    SetSkill,
)
from smtui.actions.timing import DeleteTimeEntries, EditTimeEntry
from smtui.actions.together import Together
from smtui.planning.derive import derive
from smtui.vocabulary import Kind, LessonKind, PostStatus, SessionCadence, StepState, TaskStatus
from smtui.workspace import Workspace

TODAY = date(2026, 11, 18)
RULES = (None, None, "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=30")


class Chooser:
    """Chooses actions about things that are there, or were, or never were."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def ids(self) -> tuple[int, ...]:
        return tuple({self.chance.randrange(1, 9) for _ in range(self.chance.randrange(1, 4))})

    def one(self) -> int:
        return self.chance.randrange(1, 9)

    def step(self) -> int:
        return self.chance.choice((-1, 0, 1))

    def day(self) -> date:
        return TODAY + timedelta(days=self.chance.randrange(-20, 20))

    def action(self) -> Action:
        kinds: list[Callable[[], Action]] = [
            lambda: AddTask(
                "Task",
                estimate=self.chance.choice((None, 30, 90)),
                due_on=self.chance.choice((None, self.day())),
                rrule=self.chance.choice(RULES),
                tags=self.chance.choice(((), ("a",), ("a", "b"))),
                assignees=self.chance.choice(((), (1,), (2,))),
                blocked_by=self.chance.choice(((), (self.one(),))),
            ),
            lambda: EditTask(self.one(), {"rrule": self.chance.choice(RULES), "value": 5}),
            lambda: EditTask(self.one(), {"blocked_by": self.ids()}),
            lambda: TickTasks(self.ids()),
            lambda: UntickTasks(self.ids()),
            lambda: SkipTasks(self.ids(), "ill"),
            lambda: SetTaskStatus(self.ids(), self.chance.choice(list(TaskStatus))),
            lambda: LogMinutes(self.one(), self.chance.randrange(1, 90)),
            lambda: StartTimer(self.one()),
            StopTimer,
            lambda: MoveTasks(self.ids(), days=self.chance.choice((-7, -1, 1, 7))),
            lambda: ChangeEstimate(self.ids(), self.chance.choice((-15, 15))),
            lambda: AssignTasks(self.ids(), self.chance.choice(((), (1,), (1, 2)))),
            lambda: DuplicateTasks(self.ids()),
            lambda: DeleteTasks((self.one(),)),
            lambda: DeleteOccurrence(self.one()),
            lambda: AddGoal("Goal"),
            lambda: AddKpi(1, "Followers", baseline=1, target=9),
            lambda: AddMeasurement(1, self.chance.random(), min(self.day(), TODAY)),
            lambda: AddTactic("Tactic", goals=self.chance.choice(((), (1,))), owners=(1,)),
            lambda: DeleteTactics((self.one(),)),
            lambda: NudgeTactic(self.one(), self.step(), self.step()),
            lambda: SplitTactic(self.one(), "chat"),
            lambda: MoveTactics(self.ids(), days=7),
            lambda: GiveReason((self.one(),), "why"),
            lambda: AddCriterion(self.chance.choice("abcdef"), self.step() + 1),
            lambda: DeleteCriterion(self.one()),
            lambda: ScoreTactics(((self.one(), self.one(), self.chance.choice((None, 1, 5))),)),
            lambda: AddCheckIn(1, self.chance.randrange(1, 6)),
            lambda: AddObjective(1, "Objective", goal_id=1),
            lambda: ChangeSetting("tactics.value_from", self.chance.choice((None, "criteria"))),
            lambda: ChangeWeights({"goal": self.chance.choice((None, 2)), "value": None}),
            lambda: DeleteGoal(1),
            lambda: AddPerson("Ben"),
            lambda: DeletePeople((2,)),
            lambda: AddPost("Post", publish_on=self.day(), channels=("One",)),
            lambda: MovePosts(self.ids(), days=1),
            lambda: SetPostStatus(self.ids(), self.chance.choice(list(PostStatus))),
            lambda: ChangeSetting("weights.due", self.chance.choice((None, 3))),
        ]
        return self.chance.choice(
            kinds[:1] * 4 + kinds + self.of_team() + self.of_posts() + self.of_reviews()
        )()

    def of_posts(self) -> list[Callable[[], Action]]:
        few = self.chance.randrange(1, 4)
        at = time(9 + few)
        changes = {"campaign": "Spring", "variants": (("One", "Own"),), "is_evergreen": few > 1}
        return [
            lambda: AddPost("Post", publish_on=self.day(), publish_time=at, channels=("Two",)),
            lambda: EditPost(self.one(), changes),
            lambda: SetVariant(self.one(), few, self.chance.choice((None, "Own"))),
            lambda: MovePosts(self.ids(), minutes=600),
            lambda: DuplicatePosts(self.ids(), days=few),
            lambda: DeletePosts((self.one(),)),
            lambda: ReusePost(self.one(), self.day()),
            lambda: RepeatPost(self.one(), "FREQ=WEEKLY", count=few + 1),
            lambda: EditSeries(few, self.day(), {"publish_time": at}),
            lambda: MoveSeries(few, self.day(), days=few),
            lambda: DeleteSeries(few, self.day()),
            lambda: AddPattern(self.chance.choice("abc")),
            lambda: AddPatternSlot(few, few, at, channel="One", template_id=few),
            lambda: PlanMonth(few, TODAY, self.day()),
            lambda: DeletePatterns((few,)),
            lambda: SavePostAsTemplate(self.one(), self.chance.choice("abc")),
            lambda: AddPostFromTemplate(few),
            lambda: DeleteTemplates((few,)),
            lambda: AddCampaign(self.chance.choice("abc")),
            lambda: DeleteCampaigns((few,)),
            lambda: AddOccasion("Day", self.day()),
            lambda: DeleteOccasions((few,)),
            lambda: EnterResults((Result(self.one(), few, reach=few),)),
            lambda: SetChannelSlots(few, ((few, at),)),
            lambda: DeleteChannels((few,)),
            HoldPosts,
            ReleasePosts,
        ]

    def of_reviews(self) -> list[Callable[[], Action]]:
        few = self.chance.randrange(1, 4)
        kind = self.chance.choice(list(LessonKind))
        week = date(2026, 11, 9) + timedelta(days=7 * self.chance.randrange(2))
        given = ((Kind.TASK, self.one(), TODAY), (Kind.POST, self.one(), TODAY))
        return [
            lambda: StartSession(SessionCadence.WEEKLY, week),
            lambda: StartSession(SessionCadence.MONTHLY, date(2026, few, 1)),
            lambda: SettleStep(few, "learned", self.chance.choice(list(StepState))),
            lambda: NoteStep(few, "report", self.chance.choice(("", "noted"))),
            lambda: FinishSession(few, 60 * few),
            lambda: ReopenSession(few),
            lambda: DeleteSessions((few,)),
            lambda: AddLesson(kind, "Learned", self.day(), posts=self.ids(), goals=(1,)),
            lambda: AddLesson(kind, "Learned", session_id=few),
            lambda: EditLesson(few, {"tactics": self.ids(), "kind": kind}),
            lambda: DeleteLessons((few,)),
            lambda: CheckChannel(few, is_consistent=False, note="x", with_task=few > 1),
            lambda: GiveWeek(given[: few % 2 + 1]),
        ]

    def of_team(self) -> list[Callable[[], Action]]:
        few = self.chance.randrange(3)
        return [
            lambda: AddSkill(self.chance.choice("abcdef"), makes_posts=bool(few)),
            lambda: EditSkill(self.one(), {"position": few + 1}),
            lambda: DeleteSkills((self.one(),)),
            lambda: SetSkill(few, self.one(), self.chance.randrange(6)),
            lambda: SetRoleNeed(self.one(), self.one(), self.chance.randrange(6)),
            lambda: EditTask(self.one(), {"skill_id": self.one()}),
            lambda: AddPlannedRole(self.one(), self.day()),
            lambda: MovePlannedRole(self.one(), self.step()),
            lambda: HirePlannedRole(few, "Cleo"),
            lambda: DeleteRoles((self.one() + few,)),
            lambda: AddTool(self.chance.choice("abcdef")),
            lambda: DeleteTools((self.one(),)),
            lambda: AddHolidays((few,), "DE", 2026),
            lambda: LogMinutes(None, 5, post_id=self.one()),
            lambda: StartTimer(post_id=self.one()),
            lambda: EditTimeEntry(self.one(), {"minutes": 9, "task_id": self.one()}),
            lambda: DeleteTimeEntries((self.one(),)),
            lambda: GiveTasks(self.ids(), few),
            lambda: Together((TickTasks((self.one(),)), AddTool("x")), "Both"),
        ]


@pytest.mark.parametrize("seed", range(4))
def test_actions_in_any_order(workspace: Workspace, clock: FakeClock, seed: int) -> None:
    choose = Chooser(seed)
    start = workspace.plan.snapshot
    done = 0
    for _ in range(110):
        clock.go_on(minutes=choose.chance.randrange(3))
        before = workspace.plan
        try:
            workspace.do(choose.action())
        except Refused:
            assert workspace.plan is before
            continue
        done += workspace.plan is not before
        assert same(workspace.plan.snapshot, snapshot_of(workspace.path, clock))
    plan = workspace.plan
    assert plan == derive(plan.snapshot, TODAY, plan.settings)
    assert done > 20
    for _ in range(done):
        assert workspace.undo() is not None
        assert same(workspace.plan.snapshot, snapshot_of(workspace.path, clock))
    assert same(workspace.plan.snapshot, start)
    for _ in range(done):
        assert workspace.redo() is not None
    assert same(workspace.plan.snapshot, plan.snapshot)
    assert workspace.redo() is None
