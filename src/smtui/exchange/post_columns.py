"""The columns of posts in CSV: their names, and what other programs and languages call them."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

COLUMNS = (
    "day", "time", "zone", "status", "topic", "content_type", "channels", "copy", "link", "media",
    "call_to_action", "audience", "owner", "campaign", "goal", "tactic", "objective", "estimate",
    "notes", "for_whom", "why_care", "what_to_say", "how", "format", "journey", "utm_campaign",
    "utm_medium", "experiment", "evergreen", "cooldown_days", "lesson",
)  # fmt: skip
"""The columns of our own files. After them come those of own copies of channels."""

OWN_COPY = "copy for "
"""What the title of a column begins with that holds the own copies of a channel."""

WHEN = "when"
"""A column that holds day and time together."""

_DATA = Path(__file__).parent / "data"


class Mapped(NamedTuple):
    """A column of a file: its title, and the field that it is taken for, "" for none. A field
    that begins with `OWN_COPY` ends in the name of a channel.
    """

    title: str
    field: str

    @property
    def is_renamed(self) -> bool:
        """Whether it is taken for a field that it is not called by."""
        return bool(self.field) and normal(self.title) != normal(self.field)


def mapped(titles: Sequence[str]) -> tuple[Mapped, ...]:
    """What each column is taken for; of several for one field the first one is."""
    taken: set[str] = set()
    found = []
    for title in titles:
        field = _field(title)
        if field in taken:
            field = ""
        taken.add(field)
        found.append(Mapped(title, field))
    return tuple(found)


def is_own(titles: Sequence[str]) -> bool:
    """Whether a header is that of a file which smtui wrote, in whatever order it is by now."""
    return set(COLUMNS) <= set(titles)


@cache
def words_of(section: str) -> dict[str, str]:
    """What words mean in the section of ``columns.toml``: normal words by any of their kind."""
    with (_DATA / "columns.toml").open("rb") as file:
        content = tomllib.load(file)[section]
    found = {normal(name): name for name in content}
    for name, words in content.items():
        for word in words:
            found.setdefault(normal(word), name)
    return found


def normal(text: str) -> str:
    """Text as it is compared: no case, no accents, no signs, no blanks."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]+", "", "".join(one for one in letters if not unicodedata.combining(one)))


def _field(title: str) -> str:
    if title.casefold().startswith(OWN_COPY) and title[len(OWN_COPY) :].strip():
        return OWN_COPY + title[len(OWN_COPY) :]
    return words_of("column").get(normal(title), "")
