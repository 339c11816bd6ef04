"""A field of several lines, which the keys that lead through a form also lead out of."""

from dataclasses import dataclass

from textual.message import Message

from smtui.tui.dialogs.notes import NotesArea


class FieldArea(NotesArea):
    """Up on its first line and down on its last one leave it, as they leave any other field."""

    @dataclass
    class Left(Message):
        """The field was left: ``by`` is 1 for the next one and -1 for the one before."""

        by: int

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(soft_wrap=True, tab_behavior="focus", compact=True)

    @property
    def _line(self) -> int:
        """The line of the screen on which the cursor stands, counted within the text."""
        return self.wrapped_document.location_to_offset(self.cursor_location).y

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, or to the field before."""
        if self._line == 0 and not select:
            self.post_message(self.Left(-1))
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go a line down, or to the next field."""
        if self._line >= self.wrapped_document.height - 1 and not select:
            self.post_message(self.Left(1))
        else:
            super().action_cursor_down(select)
