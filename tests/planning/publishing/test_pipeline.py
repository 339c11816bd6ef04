"""The pipeline of a post."""

import pytest
from tests.planning.making import make_person, make_post, make_snapshot

from smtui.planning.publishing.pipeline import (
    PIPELINE,
    next_step,
    status_after,
    status_before,
)
from smtui.vocabulary import PostStatus

ANA = make_person(1, is_me=True)
BO = make_person(2, name="Bo", role="Graphic designer")


@pytest.mark.parametrize("status", PostStatus)
def test_there_and_back(status: PostStatus) -> None:
    after = status_after(status)
    if after is None:
        assert status in (PostStatus.PUBLISHED, PostStatus.SKIPPED)
    else:
        assert status_before(after) == status
    assert set(PIPELINE) | {PostStatus.SKIPPED} == set(PostStatus)
    assert status_before(PostStatus.IDEA) is None
    assert status_before(PostStatus.SKIPPED) is None


def test_the_owner_moves_it_and_the_designer_what_is_in_design() -> None:
    snapshot = make_snapshot(people=[ANA, BO])
    draft = next_step(make_post(owner_id=1), snapshot)
    assert draft == (PostStatus.DESIGN, 1, "Ana finishes the copy and hands it to design.")
    design = next_step(make_post(owner_id=1, status=PostStatus.DESIGN), snapshot)
    assert design == (PostStatus.READY, 2, "Bo designs it and calls it ready.")
    two = make_snapshot(people=[ANA, BO, make_person(3, name="Cy", role="Designer")])
    chosen = next_step(make_post(owner_id=1, status=PostStatus.DESIGN), two)
    assert chosen is not None
    assert chosen.person_id == 1


def test_without_an_owner() -> None:
    post = make_post(status=PostStatus.READY)
    mine = next_step(post, make_snapshot(people=[BO, ANA]))
    alone = next_step(post, make_snapshot(people=[BO]))
    assert mine is not None
    assert alone is not None
    assert (mine.person_id, alone.person_id) == (1, 2)
    nobody = next_step(post, make_snapshot())
    assert nobody == (
        PostStatus.SCHEDULED, None, "Nobody yet: somebody checks it and schedules it.",
    )  # fmt: skip


def test_what_is_over_moves_no_more() -> None:
    for status in (PostStatus.PUBLISHED, PostStatus.SKIPPED):
        assert next_step(make_post(status=status), make_snapshot(people=[ANA])) is None
