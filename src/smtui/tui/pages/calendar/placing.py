"""Putting posts into the next free default slots of their channels."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from smtui.actions.publishing import MovePosts, ReusePost
from smtui.actions.together import Together
from smtui.language.dates import show_day
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.slots import Slot, next_free_slot
from smtui.tui.widgets.cells import fit
from smtui.vocabulary import PostStatus

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.workspace import Workspace

TITLE_CELLS = 40


def placed(workspace: "Workspace", ids: Sequence[int]) -> "Action | str":
    """Return what puts the posts of ``ids`` into free slots, one after the other and none twice;
    a post that went out comes back. A sentence where a post has no slot to go to.
    """
    plan = workspace.plan
    known = {post.id: post for post in workspace.evergreen_posts()} | dict(plan.snapshot.posts)
    standing = list(plan.snapshot.posts.values())
    actions: list[Action] = []
    words = ""
    for post in (known[id_] for id_ in ids if id_ in known):
        slot = _slot_for(workspace, post, [one for one in standing if one.id != post.id])
        if isinstance(slot, str):
            return slot
        actions.append(_put(post, slot))
        draft = replace(post, id=-len(actions), publish_on=slot.day, publish_time=slot.at,
                        status=PostStatus.DRAFT)  # fmt: skip
        standing.append(draft)
        channel = plan.snapshot.channels[slot.channel_id].name
        when = f"{show_day(slot.day, plan.today)} {slot.at:%H:%M}"
        words = f"Put on {when}, {channel}: ‘{fit(post.topic, TITLE_CELLS).rstrip()}’"
    count = len(actions)
    return Together(
        tuple(actions),
        words if count == 1 else f"Put {count} posts into their next slots",
    )


def _slot_for(workspace: "Workspace", post: PostFact, standing: Sequence[PostFact]) -> Slot | str:
    channels = workspace.plan.snapshot.channels
    own = [channels[id_] for id_ in post.channels if id_ in channels]
    with_slots = [channel for channel in own if channel.slots]
    title = fit(post.topic, TITLE_CELLS).rstrip()
    if not own:
        return f"‘{title}’ has no channel yet: e gives it one."
    if not with_slots:
        names = " and ".join(channel.name for channel in own)
        return f"{names}: no default slots yet; ^k gives a channel some."
    zone, now = workspace.plan.settings.zone, workspace.now()
    for channel in with_slots:
        slot = next_free_slot(channel, standing, now, zone)
        if slot is not None:
            return slot
    return f"Every slot of {with_slots[0].name} is taken for a year."


def _put(post: PostFact, slot: Slot) -> "Action":
    if post.status == PostStatus.PUBLISHED:
        return ReusePost(post.id, slot.day, slot.at)
    return MovePosts((post.id,), to=slot.day, at=slot.at)
