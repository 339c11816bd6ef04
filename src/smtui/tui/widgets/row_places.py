"""Where the cursor of a list may rest: on things, never on headings or notes."""

from collections.abc import Sequence
from typing import NamedTuple

from smtui.tui.widgets.cells import RowKey


class RowPlaces(NamedTuple):
    """The rows of a list, asked for places."""

    keys: Sequence[RowKey]

    def key_at(self, place: int) -> RowKey | None:
        """The row at ``place``, or None outside the list."""
        return self.keys[place] if 0 <= place < len(self.keys) else None

    def of(self, key: RowKey | None, near: int) -> int | None:
        """The place of ``key``, looked for at ``near`` first; None when it is not there."""
        if key is None:
            return None
        if self.key_at(near) == key:
            return near
        try:
            return self.keys.index(key)
        except ValueError:
            return None

    def nearest(self, place: int) -> int:
        """The place of the thing nearest to ``place``, the one below first; -1 without any."""
        place = min(max(place, 0), len(self.keys) - 1)
        for step in range(len(self.keys)):
            for candidate in (place + step, place - step):
                key = self.key_at(candidate)
                if key is not None and key.is_thing:
                    return candidate
        return -1

    def step(self, place: int, by: int) -> int | None:
        """The place of the next thing in the direction of ``by`` (1 or -1), or None."""
        place += by
        while 0 <= place < len(self.keys):
            if self.keys[place].is_thing:
                return place
            place += by
        return None

    def beside(self, place: int) -> RowKey | None:
        """The thing below ``place``, or above it when there is none."""
        other = self.step(place, 1)
        if other is None:
            other = self.step(place, -1)
        return None if other is None else self.keys[other]

    def first_of_section(self, place: int) -> int:
        """The place of the headings right above ``place``, or ``place`` itself."""
        while place > 0 and not self.keys[place - 1].is_thing:
            place -= 1
        return place
