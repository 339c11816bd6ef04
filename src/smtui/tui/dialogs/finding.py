"""Finding anything by a part of its name; with commands, this is the palette."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.language.matching import rank_matches
from smtui.tui.commands import COMMANDS
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.tui.widgets.line_input import LineInput
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen
    from smtui.tui.pages.page import Page

MOST_FOUND = 100
COMMAND, VIEW = "command", "view"
NOT_OFFERED = ("palette", "find", "pane.next", "go.back", "score.set")

PAGES = {
    Kind.TASK: PageName.TODAY,
    Kind.TACTIC: PageName.TACTICS,
    Kind.GOAL: PageName.GOALS,
    Kind.COMPANY_GOAL: PageName.GOALS,
    Kind.KPI: PageName.GOALS,
    Kind.PERSON: PageName.TEAM,
    Kind.POST: PageName.CALENDAR,
    Kind.LESSON: PageName.REVIEW,
}
"""The page on which a thing of each kind is shown."""


class Findable(NamedTuple):
    """Something that can be found: what it is, its name, and a word beside it."""

    key: RowKey
    name: str
    aside: str


def things_of(plan: "Plan") -> Iterator[Findable]:
    """Everything of ``plan`` that has a name, tasks in the order of priority and last."""
    snapshot = plan.snapshot
    for goal in snapshot.goals.values():
        yield Findable(RowKey(Kind.GOAL, goal.id), goal.title, Kind.GOAL)
    for company in snapshot.company_goals.values():
        yield Findable(RowKey(Kind.COMPANY_GOAL, company.id), company.title, Kind.COMPANY_GOAL)
    for kpi in snapshot.kpis.values():
        yield Findable(RowKey(Kind.KPI, kpi.id), kpi.name, "KPI")
    for tactic in snapshot.tactics.values():
        yield Findable(RowKey(Kind.TACTIC, tactic.id), tactic.title, Kind.TACTIC)
    for person in snapshot.people.values():
        yield Findable(RowKey(Kind.PERSON, person.id), person.name, person.role or Kind.PERSON)
    for post in snapshot.posts.values():
        yield Findable(RowKey(Kind.POST, post.id), post.topic, Kind.POST)
    for lesson in snapshot.lessons.values():
        text = " ".join(lesson.text.split())
        yield Findable(RowKey(Kind.LESSON, lesson.id), text, f"lesson: {lesson.kind}")
    rest = [id_ for id_ in snapshot.tasks if id_ not in plan.tasks]
    for id_ in (*plan.task_order, *rest):
        fact = snapshot.tasks[id_]
        yield Findable(RowKey(Kind.TASK, id_), fact.title, fact.cadence or Kind.TASK)


def commands_of(ids: Sequence[str], keys: dict[str, str]) -> Iterator[Findable]:
    """The commands of ``ids`` by their help sentences; ``keys`` are the changed keys."""
    for id_ in ids:
        if id_ not in NOT_OFFERED:
            command = COMMANDS[id_]
            key = keys.get(id_, command.shown_key)
            yield Findable(RowKey(COMMAND, id_), f"{command.label}: {command.help}", key)


def views_of(pages: "Sequence[Page]") -> Iterator[Findable]:
    """The views of the pages that have several."""
    for page in pages:
        for view in page.view_names:
            name = f"{page.NAME.capitalize()}: {view}"
            yield Findable(RowKey(VIEW, f"{page.NAME} {view}"), name, "view")


class FoundRows:
    """What was found, as rows."""

    columns = (Column("", 1), Column("", 0), Column("", 20, right=True))

    def __init__(self, found: Sequence[Findable]) -> None:
        self._found = {one.key: one for one in found}
        self.keys = [one.key for one in found]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of one thing or command."""
        one = self._found[key]
        is_command = key.kind in (COMMAND, VIEW)
        return (
            Cell("›" if is_command else "", Tone.ACCENT),
            Cell(one.name),
            Cell(one.aside, Tone.ACCENT if is_command else Tone.DIM),
        )


class FindDialog(Dialog[None]):
    """Filters as one types; enter goes to the thing or does the command."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "goes there", priority=True),
        Binding("down", "move('cursor', 1)", "choose", key_display="↑ ↓", priority=True),
        Binding("up", "move('cursor', -1)", "", show=False, priority=True),
        Binding("pagedown", "move('page', 1)", "", show=False, priority=True),
        Binding("pageup", "move('page', -1)", "", show=False, priority=True),
        Binding("escape", "cancel", "closes"),
    ]

    def __init__(self, desk: "DeskScreen", *, with_commands: bool) -> None:
        """Offer all things, and ``with_commands`` all that can be done on this page."""
        super().__init__()
        self._desk = desk
        self._with_commands = with_commands
        self._all: list[Findable] = []
        self._names: list[str] = []
        hint = "a command or a name …" if with_commands else "a part of a name …"
        self._line = LineInput(placeholder=hint, compact=True)
        self._rows = Rows()

    def compose(self) -> ComposeResult:
        """Compose the line and what it finds."""
        with Vertical(classes="box"):
            yield Said("Do or find" if self._with_commands else "Find", Tone.STRONG)
            yield self._line
            yield self._rows
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Gather what there is and show the first of it."""
        if self._with_commands:
            keys = self._desk.smtui.remembered.shown_keys()
            self._all.extend(commands_of(self._desk.offered, keys))
            self._all.extend(views_of(self._desk.pages))
        if self._desk.plan is not None:
            self._all.extend(things_of(self._desk.plan))
        self._names = [one.name for one in self._all]
        self._line.focus()
        self._rows.can_focus = False
        self._rows.show_when_empty(Content("Nothing has that in its name."))
        self._find("")

    @on(LineInput.Changed)
    def _typed(self, message: LineInput.Changed) -> None:
        self._find(message.value)

    def _find(self, words: str) -> None:
        found = rank_matches(words, self._names, MOST_FOUND)
        self._rows.fill(FoundRows([self._all[at] for at in found]))
        self._rows.action_first()

    def action_move(self, how: str, step: int) -> None:
        """Move the cursor of the list while the line keeps the focus."""
        if how == "page":
            self._rows.action_page(step)
        else:
            self._rows.action_cursor(step)

    def on_rows_opened(self) -> None:
        """A second click takes, as enter does."""
        self.action_take()

    def action_take(self) -> None:
        """Go to the thing under the cursor, or do the command."""
        key, desk = self._rows.key, self._desk
        if key is None:
            return
        self.dismiss()
        if key.kind == COMMAND:
            desk.call_later(desk.action_press, str(key.id))
        elif key.kind == VIEW:
            page, view = str(key.id).split(" ", 1)
            desk.call_later(desk.turn_to, PageName(page), view)
        else:
            kind = Kind(key.kind)
            desk.go_to(PAGES[kind], kind, int(key.id))
