"""The line below the header while all posts to come are held: since when, why, and the key."""

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from smtui.planning.publishing.times import wall_time
from smtui.tui.widgets.cells import Tone, fit
from smtui.tui.widgets.palette import style_of

if TYPE_CHECKING:
    from smtui.planning.plan import Plan

MARK = " ‖ ALL POSTS ARE HELD "


class HoldBanner(Widget):
    """One line, on every page, until the posts are released."""

    DEFAULT_CSS: ClassVar[str] = """
    HoldBanner { height: 1; background: $panel; color: $foreground; display: none; }
    HoldBanner.-held { display: block; }
    """

    def __init__(self) -> None:
        """Start without a hold: it is not seen."""
        super().__init__()
        self._said = ""
        self._key = ""

    def show(self, plan: "Plan", key: str) -> None:
        """Say what is held in ``plan``; ``key`` releases it."""
        hold, before = plan.snapshot.hold, (self._said, self._key)
        self.set_class(hold is not None, "-held")
        if hold is not None:
            day, at = wall_time(hold.from_at, plan.settings.zone)
            since = f"since {at:%H:%M}" if day == plan.today else f"since {day:%d %b} {at:%H:%M}"
            reason = f": {hold.reason}" if hold.reason.strip() else ""
            self._said, self._key = f" {since}{reason}", key
        if (self._said, self._key) != before:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the mark, the reason, and the key."""
        width = self.size.width
        if y:
            return Strip.blank(width, self.rich_style)
        trouble = style_of(self, Tone.TROUBLE) + Style(reverse=True, bold=True)
        hint = f"  {self._key} releases "
        room = max(0, width - len(MARK) - len(hint))
        segments = [
            Segment(MARK, trouble),
            Segment(fit(self._said, room), style_of(self, Tone.STRONG)),
            Segment(hint, style_of(self, Tone.DIM)),
        ]
        return Strip(segments).adjust_cell_length(width, self.rich_style)
