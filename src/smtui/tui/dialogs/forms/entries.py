"""Reading what is typed into fields, and the text that stands for a value; each raises
``NotUnderstood`` with a sentence that says what would be right.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time

from smtui.language.dates import read_date, show_day, show_full
from smtui.language.durations import read_minutes, show_minutes
from smtui.language.names import distinct
from smtui.language.not_understood import NotUnderstood
from smtui.language.numbers import read_number
from smtui.language.rules import read_every, show_rule
from smtui.language.text import clean, clean_lines
from smtui.language.times import read_time

WEEK = 7
WORKING = 5
LONGEST_DAY = 24 * 60


def read_name(text: str) -> str:
    """A name that has to be there."""
    name = clean(text).strip()
    if not name:
        raise NotUnderstood("This cannot be empty")
    return name


def read_text(text: str) -> str:
    """Any text on one line."""
    return clean(text).strip()


def read_lines(text: str) -> str:
    """Any text on any number of lines."""
    return clean_lines(text).rstrip()


def optional(read: Callable[[str], object]) -> Callable[[str], object]:
    """Return a reader which takes nothing for None and everything else as ``read`` does."""
    return lambda text: read(text) if text.strip() else None


def day_reader(today: date, week_start: int) -> Callable[[str], object]:
    """Return a reader of days seen from ``today``; nothing is None."""
    return optional(lambda text: read_date(text, today, week_start))


def day_text(day: date | None) -> str:
    """The text of a day, which reads back as that day."""
    return show_full(day).split(" ", 1)[1] if day else ""


def day_words(today: date) -> Callable[[object], str]:
    """Return what says a day in full, and how near it is."""

    def words(day: object) -> str:
        if not isinstance(day, date):
            return "no date"
        near = show_day(day, today)
        is_near = abs((day - today).days) <= 1
        return f"{show_full(day)} · {near}" if is_near else show_full(day)

    return words


def minutes_text(minutes: int | None) -> str:
    """The text of a duration."""
    return "" if minutes is None else show_minutes(minutes)


def minutes_words(minutes: object) -> str:
    """A duration in words."""
    return show_minutes(minutes) if isinstance(minutes, int) else "not estimated"


def read_optional_minutes(text: str) -> object:
    """A duration in minutes, or None."""
    return optional(read_minutes)(text)


def read_rule(text: str) -> object:
    """An RRULE from ``mon``, ``30th``, ``2 weeks`` …, or None."""
    return optional(read_every)(text)


def rule_text(rrule: str | None) -> str:
    """The shortest text that reads back as ``rrule``."""
    if not rrule:
        return ""
    words = show_rule(rrule)
    for said in (words, words.removeprefix("on the ").removesuffix(" of every month")):
        try:
            if read_every(said) == rrule:
                return said
        except NotUnderstood:
            continue
    return rrule


def rule_words(rrule: object) -> str:
    """A rule in words."""
    return show_rule(rrule) if isinstance(rrule, str) else "once"


def number_reader(lowest: float, highest: float, what: str) -> Callable[[str], object]:
    """Return a reader of numbers between two others; nothing is None."""

    def read(text: str) -> object:
        value = read_number(text)
        if not lowest <= value <= highest:
            raise NotUnderstood(f"{what} is {lowest:g} to {highest:g}")
        return value

    return optional(read)


def read_amount(text: str) -> object:
    """Any number, or None."""
    return optional(read_number)(text)


def number_text(value: float | None) -> str:
    """The text of a number, which reads back as that number."""
    if value is None:
        return ""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def read_hours(text: str) -> int:
    """Minutes from hours: a bare number counts hours (``40``, ``37.5``), ``37h30`` as well."""
    said = text.strip().lower()
    try:
        hours = read_number(said)
    except NotUnderstood:
        return read_minutes(said)
    if not 0 <= hours <= WEEK * 24:
        raise NotUnderstood("A week has 0 to 168 hours")
    return round(hours * 60)


def read_week(text: str) -> tuple[int, ...]:
    """Minutes of Monday to Sunday from one weekly figure, spread over Monday to Friday, or from
    the hours of each day from Monday on (``8 8 8 8 6``).
    """
    parts = text.replace(",", " ").replace(";", " ").split() if " " in text.strip() else [text]
    if not text.strip():
        raise NotUnderstood("Write 40, or the hours of each day: 8 8 8 8 8 0 0")
    if len(parts) == 1:
        each, rest = divmod(read_hours(text), WORKING)
        days = [each + (1 if at < rest else 0) for at in range(WORKING)]
    else:
        days = [read_hours(part) for part in parts]
    if len(days) > WEEK:
        raise NotUnderstood("A week has seven days, Monday to Sunday")
    if any(day > LONGEST_DAY for day in days):
        raise NotUnderstood("A day has 24 hours")
    return (*days, *(0 for _ in range(WEEK - len(days))))


def week_text(minutes: Sequence[int]) -> str:
    """The hours of Monday to Sunday, which read back as those minutes."""
    return " ".join(
        f"{day // 60}" if day % 60 == 0 else f"{day // 60}:{day % 60:02d}" for day in minutes
    )


def week_words(minutes: object) -> str:
    """The hours of a week in words."""
    return f"{show_minutes(sum(minutes))} a week" if isinstance(minutes, tuple) else ""


def read_share(text: str) -> object:
    """A share of 0 to 1 from percent (``80``, ``80 %``) or a fraction (``0.8``), or None."""

    def read(said: str) -> object:
        value = read_number(said)
        share = value / 100 if value > 1 or "%" in said else value
        if not 0 <= share <= 1:
            raise NotUnderstood("Write 0 to 100 %")
        return round(share, 4)

    return optional(read)(text)


def share_text(share: float | None) -> str:
    """The text of a share."""
    return "" if share is None else f"{number_text(round(share * 100, 2))} %"


def read_optional_time(text: str) -> object:
    """A time of day, or None."""
    return optional(read_time)(text)


def time_text(at: time | None) -> str:
    """The text of a time of day."""
    return f"{at:%H:%M}" if at else ""


def one_of(ids: Mapping[str, int], what: str) -> Callable[[str], object]:
    """Return a reader of one name out of ``ids`` by any distinct part of it; nothing is None."""
    return optional(lambda text: ids[distinct(text.strip(), ids, what)])


def some_of(ids: Mapping[str, int], what: str) -> Callable[[str], object]:
    """Return a reader of several names out of ``ids``, divided by commas, as a tuple of ids."""
    return lambda text: tuple(
        dict.fromkeys(ids[distinct(part, ids, what)] for part in parts_of(text, ids))
    )


def parts_of(text: str, names: Iterable[str] = ()) -> list[str]:
    """Divide ``text`` at commas, but not within those of ``names`` that have commas themselves."""
    longest_first = sorted((name for name in names if "," in name), key=len, reverse=True)
    parts: list[str] = []
    rest = text.strip(" ,")
    while rest:
        whole = next((name for name in longest_first if rest.startswith(name)), None)
        part = whole if whole is not None else rest.partition(",")[0]
        parts.append(part.strip())
        rest = rest[len(part) :].strip(" ,")
    return [part for part in parts if part]


def names_text(ids: Iterable[int], names: Mapping[str, int]) -> str:
    """The names of ``ids``, divided by commas."""
    called = {id_: name for name, id_ in names.items()}
    return ", ".join(called[id_] for id_ in ids if id_ in called)


def read_tags(text: str) -> tuple[str, ...]:
    """Tags, divided by spaces or commas, with or without their #."""
    words = (word.strip("#") for word in clean(text).replace(",", " ").split())
    return tuple(dict.fromkeys(word for word in words if word))


def read_words(text: str) -> tuple[str, ...]:
    """Names divided by commas; new ones are made."""
    return tuple(dict.fromkeys(parts_of(clean(text))))


def by_name(things: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Ids by name; where a name is there twice, its later bearers are told apart by number."""
    ids: dict[str, int] = {}
    for name, id_ in things:
        ids[name if name not in ids else f"{name} ({id_})"] = id_
    return ids
