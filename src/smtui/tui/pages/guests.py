"""Rows that stay where they stood although a change put them elsewhere.

Who moves a thing to another day means the same thing with the next key, and means to go on from
there: so the row under the cursor stays in its place until the cursor has left it.
"""

from collections.abc import Sequence

from smtui.tui.widgets.cells import RowKey

TOP = RowKey("heading", "Not of today")
"""Stands over what was gone to without being on the page."""


def staying(keys: Sequence[RowKey], guest: RowKey, above: Sequence[RowKey]) -> Sequence[RowKey]:
    """Return ``keys`` with ``guest`` below the first of the rows ``above`` it (nearest first)
    that is still there, if it has left the section that it stood in, or the list.
    """
    section = _section(above)
    if guest in keys:
        place = keys.index(guest)
        if _section(keys[:place][::-1]) == section:
            return keys
        keys = _without(keys, place)
    near = next((keys.index(key) for key in above if key in keys), -1)
    # A section that the guest alone was left in has gone: its heading comes back.
    lost = [section] if section is not None and section not in keys else []
    return [*keys[: near + 1], *lost, guest, *keys[near + 1 :]]


def on_top(keys: Sequence[RowKey], guest: RowKey) -> Sequence[RowKey]:
    """Return ``keys`` with ``guest`` above all, if they do not have it."""
    return keys if guest in keys else [TOP, guest, *keys]


def _section(above: Sequence[RowKey]) -> RowKey | None:
    return next((key for key in above if not key.is_thing), None)


def _without(keys: Sequence[RowKey], place: int) -> Sequence[RowKey]:
    """Take a row out, and the heading with it that stood over it alone."""
    is_last = not any(key.is_thing for key in keys[place + 1 : place + 2])
    first = place - 1 if is_last and place and not keys[place - 1].is_thing else place
    return [*keys[:first], *keys[place + 1 :]]
