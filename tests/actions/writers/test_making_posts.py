"""Who makes posts and how long that takes: given by the dozen, taken back as one."""

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.people import AddPerson
from smtui.actions.publishing import AddPost, ChangePostEstimate, GivePosts
from smtui.actions.refused import Refused
from smtui.workspace import Workspace


def added(workspace: Workspace, topic: str, **fields: object) -> int:
    return workspace.do(AddPost(topic, **fields)).id or 0  # type: ignore[arg-type]


def test_posts_are_given_to_one_person_and_to_nobody(
    workspace: Workspace, clock: FakeClock
) -> None:
    person = workspace.do(AddPerson("Mia")).id or 0
    posts = (added(workspace, "One"), added(workspace, "Two"))
    done = carry(workspace, clock, GivePosts(posts, person))
    assert done.sentence == "Gave 2 posts to Mia"
    assert {workspace.plan.snapshot.posts[id_].owner_id for id_ in posts} == {person}
    done = carry(workspace, clock, GivePosts(posts[:1], None))
    assert done.sentence == "Gave ‘One’ to nobody"
    assert workspace.plan.snapshot.posts[posts[0]].owner_id is None
    workspace.undo()
    assert workspace.plan.snapshot.posts[posts[0]].owner_id == person
    with pytest.raises(Refused):
        workspace.do(GivePosts(posts, 999))


def test_estimates_of_posts_grow_and_shrink_to_nothing(
    workspace: Workspace, clock: FakeClock
) -> None:
    posts = (added(workspace, "One", estimate=20), added(workspace, "Two"))
    done = carry(workspace, clock, ChangePostEstimate(posts, 15))
    assert done.sentence == "15m more for 2 posts"
    assert [workspace.plan.snapshot.posts[id_].estimate for id_ in posts] == [35, 15]
    done = carry(workspace, clock, ChangePostEstimate(posts[1:], -45))
    assert done.sentence == "Estimate of ‘Two’: 0m"
    with pytest.raises(Refused, match="nothing left"):
        workspace.do(ChangePostEstimate(posts[1:], -15))
