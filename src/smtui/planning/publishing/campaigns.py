"""The posts of campaigns: how many there are, and where one finds them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.publishing import CampaignFact, PostFact
from smtui.vocabulary import PostStatus


class Counted(NamedTuple):
    """How many posts of a campaign are still to go out, and how many did. Skipped ones are
    neither.
    """

    to_come: int = 0
    out: int = 0


def count_posts(posts: Iterable[PostFact]) -> Mapping[int, Counted]:
    """The posts of each campaign that has any, by its id."""
    found: dict[int, Counted] = {}
    for post in posts:
        if post.campaign_id is not None and post.status is not PostStatus.SKIPPED:
            before = found.get(post.campaign_id, Counted())
            is_out = post.status is PostStatus.PUBLISHED
            found[post.campaign_id] = Counted(before.to_come + (not is_out), before.out + is_out)
    return found


def day_to_show(campaign: CampaignFact, posts: Iterable[PostFact], today: date) -> date:
    """The day on which one looks at a campaign: that of its next post, else of its last one, else
    its first day; today for one without any day.
    """
    days = sorted(
        post.publish_on
        for post in posts
        if post.campaign_id == campaign.id and post.publish_on is not None
    )
    ahead = next((day for day in days if day >= today), None)
    last = days[-1] if days else campaign.from_on
    return ahead or last or today


def in_order(campaigns: Iterable[CampaignFact], today: date) -> tuple[CampaignFact, ...]:
    """Those that run or come, by their first day, those without days among them at the end; then
    those that are over, the latest first.
    """
    all_ = sorted(campaigns, key=lambda one: (one.from_on or date.max, one.name.casefold()))
    over = [one for one in all_ if is_over(one, today)]
    over.sort(key=lambda one: one.until_on or today, reverse=True)
    return (*(one for one in all_ if not is_over(one, today)), *over)


def is_over(campaign: CampaignFact, today: date) -> bool:
    """Whether its last day is past; one without a last day goes on."""
    return campaign.until_on is not None and campaign.until_on < today
