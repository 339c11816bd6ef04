"""Reading posts from CSV: columns in any order and by many names, errors told by row.

Our own files give exactly what was written. Of others, a topic that misses is the first line of
the copy, and a file for a scheduler without a header is known by its shape.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from smtui.exchange.csv_file import RowError, decoded, numbered_rows, read_bytes
from smtui.exchange.incoming import MOST_BYTES, MOST_ROWS, Incoming, Item
from smtui.exchange.numeric_days import day_first
from smtui.exchange.post_cells import TEXTS, Reading, day_and_time, read_cell, read_moment
from smtui.exchange.post_columns import OWN_COPY, WHEN, Mapped, is_own, mapped
from smtui.exchange.posts_csv import PostNames
from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.spreadsheet import WORD_JOINER, undefused
from smtui.language.dates import NotUnderstood
from smtui.language.text import clean
from smtui.planning.plan import Plan
from smtui.vocabulary import Kind

SEPARATORS = (",", ";", "\t", "|")
MOST_TOPIC = 80
"""Letters of a topic that is made of a copy."""

_SHAPED = (Mapped("1", WHEN), Mapped("2", "copy"), Mapped("3", "link"))
"""The columns of a file without a header, as Hootsuite takes it: a moment, a message, a link."""

_WHEN_COLUMNS = (WHEN, "day", "time")


def read_posts(path: Path, plan: Plan) -> Incoming:
    """Read the posts in the file at ``path``; as `read_posts_text`. Raises ExchangeRefused also
    when the file cannot be read.
    """
    return read_posts_text(decoded(read_bytes(path, MOST_BYTES)), plan)


def read_posts_text(text: str, plan: Plan) -> Incoming:
    """Read posts from ``text``, with the names and the zone of ``plan``. Raises ExchangeRefused
    where nothing in it can be posts.
    """
    separator, columns = _layout(text, plan)
    rows = numbered_rows(text, separator)
    has_header = columns is not _SHAPED
    body = rows[1:] if has_header else rows
    if not body:
        raise ExchangeRefused("There are no rows in it.", "Each row is a post.")
    if len(body) > MOST_ROWS:
        raise ExchangeRefused(f"There are more than {MOST_ROWS:,} rows in it.", "Divide the file.")
    is_ours = has_header and is_own([column.title for column in columns])
    named = [_named(columns, cells, is_ours=is_ours) for _, cells in body]
    order = _day_first(named) if has_header else False
    reading = Reading(plan.today, order, plan.settings.zone, PostNames(plan.snapshot))
    items, errors = [], []
    for (line, cells), row in zip(body, named, strict=True):
        try:
            items.append(_item(line, row, reading))
        except NotUnderstood as error:
            errors.append(RowError(line, "  ".join(filter(None, cells)), error.sentence))
    return Incoming(tuple(items), tuple(errors), columns, tuple(_notes(items, is_ours)))


def _layout(text: str, plan: Plan) -> tuple[str, tuple[Mapped, ...]]:
    """The separator with which most columns are understood, and the columns."""
    best: tuple[str, tuple[Mapped, ...]] = (",", ())
    for separator in SEPARATORS:
        columns = mapped(_first_row(text, separator))
        if _known(columns) > _known(best[1]):
            best = separator, columns
    # A row that begins with a moment is a post, also when its message is a word such as Name.
    for separator in SEPARATORS:
        if _is_shaped(_first_row(text, separator), plan):
            return separator, _SHAPED
    if {column.field for column in best[1]} & {"topic", "copy"}:
        return best
    if not text.strip():
        raise ExchangeRefused("The file is empty.")
    raise ExchangeRefused(
        "No column of it is known to hold the topics or the texts of posts.",
        "Call one topic, title, text or copy in its first line.",
    )


def _known(columns: Sequence[Mapped]) -> int:
    return sum(1 for column in columns if column.field)


def _first_row(text: str, separator: str) -> list[str]:
    # Of a very long file only the beginning is parsed for each separator.
    lines = csv.reader(
        io.StringIO(text[:100_000].replace("\0", ""), newline=""), delimiter=separator
    )
    try:
        return next((cells for cells in lines if any(cell.strip() for cell in cells)), [])
    except csv.Error:
        return []


def _is_shaped(cells: Sequence[str], plan: Plan) -> bool:
    """Whether a row is a moment, a message and perhaps a link."""
    if not 2 <= len(cells) <= len(_SHAPED):
        return False
    reading = Reading(plan.today, False, plan.settings.zone, PostNames(plan.snapshot))
    try:
        return read_moment(cells[0], reading)[1] is not None
    except NotUnderstood:
        return False


def _named(columns: Sequence[Mapped], cells: Sequence[str], *, is_ours: bool) -> dict[str, str]:
    """The cells of a row by field, without the marks that kept spreadsheets from running them."""
    mark = "'" if is_ours else WORD_JOINER
    pairs = zip(columns, cells, strict=False)
    return {column.field: undefused(cell, mark) for column, cell in pairs if column.field}


def _day_first(rows: Iterable[Mapping[str, str]]) -> bool | None:
    """Whether the days of all rows tell that the day comes before the month."""
    cells = (row.get(name, "").strip() for row in rows for name in (WHEN, "day"))
    return day_first(cell.split(" ")[0].rstrip(",") for cell in cells)


def _item(line: int, row: Mapping[str, str], reading: Reading) -> Item:
    """The post of a row. Raises `NotUnderstood`."""
    fields = day_and_time(row, reading)
    variants = []
    for column, cell in row.items():
        if column.startswith(OWN_COPY):
            if cell.strip():
                channel = reading.names.channels.known(column[len(OWN_COPY) :])
                variants.append((column[len(OWN_COPY) :] if channel is None else channel, cell))
        elif column not in _WHEN_COLUMNS and (cell.strip() or column in TEXTS):
            field, value = read_cell(column, cell, reading)
            fields[field] = value
    if variants:
        fields["variants"] = tuple(variants)
    if not str(fields.get("topic", "")).strip():
        fields["topic"] = _topic(str(fields.get("copy", "")))
    return Item(line, Kind.POST, fields)


def _topic(copy: str) -> str:
    """The first line of a copy that says something, cut between words. Raises `NotUnderstood`."""
    first = next((line.strip() for line in copy.splitlines() if clean(line).strip()), "")
    if not first:
        raise NotUnderstood("It has neither a topic nor a copy")
    if len(first) <= MOST_TOPIC:
        return first
    head, _, _ = first[:MOST_TOPIC].rpartition(" ")
    return f"{head or first[: MOST_TOPIC - 1]}…"


def _notes(items: Sequence[Item], is_ours: bool) -> Iterator[str]:
    if is_ours:
        yield "smtui wrote it: every field comes back."
    new: dict[str, None] = {}
    for item in items:
        channels = item.fields.get("channels", ())
        if isinstance(channels, tuple):
            new.update((one, None) for one in channels if isinstance(one, str))
    if new:
        noun = "channel" if len(new) == 1 else "channels"
        yield f"New {noun}: {', '.join(new)}"
    ideas = sum(1 for item in items if item.day is None)
    if ideas:
        yield f"Without a day, so among the ideas: {ideas}"
