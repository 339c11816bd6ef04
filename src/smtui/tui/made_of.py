"""What takes time to make, kept until it would be made of something else."""

from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class MadeOf(Generic[_T]):
    """Keeps what was made last, and what of.

    Plans and the parts of their snapshots never change in place, and what a change does not touch
    is shared by the next one: whether they are the same is a matter of identity, and told at once.
    """

    def __init__(self) -> None:
        """Start with nothing made."""
        self._made: tuple[_T, tuple[object, ...], tuple[object, ...]] | None = None

    def get(self, make: Callable[[], _T], *of: object, by: tuple[object, ...] = ()) -> _T:
        """What ``make`` makes of the very things ``of`` by the values ``by``: made anew only where
        one of the things is another one, or a value another value.
        """
        if self._made is not None:
            made, things, values = self._made
            if values == by and all(a is b for a, b in zip(things, of, strict=True)):
                return made
        # What was made before may be large: it need not stand beside the new one.
        self._made = None
        made = make()
        self._made = made, of, by
        return made
