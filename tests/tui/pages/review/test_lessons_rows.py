"""The rows of the lessons: months, kinds, words, and text as it was typed."""

from datetime import date

from tests.planning.making import TODAY, make_goal, make_snapshot

from smtui.planning.derive import derive
from smtui.planning.reviews.lessons import Learned
from smtui.planning.settings import Settings
from smtui.tui.pages.review.lessons_rows import FROM_POSTS, LessonRows
from smtui.tui.widgets.cells import Cell, Heading, RowKey
from smtui.vocabulary import Kind, LessonKind

PLAN = derive(make_snapshot(goals=[make_goal(7, title="Reach")]), TODAY, Settings())


def _learned(id_: int | None, kind: LessonKind | None, text: str, day: date | None) -> Learned:
    topic = "" if id_ else "A poll"
    return Learned(id_, kind, text, day, topic, () if id_ else (5,), (7,) if id_ else (), (), (),
                   (), ())  # fmt: skip


ALL = (
    _learned(2, LessonKind.STRENGTH, "Café lists\nare saved", date(2026, 11, 20)),
    _learned(None, None, "Polls bring answers", date(2026, 11, 3)),
    _learned(1, LessonKind.MISTAKE, "Late [/] tags", date(2025, 3, 1)),
)
LESSON_2, LESSON_1, OF_POST = RowKey(Kind.LESSON, 2), RowKey(Kind.LESSON, 1), RowKey(Kind.POST, 5)


def test_lessons_stand_under_their_months_the_latest_on_top() -> None:
    rows = LessonRows(PLAN, ALL)
    assert [key for key in rows.keys if key.is_thing] == [LESSON_2, OF_POST, LESSON_1]
    headings = [rows.content(key) for key in rows.keys if not key.is_thing]
    assert headings == [Heading("Nov 2026", "2"), Heading("Mar 2025", "1")]


def test_one_kind_can_be_shown_alone() -> None:
    assert set(LessonRows(PLAN, ALL, LessonKind.MISTAKE).lessons) == {LESSON_1}
    assert set(LessonRows(PLAN, ALL, FROM_POSTS).lessons) == {OF_POST}
    assert not LessonRows(PLAN, ALL, LessonKind.DECISION).keys


def test_words_are_looked_for_in_text_kind_and_what_it_is_about() -> None:
    def found(words: str) -> set[RowKey]:
        return set(LessonRows(PLAN, ALL, words=words).lessons)

    assert found("saved cafe") == {LESSON_2}
    assert found("mistake reach") == {LESSON_1}
    assert found("poll") == {OF_POST}
    assert found("reach") == {LESSON_1, LESSON_2}
    assert not found("nowhere")


def test_a_row_shows_the_text_on_one_line() -> None:
    cells = LessonRows(PLAN, ALL).content(LESSON_2)
    assert not isinstance(cells, Heading)
    assert Cell("Café lists are saved") in cells
    assert cells[-1].text == "Reach"
