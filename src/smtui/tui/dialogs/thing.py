"""Everything about one thing, with its history; and why it stands where it stands."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from smtui.planning.why import why_tactic, why_task
from smtui.tui.details.task import add_why, describe_task
from smtui.tui.details.thing import describe_thing
from smtui.tui.dialogs.dialog import Dialog
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.hanging import HangingText
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Explained, Plan
    from smtui.tui.desk import DeskScreen

SHOWN = frozenset(
    {
        Kind.TASK,
        Kind.TACTIC,
        Kind.GOAL,
        Kind.COMPANY_GOAL,
        Kind.KPI,
        Kind.PERSON,
        Kind.POST,
        Kind.LESSON,
    }
)
"""The kinds of which everything can be shown."""
MOST_HISTORY = 200
FRAME = 4
"""Lines of the dialog that are not the text: borders and keys."""


class ReadingDialog(Dialog[None]):
    """Long text to scroll through. ``tell`` makes it anew whenever the plan changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", "scrolls", key_display="j k"),
        Binding("k,up", "scroll(-1)", "", show=False),
        Binding("pagedown,ctrl+d,space", "scroll(10)", "", show=False),
        Binding("pageup,ctrl+u", "scroll(-10)", "", show=False),
        Binding("G,end", "scroll(100000)", "", show=False),
        Binding("g,home", "scroll(-100000)", "", show=False),
        Binding("escape,q", "cancel", "closes"),
    ]

    def __init__(self, desk: "DeskScreen", tell: "Callable[[], Content]") -> None:
        """Show what ``tell`` returns."""
        super().__init__()
        self.desk = desk
        self._tell = tell
        self._text = HangingText()
        self._scroll = VerticalScroll(self._text, can_focus=False)
        self._leave: Callable[[], None] | None = None

    def compose(self) -> ComposeResult:
        """Compose the text and the keys."""
        with Vertical(classes="box"):
            yield self._scroll
            yield Hints(self.hinted)

    @property
    def hinted(self) -> list[BindingType]:
        """The bindings that the last line names."""
        return self.BINDINGS

    def on_mount(self) -> None:
        """Show the text, and follow the plan while it is shown."""
        self.show_again()
        if self.desk.workspace is not None:
            self._leave = self.desk.workspace.subscribe(lambda _plan: self.show_again())

    def on_resize(self, event: events.Resize) -> None:
        """Be as high as the text, as far as there is room."""
        self._scroll.styles.max_height = max(3, int(event.size.height * 0.96) - FRAME)

    def on_unmount(self) -> None:
        """Follow no more."""
        if self._leave is not None:
            self._leave()

    def show_again(self) -> None:
        """Make the text anew; the place in it stays."""
        self._text.tell(self._tell())

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self._scroll.scroll_relative(y=lines, animate=False)


class ThingDialog(ReadingDialog):
    """Everything about a thing; from here it is edited, noted on, or gone to where it is done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go", "goes to its page"),
        Binding("e", "edit", "edits"),
        Binding("n", "notes", "notes"),
    ]

    def __init__(self, desk: "DeskScreen", key: RowKey, tell: "Callable[[], Content]") -> None:
        """Show the thing that ``key`` names."""
        super().__init__(desk, tell)
        self._key = key

    @property
    def _place(self) -> PageName | None:
        """The page where the task is done, if it names one."""
        plan = self.desk.plan
        if plan is None or self._key.kind != Kind.TASK:
            return None
        fact = plan.snapshot.tasks.get(int(self._key.id))
        return PageName(fact.page) if fact is not None and fact.page else None

    @property
    def hinted(self) -> list[BindingType]:
        """``enter`` is named only where there is a page to go to."""
        own = self.BINDINGS if self._place else self.BINDINGS[1:]
        return [*own, *ReadingDialog.BINDINGS]

    def action_go(self) -> None:
        """Go to the page where the task is done."""
        from smtui.tui.pages import registry

        place = self._place
        if place is None:
            return
        self.dismiss()
        if place in registry.NAMES:
            self.desk.action_show(place)
        else:
            self.desk.say(f"The page {place.capitalize()} is not there yet.", Tone.WATCH)

    def action_edit(self) -> None:
        """Edit the thing in its form."""
        from smtui.tui.dialogs.forms import edit

        edit(self.desk, self._key)

    def action_notes(self) -> None:
        """Write notes on the thing."""
        from smtui.tui.dialogs.notes import NotesDialog

        if self._key.kind not in (Kind.KPI, Kind.LESSON):
            self.app.push_screen(
                NotesDialog(self.desk, Kind(self._key.kind), int(self._key.id)),
                lambda _: self.show_again(),
            )


def open_thing(desk: "DeskScreen", key: RowKey) -> None:
    """Open everything about the thing that ``key`` names; a post in its editor."""
    if key.kind == Kind.POST:
        from smtui.tui.dialogs.post import edit_post

        edit_post(desk, int(key.id))
        return
    if desk.plan is not None and key.kind in SHOWN:
        desk.app.push_screen(ThingDialog(desk, key, lambda: _described(desk, key)))


def _described(desk: "DeskScreen", key: RowKey) -> Content:
    workspace = desk.workspace
    if workspace is None:
        return Content("")
    plan, id_ = workspace.plan, int(key.id)
    if key.kind == Kind.TASK:
        detail = workspace.task_detail(id_)
        return describe_task(plan, id_, detail, workspace.task_history(id_, MOST_HISTORY))
    return describe_thing(plan, key, workspace)


def open_why(desk: "DeskScreen", key: RowKey) -> None:
    """Say why a task or a tactic stands where it stands: the terms that sum to its priority."""
    plan = desk.plan
    if plan is None:
        return
    if key.kind not in (Kind.TASK, Kind.TACTIC):
        desk.say("Tasks and tactics have a priority; enter shows all about this one.", Tone.DIM)
        return
    desk.app.push_screen(ReadingDialog(desk, lambda: _why(desk, key)))


def _why(desk: "DeskScreen", key: RowKey) -> Content:
    from smtui.tui.details.prose import Prose

    plan = desk.plan
    if plan is None:
        return Content("")
    title, explained = _explained(plan, key)
    if explained is None:
        return Content("It is settled or gone.")
    prose = Prose().title(title)
    add_why(prose, explained)
    if key.kind == Kind.TACTIC:
        from smtui.tui.details.tactic import add_strongest_change

        add_strongest_change(prose, plan, int(key.id))
    return prose.content()


def _explained(plan: "Plan", key: RowKey) -> "tuple[str, Explained | None]":
    id_ = int(key.id)
    if key.kind == Kind.TASK:
        task = plan.snapshot.tasks.get(id_)
        return (task.title, why_task(plan, id_)) if task else ("", None)
    tactic = plan.snapshot.tactics.get(id_)
    return (tactic.title, why_tactic(plan, id_)) if tactic else ("", None)
