"""No key acts on another page than the one asked for: keys wait while that gets the focus."""

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.widget import AwaitMount

    from smtui.tui.desk import DeskScreen


class HoldsKeys(Screen[None]):
    """The part of the desk that holds keys back while what is shown changes."""

    _holds = 0
    """How many changes of page or view are under way."""

    @property
    def takes_keys(self) -> bool:
        """Whether keys go to what is shown; not while a page or a view still gets the focus."""
        return not self._holds

    def hold_keys(self, mounting: "AwaitMount | None" = None) -> None:
        """Have keys wait until the page that is shown has the focus, once it is mounted."""
        self._holds += 1
        if mounting is None:
            self._give_focus()
        else:
            self.call_later(self._give_focus_once, mounting)

    async def _give_focus_once(self, mounting: "AwaitMount") -> None:
        await mounting
        self._give_focus()

    def _give_focus(self) -> None:
        cast("DeskScreen", self).page.take_focus()
        # The app sets the focus in its turn, and goes on with the keys in the next one.
        self.app.call_later(self._go_on)

    def _go_on(self) -> None:
        self._holds -= 1
        cast("DeskScreen", self).smtui.take_keys()
