"""The weekly patterns: made, copied from an example, edited, and planned by the month."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.patterns import AddPattern, DeletePatterns, EditPattern
from smtui.planning.facts.patterns import PatternFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.patterns import channels_of
from smtui.tui.details.figures import short_hours
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog
from smtui.tui.dialogs.forms.entries import read_name
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen
    from smtui.tui.dialogs.pattern import PatternDialog
    from smtui.tui.dialogs.planning_month import PlanMonthDialog


class PatternRows:
    """The patterns, each with what a week of it has."""

    columns = (
        Column("Pattern", 0), Column("A week", 8, right=True), Column("Making", 6, right=True),
        Column("Channels", 36, from_width=60),
    )  # fmt: skip

    def __init__(self, plan: Plan) -> None:
        """List the patterns of ``plan``."""
        self._plan = plan
        self.keys = [RowKey(Kind.PATTERN, id_) for id_ in plan.snapshot.patterns]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a pattern."""
        pattern = self._plan.snapshot.patterns[int(key.id)]
        count = len(pattern.slots)
        return (
            Cell(pattern.name, Tone.STRONG),
            Cell("1 post" if count == 1 else f"{count} posts"),
            Cell(short_hours(week_minutes(self._plan, pattern)), Tone.DIM),
            Cell(channel_words(self._plan, pattern), Tone.DIM),
        )


def week_minutes(plan: Plan, pattern: PatternFact) -> int:
    """The minutes of making a week's posts, those of templates among them."""
    templates = plan.snapshot.templates
    minutes = 0
    for slot in pattern.slots:
        template = templates.get(slot.template_id or 0)
        minutes += slot.estimate or (template.estimate if template else None) or 0
    return minutes


def channel_words(plan: Plan, pattern: PatternFact) -> str:
    """How many posts of a week go to each channel."""
    counts: dict[int, int] = {}
    for slot in pattern.slots:
        for id_ in channels_of(slot, plan.snapshot.templates):
            counts[id_] = counts.get(id_, 0) + 1
    known = plan.snapshot.channels
    return ", ".join(f"{known[id_].name} {n}" for id_, n in counts.items() if id_ in known)


class PatternsDialog(ListDialog):
    """Lists the patterns; enter plans a month from one."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "plan_month", "plans a month"),
        Binding("e", "edit", "its slots"),
        Binding("a", "add", "adds"),
        Binding("r", "rename", "renames"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = (
        "No weekly pattern yet: which posts a usual week has, at which times.\n"
        "a  adds one, from an example or empty; enter then plans a whole month from it"
    )

    def __init__(self, desk: "DeskScreen", month: date | None = None) -> None:
        """Show the patterns of ``desk``; they plan the month of a day, at first the next one."""
        super().__init__(desk)
        self._month = month

    def head(self) -> Content:
        """What this is."""
        how = " · enter makes a month of posts from one"
        return Prose().pieces(("Weekly patterns", Tone.STRONG), (how, Tone.DIM)).content()

    def source(self) -> PatternRows:
        """The patterns."""
        return PatternRows(self.plan)

    def _chosen(self) -> PatternFact | None:
        key = self.rows.key
        return self.plan.snapshot.patterns.get(int(key.id)) if key else None

    def on_rows_opened(self) -> None:
        """A second click plans a month."""
        self.action_plan_month()

    def action_plan_month(self) -> None:
        """Plan a month from the pattern under the cursor."""
        from smtui.tui.dialogs.planning_month import PlanMonthDialog

        pattern = self._chosen()
        if pattern is None:
            self.echo.say("No pattern yet: a adds one.", Tone.DIM)
        elif not pattern.slots:
            self.echo.say("It has no posts yet: e adds them.", Tone.WATCH)
        else:
            self._show(PlanMonthDialog(self.desk, pattern.id, self._month))

    def _show(self, dialog: "PlanMonthDialog | PatternDialog") -> None:
        def answered(_: None) -> None:
            # Once a month is planned, the calendar is what one wants to see.
            if dialog.was_planned:
                self.dismiss()

        self.app.push_screen(dialog, answered)

    def action_edit(self) -> None:
        """Edit the slots of the pattern under the cursor."""
        from smtui.tui.dialogs.pattern import PatternDialog

        pattern = self._chosen()
        if pattern is not None:
            self._show(PatternDialog(self.desk, pattern.id))

    def action_add(self) -> None:
        """Choose an example or an empty week, ask for the name, and add it."""
        from smtui.store.library import example_patterns
        from smtui.tui.dialogs.choosing import ChooseDialog, Option

        examples = {str(at): one for at, one in enumerate(example_patterns(), 1)}
        options = [
            Option("0", "an empty week", "its slots are added one by one"),
            *(Option(at, one.name, f"{len(one.slots)} posts a week, edited as you like")
              for at, one in examples.items()),
        ]  # fmt: skip

        def chosen(key: str | None) -> None:
            if key is not None:
                example = examples.get(key)
                self._ask_name(example.name if example else "", example.key if example else "")

        self.app.push_screen(ChooseDialog("A new weekly pattern: begin with …", options), chosen)

    def _ask_name(self, name: str, example: str) -> None:
        def add(named: str | None) -> None:
            if named:
                done = self.do(AddPattern(named, example))
                if done is not None and done.id is not None:
                    self.rows.go_to(RowKey(Kind.PATTERN, done.id))
                    if not example:
                        self.action_edit()

        ask = Ask("What is the pattern called?", read_name, hint="such as Usual week", value=name)
        self.app.push_screen(AskDialog(ask), add)

    def action_rename(self) -> None:
        """Change the name of the pattern under the cursor."""
        pattern = self._chosen()
        if pattern is None:
            return
        id_ = pattern.id

        def rename(name: str | None) -> None:
            if name:
                self.do(EditPattern(id_, {"name": name}))

        self.app.push_screen(
            AskDialog(Ask("What is it called?", read_name, value=pattern.name)), rename
        )

    def action_delete(self) -> None:
        """Delete the pattern under the cursor; the posts made from it stay."""
        pattern = self._chosen()
        if pattern is not None:
            self.do(DeletePatterns((pattern.id,)))
