"""The words that a column, a fact and a screen share: one enumeration for each closed choice.

Stored by value, shown by value (a word that a person reads), compared as text. Every layer may
import this module; it imports nothing but the standard library.
"""

from enum import StrEnum


class TaskStatus(StrEnum):
    """Where a task stands. ``todo``, ``doing`` and ``paused`` are open; the others are settled."""

    TODO = "todo"
    DOING = "doing"
    PAUSED = "paused"
    DONE = "done"
    DROPPED = "dropped"


OPEN_TASK_STATUSES = frozenset({TaskStatus.TODO, TaskStatus.DOING, TaskStatus.PAUSED})


class Cadence(StrEnum):
    """How often a checklist item or a measurement comes round."""

    ONCE = "before start"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class Outcome(StrEnum):
    """How one occurrence of a task was settled."""

    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


class TacticStatus(StrEnum):
    """The columns of the tactic board. The first three are ranked."""

    IDEA = "idea"
    PLANNED = "planned"
    ACTIVE = "active"
    PAUSED = "paused"
    DONE = "done"
    DROPPED = "dropped"


class GoalStatus(StrEnum):
    """Where a company goal or a social goal stands."""

    ACTIVE = "active"
    MET = "met"
    DROPPED = "dropped"


class ObjectiveStatus(StrEnum):
    """Where a personal objective stands."""

    OPEN = "open"
    MET = "met"
    DROPPED = "dropped"


class ValueSource(StrEnum):
    """What the value of a tactic is taken from: its three value scores, or the criteria."""

    SCORES = "scores"
    CRITERIA = "criteria"


class Direction(StrEnum):
    """Which way a KPI is good."""

    UP = "up"
    DOWN = "down"


class PaceWord(StrEnum):
    """What a goal's pace is called (design section 4)."""

    AHEAD = "ahead"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    BEHIND = "behind"
    MET = "met"
    MISSED = "missed"
    TOO_EARLY = "too early"
    STALE = "stale"
    NO_DATA = "no data"


class Quadrant(StrEnum):
    """Value against complexity; high is 3 or more."""

    QUICK_WIN = "Quick win"
    BIG_BET = "Big bet"
    FILL_IN = "Fill-in"
    TIME_SINK = "Time sink"


class Employment(StrEnum):
    """How a person is engaged."""

    IN_HOUSE = "in-house"
    FREELANCE = "freelance"
    AGENCY = "agency"


class PostStatus(StrEnum):
    """The pipeline of a post; ``published`` and ``skipped`` end it."""

    IDEA = "idea"
    DRAFT = "draft"
    DESIGN = "design"
    READY = "ready"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    SKIPPED = "skipped"


class Counting(StrEnum):
    """What a network counts the length of a copy in.

    ``weighted``: scripts of East Asia count 2, others 1. ``graphemes`` are characters as a person
    sees them.
    """

    CODE_POINTS = "code points"
    UTF16 = "UTF-16 units"
    GRAPHEMES = "graphemes"
    WEIGHTED = "weighted"


class ToolVerdict(StrEnum):
    """What was decided about a tool."""

    CANDIDATE = "candidate"
    IN_USE = "in use"
    REJECTED = "rejected"


class SessionCadence(StrEnum):
    """How often one sits down to review and plan: a checklist item's cadence of the same word."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class StepState(StrEnum):
    """How a step of a session was left."""

    DONE = "done"
    SKIPPED = "skipped"


class LessonKind(StrEnum):
    """What sort of thing was learned."""

    MISTAKE = "mistake"
    STRENGTH = "strength"
    DECISION = "decision"
    EXPERIMENT = "experiment"


class LoadBand(StrEnum):
    """What a utilisation is called: under 80 % free, to 100 % full, over that overloaded."""

    FREE = "free"
    FULL = "full"
    OVERLOADED = "overloaded"


class PageName(StrEnum):
    """The pages, by the number of their key minus one."""

    TODAY = "today"
    GOALS = "goals"
    TACTICS = "tactics"
    TEAM = "team"
    CALENDAR = "calendar"
    STRATEGY = "strategy"
    OPERATIONS = "operations"
    REVIEW = "review"


class Kind(StrEnum):
    """What sort of thing an id names, wherever things of several sorts stand together."""

    TASK = "task"
    TACTIC = "tactic"
    GOAL = "goal"
    COMPANY_GOAL = "company goal"
    KPI = "kpi"
    PERSON = "person"
    POST = "post"
    CHECK_IN = "check-in"
    OBJECTIVE = "objective"
    CRITERION = "criterion"
    TIME_OFF = "time off"
    TIME_ENTRY = "time entry"
    SKILL = "skill"
    ROLE = "role"
    PLANNED_ROLE = "planned role"
    TOOL = "tool"
    CHANNEL = "channel"
    CAMPAIGN = "campaign"
    OCCASION = "occasion"
    TEMPLATE = "template"
    PATTERN = "pattern"
    PATTERN_SLOT = "pattern slot"
    SERIES = "series"
    HASHTAG_GROUP = "hashtag group"
    HOLD = "hold"
    SESSION = "session"
    LESSON = "lesson"
    CHANNEL_CHECK = "channel check"
