"""What every step of a session is: a page under the session's bar, which also leads on and back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.dom import DOMNode

from smtui.tui.commands import COMMANDS
from smtui.tui.pages.acting import ActsOnThings
from smtui.tui.pages.page import BOUND_BELOW
from smtui.tui.widgets.cells import RowKey
from smtui.tui.widgets.detail import DetailPane
from smtui.vocabulary import PageName

if TYPE_CHECKING:
    from smtui.planning.facts.reviews import SessionFact
    from smtui.planning.reviews.periods import Period
    from smtui.tui.pages.review.session import SessionPane
    from smtui.workspace import Workspace

STEP_KEYS = ("step.on", "step.back", "step.skip", "step.note")
"""The commands that every step has beside its own."""


class StepPage(ActsOnThings):
    """A step of a session, named first among the bases of a page that shows something.

    Such as::

        class Days(StepPage, ListPage):
            VIEW_NAME = "days"
            COMMAND_IDS = ("tick", "move.on", "edit", ...)

    and add its line to ``registry.PLACES``. The keys of the session are added to its commands;
    keys of its own that are the session's give way.
    """

    NAME: ClassVar[PageName] = PageName.REVIEW
    sitting: "SessionPane"
    """The session that the step is shown in; set before the step is mounted."""

    def __init_subclass__(cls) -> None:
        """Add the keys of the session to those of the step."""
        taken = {key for id_ in STEP_KEYS for key in COMMANDS[id_].key.split(",")}
        own = [
            id_
            for id_ in cls.COMMAND_IDS
            if id_ in BOUND_BELOW or taken.isdisjoint(COMMANDS[id_].key.split(","))
        ]
        cls.COMMAND_IDS = tuple(dict.fromkeys((*STEP_KEYS, *own, "go.back")))
        named = {*STEP_KEYS, "go.back"}
        footer = [id_ for id_ in cls.FOOTER if id_ in cls.COMMAND_IDS and id_ not in named]
        cls.FOOTER = ("step.on", "go.back", *footer, "step.skip", "step.back", "undo")
        cls.LABELS = {**cls.LABELS, "step.on": "Next", "go.back": "Leave"}
        super().__init_subclass__()

    @classmethod
    def _css_bases(cls, base: type[DOMNode]) -> Sequence[type[DOMNode]]:  # type: ignore[override]
        """Every class that it is made of: Textual would follow the first base alone, and leave out
        the styles of the page that the step is.
        """
        return [one for one in base.__mro__ if issubclass(one, DOMNode)]

    @property
    def session(self) -> "SessionFact":
        """The session, as the plan has it."""
        return self.sitting.session

    @property
    def period(self) -> "Period":
        """The period that is planned."""
        return self.sitting.period

    @property
    def period_before(self) -> "Period":
        """The period that is looked back on."""
        return self.sitting.period.previous

    @property
    def workspace(self) -> "Workspace":
        """The workspace, to look up what the plan does not hold."""
        if self.desk.workspace is None:
            raise LookupError("the workspace is not open yet")
        return self.desk.workspace

    def stays_for(self, key: RowKey) -> bool:
        """Whatever is undone in a session, one stays at the step."""
        del key
        return True

    def ends_first(self) -> bool:
        """Whether ``esc`` has something to end here before it leaves the session."""
        rows = getattr(self, "rows", None)
        has_marks = bool(getattr(rows, "marks", ()))
        return has_marks or bool(getattr(self, "words", "")) or self._is_in_detail()

    def _is_in_detail(self) -> bool:
        return isinstance(self.screen.focused, DetailPane)

    def action_step(self, by: int) -> None:
        """Settle the step and go on, or go back."""
        if by > 0:
            self.sitting.go_on()
        else:
            self.sitting.go_back()

    def action_skip_step(self) -> None:
        """Leave the step out this time, and go on."""
        self.sitting.skip()

    def action_note_step(self) -> None:
        """Write a line on the step, which is kept with the session."""
        self.sitting.ask_note()

    def action_notes(self) -> None:
        """Write notes on the thing under the cursor; where there is none, on the step."""
        if self.chosen:
            super().action_notes()
        else:
            self.action_note_step()

    def action_focus_next(self) -> None:
        """Move between what is shown and the details."""
        self.screen.focus_next()

    def action_back(self) -> None:
        """End what is to be ended here, or else leave the session; it is resumed at this step."""
        back = getattr(super(), "action_back", None)
        if self.ends_first() and back is not None:
            back()
        else:
            self.sitting.leave()
