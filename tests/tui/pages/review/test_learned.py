"""The step *learned*: what the period showed, lessons kept of it, and a task made of one."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.planning.making import TODAY, make_post, make_snapshot, make_task
from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, seen, type_text

from smtui.actions.reviews import AddLesson
from smtui.planning.derive import derive
from smtui.planning.facts.posts import ResultLine
from smtui.planning.facts.reports import ReportFacts, SettledLine
from smtui.planning.facts.reviews import PostLesson
from smtui.planning.reviews.lessons import Learned
from smtui.planning.reviews.periods import period_of
from smtui.planning.reviews.report import report_of
from smtui.planning.settings import Settings
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.review.page import ReviewPage
from smtui.tui.pages.review.steps.learned_rows import LearnedRows, Showed
from smtui.tui.widgets.cells import Heading, RowKey
from smtui.vocabulary import Kind, LessonKind, Outcome, PageName, PostStatus, SessionCadence

LAST_WEEK = period_of(SessionCadence.WEEKLY, TODAY - timedelta(days=7))
SESSION = "SELECT id FROM review_session WHERE cadence = 'weekly' AND period_from = ?"
NEWEST = "SELECT id, kind, text, session_id FROM lesson ORDER BY id DESC LIMIT 1"


def _skipped(task: int, reason: str = "") -> SettledLine:
    outcome = Outcome.SKIPPED if reason else Outcome.MISSED
    return SettledLine(task, f"Task {task}", None, True, None, None, None, LAST_WEEK.first,
                       LAST_WEEK.first, outcome, reason, None, 0, ())  # fmt: skip


def _rows(facts: ReportFacts, learned: tuple[Learned, ...] = ()) -> LearnedRows:
    posts = [make_post(id_, topic=f"Post {id_}", publish_on=LAST_WEEK.first,
                       status=PostStatus.PUBLISHED) for id_ in (1, 2)]  # fmt: skip
    plan = derive(make_snapshot([make_task(3)], posts=posts), TODAY, Settings())
    return LearnedRows(plan, Showed(report_of(facts, plan, LAST_WEEK), None), learned, ())


def _result(post: int, engagements: int) -> ResultLine:
    blank: dict[str, Any] = dict.fromkeys(ResultLine._fields)
    return ResultLine(**blank)._replace(
        post_id=post, topic=f"Post {post}", content_type="poll", publish_on=LAST_WEEK.first,
        channel_id=1, is_experiment=False, reach=100, engagements=engagements,
        measured_on=LAST_WEEK.first,
    )  # fmt: skip


def _texts(rows: LearnedRows) -> list[str]:
    shown = (rows.content(key) for key in rows.keys)
    return [one.text if isinstance(one, Heading) else " | ".join(cell.text for cell in one)
            for one in shown]  # fmt: skip


EMPTY = ReportFacts(LAST_WEEK.first, LAST_WEEK.last)


def test_the_facts_stand_above_the_lessons_and_each_suggests_a_kind() -> None:
    told = PostLesson(1, "Post 1", "Numbers pull", LAST_WEEK.first, "poll", (), None, None, None)
    facts = replace(EMPTY, results=(_result(1, 20), _result(2, 3)), post_lessons=(told,),
                    not_done=(_skipped(3), _skipped(3), _skipped(4, "no time")))  # fmt: skip
    rows = _rows(facts)
    texts = _texts(rows)
    assert texts[:3] == ["What W47 showed", "★ | Post 1 | best · 20.0 %", " | “Numbers pull”"]
    assert "✗ | Task 3 | missed 2×" in texts
    assert "✗ | Task 4 | skipped: no time" in texts
    assert rows.kind_for(RowKey(Kind.POST, 1)) is LessonKind.STRENGTH
    assert rows.kind_for(RowKey(Kind.POST, 2)) is LessonKind.MISTAKE


def test_trials_stand_apart_and_an_empty_part_says_what_to_do() -> None:
    def learned(id_: int, kind: LessonKind) -> Learned:
        return Learned(id_, kind, f"Lesson {id_}", date(2026, 11, 20), "", (), (), (), (), (), ())

    texts = _texts(_rows(EMPTY, (learned(1, LessonKind.DECISION),)))
    assert texts[-4:-2] == ["Learned", "» | Lesson 1 | decision"]
    assert texts[-2] == "Trials, and what to try next"
    assert "tab makes it a trial" in texts[-1]
    trial = _texts(_rows(EMPTY, (learned(2, LessonKind.EXPERIMENT),)))
    assert trial[-2:] == ["Trials, and what to try next", "⚗ | Lesson 2 | experiment"]


async def test_a_lesson_of_the_week_is_kept_in_the_session_and_made_a_task(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "sessions")
        await seen(pilot)
        assert isinstance(desk.page, ReviewPage)
        assert desk.workspace is not None
        before = in_file(SESSION, str(LAST_WEEK.first))[0][0]
        desk.workspace.do(AddLesson(LessonKind.EXPERIMENT, "Try riddles", session_id=before))
        desk.page.open_session(SessionCadence.WEEKLY, "learned")
        shown = await seen(pilot)
        assert "What W47 showed" in shown
        to_try = shown.index("To be tried in W47")
        assert to_try < shown.index("Try riddles") < shown.index("what to try next")
        best = desk.page.chosen[0]
        assert best.kind == Kind.POST
        assert "about post ‘" in await press(pilot, "a")
        await type_text(pilot, "Show the app in use")
        shown = await press(pilot, "enter")
        id_, kind, text, session = in_file(NEWEST)[0]
        assert (kind, text) == ("strength", "Show the app in use")
        assert in_file("SELECT ended_at FROM review_session WHERE id = ?", session) == [(None,)]
        assert in_file("SELECT post_id FROM lesson_post WHERE lesson_id = ?", id_) == [(best.id,)]
        assert "1 lesson kept in this session" in shown
        assert desk.page.chosen == (RowKey(Kind.LESSON, id_),)
        await press(pilot, "A")
        assert in_file("SELECT title FROM task ORDER BY id DESC LIMIT 1") == [(text,)]
        shown = await press(pilot, "u", "u")
        assert "What W47 showed" in shown
        assert in_file("SELECT 1 FROM lesson WHERE id = ?", id_) == []
