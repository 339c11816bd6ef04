"""The weekly session's choice: which tactics the week's hours go to."""

from typing import ClassVar

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_choice import Choice, choose_week
from smtui.tui.details.figures import short_hours
from smtui.tui.details.prose import Prose, toned
from smtui.tui.details.thing import notes_of
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.review.steps.choice_rows import ChoiceRows
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.pages.tactics_acts import BOARD, ActsOnTactics
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName


class Choose(StepPage, ActsOnTactics):
    """Tactics by priority, with the line where the hours of the planned week end."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    VIEW_NAME: ClassVar[str] = "choose"
    NEW: ClassVar[Kind] = Kind.TACTIC
    SHOW_COLUMNS: ClassVar[bool] = True
    VIEWS: ClassVar[tuple[str, ...]] = (BOARD,)
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "doing", "pause", "tick", "open", "why", "add", "add.task", "split", "edit", "notes",
        "assign", "delete", "move.back", "move.on", "move.week_back", "move.week_on", "move.to",
        "shift.left", "shift.right", "reason", "adjustments", "weights", "tactics.check_in",
        "list.mark", "filter",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "doing", "pause", "add.task", "split", "move.on", "why", "edit", "add",
    )  # fmt: skip
    LABELS = {"doing": "Choose"}  # noqa: RUF012
    EMPTY: ClassVar[str] = (
        "No tactic is ranked, so there is nothing to choose from.\n\n"
        "a  adds one in one line, such as: List 100 influencers @me +reach ~20h\n"
        "A  gives it tasks; those are put on days in the next step.\n"
        "]  goes on without."
    )

    def __init__(self) -> None:
        """Start with nothing walked."""
        super().__init__()
        self._chosen_of: MadeOf[Choice] = MadeOf()

    def _choice(self, plan: Plan) -> Choice:
        """The choice of a plan, walked once."""
        first, last = self.period.first, self.period.last
        return self._chosen_of.get(lambda: choose_week(plan, first, last), plan, by=(first,))

    def show_plan(self, plan: Plan) -> None:
        """List the tactics anew; what was adjusted may be given a reason."""
        self.note_changes(plan)
        super().show_plan(plan)

    def source(self, plan: Plan) -> ChoiceRows:
        """The tactics of the week and the others."""
        return ChoiceRows(plan, self._choice(plan), self.words)

    def summarise(self, plan: Plan) -> Content:
        """What the week's hours carry."""
        choice = self._choice(plan)
        pieces = [
            toned(f" {self.period.name}: {short_hours(choice.free)} for tactics", Tone.STRONG),
            toned(f" of {_hours_of_all(choice)}", Tone.DIM),
        ]
        short = len(choice.chosen) - choice.line_after
        if not choice.chosen and not choice.others:
            pieces.append(toned(" · no tactic yet: a adds one", Tone.WATCH))
        elif not choice.chosen:
            pieces.append(toned(" · none is chosen: o chooses", Tone.WATCH))
        elif short:
            pieces.append(toned(f" · {short} chosen without time: p pauses", Tone.TROUBLE))
        elif choice.left:
            pieces.append(toned(f" · {short_hours(choice.left)} stay free", Tone.FINE))
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """What the week holds for the tactic, then everything about it."""
        from smtui.tui.details.tactic import describe_tactic

        id_ = int(key.id)
        choice = self._choice(self.plan)
        line = next(
            (line for line in (*choice.chosen, *choice.others) if line.tactic_id == id_), None
        )
        notes = notes_of(self.desk.workspace, key)
        told = describe_tactic(self.plan, id_, notes, self.adjustments_of(id_))
        if line is None:
            return told
        prose = Prose().pieces(
            (f"{self.period.name}  ", Tone.HEADING),
            (f"{show_minutes(line.gets)} of its {show_minutes(line.need)}", Tone.PLAIN),
            (f" · {show_minutes(line.planned)} on days" if line.planned else "", Tone.ACCENT),
        )
        for person, minutes in line.lacking:
            who = self.plan.snapshot.people[person].name
            prose.line(f"{who} lacks {show_minutes(minutes)}", Tone.WATCH)
        return prose.line("").add(told).content()


def _hours_of_all(choice: Choice) -> str:
    """The hours of the week; where none is left for tactics, what takes them."""
    hours = short_hours(choice.capacity)
    if choice.free or not choice.capacity:
        return hours
    return f"{hours}: other work takes {short_hours(choice.committed)}"
