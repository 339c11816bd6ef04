"""Goals as a quarter begins: which ended, which end in it, which are new."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.content import Content

from smtui.planning.facts.goals import GoalFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.goals_ahead import Standing, by_standing, standing_of
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.goals import GoalsPage
from smtui.tui.pages.goals_lines import BY_PACE, COLUMNS, GoalLines
from smtui.tui.pages.review.steps.planning_ahead import PlansAhead
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, shorten
from smtui.vocabulary import GoalStatus, Kind

TITLE_CELLS = 26
ASIDES = {
    Standing.OVER: "space: met · x: given up · e: a later day",
    Standing.ENDS: "space: met already · x: given up",
    Standing.GOES_ON: "",
    Standing.NO_DATE: "e gives one",
    Standing.MET: "space: not met after all",
}


class GoalsAheadRows:
    """The goals under what becomes of them in the quarter."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, parts: Mapping[Standing, Sequence[int]]) -> None:
        """List the goals of ``parts`` by their ids."""
        self._plan = plan
        self._lines = GoalLines(
            plan,
            {id_: [k for k in plan.snapshot.kpis.values() if k.goal_id == id_]
             for id_ in plan.snapshot.goals},
            BY_PACE,
        )  # fmt: skip
        self._headings: dict[RowKey, Heading] = {}
        self.keys: list[RowKey] = []
        for standing, ids in parts.items():
            if ids:
                heading = RowKey("heading", str(standing))
                self._headings[heading] = Heading(str(standing), ASIDES[standing])
                self.keys += [heading, *(RowKey(Kind.GOAL, id_) for id_ in ids)]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a goal, or a heading."""
        if key in self._headings:
            return self._headings[key]
        return self._lines.goal(self._plan.snapshot.goals[int(key.id)])


class QuarterGoals(PlansAhead, GoalsPage):
    """Goals to close, to go on with and to set; ``space`` says that one is met."""

    VIEW_NAME: ClassVar[str] = "quarter goals"
    VIEWS: ClassVar[tuple[str, ...]] = ("list",)
    NEW: ClassVar[Kind] = Kind.GOAL
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "tick", "skip", *(id_ for id_ in GoalsPage.COMMAND_IDS if id_ != "view"), "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("tick", "add", "add.library", "add.kpi", "edit")
    LABELS: ClassVar[Mapping[str, str]] = {
        "tick": "Met", "skip": "Give up", "add": "New goal",
    }  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No goal is set yet.\n\n"
        "a  adds one in one line: 10 % more website clicks due:31 mar\n"
        "N  begins one with a marketing objective and its usual metrics\n"
        "K  gives the goal under the cursor a KPI"
    )

    def source(self, plan: Plan) -> GoalsAheadRows:
        """The goals by what becomes of them."""
        low = self.words.casefold()
        return GoalsAheadRows(
            plan,
            {standing: [goal.id for goal in goals if low in goal.title.casefold()]
             for standing, goals in self._parts(plan).items()},
        )  # fmt: skip

    def _parts(self, plan: Plan) -> Mapping[Standing, Sequence[GoalFact]]:
        return by_standing(plan.snapshot.goals, self.ahead.last, plan.today)

    def describe_empty(self) -> Content:
        """Say how a goal is set."""
        return super(GoalsPage, self).describe_empty()

    def summarise(self, plan: Plan) -> Content:
        """Say what is to be closed, what ends, and how many goals the quarter has."""
        parts = self._parts(plan)
        counts = {standing: len(goals) for standing, goals in parts.items()}
        own = counts[Standing.ENDS] + counts[Standing.GOES_ON]
        told = counted(own, "goal") if own else "no goal"
        pieces = [toned(f" {self.ahead.name} has {told}", Tone.STRONG)]
        if not own:
            pieces.append(toned("a or N sets one", Tone.WATCH))
        for goal in parts[Standing.OVER][:1]:
            more = f" and {counts[Standing.OVER] - 1} more" if counts[Standing.OVER] > 1 else ""
            pieces.append(
                toned(
                    f"‘{shorten(goal.title, TITLE_CELLS)}’{more} to be closed (space, e)",
                    Tone.TROUBLE,
                )
            )
        if counts[Standing.ENDS]:
            ends = counts[Standing.ENDS]
            pieces.append(toned(f"{ends} end{'s' if ends == 1 else ''} in it", Tone.PLAIN))
        if counts[Standing.MET]:
            pieces.append(toned(f"{counts[Standing.MET]} met", Tone.FINE))
        if counts[Standing.NO_DATE]:
            pieces.append(toned(f"{counts[Standing.NO_DATE]} without a date (e)", Tone.WATCH))
        return toned(" · ").join(pieces)

    def add_context(self) -> dict[str, object]:
        """A new goal ends with the quarter, unless another day is typed."""
        return {**super().add_context(), "due_on": self.ahead.last}

    def action_tick(self) -> None:
        """Say that the chosen goals are met; again: that they are not."""
        is_met = all(goal.status is GoalStatus.MET for goal in self._chosen_goals)
        status = GoalStatus.ACTIVE if is_met else GoalStatus.MET
        self._set(status, "Not met after all" if is_met else "Met")

    def action_skip(self) -> None:
        """Give the chosen goals up; they are kept, as dropped."""
        self._set(GoalStatus.DROPPED, "Given up")

    @property
    def _chosen_goals(self) -> list[GoalFact]:
        goals = self.plan.snapshot.goals
        return [goals[int(key.id)] for key in self.chosen if key.kind == Kind.GOAL]

    def _set(self, status: GoalStatus, verb: str) -> None:
        """Give the chosen goals a status, as one change."""
        from smtui.actions.goals import EditGoal
        from smtui.actions.together import Together

        chosen = self._chosen_goals
        if not chosen:
            self.desk.say("There is no goal here.", Tone.DIM)
            return
        named = f"‘{chosen[0].title}’" if len(chosen) == 1 else counted(len(chosen), "goal")
        actions = tuple(EditGoal(goal.id, {"status": status}) for goal in chosen)
        if self.desk.do(Together(actions, f"{verb}: {named}")) is not None:
            self.acted()

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a goal; one that was dropped is not listed."""
        goal = self.plan.snapshot.goals.get(int(key.id)) if key.kind == Kind.GOAL else None
        if goal is not None and standing_of(goal, self.ahead.last, self.plan.today):
            super().go_to(key)
