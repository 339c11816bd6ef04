"""The words of the sentences: titles in quotes, days and numbers as a person says them."""

from collections.abc import Sequence
from datetime import date

from smtui.language.dates import show_full
from smtui.language.text import visible
from smtui.planning.words import counted as with_noun

LONGEST_TITLE = 60
_PLURALS = {"person": "people", "time entry": "time entries"}


def short(title: str) -> str:
    """A title for a sentence: shown safely, at most 60 characters."""
    shown = visible(title[: LONGEST_TITLE * 4])
    return shown if len(shown) <= LONGEST_TITLE else shown[: LONGEST_TITLE - 1].rstrip() + "…"


def quoted(title: str) -> str:
    """A title in quotes: ‘Write launch post’."""
    return f"‘{short(title)}’"


def counted(number: int, noun: str) -> str:
    """A number and its noun: 1 task, 4 tasks, 2 people."""
    return with_noun(number, noun, _PLURALS.get(noun, ""))


def named(titles: Sequence[str], noun: str) -> str:
    """One thing by its title in quotes, several by their number."""
    return quoted(titles[0]) if len(titles) == 1 else counted(len(titles), noun)


def told(verb: str, titles: Sequence[str], noun: str) -> str:
    """Done: Answer comments, or Done: 4 tasks."""
    return (
        f"{verb}: {short(titles[0])}"
        if len(titles) == 1
        else (f"{verb}: {counted(len(titles), noun)}")
    )


def day_words(day: date, today: date) -> str:
    """A day in a sentence: today, tomorrow, yesterday, Fri 27 Nov, Fri 27 Nov 2026."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    if near:
        return near
    full = show_full(day)
    return full.removesuffix(f" {day.year}") if day.year == today.year else full


def some_days(days: int) -> str:
    """A distance in days: a day, 3 days, a week, 2 weeks; always told forwards."""
    distance = abs(days)
    if distance % 7 == 0:
        return "a week" if distance == 7 else f"{distance // 7} weeks"
    return "a day" if distance == 1 else f"{distance} days"


def listed(names: Sequence[str]) -> str:
    """Names in a row: Ana, Ben and Cleo."""
    shown = [short(name) for name in names]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
