"""What Goals lists: the tree from company goals to KPIs, goals by pace, or those in want."""

from collections.abc import Iterable, Sequence

from smtui.planning.facts.goals import CompanyGoalFact, GoalFact, KpiFact
from smtui.planning.plan import Plan
from smtui.tui.pages.goals_cells import (
    STARVING,
    UNALIGNED,
    UNFINISHED,
    WORST_FIRST,
    marks_of,
)
from smtui.tui.pages.goals_lines import BY_PACE, COLUMNS, IN_WANT, TREE, GoalLines
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey
from smtui.vocabulary import GoalStatus, Kind


class GoalsRows:
    """The rows of Goals for one view of one plan."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, view: str, words: str) -> None:
        """Gather the keys that ``view`` shows and that contain ``words``."""
        self._plan = plan
        self._view = view
        self._words = words.casefold()
        self._headings: dict[str, Heading] = {}
        self._kpis: dict[int, list[KpiFact]] = {}
        for kpi in plan.snapshot.kpis.values():
            self._kpis.setdefault(kpi.goal_id, []).append(kpi)
        self._lines = GoalLines(plan, self._kpis, view)
        makers = {TREE: self._tree, BY_PACE: self._by_pace, IN_WANT: self._in_want}
        self.keys: Sequence[RowKey] = makers[view]()

    def _section(self, name: str, keys: list[RowKey], aside: str = "") -> list[RowKey]:
        if not keys:
            return []
        self._headings[name] = Heading(name, aside)
        return [RowKey("heading", name), *keys]

    def _has_words(self, *texts: str) -> bool:
        return not self._words or any(self._words in text.casefold() for text in texts)

    def _tree(self) -> list[RowKey]:
        """Each company goal with its goals; a goal that serves several stands under the first,
        and is named under the others.
        """
        snapshot = self._plan.snapshot
        active = [goal for goal in snapshot.goals.values() if goal.status != GoalStatus.DROPPED]
        keys: list[RowKey] = []
        placed: set[int] = set()
        for company in snapshot.company_goals.values():
            if company.status != GoalStatus.DROPPED:
                serving = [goal for goal in active if company.id in goal.serves]
                keys += self._branch(company, serving, placed)
        rest = [goal for goal in active if goal.id not in placed]
        tied = [goal for goal in rest if goal.is_aligned]
        loose = [goal for goal in rest if not goal.is_aligned]
        dropped = [g for g in snapshot.goals.values() if g.status == GoalStatus.DROPPED]
        keys += self._section("Tied to a marketing objective", self._leaves(tied))
        keys += self._section("Unaligned", self._leaves(loose), "serve nothing yet · e ties them")
        return keys + self._section("Dropped", self._leaves(dropped))

    def _branch(
        self, company: CompanyGoalFact, serving: list[GoalFact], placed: set[int]
    ) -> list[RowKey]:
        own = [goal for goal in serving if goal.id not in placed]
        named = [goal for goal in serving if goal.id in placed]
        placed.update(goal.id for goal in own)
        keys = self._leaves(own, whole=self._has_words(company.title))
        if self._has_words(company.title):
            keys += [RowKey("note", f"{company.id}:{goal.id}") for goal in named]
        elif not keys:
            return []
        return [RowKey(Kind.COMPANY_GOAL, company.id), *keys]

    def _leaves(self, goals: Iterable[GoalFact], *, whole: bool = False) -> list[RowKey]:
        """The keys of goals, each followed by its KPIs; ``whole`` lets all through the filter."""
        keys: list[RowKey] = []
        for goal in goals:
            kpis = self._kpis.get(goal.id, [])
            by_goal = whole or self._has_words(*self._said_of(goal))
            shown = [kpi for kpi in kpis if by_goal or self._has_words(kpi.name)]
            if by_goal or shown:
                keys.append(RowKey(Kind.GOAL, goal.id))
                keys += [RowKey(Kind.KPI, kpi.id) for kpi in shown]
        return keys

    def _said_of(self, goal: GoalFact) -> tuple[str, ...]:
        """What the filter looks for words in: its title, what it is tied to, pace and marks."""
        word = str(self._plan.goals[goal.id].word)
        return goal.title, goal.objective or "", word, *marks_of(self._plan, goal)

    def _only_goals(self, goals: Iterable[GoalFact]) -> list[RowKey]:
        return [
            RowKey(Kind.GOAL, goal.id) for goal in goals if self._has_words(*self._said_of(goal))
        ]

    def _by_pace(self) -> list[RowKey]:
        plan = self._plan
        active = [g for g in plan.snapshot.goals.values() if g.status != GoalStatus.DROPPED]
        keys: list[RowKey] = []
        for word in WORST_FIRST:
            goals = [goal for goal in active if plan.goals[goal.id].word is word]
            goals.sort(key=lambda goal: (plan.goals[goal.id].ratio or 0.0, goal.id))
            keys += self._section(str(word).capitalize(), self._only_goals(goals), str(len(goals)))
        return keys

    def _in_want(self) -> list[RowKey]:
        """Each goal under the first of its marks."""
        plan = self._plan
        active = [g for g in plan.snapshot.goals.values() if g.status == GoalStatus.ACTIVE]
        marked = {goal.id: marks_of(plan, goal) for goal in active}
        asides = {
            UNALIGNED: "serve nothing yet · e ties them",
            STARVING: "no work in the next 14 days",
            UNFINISHED: "letters of SMART miss · e says which",
        }
        keys: list[RowKey] = []
        for mark, aside in asides.items():
            goals = [goal for goal in active if marked[goal.id][:1] == (mark,)]
            keys += self._section(mark.capitalize(), self._only_goals(goals), aside)
        return keys

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a company goal, a goal or a KPI, or a heading."""
        if key.kind == "heading":
            return self._headings[str(key.id)]
        if key.kind == "note":
            return self._lines.named(int(str(key.id).split(":")[1]))
        if key.kind == Kind.COMPANY_GOAL:
            return self._lines.company(self._plan.snapshot.company_goals[int(key.id)])
        if key.kind == Kind.KPI:
            return self._lines.kpi(self._plan.snapshot.kpis[int(key.id)])
        return self._lines.goal(self._plan.snapshot.goals[int(key.id)])
