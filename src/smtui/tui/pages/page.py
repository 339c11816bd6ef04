"""What every page is: it shows a slice of the plan and turns keys into actions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, cast

from textual.widget import Widget

from smtui.tui.commands import bindings_for
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Workspace

BOUND_BELOW = (
    "list.mark", "pane.next", "score.set", "score.clear", "score.more", "score.less",
)  # fmt: skip


class Page(Widget):
    """A page of the desk. ``NAME`` is its name, ``COMMAND_IDS`` are its own commands in the order
    of the help, ``FOOTER`` those that the footer shows, and ``LABELS`` what it calls some of them
    here.

    One that is a view of a ``ViewedPage`` has a ``VIEW_NAME``, the ``KINDS`` of things that its
    cursor can be put on, and what the status line ``SAYS`` when it is turned to.
    """

    NAME: ClassVar[PageName]
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ()
    FOOTER: ClassVar[tuple[str, ...]] = ()
    LABELS: ClassVar[Mapping[str, str]] = MappingProxyType({})
    NEW: ClassVar[Kind] = Kind.TASK
    VIEW_NAME: ClassVar[str] = ""
    KINDS: ClassVar[frozenset[Kind]] = frozenset()
    SAYS: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        """Bind the commands that the page names; the list binds its own."""
        # Textual gathers the bindings when the class is made, so they have to be there before.
        if "COMMAND_IDS" in cls.__dict__:
            cls.BINDINGS = bindings_for(*(id_ for id_ in cls.COMMAND_IDS if id_ not in BOUND_BELOW))
        super().__init_subclass__()

    @classmethod
    def id_of_view(cls) -> str:
        """The id of the widget: that of the view, where the page has several."""
        name = f"view-{cls.VIEW_NAME}" if cls.VIEW_NAME else f"page-{cls.NAME}"
        return name.replace(" ", "-")

    @property
    def desk(self) -> "DeskScreen":
        """The desk that holds this page."""
        return cast("DeskScreen", self.screen)

    @property
    def plan(self) -> "Plan":
        """The plan that is shown; pages are asked nothing before there is one."""
        plan = self.desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Do nothing before there is a plan, such as while a copy of a backup is opened."""
        del action, parameters
        return getattr(self.screen, "plan", None) is not None

    @property
    def shown(self) -> "Page":
        """The page that keys go to: this one, or the view of it that is shown."""
        return self

    @property
    def view_names(self) -> tuple[str, ...]:
        """The views that ``turn_to`` leads to."""
        return ()

    def turn_to(self, view: str) -> None:
        """Show the view of that name, where there are several."""

    @property
    def is_prepared(self) -> bool:
        """Whether all of it was made."""
        return True

    def prepare_more(self) -> bool:
        """Make more of what is not seen yet; return whether there was anything to make."""
        return False

    def show_plan(self, plan: "Plan") -> None:
        """Show this page's slice of ``plan``."""
        raise NotImplementedError

    def hint_after(self, hint: str) -> str:
        """Return what the status line offers after an action, given what it offers anywhere."""
        return hint

    def stays_for(self, key: RowKey) -> bool:
        """Whether a change of the thing is undone in view of this page, not of the thing's own."""
        del key
        return False

    def let_go(self, workspace: "Workspace") -> None:
        """Keep in ``workspace`` what has to be kept before the program ends."""

    def take_focus(self) -> None:
        """Give the focus to the part that keys go to first."""
        raise NotImplementedError

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing, when it is on this page."""
        raise NotImplementedError

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The things that a key acts on: the marked ones, or the one under the cursor."""
        raise NotImplementedError
