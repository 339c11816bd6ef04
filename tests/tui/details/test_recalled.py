"""Lessons shown again: beside what they are about, and when a post like theirs is planned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.tui.conftest import StandingClock

from smtui.actions.publishing import AddPost, SetLesson
from smtui.actions.reviews import AddLesson, StartSession
from smtui.planning.facts.publishing import PostFact
from smtui.tui.details.post import describe_post
from smtui.tui.details.recalled import recalled_for, recalled_for_post
from smtui.tui.details.thing import describe_thing
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind, LessonKind, PostStatus, SessionCadence
from smtui.workspace import Workspace


@pytest.fixture
def workspace(demo_file: Path, clock: StandingClock) -> Iterator[Workspace]:
    with Workspace.open(demo_file, clock) as opened:
        yield opened


def _draft(like: PostFact) -> PostFact:
    """A new post of the same channels and type, without a goal or a tactic."""
    return replace(like, id=0, topic="New", status=PostStatus.IDEA, goal_id=None,
                   tactic_id=None, campaign_id=None)  # fmt: skip


def test_a_lesson_of_a_post_of_long_ago_comes_up_when_one_like_it_is_planned(
    workspace: Workspace,
) -> None:
    channel = next(iter(workspace.plan.snapshot.channels))
    name = workspace.plan.snapshot.channels[channel].name
    old = workspace.do(
        AddPost("Old one", content_type="riddle", status=PostStatus.PUBLISHED,
                publish_on=date(2025, 1, 7), channels=(name,))
    ).id or 0  # fmt: skip
    lesson = workspace.do(AddLesson(LessonKind.MISTAKE, "Riddles confuse", posts=(old,))).id
    assert old not in workspace.plan.snapshot.posts
    known = next(iter(workspace.plan.snapshot.posts.values()))
    draft = replace(_draft(known), content_type="riddle", channels=(channel,))
    found = recalled_for_post(workspace, draft)
    assert found[0].learned.lesson_id == lesson
    assert found[0].why == f"also riddle, also on {name}"


def test_what_is_learned_is_recalled_at_once_and_forgotten_by_undo(workspace: Workspace) -> None:
    tactic = RowKey(Kind.TACTIC, next(iter(workspace.plan.snapshot.tactics)))
    before = recalled_for(workspace, tactic)
    workspace.do(AddLesson(LessonKind.DECISION, "Ask [/] first", tactics=(int(tactic.id),)))
    found = recalled_for(workspace, tactic)
    assert (found[0].learned.text, found[0].why) == ("Ask [/] first", "its own")
    told = describe_thing(workspace.plan, tactic, workspace).plain
    assert "Learned before" in told
    assert "» Ask [/] first  its own" in told
    workspace.undo()
    assert recalled_for(workspace, tactic) == before


def test_a_lesson_names_its_session_by_the_period_that_it_planned(workspace: Workspace) -> None:
    quarter = StartSession(SessionCadence.QUARTERLY, date(2027, 1, 1))
    session = workspace.do(quarter).id
    action = AddLesson(LessonKind.DECISION, "Fewer goals", session_id=session)
    lesson = RowKey(Kind.LESSON, workspace.do(action).id or 0)
    told = describe_thing(workspace.plan, lesson, workspace).plain
    assert "the quarterly session that planned Q1 2027" in told


def test_an_open_post_shows_what_posts_like_it_taught_but_not_its_own_line_twice(
    workspace: Workspace,
) -> None:
    posts = workspace.plan.snapshot.posts.values()
    post = next(one for one in posts if one.is_open and one.channels)
    workspace.do(SetLesson(post.id, "Its own line"))
    told = describe_post(workspace.plan, post.id, workspace=workspace).plain
    assert told.count("Its own line") == 1
    out = next(one for one in posts if one.status is PostStatus.PUBLISHED)
    workspace.do(AddLesson(LessonKind.STRENGTH, "Of this very post", posts=(out.id,)))
    told = describe_post(workspace.plan, out.id, workspace=workspace).plain
    assert "✓ Of this very post  its own" in told
