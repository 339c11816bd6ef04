from datetime import date

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.action import Action
from smtui.actions.campaigns import (
    AddCampaign,
    AddHashtagGroup,
    AddHolidayOccasions,
    AddOccasion,
    DeleteCampaigns,
    DeleteHashtagGroups,
    DeleteOccasions,
    EditCampaign,
    EditHashtagGroup,
    EditOccasion,
)
from smtui.actions.goals import AddGoal
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind
from smtui.workspace import Workspace

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 24)


def test_campaigns(workspace: Workspace, clock: FakeClock) -> None:
    goal = workspace.do(AddGoal("Reach")).id
    done = carry(workspace, clock, AddCampaign("Spring", "two\nlines", FIRST, LAST, goal))
    assert (done.sentence, done.kind) == ("Added ‘Spring’", Kind.CAMPAIGN)
    campaign = done.id or 0
    post = workspace.do(AddPost("Launch", campaign="SPRING")).id or 0
    assert workspace.plan.snapshot.posts[post].campaign_id == campaign
    done = carry(workspace, clock, EditCampaign(campaign, {"name": "Summer", "goal_id": None}))
    assert done.sentence == "Changed name and goal of ‘Summer’"
    carry(workspace, clock, DeleteCampaigns((campaign,)))
    assert workspace.plan.snapshot.posts[post].campaign_id is None


def test_occasions(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddOccasion("Birthday", FIRST, is_yearly=True, notice_days=7))
    assert (done.sentence, done.kind) == ("Added ‘Birthday’ for Tue 1 Dec", Kind.OCCASION)
    occasion = done.id or 0
    done = carry(workspace, clock, EditOccasion(occasion, {"country": "de", "notice_days": 30}))
    assert done.sentence == "Changed country and notice of ‘Birthday’"
    assert workspace.plan.snapshot.occasions[occasion].country == "DE"
    carry(workspace, clock, DeleteOccasions((occasion,)))
    assert not workspace.plan.snapshot.occasions


def test_holidays_of_a_country_become_occasions_once(
    workspace: Workspace, clock: FakeClock
) -> None:
    done = carry(workspace, clock, AddHolidayOccasions("de", 2026))
    occasions = workspace.plan.snapshot.occasions.values()
    assert done.sentence == f"Added {len(occasions)} holidays of DE in 2026"
    christmas = [found for found in occasions if found.day_on == date(2026, 12, 25)]
    assert [(found.country, found.is_yearly) for found in christmas] == [("DE", False)]
    done = workspace.do(AddHolidayOccasions("DE", 2026))
    assert done.sentence == "All holidays of DE in 2026 were there already"
    workspace.do(DeleteOccasions((christmas[0].id,)))
    done = workspace.do(AddHolidayOccasions("DE", 2026))
    assert done.sentence == "Added 1 holiday of DE in 2026"


def test_hashtag_groups(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddHashtagGroup("Events", "#events #hosts"))
    group = done.id or 0
    done = carry(workspace, clock, EditHashtagGroup(group, {"hashtags": "#events"}))
    assert (done.sentence, done.kind) == ("Changed hashtags of ‘Events’", Kind.HASHTAG_GROUP)
    carry(workspace, clock, DeleteHashtagGroups((group,)))
    assert not workspace.plan.snapshot.hashtag_groups


@pytest.mark.parametrize(
    ("action", "field"),
    [
        (AddCampaign("spring"), "name"),
        (AddCampaign("Other", from_on=LAST, until_on=FIRST), "until_on"),
        (AddCampaign("Other", goal_id=9), "goal_id"),
        (EditCampaign(1, {"until_on": date(2026, 11, 1)}), "until_on"),
        (EditCampaign(9, {}), "id"),
        (AddOccasion(" ", FIRST), "name"),
        (AddOccasion("Day", FIRST, country="XX"), "country"),
        (AddOccasion("Day", FIRST, notice_days=400), "notice_days"),
        (AddHolidayOccasions("XX", 2026), "country"),
        (AddHolidayOccasions("DE", 1700), "year"),
        (AddHashtagGroup(""), "name"),
    ],
)
def test_what_does_not_fit_is_refused(workspace: Workspace, action: Action, field: str) -> None:
    workspace.do(AddCampaign("Spring", from_on=FIRST))
    before = workspace.plan
    with pytest.raises(Refused) as refusal:
        workspace.do(action)
    assert refusal.value.field == field
    assert workspace.plan is before
