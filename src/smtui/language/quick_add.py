"""Quick add: one line such as ``Write launch post @ana #launch +reach ~45m due:fri every:mon``.

Pure and forgiving: reading never raises, and what is not understood stays in the title.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from smtui.language.dates import read_date, show_full
from smtui.language.durations import read_minutes, show_minutes
from smtui.language.names import Names, names_of
from smtui.language.not_understood import NotUnderstood
from smtui.language.quick_line import QuickLine, Token, TokenKind
from smtui.language.quick_words import completed, in_words, suggestions
from smtui.language.rules import read_every, show_rule
from smtui.language.text import clean
from smtui.vocabulary import Kind

__all__ = [
    "Names",
    "QuickLine",
    "Token",
    "TokenKind",
    "completed",
    "names_of",
    "read_line",
    "sentence",
    "suggestions",
]

MOST_WORDS = 5
"""A date, a rule or a duration takes at most so many words of the line."""

_SIGILS = {"@": "person", "#": "tag", "+": "aim", "~": "estimate"}
_KEYS = ("due", "at", "every", "ch", "v", "c")
_KEY = re.compile(rf"({'|'.join(_KEYS)}):", re.IGNORECASE)
_TAIL = ",;.!?)"


@dataclass(slots=True)
class _Reading:
    """What has been read of the line so far."""

    today: date
    week_start: int
    names: Names
    scalars: dict[str, Any] = field(default_factory=dict)
    people: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    goals: list[int] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    gone: list[tuple[int, int]] = field(default_factory=list)
    escapes: list[tuple[int, int]] = field(default_factory=list)


Meaning = tuple[TokenKind, str]
Reader = Callable[[_Reading, str], Meaning]


def read_line(line: str, today: date, names: Names, week_start: int = 0) -> QuickLine:
    """What ``line`` says, seen from ``today``. Never raises.

    A word that begins with a backslash is taken literally. Of a thing that is given twice the
    last one counts; of people, tags, channels and goals all are kept.
    """
    reading = _Reading(today, week_start, names)
    _read_words(line, reading)
    return QuickLine(
        title=_without(line, reading.gone, reading.escapes),
        people=tuple(dict.fromkeys(reading.people)),
        tags=tuple(dict.fromkeys(reading.tags)),
        goals=tuple(dict.fromkeys(reading.goals)),
        channels=tuple(dict.fromkeys(reading.channels)),
        tokens=tuple(reading.tokens),
        problems=tuple(dict.fromkeys(reading.problems)),
        **reading.scalars,
    )


def _read_words(line: str, reading: _Reading) -> None:
    """Read the line word by word: its tokens, and where the title has a gap or an escape."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", line)]
    index = 0
    while index < len(words):
        start, end = words[index]
        if line[start] == "\\" and _split(line[start + 1 : end]) is not None:
            reading.escapes.append((start, start + 1))
        token, taken = _token(line, words, index, reading)
        if token is not None:
            reading.tokens.append(token)
            if token.understood:
                reading.gone.append((start, words[index + taken - 1][1]))
        index += taken


def sentence(
    line: str | QuickLine, today: date, names: Names, kind: Kind, week_start: int = 0
) -> str:
    """What saving ``line`` as a ``kind`` will keep, in words, dates in full. Never raises."""
    read = read_line(line, today, names, week_start) if isinstance(line, str) else line
    return in_words(read, today, names, kind)


def _split(word: str) -> tuple[str, int] | None:
    """The name of the token that ``word`` begins, and how long its sign is."""
    if word[:1] in _SIGILS and word[:1]:
        return (_SIGILS[word[0]], 1) if len(word) > 1 else None
    match = _KEY.match(word)
    return (match[1].lower(), match.end()) if match else None


def _token(
    line: str, words: list[tuple[int, int]], index: int, reading: _Reading
) -> tuple[Token | None, int]:
    """The token at a word, and how many words it takes (1 for a plain word)."""
    start, end = words[index]
    split = _split(line[start:end])
    if split is None or (split[0] == "tag" and line[start + 1 : end].isdigit()):
        return None, 1
    name, sign = split
    reader, kind, is_greedy = _READERS[name]
    problem = ""
    for count in _counts(line, words, index, is_greedy):
        last = words[index + count - 1][1]
        said = line[start + sign : last]
        for text in dict.fromkeys((said, said.rstrip(_TAIL))):
            try:
                kind, meaning = reader(reading, clean(text).strip())
            except NotUnderstood as refused:
                problem = refused.sentence
                continue
            return Token(start, start + sign + len(text), kind, True, meaning), count
    reading.problems.append(problem)
    return Token(start, end, kind, False, problem), 1


