"""The snapshot: every fact that a plan is derived from, indexed by id, never changed in place."""

from collections.abc import Mapping
from dataclasses import field, replace

from smtui.planning.facts.fact import fact
from smtui.planning.facts.goals import CheckInFact, CompanyGoalFact, GoalFact, KpiFact
from smtui.planning.facts.patterns import (
    HashtagGroupFact,
    PatternFact,
    SeriesFact,
    TemplateFact,
)
from smtui.planning.facts.people import ObjectiveFact, PersonFact
from smtui.planning.facts.publishing import (
    CampaignFact,
    ChannelFact,
    HoldFact,
    OccasionFact,
    PostFact,
)
from smtui.planning.facts.reviews import ChannelCheckFact, LessonFact, SessionFact
from smtui.planning.facts.tactics import CriterionFact, TacticFact
from smtui.planning.facts.tasks import (
    ActivityFact,
    Settlement,
    StreakFact,
    TaskFact,
    TimerFact,
)
from smtui.planning.facts.team import PlannedRoleFact, RoleFact, SkillFact, ToolFact


@fact
class Snapshot:
    """Open work, the window ahead and sums made by SQL; history stays in the store.

    ``tasks`` holds every open task and those settled on the snapshot's own day, so that they
    can still be shown and unticked; ``settled_today`` says how those were settled.
    ``posts`` holds every open post and those of the window around today. ``check_ins`` holds the
    latest of each goal, by the goal's id, oldest first; ``criteria``, ``skills`` and
    ``planned_roles`` stand in their order. ``roles`` are the names of ``role_facts``.
    ``hold`` is there while all posts to come are held. ``sessions`` holds the open ones and the
    latest of each cadence, ``channel_checks`` the latest of each channel, by the channel's id.
    """

    tasks: Mapping[int, TaskFact] = field(default_factory=dict)
    settled_today: Mapping[int, Settlement] = field(default_factory=dict)
    streaks: Mapping[int, StreakFact] = field(default_factory=dict)
    activities: Mapping[int, ActivityFact] = field(default_factory=dict)
    tactics: Mapping[int, TacticFact] = field(default_factory=dict)
    company_goals: Mapping[int, CompanyGoalFact] = field(default_factory=dict)
    goals: Mapping[int, GoalFact] = field(default_factory=dict)
    kpis: Mapping[int, KpiFact] = field(default_factory=dict)
    people: Mapping[int, PersonFact] = field(default_factory=dict)
    posts: Mapping[int, PostFact] = field(default_factory=dict)
    channels: Mapping[int, ChannelFact] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    timer: TimerFact | None = None
    criteria: Mapping[int, CriterionFact] = field(default_factory=dict)
    objectives: Mapping[int, ObjectiveFact] = field(default_factory=dict)
    check_ins: Mapping[int, tuple[CheckInFact, ...]] = field(default_factory=dict)
    skills: Mapping[int, SkillFact] = field(default_factory=dict)
    role_facts: Mapping[int, RoleFact] = field(default_factory=dict)
    planned_roles: Mapping[int, PlannedRoleFact] = field(default_factory=dict)
    tools: Mapping[int, ToolFact] = field(default_factory=dict)
    campaigns: Mapping[int, CampaignFact] = field(default_factory=dict)
    occasions: Mapping[int, OccasionFact] = field(default_factory=dict)
    templates: Mapping[int, TemplateFact] = field(default_factory=dict)
    patterns: Mapping[int, PatternFact] = field(default_factory=dict)
    series: Mapping[int, SeriesFact] = field(default_factory=dict)
    hashtag_groups: Mapping[int, HashtagGroupFact] = field(default_factory=dict)
    hold: HoldFact | None = None
    sessions: Mapping[int, SessionFact] = field(default_factory=dict)
    lessons: Mapping[int, LessonFact] = field(default_factory=dict)
    channel_checks: Mapping[int, ChannelCheckFact] = field(default_factory=dict)

    def with_task(self, fact: TaskFact) -> "Snapshot":
        """The same facts with ``fact`` in the place of the task of its id, or added: a draft."""
        return replace(self, tasks={**self.tasks, fact.id: fact})
