import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.publishing import AddChannel
from smtui.actions.refused import Refused
from smtui.actions.reviews import CheckChannel, DeleteChannelCheck
from smtui.vocabulary import Kind
from smtui.workspace import Workspace


def test_the_latest_check_of_a_channel_counts(workspace: Workspace, clock: FakeClock) -> None:
    channel = workspace.do(AddChannel("Forum")).id or 0
    workspace.do(CheckChannel(channel, is_consistent=False, note="Old logo"))
    carry(workspace, clock, CheckChannel(channel, is_consistent=False, note="Old logo, old link"))
    assert workspace.plan.snapshot.channel_checks[channel].note == "Old logo, old link"
    clock.go_on(days=90)
    done = carry(workspace, clock, CheckChannel(channel, is_consistent=True))
    assert (done.sentence, done.kind) == ("Checked ‘Forum’: consistent", Kind.CHANNEL_CHECK)
    assert workspace.plan.snapshot.channel_checks[channel].is_consistent
    done = carry(workspace, clock, DeleteChannelCheck(done.id or 0))
    assert done.sentence == "Deleted the check of ‘Forum’ (today)"
    assert workspace.plan.snapshot.channel_checks[channel].note == "Old logo, old link"


def test_what_is_to_be_mended_becomes_a_task(workspace: Workspace, clock: FakeClock) -> None:
    channel = workspace.do(AddChannel("Forum")).id or 0
    done = carry(
        workspace, clock, CheckChannel(channel, is_consistent=False, note="a\nb", with_task=True)
    )
    assert done.sentence == "Checked ‘Forum’: not consistent · Added ‘Mend Forum: a b’"
    assert [task.title for task in workspace.plan.snapshot.tasks.values()] == ["Mend Forum: a b"]
    with pytest.raises(Refused, match="nothing is to be mended"):
        workspace.do(CheckChannel(channel, is_consistent=True, with_task=True))
