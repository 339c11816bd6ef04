"""What a quick-add line will save, in words, and completions for the token being typed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from smtui.language.dates import show_full
from smtui.language.durations import show_minutes
from smtui.language.matching import fold, rank_matches
from smtui.language.names import Names, shortest_part
from smtui.language.quick_line import QuickLine
from smtui.language.rules import show_rule
from smtui.planning.recurrence import next_occurrence
from smtui.vocabulary import Kind

MOST_SUGGESTIONS = 8

_DATES = ("today", "tomorrow", "mon", "fri", "next week", "+3d", "3b", "30th", "eow", "eom")
_RULES = ("day", "weekday", "week", "mon", "mon,thu", "2 weeks", "month", "30th", "last fri")
_ESTIMATES = ("15m", "30m", "45m", "1h", "1h30", "2h", "4h")
_SCORES = ("1", "2", "3", "4", "5")
_WORDS_BY_KEY: Mapping[str, tuple[str, ...]] = {
    "due:": _DATES,
    "at:": _DATES,
    "every:": _RULES,
    "v:": _SCORES,
    "c:": _SCORES,
    "~": _ESTIMATES,
}
_KEYS = ("due:", "at:", "every:", "ch:", "v:", "c:")

_KEPT: Mapping[Kind, frozenset[str]] = {
    Kind.TASK: frozenset({"people", "tags", "aims", "estimate", "due", "at", "every", "value"}),
    Kind.TACTIC: frozenset({"people", "aims", "estimate", "due", "every", "value", "complexity"}),
    Kind.POST: frozenset({"people", "aims", "estimate", "due", "channels"}),
    Kind.GOAL: frozenset({"aims", "due", "at"}),
    Kind.COMPANY_GOAL: frozenset({"due"}),
    Kind.KPI: frozenset({"aims"}),
    Kind.PERSON: frozenset(),
}
"""What each kind of thing can keep of a line."""

_DAY_WORDS: Mapping[Kind, tuple[str, str]] = {
    Kind.TACTIC: ("ETA", "starts"),
    Kind.POST: ("goes out", "planned for"),
    Kind.GOAL: ("due", "starts"),
    Kind.COMPANY_GOAL: ("horizon", "starts"),
}


SERVING_SEVERAL = (Kind.GOAL, Kind.TACTIC)
"""What may serve several goals; of anything else the one that was named last counts."""


def in_words(read: QuickLine, today: date, names: Names, kind: Kind) -> str:
    """What saving ``read`` as a ``kind`` will keep, in words, dates in full.

    What the kind cannot keep and what was not understood are said at the end.
    """
    if not read.title:
        return f"Type what the {kind.value} is called"
    if kind not in SERVING_SEVERAL:
        read = replace(read, goals=())
    if kind is Kind.GOAL:
        read = replace(read, planned_on=start_of_goal(read, today))
    said = [f"{kind.value.capitalize()} ‘{read.title}’"]
    left_out = []
    for name, words in _parts(read, today, names, kind):
        if name in _KEPT.get(kind, frozenset()):
            said.append(words)
        else:
            left_out.append(words)
    if left_out:
        said.append(f"not kept: {', '.join(left_out)}")
    return " · ".join([*said, *read.problems])


def start_of_goal(read: QuickLine, today: date) -> date | None:
    """The day on which a goal starts: the one that was said, else today where it has a due date to
    come; without a start nobody could say how it does.
    """
    is_to_come = read.due_on is not None and read.due_on > today
    return read.planned_on or (today if is_to_come else None)


def suggestions(line: str, cursor: int, names: Names) -> tuple[str, ...]:
    """Whole words that could stand in place of the one under the cursor, likeliest first."""
    start, end = word_at(line, cursor)
    typed = line[start : max(start, min(cursor, end))]
    sign, choices = _choices(typed, names)
    if not choices:
        return tuple(key for key in _KEYS if len(typed) > 1 and key.startswith(typed.lower()))
    done, comma, part = typed[len(sign) :].rpartition(",") if sign == "ch:" else ("", "", "")
    part = part if sign == "ch:" else typed[len(sign) :]
    found = [choices[at] for at in rank_matches(part.replace("-", " "), choices, MOST_SUGGESTIONS)]
    if sign not in _WORDS_BY_KEY and sign != "#":
        found = [shortest_part(name, choices) for name in found]
    return tuple(f"{sign}{done}{comma}{word}" for word in found)


def completed(line: str, cursor: int, suggestion: str) -> tuple[str, int]:
    """The line with ``suggestion`` and a space in place of the word at the cursor, and where
    the cursor then stands.
    """
    start, end = word_at(line, cursor)
    gap = "" if suggestion.endswith(":") else " "
    ahead = line[end:].lstrip()
    return f"{line[:start]}{suggestion}{gap}{ahead}", start + len(suggestion) + len(gap)


def word_at(line: str, cursor: int) -> tuple[int, int]:
    """Where the word that the cursor is in or just behind begins and ends."""
    start = end = max(0, min(cursor, len(line)))
    while start > 0 and not line[start - 1].isspace():
        start -= 1
    while end < len(line) and not line[end].isspace():
        end += 1
    return start, end


def _choices(typed: str, names: Names) -> tuple[str, list[str]]:
    if typed[:1] == "@":
        return "@", list(names.people)
    if typed[:1] == "#":
        return "#", list(names.tags)
    if typed[:1] == "+":
        return "+", list(dict.fromkeys([*names.goals, *names.tactics]))
    if typed.lower().startswith("ch:"):
        return "ch:", list(names.channels)
    for key, words in _WORDS_BY_KEY.items():
        if fold(typed).startswith(key):
            return key, list(words)
    return "", []


def _parts(read: QuickLine, today: date, names: Names, kind: Kind) -> Iterable[tuple[str, str]]:
    """Each thing that the line sets: the name of the thing and its words, in reading order."""
    due_word, at_word = _DAY_WORDS.get(kind, ("due", "planned for"))
    goes_out = read.planned_on if kind is Kind.POST and not read.due_on else None
    if read.people:
        called = {person: name for name, person in names.people.items()}
        yield "people", ", ".join(called.get(person, "someone") for person in read.people)
    if read.rrule:
        yield "every", f"{show_rule(read.rrule)}{_beginning(read, today)}"
    elif day := read.due_on or goes_out:
        yield "due", f"{due_word} {show_full(day)}"
    if read.planned_on and not goes_out and not (read.rrule and not read.due_on):
        yield "at", f"{at_word} {show_full(read.planned_on)}"
    yield from _plain_parts(read, names)


def _beginning(read: QuickLine, today: date) -> str:
    """The first day of the series, in words."""
    start = read.starts_on or today
    first = next_occurrence(read.rrule or "", start, start - timedelta(days=1))
    return f", first on {show_full(first)}" if first else ""


def _plain_parts(read: QuickLine, names: Names) -> Iterable[tuple[str, str]]:
    if read.minutes is not None:
        yield "estimate", f"takes {show_minutes(read.minutes)}"
    aims = [(goal, names.goals) for goal in read.goals or (read.goal_id,)]
    for wanted, known in (*aims, (read.tactic_id, names.tactics)):
        found = next((name for name, one in known.items() if one == wanted), None)
        if found is not None:
            yield "aims", f"for ‘{found}’"
    if read.channels:
        yield "channels", f"on {', '.join(read.channels)}"
    if read.value is not None:
        yield "value", f"value {read.value}"
    if read.complexity is not None:
        yield "complexity", f"complexity {read.complexity}"
    if read.tags:
        yield "tags", " ".join(f"#{tag}" for tag in read.tags)
