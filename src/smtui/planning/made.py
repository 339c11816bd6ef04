"""A dictionary of things that are made once, when they are first looked up."""

from collections.abc import Callable
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Made(dict[_Key, _Value]):
    """A dictionary that makes what it does not hold yet, once.

    What it holds is found without calling any Python function, which is what makes ten thousand
    tasks quick to score.
    """

    __slots__ = ("make",)

    def __init__(self, make: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, key: _Key) -> _Value:
        made = self[key] = self.make(key)
        return made