def _counts(
    line: str, words: list[tuple[int, int]], index: int, is_greedy: bool
) -> tuple[int, ...]:
    """How many words to try for a token, most first, never over the next token."""
    most = 1
    if is_greedy:
        limit = min(len(words), index + MOST_WORDS)
        while index + most < limit and _split(line[slice(*words[index + most])]) is None:
            most += 1
    return tuple(range(most, 0, -1))


def _without(line: str, gone: list[tuple[int, int]], escapes: list[tuple[int, int]]) -> str:
    """The line without the spans, single spaces where they stood, escapes taken off."""
    pieces: list[str] = []
    at = 0
    for start, end in [*gone, (len(line), len(line))]:
        piece = line[at:start]
        for mark, _ in reversed([e for e in escapes if at <= e[0] < start]):
            piece = piece[: mark - at] + piece[mark - at + 1 :]
        pieces.append(clean(piece).strip())
        at = end
    return " ".join(piece for piece in pieces if piece)


def _person(reading: _Reading, text: str) -> Meaning:
    name, person = reading.names.person(text)
    reading.people.append(person)
    return TokenKind.PERSON, name


def _tag(reading: _Reading, text: str) -> Meaning:
    if not text or not any(letter.isalnum() for letter in text):
        raise NotUnderstood("A tag needs a word after the #")
    tag = reading.names.tag(text)
    reading.tags.append(tag)
    return TokenKind.TAG, tag


def _aim(reading: _Reading, text: str) -> Meaning:
    kind, name, found = reading.names.aim(text)
    reading.scalars[f"{kind}_id"] = found
    if kind == "goal":
        reading.goals.append(found)
    return TokenKind(kind), name


def _estimate(reading: _Reading, text: str) -> Meaning:
    if " " in text and text[-1:].isdigit():
        raise NotUnderstood("Several words of a duration end in its unit")
    reading.scalars["minutes"] = minutes = read_minutes(text)
    return TokenKind.ESTIMATE, show_minutes(minutes)


def _due(reading: _Reading, text: str) -> Meaning:
    day = read_date(text, reading.today, reading.week_start)
    reading.scalars["due_on"] = day
    return TokenKind.DUE, show_full(day)


def _at(reading: _Reading, text: str) -> Meaning:
    day = read_date(text, reading.today, reading.week_start)
    reading.scalars["planned_on"] = day
    return TokenKind.AT, show_full(day)


def _every(reading: _Reading, text: str) -> Meaning:
    reading.scalars["rrule"] = rule = read_every(text)
    return TokenKind.EVERY, show_rule(rule)


def _channels(reading: _Reading, text: str) -> Meaning:
    found = [reading.names.channel(part.strip()) for part in text.split(",") if part.strip()]
    if not found:
        raise NotUnderstood("Name a channel after ch:")
    reading.channels.extend(found)
    return TokenKind.CHANNELS, ", ".join(found)


def _score(name: str) -> Reader:
    def read(reading: _Reading, text: str) -> Meaning:
        if text not in ("1", "2", "3", "4", "5"):
            raise NotUnderstood(f"The {name} is 1 to 5")
        reading.scalars[name] = int(text)
        return TokenKind(name), f"{name} {text}"

    return read


_READERS: dict[str, tuple[Reader, TokenKind, bool]] = {
    "person": (_person, TokenKind.PERSON, False),
    "tag": (_tag, TokenKind.TAG, False),
    "aim": (_aim, TokenKind.GOAL, False),
    "estimate": (_estimate, TokenKind.ESTIMATE, True),
    "due": (_due, TokenKind.DUE, True),
    "at": (_at, TokenKind.AT, True),
    "every": (_every, TokenKind.EVERY, True),
    "ch": (_channels, TokenKind.CHANNELS, False),
    "v": (_score("value"), TokenKind.VALUE, False),
    "c": (_score("complexity"), TokenKind.COMPLEXITY, False),
}
