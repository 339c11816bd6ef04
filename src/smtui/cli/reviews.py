"""The arguments of the verbs that are about lessons and drift, and the JSON that they print."""

import argparse
from collections.abc import Callable, Mapping

from smtui.vocabulary import LessonKind

AddVerb = Callable[..., argparse.ArgumentParser]

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


def add_verbs(add: AddVerb) -> None:
    """Let ``smtui`` take the verbs lessons, lesson and drift."""
    verbatim = argparse.RawDescriptionHelpFormatter
    lessons = add(
        "lessons",
        "print what was learned, or the lessons that contain some words",
        formatter_class=verbatim,
        epilog=_documentation(LESSON),
    )
    lessons.add_argument("words", nargs="*", metavar="WORDS", help="words that it contains")
    kinds = [str(kind) for kind in LessonKind]
    lessons.add_argument("--kind", choices=[*kinds, "post"], help="only those")
    lesson = add("lesson", "keep what was learned: a mistake, a strength, a decision, a trial")
    lesson.add_argument("text", nargs="+", metavar="TEXT", help="one line; -- before a dash")
    lesson.add_argument("--kind", choices=kinds, required=True, help="what sort of lesson it is")
    lesson.add_argument("--date", metavar="D", help="another day than today: yesterday, 3 nov")
    drift = add(
        "drift",
        "say what became of the plan since Monday: moved, added, done, dropped",
        formatter_class=verbatim,
        epilog=_documentation(DRIFT),
    )
    drift.add_argument("--since", metavar="D", help="from the beginning of this day: mon, 1 nov")


def _documentation(fields: Mapping[str, str]) -> str:
    lines = ["JSON fields (dates are ISO, what is unknown null):", ""]
    return "\n".join([*lines, *(f"  {name:<15}{meaning}" for name, meaning in fields.items())])
