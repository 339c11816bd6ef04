"""A page made of several views, each a page of its own; a line on top names them."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult

from smtui.planning.plan import Plan
from smtui.tui.opening import trouble_shown
from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.view_bar import ViewBar

if TYPE_CHECKING:
    from smtui.workspace import Workspace


class ViewedPage(Page):
    """Shows one of its views and passes on to it what the desk asks of a page.

    ``VIEW_PLACES`` names the views in their order, each with ``module:Class``; a view is imported
    and made when it is first looked at, or while nothing else is to be done. Views that are not
    seen are stale and catch up when they are shown. A view's ``show_plan`` may come before it is
    composed.
    """

    DEFAULT_CSS: ClassVar[str] = """
    ViewedPage ViewBar { height: 1; background: $background; color: $foreground; }
    """
    VIEW_PLACES: ClassVar[tuple[tuple[str, str], ...]] = ()
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("view",)

    def __init__(self) -> None:
        """Start with the first view."""
        super().__init__(id=f"page-{self.NAME}")
        self._views: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._plan: Plan | None = None
        self.view = self.view_names[0]
        self._bar = ViewBar(self.view_names)
        self._made(self.view)

    def compose(self) -> ComposeResult:
        """Compose the names of the views and the first one."""
        yield self._bar
        yield self._view

    def on_mount(self) -> None:
        """Show what was to be shown before the view was there."""
        self._catch_up()
        if self.desk.page is self:
            self.take_focus()

    @classmethod
    def view_classes(cls) -> tuple[type[Page], ...]:
        """The classes of all views, imported."""
        return tuple(_class_at(place) for _, place in cls.VIEW_PLACES)

    @property
    def view_names(self) -> tuple[str, ...]:
        """The names of the views, in their order."""
        return tuple(name for name, _ in self.VIEW_PLACES)

    @property
    def shown(self) -> Page:
        """What is shown: the view, or the page within it that keys go to."""
        return self._view.shown

    @property
    def _view(self) -> Page:
        """The view that is turned to; what is shown of it may be a page within."""
        return self._views[self.view]

    @property
    def is_prepared(self) -> bool:
        """Whether every view was made."""
        return len(self._views) == len(self.VIEW_PLACES)

    def prepare_more(self) -> bool:
        """Make one more view, hidden; return whether there was one to make."""
        for name in self.view_names:
            if name not in self._views:
                self.mount(self._made(name))
                self._views[name].display = False
                return True
        return False

    def _made(self, name: str) -> Page:
        view = self._views[name] = _class_at(dict(self.VIEW_PLACES)[name])()
        self._stale.add(name)
        return view

    def show_plan(self, plan: Plan) -> None:
        """Show the plan in the view that is seen; the others catch up when they are."""
        self._plan = plan
        self._stale = set(self._views)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._plan is not None and self.view in self._stale and self._view.is_attached:
            self._stale.discard(self.view)
            # Some views read what the plan does not hold.
            with trouble_shown(self.desk):
                self._view.show_plan(self._plan)

    def turn_to(self, view: str) -> None:
        """Show another view."""
        if view == self.view or view not in self.view_names:
            return
        mounting = None
        with self.app.batch_update():
            self._view.display = False
            self.view = view
            if view not in self._views:
                mounting = self.mount(self._made(view))
            self._view.display = True
            self._bar.show(view)
            self._catch_up()
            if self.desk.page is self:
                self.desk.show_keys()
                self.desk.hold_keys(mounting)

    def action_view(self) -> None:
        """Go on to the next view."""
        names = self.view_names
        self.turn_to(names[(names.index(self.view) + 1) % len(names)])
        self.desk.say(self.shown.SAYS or f"View: {self.view}", Tone.DIM)

    @on(ViewBar.Chosen)
    def _view_chosen(self, message: ViewBar.Chosen) -> None:
        message.stop()
        self.turn_to(message.view)

    def hint_after(self, hint: str) -> str:
        """What the view offers after an action."""
        return self.shown.hint_after(hint)

    def let_go(self, workspace: "Workspace") -> None:
        """Have every view keep what has to be kept."""
        for view in self._views.values():
            view.let_go(workspace)

    def take_focus(self) -> None:
        """Give the focus to the view."""
        self._view.take_focus()

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a thing: in the view that is shown if it can have it, else in the
        first one that can.
        """
        for name, view in self._candidates():
            if key.kind in view.KINDS:
                self.turn_to(name)
                break
        self._view.go_to(key)

    def _candidates(self) -> Iterator[tuple[str, type[Page]]]:
        yield self.view, type(self._view)
        yield from zip(self.view_names, self.view_classes(), strict=True)

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """What keys act on in the view."""
        return self.shown.chosen


def _class_at(place: str) -> type[Page]:
    module, name = place.split(":")
    return cast("type[Page]", getattr(import_module(module), name))
