"""What was read from a file that is to be taken in: things with their fields, errors by row."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from typing import NamedTuple

from smtui.exchange.csv_file import RowError
from smtui.exchange.post_columns import Mapped
from smtui.planning.facts.publishing import PostFact
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import Kind

MOST_BYTES = 20_000_000
MOST_ROWS = 5_000


class Item(NamedTuple):
    """A thing to be added: where it stands in the file (a line, or its place), what it is, and
    its fields by the names of the action that adds it. ``note`` says what is not as in the file.
    """

    line: int
    kind: Kind
    fields: Mapping[str, object]
    note: str = ""

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.fields.get("topic") or self.fields.get("name") or self.fields["title"])

    @property
    def day(self) -> date | None:
        """The day that it stands on."""
        names = ("publish_on", "day_on", "due_on")
        return next((found for name in names if (found := self._day(name))), None)

    @property
    def at(self) -> time | None:
        """The wall time of a post."""
        found = self.fields.get("publish_time")
        return found if isinstance(found, time) else None

    def _day(self, name: str) -> date | None:
        found = self.fields.get(name)
        return found if isinstance(found, date) else None


class Incoming(NamedTuple):
    """What a file holds. ``columns`` say what each column of CSV is taken for; ``notes`` what is
    worth knowing of the whole file.
    """

    items: tuple[Item, ...]
    errors: tuple[RowError, ...]
    columns: tuple[Mapped, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of anything in it."""
        days = [item.day for item in self.items if item.day is not None]
        return (min(days), max(days)) if days else None

    @property
    def mapping(self) -> tuple[str, ...]:
        """What the columns are taken for, in words: those that are called otherwise, and those
        that are not taken in.
        """
        called = [f"{one.title} → {one.field}" for one in self.columns if one.is_renamed]
        left = [one.title or "(no title)" for one in self.columns if not one.field]
        lines = [f"Columns: {', '.join(called)}"] if called else []
        return (*lines, f"Not taken in: {', '.join(left)}") if left else tuple(lines)

    def without(self, lines: Collection[int]) -> "Incoming":
        """The same without the things of some lines."""
        kept = tuple(item for item in self.items if item.line not in lines)
        return self._replace(items=kept)

    @property
    def contents(self) -> str:
        """How many of what there are: ``12 posts, 2 occasions``."""
        kinds = (Kind.POST, Kind.OCCASION, Kind.TASK)
        counts = [(kind, sum(1 for item in self.items if item.kind is kind)) for kind in kinds]
        words = [f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts if count]
        return ", ".join(words) or "nothing"


def there_already(
    incoming: Incoming, posts: Iterable[PostFact], snapshot: Snapshot
) -> frozenset[int]:
    """The lines of what is there already: a post of its topic on its day and time, an occasion
    of its name on its day, an open task of its title and due date.
    """
    present: set[tuple[object, ...]] = {
        (Kind.POST, post.topic, post.publish_on, post.publish_time) for post in posts
    }
    present |= {(Kind.OCCASION, one.name, one.day_on, None) for one in snapshot.occasions.values()}
    present |= {(Kind.TASK, one.title, one.due_on, None) for one in snapshot.tasks.values()}
    return frozenset(
        item.line
        for item in incoming.items
        if (item.kind, item.title, item.day, item.at) in present
    )
