"""Carries out what is done with campaigns and hashtag groups."""

from sqlmodel import Session

from smtui.actions.campaigns import (
    AddCampaign,
    AddHashtagGroup,
    DeleteCampaigns,
    DeleteHashtagGroups,
    EditCampaign,
    EditHashtagGroup,
)
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import in_order, known_only, must_exist
from smtui.models.campaigns import Campaign, HashtagGroup
from smtui.models.goals import SocialGoal
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName

CAMPAIGN = Thing(Campaign, "campaign", "name", PageName.CALENDAR, Kind.CAMPAIGN, is_unique=True)
HASHTAGS = Thing(
    HashtagGroup, "hashtag group", "name", PageName.CALENDAR, Kind.HASHTAG_GROUP, is_unique=True
)


def add_campaign(session: Session, action: AddCampaign, context: Context) -> Outcome:
    """Store a new campaign."""
    del context
    must_exist(session, SocialGoal, action.goal_id, "goal_id", "goal")
    in_order(action.from_on, action.until_on, "until_on", "the first day")
    return CAMPAIGN.added(CAMPAIGN.add(session, given_by(action)))


def edit_campaign(session: Session, action: EditCampaign, context: Context) -> Outcome:
    """Change what differs of a campaign."""
    del context
    known_only(action.changes, names_of(AddCampaign), "campaign")
    campaign = CAMPAIGN.get(session, action.id)
    must_exist(session, SocialGoal, action.changes.get("goal_id"), "goal_id", "goal")
    names = CAMPAIGN.edit(session, campaign, action.changes)
    in_order(campaign.from_on, campaign.until_on, "until_on", "the first day")
    return CAMPAIGN.changed(campaign, names)


def delete_campaigns(session: Session, action: DeleteCampaigns, context: Context) -> Outcome:
    """Delete campaigns."""
    del context
    return CAMPAIGN.delete(session, action.ids)


def add_hashtag_group(session: Session, action: AddHashtagGroup, context: Context) -> Outcome:
    """Store a new hashtag group."""
    del context
    return HASHTAGS.added(HASHTAGS.add(session, given_by(action)))


def edit_hashtag_group(session: Session, action: EditHashtagGroup, context: Context) -> Outcome:
    """Change what differs of a hashtag group."""
    del context
    known_only(action.changes, names_of(AddHashtagGroup), "hashtag group")
    group = HASHTAGS.get(session, action.id)
    return HASHTAGS.changed(group, HASHTAGS.edit(session, group, action.changes))


def delete_hashtag_groups(
    session: Session, action: DeleteHashtagGroups, context: Context
) -> Outcome:
    """Delete hashtag groups."""
    del context
    return HASHTAGS.delete(session, action.ids)
