"""The pages of the desk: made when they are first asked for or while nothing else is to be done,
one of them shown.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from smtui.tui.held_keys import HoldsKeys
from smtui.tui.pages import registry
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.header import Header
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen
    from smtui.tui.pages.page import Page

PAUSE_SECONDS = 0.1
"""Between making one page beforehand and the next."""


class ShowsPages(HoldsKeys):
    """The part of the desk that knows which pages there are, and which one is shown."""

    def __init__(self) -> None:
        """Start with Today, which is not made yet."""
        super().__init__(id="desk")
        self.current = PageName.TODAY
        self._pages: dict[PageName, Page] = {}
        self._stale: set[PageName] = set()

    @property
    def _whole(self) -> "DeskScreen":
        """The desk that this is a part of."""
        return cast("DeskScreen", self)

    @property
    def page(self) -> "Page":
        """The page that is shown."""
        return self._pages[self.current]

    @property
    def is_prepared(self) -> bool:
        """Whether every page was made, with all its views."""
        pages = self._pages.values()
        return len(pages) == len(registry.NAMES) and all(page.is_prepared for page in pages)

    @property
    def pages(self) -> "tuple[Page, ...]":
        """The pages that were made, in the order of their keys."""
        return tuple(self._pages[name] for name in registry.NAMES if name in self._pages)

    def _made(self, name: PageName) -> "Page":
        page = registry.make(name)
        self._pages[name] = page
        return page

    async def show_first_page(self) -> None:
        """Mount the page that is seen first, still empty; it is there when reading is retried."""
        if self.current not in self._pages:
            await self.query_one("#pages").mount(self._made(self.current))
        self._whole.show_keys()
        self.page.take_focus()

    def prepare_pages(self) -> None:
        """Make the other pages while nothing else is to be done, so that first visits are quick."""
        for name in registry.NAMES:
            if name not in self._pages:
                page = self._made(name)
                page.display = False
                self._stale.add(name)
                self.query_one("#pages").mount(page)
                break
        else:
            if self.is_prepared:
                return
            any(page.is_mounted and page.prepare_more() for page in self.pages)
        self.set_timer(PAUSE_SECONDS, self.prepare_pages)

    def action_show(self, page: str) -> None:
        """Show a page; one that missed changes catches up."""
        name = PageName(page)
        if name == self.current:
            return
        mounting = None
        if name not in self._pages:
            mounting = self.query_one("#pages").mount(self._made(name))
            self._stale.add(name)
        with self.app.batch_update():
            # What was said was said of the page that is left.
            self._whole.say("")
            self.page.display = False
            self.current = name
            self.page.display = True
            plan = self._whole.plan
            if name in self._stale and plan is not None:
                self._stale.discard(name)
                self.page.show_plan(plan)
            self.query_one(Header).show(name)
            self._whole.show_keys()
            self.hold_keys(mounting)

    def turn_to(self, page: PageName, view: str) -> None:
        """Show a view of a page."""
        self.action_show(page)
        self.once_made(self.page, partial(self.page.turn_to, view))

    def go_to(self, page: PageName | None, kind: Kind | None, id_: int | None) -> None:
        """Show ``page`` with the cursor on the thing, as far as both are there."""
        if page in registry.NAMES and page is not None:
            self.action_show(page)
        if kind is not None and id_ is not None:
            self.once_made(self.page, partial(self.page.go_to, RowKey(kind, id_)))

    def once_made(self, page: "Page", act: Callable[[], None]) -> None:
        """Act on a page: at once, or when a page that was only now asked for is there."""
        if page.shown.is_attached:
            act()
        else:
            # Behind what ``hold_keys`` calls later, which waits for the page.
            self.call_later(act)
