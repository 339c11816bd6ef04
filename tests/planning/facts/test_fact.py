"""Facts are frozen, slotted dataclasses, made without compiling what all of them share."""

from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smtui.planning.facts.fact import fact


@fact
class Own:
    """Two that must be given, defaults, a default factory, and one that is not compared."""

    id: int
    title: str
    parts: tuple[int, ...] = ()
    sums: dict[str, int] = field(default_factory=dict)
    basis: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Standard:
    """The same by the standard library alone."""

    id: int
    title: str
    parts: tuple[int, ...] = ()
    sums: dict[str, int] = field(default_factory=dict)
    basis: object = field(default=None, compare=False)


@fact
class Single:
    """One field: its value alone must not be taken for a row of values."""

    names: tuple[str, ...] = ()


VALUES = st.fixed_dictionaries(
    {"id": st.integers(0, 2), "title": st.sampled_from("ab")},
    optional={"parts": st.just((1,)), "sums": st.just({"x": 1}), "basis": st.integers(0, 1)},
)


@given(VALUES, VALUES)
def test_it_is_the_same_as_a_dataclass_of_the_standard_library(
    one: dict[str, object], other: dict[str, object]
) -> None:
    own = Own(**one)  # type: ignore[arg-type]
    standard = Standard(**one)  # type: ignore[arg-type]
    for name in ("id", "title", "parts", "sums", "basis"):
        assert getattr(own, name) == getattr(standard, name)
    same = standard == Standard(**other)  # type: ignore[arg-type]
    assert (own == Own(**other)) is same  # type: ignore[arg-type]
    assert [one.name for one in fields(Own)] == [one.name for one in fields(Standard)]
    assert repr(own) == repr(standard).replace("Standard", "Own")


def test_it_cannot_be_changed_but_replaced() -> None:
    own = Own(1, "a")
    with pytest.raises(FrozenInstanceError, match="its title does not change"):
        own.title = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del own.title
    with pytest.raises(AttributeError):
        own.more = 1  # type: ignore[attr-defined]
    assert replace(own, title="b") == Own(1, "b")
    assert own.sums is not Own(1, "a").sums, "each has a dictionary of its own"
    assert not hasattr(own, "__dict__")


def test_it_is_found_again_in_a_set_and_differs_from_other_classes() -> None:
    assert Single(("a",)) in {Single(("a",))}
    other: object = ("a",)
    assert Single(("a",)) != other
    assert len({Single(), Single(("a",)), Single(("a",))}) == 2
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        Own(1)  # type: ignore[call-arg]
