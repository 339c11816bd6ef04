"""Things by name in a cell, exactly: a number with # in front where a name would not do."""

import re
from collections.abc import Iterable, Mapping

from smtui.language.not_understood import NotUnderstood

_NUMBER = re.compile(r"#\d{1,18}")
_SPLIT = re.compile(r"(?<!\\)((?:\\\\)*)[,;|\n]")
_SPECIAL = re.compile(r"([\\,;|\n])")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Names:
    """Names of things of one sort, and which of them each name tells."""

    def __init__(self, noun: str, names: Mapping[int, str]) -> None:
        """Know ``names`` by id; ``noun`` is what one is called."""
        self._noun = noun
        self._names = names
        self._ids: dict[str, list[int]] = {}
        for id_, name in names.items():
            self._ids.setdefault(name.strip().casefold(), []).append(id_)

    def label(self, id_: int | None) -> str:
        """What stands for a thing in a cell; "" for None."""
        if id_ is None:
            return ""
        name = self._names.get(id_, "")
        is_clear = name.strip() == name and self._ids.get(name.casefold()) == [id_]
        return name if name and is_clear and not _NUMBER.fullmatch(name) else f"#{id_}"

    def known(self, label: str) -> int | None:
        """The id of the thing that a cell names, None for an empty one and where there is none.

        Raises `NotUnderstood` where several have the name, and for a number that none has.
        """
        said = label.strip()
        if _NUMBER.fullmatch(said):
            if int(said[1:]) not in self._names:
                raise NotUnderstood(f"There is no {self._noun} {said}")
            return int(said[1:])
        ids = self._ids.get(said.casefold(), [])
        if len(ids) > 1:
            numbers = " or ".join(f"#{one}" for one in ids[:4])
            raise NotUnderstood(f"Several are called ‘{said[:40]}’: write {numbers}")
        return ids[0] if ids and said else None

    def one(self, label: str) -> int | None:
        """As `known`, but raises `NotUnderstood` for a name that nothing has."""
        found = self.known(label)
        if found is None and label.strip():
            raise NotUnderstood(f"There is no {self._noun} ‘{label.strip()[:40]}’")
        return found


def joined(labels: Iterable[str]) -> str:
    """Labels in one cell, divided by commas; signs that divide have a backslash in front."""
    return ", ".join(_SPECIAL.sub(r"\\\1", label) for label in labels)


def parted(cell: str) -> tuple[str, ...]:
    """The labels of a cell that `joined` made, or that are divided by ``, ; |`` or line breaks."""
    parts = _SPLIT.sub("\\1\0", cell.replace("\0", "")).split("\0")
    return tuple(_ESCAPED.sub(r"\1", part.strip()) for part in parts if part.strip())
