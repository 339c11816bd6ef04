"""Breaking a tactic up: choose a template, see its tasks with their days, take them all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.counting_back import counted_back
from smtui.store.library import Template, TemplateTask, templates
from smtui.tui.details.names import first_names
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from datetime import date

    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

FRAME = 8
"""Lines of the dialog that are not the lists: borders, title, words, keys."""


class TemplateRows:
    """The templates."""

    columns = (Column("Template", 0), Column("Tasks", 5, right=True), Column("Time", 6, right=True))

    def __init__(self) -> None:
        self._templates = {template.key: template for template in templates()}
        self.keys = [RowKey("template", key) for key in self._templates]

    def template(self, key: RowKey) -> Template:
        """The template in a row."""
        return self._templates[str(key.id)]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a template."""
        tasks = self.template(key).tasks
        minutes = sum(task.minutes for task in tasks)
        return (
            Cell(self.template(key).name),
            Cell(str(len(tasks)), Tone.DIM),
            Cell(show_minutes(minutes), Tone.DIM),
        )


class PreviewRows:
    """The tasks that a template would bring; those that are open already are left out of it."""

    columns = (
        Column("", 1), Column("Task", 0), Column("Kind", 10, from_width=60),
        Column("Time", 5, right=True), Column("Due", 8, right=True),
    )  # fmt: skip

    def __init__(
        self, tasks: Sequence[TemplateTask], present: set[str], eta: "date | None", today: "date"
    ) -> None:
        self._tasks, self._present, self._eta, self._today = tasks, present, eta, today
        self.keys = [RowKey("preview", at) for at in range(len(tasks))]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a task."""
        task = self._tasks[int(key.id)]
        due = "no day"
        if self._eta is not None:
            day = counted_back(self._eta, task.days_before, self._today)
            due = show_day(day, self._today).removesuffix(f" {day.year}")
        is_present = task.title in self._present
        return (
            Cell("✓" if is_present else "+", Tone.DIM if is_present else Tone.FINE),
            Cell(task.title, Tone.DIM if is_present else Tone.PLAIN),
            Cell(task.activity, Tone.DIM),
            Cell(show_minutes(task.minutes), Tone.DIM),
            Cell("is there" if is_present else due, Tone.DIM if is_present else Tone.PLAIN),
        )


class SplitDialog(Dialog[None]):
    """Adds the tasks of the chosen template to a tactic, in one step."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "tactics.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "adds the tasks"),
        Binding("none", "none", "chooses", key_display="↑ ↓"),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(self, desk: "DeskScreen", tactic_id: int) -> None:
        """Break up the tactic with ``tactic_id``."""
        super().__init__()
        self._desk = desk
        self._tactic_id = tactic_id
        self._templates, self._preview = Rows(show_columns=True), Rows(show_columns=True)
        self._preview.add_class("second")
        self._words = Said()

    @property
    def _plan(self) -> "Plan":
        plan = self._desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def compose(self) -> ComposeResult:
        """Compose the templates, the tasks of the one that is chosen, and the keys."""
        tactic = self._plan.snapshot.tactics[self._tactic_id]
        with Vertical(classes="box"):
            yield Said(f"Break up ‘{tactic.title}’", Tone.STRONG, classes="one-line")
            yield self._templates
            yield self._preview
            yield self._words
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the templates, the one that suits the process first."""
        source = TemplateRows()
        self._preview.can_focus = False
        self._templates.fill(source)
        process = self._plan.snapshot.tactics[self._tactic_id].process.casefold()
        for key in source.keys:
            if process and source.template(key).name.casefold().startswith(process):
                self._templates.go_to(key)
        self._show_preview()
        self._templates.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Share the room between both lists."""
        room = max(4, int(event.size.height * 0.96) - FRAME)
        most = len(templates()) + 1
        above = max(2, min(most, room // 3))
        self._templates.styles.height = above
        longest = max(len(template.tasks) for template in templates()) + 1
        self._preview.styles.height = max(2, min(longest, room - above))

    def on_rows_highlighted(self, message: Rows.Highlighted) -> None:
        """Show the tasks of the template under the cursor."""
        if message.rows is self._templates:
            self._show_preview()

    def on_rows_opened(self) -> None:
        """A second click takes it, as enter does."""
        self.action_take()

    def _show_preview(self) -> None:
        key, source = self._templates.key, self._templates.source
        if key is None or not isinstance(source, TemplateRows):
            return
        plan, tasks = self._plan, source.template(key).tasks
        tactic, eta = plan.snapshot.tactics[self._tactic_id], plan.tactics[self._tactic_id].eta
        present = {
            task.title
            for task in plan.snapshot.tasks.values()
            if task.tactic_id == self._tactic_id and task.id not in plan.snapshot.settled_today
        }
        self._preview.fill(PreviewRows(tasks, present, eta, plan.today))
        self._preview.index = -1
        who = first_names(plan, tactic.owners) or "nobody yet"
        days = "days counted back from the ETA" if eta else "no days, as it has no ETA"
        self._words.say(f"For {who}; {days}.", Tone.DIM)

    def action_take(self) -> None:
        """Add the tasks."""
        from smtui.actions.tactics import SplitTactic

        key = self._templates.key
        if key is not None:
            self.dismiss()
            self._desk.do(SplitTactic(self._tactic_id, str(key.id)))
