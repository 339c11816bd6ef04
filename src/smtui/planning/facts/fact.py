"""``@fact`` makes a frozen, slotted dataclass that is quick to make and to fill.

``dataclass(frozen=True, slots=True)`` writes and compiles four functions for each class: 0.8 ms,
for forty classes before the first list is on the screen. Here only ``__init__`` is written for
each; comparing, hashing and refusing changes are shared. It fills the slots directly, in half the
time, which counts at ten thousand tasks.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

_Class = TypeVar("_Class")
_bare = dataclass(init=False, repr=False, eq=False, slots=True)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fact(cls: type[_Class]) -> type[_Class]:
    """Make ``cls`` a frozen, slotted dataclass: ``fields`` and ``replace`` of the standard library
    work on it. Of fields it knows defaults, default factories and ``compare``.
    """
    made: Any = _bare(cls)
    all_fields = made.__dataclass_fields__
    compared = [name for name, one in all_fields.items() if one.compare]
    made.__init__ = _init(made, all_fields)
    # One name alone would not give a tuple; a pair of the same does.
    made._compared = staticmethod(attrgetter(*(compared * 2 if len(compared) == 1 else compared)))
    made.__eq__, made.__hash__, made.__repr__ = _is_same, _hash_of, _text_of
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _init(made: Any, all_fields: dict[str, Any]) -> Any:
    scope: dict[str, Any] = {"MISSING": MISSING}
    given, body = [], []
    for name, one in all_fields.items():
        scope[f"set_{name}"] = getattr(made, name).__set__
        if one.default is not MISSING:
            scope[f"default_{name}"] = one.default
            given.append(f"{name}=default_{name}")
        elif one.default_factory is not MISSING:
            scope[f"make_{name}"] = one.default_factory
            given.append(f"{name}=MISSING")
            body.append(f"if {name} is MISSING: {name} = make_{name}()")
        else:
            given.append(name)
        body.append(f"set_{name}(self, {name})")
    # The standard library makes dataclasses in the same way; names come from our classes alone.
    exec(f"def __init__(self, {', '.join(given)}):\n " + "\n ".join(body), scope)
    init = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {**made.__annotations__, "return": None}
    return init


def _is_same(self: Any, other: Any) -> Any:
    if self is other:
        return True
    if type(self) is not type(other):
        return NotImplemented
    return self._compared(self) == self._compared(other)


def _hash_of(self: Any) -> int:
    return hash(self._compared(self))


def _text_of(self: Any) -> str:
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__name__}({told})"


def _refuse(self: Any, name: str, value: object = None) -> None:
    del value
    raise FrozenInstanceError(f"a {type(self).__name__} is a fact: its {name} does not change")
