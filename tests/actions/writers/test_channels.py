from datetime import time

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.action import Action
from smtui.actions.publishing import (
    AddChannel,
    AddPost,
    DeleteChannels,
    EditChannel,
    SetChannelSlots,
)
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind
from smtui.workspace import Workspace

MONDAY, SUNDAY = 0, 6


def test_a_channel_tells_its_network(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddChannel("Our page", "instagram", "en", "@campfire"))
    assert (done.sentence, done.kind) == ("Added channel ‘Our page’", Kind.CHANNEL)
    channel = done.id or 0
    done = carry(workspace, clock, EditChannel(channel, {"network": "", "name": "Page"}))
    assert done.sentence == "Changed network and name of ‘Page’"
    post = workspace.do(AddPost("Launch", channels=(channel,))).id or 0
    done = carry(workspace, clock, DeleteChannels((channel,)))
    assert done.sentence == "Deleted ‘Page’"
    assert workspace.plan.snapshot.posts[post].channels == ()


def test_default_times_of_a_channel(workspace: Workspace, clock: FakeClock) -> None:
    channel = workspace.do(AddChannel("Page")).id or 0
    slots = ((SUNDAY, time(18)), (MONDAY, time(9, 30)), (SUNDAY, time(18)))
    done = carry(workspace, clock, SetChannelSlots(channel, slots))
    assert done.sentence == "‘Page’: 2 times of publishing a week"
    assert workspace.plan.snapshot.channels[channel].slots == (
        (MONDAY, time(9, 30)),
        (SUNDAY, time(18)),
    )
    done = carry(workspace, clock, SetChannelSlots(channel, ((SUNDAY, time(18)),)))
    assert done.sentence == "‘Page’: 1 time of publishing a week"
    done = workspace.do(SetChannelSlots(channel, ((SUNDAY, time(18)),)))
    assert done.sentence == "The times of ‘Page’ stay as they were"
    done = carry(workspace, clock, SetChannelSlots(channel, ()))
    assert done.sentence == "‘Page’ has no times of publishing any more"


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (AddChannel("Other", "myspace"), "network"),
        (AddChannel("page"), "name"),
        (EditChannel(1, {"colour": "red"}), "colour"),
        (SetChannelSlots(1, ((7, time(9)),)), "slots"),
        (SetChannelSlots(1, ((1, "09:00"),)), "slots"),  # type: ignore[arg-type]
        (SetChannelSlots(99, ()), "id"),
    ],
)
def test_what_does_not_fit_is_refused(workspace: Workspace, action: Action, field: str) -> None:
    workspace.do(AddChannel("Page"))
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(action)
    assert refusal.value.field == field
    assert workspace.plan is before
