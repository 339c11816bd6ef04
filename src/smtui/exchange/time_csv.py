"""Time entries as CSV, one row an entry: for spreadsheets, invoices and scripts.

UTF-8 without a mark, commas, one line an entry, minutes as whole numbers, days and times as ISO.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import time

from smtui.exchange.spreadsheet import defused
from smtui.language.text import clean
from smtui.planning.facts.people import PersonFact
from smtui.planning.facts.time import TimeEntryLine

COLUMNS = (
    "date", "from", "until", "minutes", "person", "activity", "kind", "id", "title", "note",
)  # fmt: skip


def time_csv(entries: Iterable[TimeEntryLine], people: Mapping[int, PersonFact]) -> str:
    """The entries with a header, in the order given. ``kind`` is task or post and ``id`` its
    number, both empty for time on an activity alone.

    Text that a spreadsheet would take for a formula gets an apostrophe in front, which shows it as
    text.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(entry, people) for entry in entries)
    return written.getvalue()


def _cells(entry: TimeEntryLine, people: Mapping[int, PersonFact]) -> Iterator[str | int]:
    person = people.get(entry.person_id or 0)
    kind, number = "", ""
    if entry.task_id is not None:
        kind, number = "task", str(entry.task_id)
    elif entry.post_id is not None:
        kind, number = "post", str(entry.post_id)
    yield entry.day_on.isoformat()
    yield _clock(entry.from_time)
    yield _clock(entry.until_time)
    yield entry.minutes
    yield _text(person.name if person else "")
    yield _text(entry.activity)
    yield kind
    yield number
    yield _text(entry.title)
    yield _text(entry.note)


def _text(text: str) -> str:
    """Text on one line that no spreadsheet takes for a formula."""
    return defused(clean(text))


def _clock(at: time | None) -> str:
    return at.strftime("%H:%M") if at else ""
