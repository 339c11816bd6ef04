"""What keys do in the criteria: the user's own, each with a weight, and a score in each cell."""

from textual import on
from textual.content import Content

from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number
from smtui.language.text import clean
from smtui.planning.facts.tactics import CriterionFact
from smtui.planning.plan import Plan
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.pages.tactics_acts import ActsOnTactics
from smtui.tui.pages.tactics_views import ScoresGrid, counts_criteria
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.score_grid import ScoreGrid
from smtui.vocabulary import ValueSource

CRITERIA = "criteria"
HEAVIEST = 10
NO_CRITERIA = (
    "Criteria are what you weigh tactics by when value and complexity say too little.\n\n"
    "a  adds one with its weight, such as: Brand fit 2\n"
    "1 to 5 score a cell then, 0 takes a score away, + and − change it\n"
    "c  lets the weighted total take the place of the value score"
)

NameAndWeight = tuple[str, float]


def read_criterion(text: str) -> NameAndWeight:
    """Return the name and the weight from ``Brand fit 2``; without a number the weight is 1.

    Raises NotUnderstood without a name, or for a weight beyond 0 to 10.
    """
    words = clean(text).split()
    weight = 1.0
    if len(words) > 1 and words[-1].lstrip("×x").replace(".", "", 1).replace(",", "", 1).isdigit():
        weight = read_number(words.pop().lstrip("×x"))
    if not words:
        raise NotUnderstood("Write its name, then its weight: Brand fit 2")
    if not 0 <= weight <= HEAVIEST:
        raise NotUnderstood(f"A weight is 0 to {HEAVIEST}")
    return " ".join(words), weight


def _echo(answer: NameAndWeight) -> str:
    return f"‘{answer[0]}’, weight {answer[1]:g}"


class ScoresByCriteria(ActsOnTactics):
    """Scores tactics by criteria, and keeps the criteria themselves."""

    grid: ScoreGrid
    scores: ScoresGrid

    def fill_grid(self, plan: Plan, ids: list[int], chosen: int | None) -> None:
        """Show the criteria and the scores of the tactics ``ids``."""
        columns, rows = self.scores.of(plan, ids)
        titles = ("★Total", "Value") if counts_criteria(plan) else ("Total", "★Value")
        self.grid.show(columns, rows, chosen, titles=titles, empty=Content(NO_CRITERIA))

    @property
    def criterion(self) -> CriterionFact | None:
        """The criterion under the cursor."""
        return self.plan.snapshot.criteria.get(self.grid.column or 0)

    @on(ScoreGrid.Scored)
    def _scored(self, message: ScoreGrid.Scored) -> None:
        from smtui.actions.criteria import ScoreTactics

        message.stop()
        self.desk.do(ScoreTactics(((message.id, message.column, message.score),)))

    def action_add(self) -> None:
        """Add a criterion in the criteria, elsewhere a tactic."""
        from smtui.actions.criteria import AddCriterion

        if self.view != CRITERIA or not self.plan.snapshot.tactics:
            super().action_add()
            return

        def add(answer: NameAndWeight | None) -> None:
            done = self.desk.do(AddCriterion(*answer)) if answer else None
            if done is not None:
                self.grid.go_to(column=done.id)

        ask = Ask("New criterion, and its weight", read_criterion, _echo, "such as: Brand fit 2")
        self.app.push_screen(AskDialog(ask), add)

    def action_edit(self) -> None:
        """Edit the criterion under the cursor in the criteria, elsewhere the tactic."""
        from smtui.actions.criteria import EditCriterion

        criterion = self.criterion if self.view == CRITERIA else None
        if criterion is None:
            super().action_edit()
            return
        id_ = criterion.id

        def edit(answer: NameAndWeight | None) -> None:
            if answer:
                name, weight = answer
                self.desk.do(EditCriterion(id_, {"name": name, "weight": weight}))

        text = f"{criterion.name} {criterion.weight:g}"
        ask = Ask("The criterion, and its weight", read_criterion, _echo, "0 to 10", text)
        self.app.push_screen(AskDialog(ask), edit)

    def action_delete(self) -> None:
        """Delete the criterion under the cursor in the criteria, elsewhere the tactic."""
        from smtui.actions.criteria import DeleteCriterion

        criterion = self.criterion if self.view == CRITERIA else None
        if criterion is None:
            super().action_delete()
        else:
            self.desk.do(DeleteCriterion(criterion.id))

    def action_value_source(self) -> None:
        """Let the criteria stand for the value of tactics, or the value scores again."""
        from smtui.actions.settings import ChangeSetting

        if counts_criteria(self.plan):
            done = self.desk.do(ChangeSetting("tactics.value_from", ValueSource.SCORES.value))
            words = "The value comes from the value scores again."
        else:
            done = self.desk.do(ChangeSetting("tactics.value_from", ValueSource.CRITERIA.value))
            words = "The criteria stand for the value now, where a tactic is scored by them."
        if done is not None:
            self.desk.say(words, Tone.FINE, hint="u undoes")
