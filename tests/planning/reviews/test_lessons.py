"""Lessons where they fit, and found by words."""

from collections.abc import Sequence

from tests.planning.making import day, make_goal, make_post, make_snapshot, make_tactic

from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.facts.reviews import LessonFact, PostLesson
from smtui.planning.reviews.lessons import (
    about_goal,
    about_post,
    about_tactic,
    everything_learned,
    fitting_lessons,
    found_lessons,
)
from smtui.vocabulary import LessonKind

MISTAKE, STRENGTH = LessonKind.MISTAKE, LessonKind.STRENGTH


def lesson(id_: int, text: str, **links: tuple[int, ...]) -> LessonFact:
    return LessonFact(id_, MISTAKE, text, day(-id_), None, **links)


LESSONS = (
    lesson(1, "of the tactic", tactics=(1,)),
    lesson(2, "of the goal", goals=(1,)),
    lesson(3, "of a video", posts=(2,)),
    lesson(4, "of nothing"),
    lesson(5, "of another tactic", tactics=(2,)),
)
LINE = PostLesson(3, "Old post", "show faces", day(-90), "photo", (1,), None, None, None)
SNAPSHOT = make_snapshot(
    goals=[make_goal(1), make_goal(2)],
    tactics=[make_tactic(1, title="Guests", goals=(1,)), make_tactic(2, goals=(2,))],
    posts=[make_post(1), make_post(2, content_type="video", channels=(1, 2))],
    channels={1: ChannelFact(1, "LinkedIn"), 2: ChannelFact(2, "YouTube")},
    lessons={one.id: one for one in LESSONS},
)
LEARNED = everything_learned(SNAPSHOT, [LINE])


def test_the_newest_come_first_and_the_lines_of_posts_stand_among_them() -> None:
    assert [one.lesson_id for one in LEARNED] == [1, 2, 3, 4, 5, None]
    assert (LEARNED[-1].text, LEARNED[-1].topic, LEARNED[-1].posts) == (
        "show faces",
        "Old post",
        (3,),
    )
    assert LEARNED[2].channels == (1, 2)


def test_a_post_is_shown_what_is_closest_first() -> None:
    draft = make_post(9, tactic_id=1, content_type="video", channels=(1,))
    found = fitting_lessons(LEARNED, about_post(SNAPSHOT, draft), SNAPSHOT)
    assert [(fit.learned.text, fit.weight, fit.why) for fit in found] == [
        ("of the tactic", 8, "same tactic"),
        ("of a video", 5, "also video, also on LinkedIn"),
        ("of the goal", 4, "same goal"),
        ("show faces", 2, "also on LinkedIn"),
    ]
    assert len(fitting_lessons(LEARNED, about_post(SNAPSHOT, draft), SNAPSHOT, most=2)) == 2


def test_a_thing_is_shown_its_own_before_all() -> None:
    own = fitting_lessons(LEARNED, about_post(SNAPSHOT, make_post(3)), SNAPSHOT)
    assert [(fit.learned.text, fit.why) for fit in own] == [("show faces", "its own")]
    goal = fitting_lessons(LEARNED, about_goal(SNAPSHOT, 1), SNAPSHOT)
    assert [(fit.learned.text, fit.why) for fit in goal] == [
        ("of the goal", "its own"),
        ("of the tactic", "its tactic ‘Guests’"),
    ]
    tactic = fitting_lessons(LEARNED, about_tactic(SNAPSHOT, 1), SNAPSHOT)
    assert [fit.why for fit in tactic] == ["its own", "same goal"]


def test_what_has_nothing_to_do_with_a_thing_is_not_shown() -> None:
    assert fitting_lessons(LEARNED, about_post(SNAPSHOT, make_post(9)), SNAPSHOT) == ()


def _whole_words(words: str, texts: Sequence[str]) -> list[int]:
    return [place for place, text in enumerate(texts) if words in text]


def test_words_find_lessons_of_a_kind() -> None:
    assert found_lessons(LEARNED, "", _whole_words) == LEARNED
    assert found_lessons(LEARNED, " ", _whole_words, STRENGTH) == ()
    assert [one.lesson_id for one in found_lessons(LEARNED, "tactic", _whole_words)] == [1, 5]
    assert [one.text for one in found_lessons(LEARNED, "Old", _whole_words)] == ["show faces"]
    assert found_lessons(LEARNED, "faces", _whole_words, MISTAKE) == ()
