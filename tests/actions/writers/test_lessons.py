from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.action import Action
from smtui.actions.goals import AddGoal, DeleteGoal
from smtui.actions.publishing import AddPost, DeletePosts, EditPost
from smtui.actions.refused import Refused
from smtui.actions.reviews import AddLesson, DeleteLessons, EditLesson
from smtui.actions.tactics import AddTactic
from smtui.vocabulary import Kind, LessonKind, PageName
from smtui.workspace import Workspace


def test_lessons(workspace: Workspace, clock: FakeClock) -> None:
    goal = workspace.do(AddGoal("Reach")).id or 0
    post = workspace.do(AddPost("Launch")).id or 0
    tactic = workspace.do(AddTactic("Partners")).id or 0
    done = carry(
        workspace,
        clock,
        AddLesson(
            LessonKind.MISTAKE,
            "  Never on a Monday\nnobody reads  ",
            posts=(post,),
            goals=(goal,),
            tactics=(tactic,),
        ),
    )
    assert done.sentence == "Kept a lesson: Never on a Monday"
    assert (done.page, done.kind) == (PageName.REVIEW, Kind.LESSON)
    number = done.id or 0
    lesson = workspace.plan.snapshot.lessons[number]
    assert (lesson.text, lesson.learned_on) == ("Never on a Monday\nnobody reads", clock.today())
    assert (lesson.posts, lesson.goals, lesson.tactics) == ((post,), (goal,), (tactic,))

    changes = {"kind": "decision", "learned_on": date(2026, 11, 2), "tactics": ()}
    done = carry(workspace, clock, EditLesson(number, changes))
    assert done.sentence == "Changed kind, day and tactics of ‘Never on a Monday’"
    same = workspace.do(EditLesson(number, {"goals": (goal,)}))
    assert (same.sentence, same.has_changed) == ("‘Never on a Monday’ stays as it was", False)

    carry(workspace, clock, DeletePosts((post,)))
    carry(workspace, clock, DeleteGoal(goal))
    lesson = workspace.plan.snapshot.lessons[number]
    assert (lesson.kind, lesson.posts, lesson.goals) == (LessonKind.DECISION, (), ())
    done = carry(workspace, clock, DeleteLessons((number,)))
    assert done.sentence == "Deleted ‘Never on a Monday’"
    assert not workspace.plan.snapshot.lessons


def test_what_was_learned_from_posts_stays_with_them(workspace: Workspace) -> None:
    first = workspace.do(
        AddPost("Old", publish_on=date(2026, 11, 2), lesson="Too long", channels=("Forum",))
    ).id
    later = workspace.do(AddPost("New", publish_on=date(2026, 11, 9), content_type="Reel")).id
    workspace.do(EditPost(later or 0, {"lesson": "Faces work"}))
    workspace.do(AddPost("Nothing learned", publish_on=date(2026, 11, 9)))
    lessons = workspace.lessons_of_posts()
    assert [(line.post_id, line.text) for line in lessons] == [
        (later, "Faces work"),
        (first, "Too long"),
    ]
    assert lessons[0].content_type == "Reel"
    assert len(lessons[1].channels) == 1


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (
            AddLesson(LessonKind.MISTAKE, " \n "),
            "Lesson: nothing is written; say in a line what was learned.",
        ),
        (
            AddLesson(LessonKind.MISTAKE, "x", date(2026, 11, 19)),
            "Day: tomorrow is still to come.",
        ),
        (AddLesson(LessonKind.MISTAKE, "x", posts=(7,)), "Posts: there is no post 7 any more."),
        (
            AddLesson(LessonKind.MISTAKE, "x", session_id=7),
            "Session: there is no session 7 any more.",
        ),
        (EditLesson(7, {}), "There is no lesson 7; it may have been deleted meanwhile."),
        (EditLesson(1, {"mood": 1}), "A lesson has no field ‘mood’."),
        (DeleteLessons(()), "No lesson is chosen."),
    ],
)
def test_what_is_no_lesson_is_refused(workspace: Workspace, action: Action, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        workspace.do(action)
    assert refused.value.sentence == sentence
    assert not workspace.plan.snapshot.lessons
