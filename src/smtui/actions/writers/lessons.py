"""Carries out what is done with lessons."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session, SQLModel

from smtui.actions.refused import Refused
from smtui.actions.reviews import AddLesson, DeleteLessons, EditLesson
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import apart, given_by, names_of
from smtui.actions.writers.labels import heading, labels
from smtui.actions.writers.rows import one, picked, relink
from smtui.actions.writers.validating import change, ids_given, known_only, made, must_exist
from smtui.actions.writers.words import day_words, named, quoted, short
from smtui.language.text import clean_lines
from smtui.models.goals import SocialGoal
from smtui.models.publishing import Post
from smtui.models.reviews import Lesson, LessonGoal, LessonPost, LessonTactic, ReviewSession
from smtui.models.tactics import Tactic
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

_LINKS: Mapping[str, tuple[type[SQLModel], str, type[SQLModel], str]] = {
    "posts": (LessonPost, "post_id", Post, "post"),
    "goals": (LessonGoal, "goal_id", SocialGoal, "goal"),
    "tactics": (LessonTactic, "tactic_id", Tactic, "tactic"),
}


def add_lesson(session: Session, action: AddLesson, context: Context) -> Outcome:
    """Store something that was learned."""
    own, links = apart(given_by(action), tuple(_LINKS))
    own["learned_on"] = own["learned_on"] or context.today
    _check(session, own, context)
    lesson = made(Lesson, own)
    session.add(lesson)
    session.flush()
    _link(session, lesson, links)
    return _told(f"Kept a lesson: {short(_line(lesson))}", lesson)


def edit_lesson(session: Session, action: EditLesson, context: Context) -> Outcome:
    """Change what differs of a lesson."""
    known_only(action.changes, names_of(AddLesson), "lesson")
    lesson = one(session, Lesson, action.id, "lesson")
    own, links = apart(action.changes, tuple(_LINKS))
    _check(session, own, context)
    changed = change(lesson, own)
    session.add(lesson)
    changed += _link(session, lesson, links)
    if not changed:
        return _told(f"{quoted(_line(lesson))} stays as it was", lesson)
    return _told(f"Changed {labels(changed)} of {quoted(_line(lesson))}", lesson)


def delete_lessons(session: Session, action: DeleteLessons, context: Context) -> Outcome:
    """Delete lessons."""
    del context
    lessons = picked(session, Lesson, action.ids, "lesson")
    for lesson in lessons:
        session.delete(lesson)
    names = [_line(lesson) for lesson in lessons]
    return _told(f"Deleted {named(names, 'lesson')}", lessons[0])


def _check(session: Session, own: dict[str, object], context: Context) -> None:
    """Refuse what the row itself cannot tell; the text is cleaned in place."""
    if "text" in own:
        own["text"] = clean_lines(str(own["text"])).strip()
        if not own["text"]:
            raise Refused("Lesson: nothing is written; say in a line what was learned.", "text")
    day = own.get("learned_on", context.today)
    if isinstance(day, date) and day > context.today:
        when = day_words(day, context.today)
        raise Refused(f"{heading('learned_on')}: {when} is still to come.", "learned_on")
    must_exist(session, ReviewSession, own.get("session_id"), "session_id", "session")


def _link(session: Session, lesson: Lesson, links: Mapping[str, object]) -> list[str]:
    changed = []
    for name, given in links.items():
        table, there, model, noun = _LINKS[name]
        ids = ids_given(given, name)
        for key in ids:
            must_exist(session, model, key, name, noun)
        if relink(session, table, {"lesson_id": lesson.id or 0}, there, ids):
            changed.append(name)
    return changed


def _line(lesson: Lesson) -> str:
    """The first line of what was learned."""
    return lesson.text.strip().splitlines()[0]


def _told(sentence: str, lesson: Lesson) -> Outcome:
    return Outcome(sentence, PageName.REVIEW, Kind.LESSON, lesson.id)
