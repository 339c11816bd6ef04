"""The arguments of the verbs that are about lessons and drift, and the JSON that they print."""

import argparse
from collections.abc import Mapping

from smtui.cli.fields import documentation_of
from smtui.cli.parsers import AddVerb
from smtui.vocabulary import LessonKind

LESSON: Mapping[str, str] = {
    "id": "number of the lesson; null for a line that was kept with a post",
    "kind": "mistake, strength, decision or experiment; post for the line of a post",
    "text": "what was learned",
    "learned": "ISO date; of the line of a post the day on which it went out",
    "topic": "topic of the first post that it is about; null without one",
    "post_ids": "array of ids of the posts that it is about",
    "goal_ids": "array of ids of the goals that it is about",
    "tactic_ids": "array of ids of the tactics that it is about",
    "channels": "array of the names of the channels of those posts",
    "content_types": "array of the content types of those posts",
}
DRIFT: Mapping[str, str] = {
    "since": "ISO date of the day from whose beginning on it counts",
    "moved": "how many stand on another day; likewise added, done, skipped, dropped, deleted",
    "lines": "array of {verb, kind, id, title, sentence}, in the order of what was done",
}
WEEK: Mapping[str, str] = {
    "week": "W48; first and last are its days",
    "placements": "array of {kind, id, title, day, minutes, people, reason}, by day",
    "left_out": "array of {kind, id, title, due, minutes, due_in_week, reason}, what is due first",
    "days": "array of {person_id, day, before, after, left_out, capacity, room}, in minutes",
    "waiting": "how many more found no room; waiting_minutes what is left of them",
    "done": "what was done, null without --yes",
}
MOST_FREE_PERCENT = 90

_VERBATIM = argparse.RawDescriptionHelpFormatter


def add_verbs(add: AddVerb) -> None:
    """Let ``smtui`` take the verbs plan-week, lessons, lesson and drift."""
    _plan_week(add)
    _lessons(add)
    drift = add(
        "drift",
        "say what became of the plan since Monday: moved, added, done, dropped",
        formatter_class=_VERBATIM,
        epilog=documentation_of(DRIFT),
    )
    drift.add_argument("--since", metavar="D", help="from the beginning of this day: mon, 1 nov")


def _plan_week(add: AddVerb) -> None:
    week = add(
        "plan-week",
        "propose what is done on which day of a week, with the reasons",
        formatter_class=_VERBATIM,
        epilog=documentation_of(WEEK),
    )
    week.add_argument("--date", metavar="D", help="any day of the week; from Friday on the next")
    free = "of each day that is kept free; else 10"
    week.add_argument("--keep-free", type=_percent, default=10, metavar="PERCENT", help=free)
    over = "what is due has a day even where it does not fit"
    week.add_argument("--may-overload", action="store_true", help=over)
    week.add_argument("--yes", action="store_true", help="put it on its days; smtui undo undoes")


def _lessons(add: AddVerb) -> None:
    lessons = add(
        "lessons",
        "print what was learned, or the lessons that contain some words",
        formatter_class=_VERBATIM,
        epilog=documentation_of(LESSON),
    )
    lessons.add_argument("words", nargs="*", metavar="WORDS", help="words that it contains")
    kinds = [str(kind) for kind in LessonKind]
    lessons.add_argument("--kind", choices=[*kinds, "post"], help="only those")
    lesson = add("lesson", "keep what was learned: a mistake, a strength, a decision, a trial")
    lesson.add_argument("text", nargs="+", metavar="TEXT", help="one line; -- before a dash")
    lesson.add_argument("--kind", choices=kinds, required=True, help="what sort of lesson it is")
    lesson.add_argument("--date", metavar="D", help="another day than today: yesterday, 3 nov")


def _percent(text: str) -> int:
    """A percentage. Raises ``ArgumentTypeError`` with words for a person."""
    digits = text.removesuffix("%").strip()
    if not (digits.isascii() and digits.isdigit() and int(digits[:9]) <= MOST_FREE_PERCENT):
        raise argparse.ArgumentTypeError(f"{text!r} is not 0 to {MOST_FREE_PERCENT} percent")
    return int(digits)
