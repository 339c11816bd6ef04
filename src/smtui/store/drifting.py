"""What the rows that an action touched did to the plan: kept with each entry of the journal.

An entry keeps its marks as JSON: a list of ``[verb, kind, id, before, after]``, where a move has
the days that it went from and to, what was settled of a series its occurrence, and what was
deleted its title. Of a very large change only the number of each verb is kept: ``{verb: number}``.
They outlive the row images that undo needs, and cost a tick a few microseconds.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from smtui.store.row_image import RowImage

MOST_MARKS = 500
"""Of larger changes only the numbers are kept."""

ADDED, DELETED, MOVED = "added", "deleted", "moved"
DONE, SKIPPED, DROPPED, OPENED = "done", "skipped", "dropped", "opened"

_TITLES = {"task": "title", "post": "topic", "tactic": "title"}
_POST_VERBS = {"published": DONE, "skipped": SKIPPED}
_TACTIC_VERBS = {"done": DONE, "dropped": DROPPED}


class Mark(NamedTuple):
    """What happened to one thing; ``kind`` is task, post or tactic."""

    verb: str
    kind: str
    id: int
    before: str | None = None
    after: str | None = None


def drift_text(rows: Iterable[RowImage]) -> str:
    """The marks of some rows as an entry keeps them; "" where there are none."""
    marks = tuple(marks_of(rows))
    if not marks:
        return ""
    import json

    if len(marks) <= MOST_MARKS:
        return json.dumps(marks, ensure_ascii=False, separators=(",", ":"))
    # What comes in with its history was not done by coming in.
    new = {mark.id for mark in marks if mark.verb == ADDED and mark.kind == "task"}
    numbers: dict[str, int] = {}
    for mark in marks:
        if mark.verb not in (DONE, SKIPPED) or mark.kind != "task" or mark.id not in new:
            numbers[mark.verb] = numbers.get(mark.verb, 0) + 1
    return json.dumps(numbers)


def marks_of(rows: Iterable[RowImage]) -> Iterator[Mark]:
    """The marks of some rows, in order."""
    images = [row for row in rows if row.table in _MARKS]
    settled = {_task_of(row) for row in images if row.table == "completion"}
    gone = {_key(row) for row in images if row.after is None}
    # A row that goes and comes back in one change was replaced, as by an import.
    replaced = gone & {_key(row) for row in images if row.before is None}
    dropped = {
        _id(row.after)
        for row in images
        if row.table == "task" and row.before and row.after and _is_dropped(row.before, row.after)
    }
    for row in images:
        is_completion = row.table == "completion"
        if _key(row) in replaced or (is_completion and ("task", _task_of(row)) in gone):
            continue
        if is_completion and _task_of(row) in dropped:
            # Dropping a task is kept as skipping it.
            continue
        for mark in _MARKS[row.table](row):
            # Settling a series forgets where its occurrence had been put off to.
            if mark.verb != MOVED or mark.kind != "task" or mark.id not in settled:
                yield mark


def _of_completion(row: RowImage) -> Iterator[Mark]:
    for image, is_new in ((row.before, False), (row.after, True)):
        if image is not None and image["outcome"] in (DONE, SKIPPED):
            verb = str(image["outcome"]) if is_new else OPENED
            yield Mark(verb, "task", _id(image, "task_id"), None, _text(image["occurrence_on"]))


def _of_task(row: RowImage) -> Iterator[Mark]:
    yield from _came_or_went(row)
    if row.before is None or row.after is None:
        return
    before, after = (_task_day(image) for image in (row.before, row.after))
    if before != after:
        yield Mark(MOVED, "task", _id(row.after), before, after)
    if _is_dropped(row.before, row.after):
        yield Mark(DROPPED, "task", _id(row.after))
    elif _is_dropped(row.after, row.before):
        yield Mark(OPENED, "task", _id(row.after))


def _of_post(row: RowImage) -> Iterator[Mark]:
    yield from _came_or_went(row)
    yield from _moved(row, "publish_on")
    yield from _turned(row, _POST_VERBS)


def _of_tactic(row: RowImage) -> Iterator[Mark]:
    yield from _came_or_went(row)
    yield from _moved(row, "eta_on")
    yield from _turned(row, _TACTIC_VERBS)


_MARKS = {
    "completion": _of_completion,
    "task": _of_task,
    "post": _of_post,
    "tactic": _of_tactic,
}


def _came_or_went(row: RowImage) -> Iterator[Mark]:
    if row.before is None and row.after is not None:
        yield Mark(ADDED, row.table, _id(row.after))
    elif row.after is None and row.before is not None:
        title = _text(row.before[_TITLES[row.table]])
        yield Mark(DELETED, row.table, _id(row.before), title)


def _moved(row: RowImage, field: str) -> Iterator[Mark]:
    if row.before and row.after and row.before[field] != row.after[field]:
        yield Mark(
            MOVED, row.table, _id(row.after), _text(row.before[field]), _text(row.after[field])
        )


def _turned(row: RowImage, verbs: Mapping[str, str]) -> Iterator[Mark]:
    """A status that settles, or no longer does."""
    if row.before is None or row.after is None or row.before["status"] == row.after["status"]:
        return
    was, now = (verbs.get(str(image["status"])) for image in (row.before, row.after))
    if now is not None:
        yield Mark(now, row.table, _id(row.after))
    elif was is not None:
        yield Mark(OPENED, row.table, _id(row.after))


def _is_dropped(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    return before["status"] != "dropped" and after["status"] == "dropped"


def _task_day(image: Mapping[str, object]) -> str | None:
    return _text(image["planned_on"] or image["due_on"])


def _key(row: RowImage) -> tuple[str, int]:
    return row.table, _id(row.after or row.before or {})


def _task_of(row: RowImage) -> int:
    return _id(row.after or row.before or {}, "task_id")


def _id(image: Mapping[str, object], field: str = "id") -> int:
    number = image.get(field)
    return number if isinstance(number, int) else 0


def _text(value: object) -> str | None:
    return None if value is None else str(value)
