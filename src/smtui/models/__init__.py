"""The tables, one file per area, with the checks on everything that is written."""

from smtui.models.campaigns import Campaign, HashtagGroup, Occasion
from smtui.models.criteria import Criterion, TacticScore
from smtui.models.goals import CheckIn, CompanyGoal, GoalServes, Kpi, Measurement, SocialGoal
from smtui.models.objectives import PersonalObjective
from smtui.models.patterns import (
    PatternSlot,
    PostSeries,
    PostTemplate,
    PostTemplateChannel,
    WeeklyPattern,
)
from smtui.models.people import Person, Role, TimeOff
from smtui.models.publishing import Channel, ChannelSlot, Post, PostChannel, PostVariant
from smtui.models.results import PostResult, PublishingHold
from smtui.models.reviews import (
    ChannelCheck,
    Lesson,
    LessonGoal,
    LessonPost,
    LessonTactic,
    ReviewPlanned,
    ReviewSession,
    ReviewStep,
)
from smtui.models.row import Row
from smtui.models.settings import Setting
from smtui.models.tactics import Adjustment, Tactic, TacticGoal, TacticOwner
from smtui.models.tasks import (
    Activity,
    Completion,
    RunningTimer,
    Tag,
    Task,
    TaskAssignee,
    TaskBlocker,
    TaskTag,
    TimeEntry,
)
from smtui.models.team import PersonSkill, PlannedRole, RoleSkill, Skill, Tool

__all__ = [
    "Activity",
    "Adjustment",
    "Campaign",
    "Channel",
    "ChannelCheck",
    "ChannelSlot",
    "CheckIn",
    "CompanyGoal",
    "Completion",
    "Criterion",
    "GoalServes",
    "HashtagGroup",
    "Kpi",
    "Lesson",
    "LessonGoal",
    "LessonPost",
    "LessonTactic",
    "Measurement",
    "Occasion",
    "PatternSlot",
    "Person",
    "PersonSkill",
    "PersonalObjective",
    "PlannedRole",
    "Post",
    "PostChannel",
    "PostResult",
    "PostSeries",
    "PostTemplate",
    "PostTemplateChannel",
    "PostVariant",
    "PublishingHold",
    "ReviewPlanned",
    "ReviewSession",
    "ReviewStep",
    "Role",
    "RoleSkill",
    "Row",
    "RunningTimer",
    "Setting",
    "Skill",
    "SocialGoal",
    "Tactic",
    "TacticGoal",
    "TacticOwner",
    "TacticScore",
    "Tag",
    "Task",
    "TaskAssignee",
    "TaskBlocker",
    "TaskTag",
    "TimeEntry",
    "TimeOff",
    "Tool",
    "WeeklyPattern",
]
