"""Views that are a picture of days with the list of what is under its cursor below."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from smtui.planning.calendar import Entry
from smtui.tui.pages.calendar.dated import DatedView
from smtui.tui.widgets.cells import RowKey


class PicturedView(DatedView):
    """``picture`` above, the list below; the same keys act on what it lists."""

    DEFAULT_CSS: ClassVar[str] = """
    PicturedView .day { height: 1fr; border-top: solid $panel; }
    """

    @property
    def picture(self) -> Widget:
        """What stands above the list."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Compose the summary, the picture, and the list beside its details."""
        with Vertical():
            yield self.summary
            yield self.picture
            with Horizontal(classes="day"):
                with Vertical(classes="main"):
                    yield self.rows
                yield self.detail

    def share_height(self) -> None:
        """Give the picture its lines."""
        raise NotImplementedError

    def on_day(self, day: date) -> tuple[Entry, ...]:
        """What stands on a day."""
        return self.entries(self.desk_plan).get(day, ())

    def _show_detail(self) -> None:
        """Show the thing in the list; the day while the picture has the keys, or lists nothing."""
        if self.detail.suit(self.app.size.width) and (self.shows_day or self.rows.key is None):
            self.detail.show(self.describe_day())
        else:
            super()._show_detail()

    @property
    def shows_day(self) -> bool:
        """Whether the details tell of the day rather than of the thing under the cursor."""
        return self.picture.has_focus

    def describe_day(self) -> Content:
        """Return what is told of the chosen day."""
        from smtui.tui.details.day import describe_day

        return describe_day(self.plan, self.day, self.on_day(self.day))

    def take_focus(self) -> None:
        """Give the focus to the picture."""
        self.picture.focus(scroll_visible=False)

    def enter_list(self) -> None:
        """Give the keys to the list, when there is something in it."""
        if self.rows.key is not None:
            self.rows.focus(scroll_visible=False)
        else:
            self.desk.say(self.describe_empty().plain)

    def action_back(self) -> None:
        """Go back from the list to the picture before anything is shown again."""
        is_away = not self.picture.has_focus and not self.words and not self.rows.marks
        if is_away:
            self.take_focus()
        else:
            super().action_back()

    def stays_for(self, key: RowKey) -> bool:
        """What the list does not have is gone to: its day is shown."""
        return key in self.rows.source.keys

    def on_descendant_focus(self) -> None:
        """The details follow what has the keys."""
        if self.desk.plan is not None:
            self._show_detail()

    def on_resize(self) -> None:
        """The picture takes another share of another height."""
        if self.desk.plan is not None:
            self.share_height()
        super().on_resize()
