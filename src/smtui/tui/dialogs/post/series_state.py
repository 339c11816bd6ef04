"""What is typed into the post editor, when it is meant for all posts of a series to come."""

from typing import TYPE_CHECKING

from smtui.actions.patterns import EditSeries, MoveSeries
from smtui.actions.together import Together
from smtui.tui.dialogs.post.state import PostState

if TYPE_CHECKING:
    from datetime import date

    from smtui.actions.action import Action

DAY = "publish_on"


class SeriesState(PostState):
    """The fields of one post of a series; saving changes what was changed in all to come.

    Another day moves all of them by as many days.
    """

    @property
    def title(self) -> str:
        """What the editor is called."""
        return f"Edit all to come of ‘{self.loaded.fact.topic}’"

    def action(self) -> "Action | None":
        """The action that saves it; None when there is nothing to save."""
        changes = dict(self._changes())
        fact = self.loaded.fact
        if not changes or fact.series_id is None or fact.publish_on is None:
            return super().action()
        to = changes.pop(DAY, fact.publish_on)
        parts: list[Action] = []
        if changes:
            parts.append(EditSeries(fact.series_id, fact.publish_on, changes))
        days = _days_between(fact.publish_on, to)
        if days:
            parts.append(MoveSeries(fact.series_id, fact.publish_on, days=days))
        return parts[0] if len(parts) == 1 else Together(tuple(parts), "") if parts else None


def _days_between(first: "date", to: object) -> int:
    from datetime import date

    return (to - first).days if isinstance(to, date) else 0
