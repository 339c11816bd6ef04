"""The posts of campaigns."""

from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.publishing import CampaignFact
from smtui.planning.publishing.campaigns import Counted, count_posts, day_to_show, in_order
from smtui.vocabulary import PostStatus


def make_campaign(id_: int, first: int | None = None, last: int | None = None) -> CampaignFact:
    days = [None if one is None else day(one) for one in (first, last)]
    return CampaignFact(id_, f"Campaign {id_}", "", days[0], days[1], None)


def test_posts_are_counted_but_for_those_skipped() -> None:
    posts = [
        make_post(1, campaign_id=1, status=PostStatus.PUBLISHED),
        make_post(2, campaign_id=1, status=PostStatus.DRAFT),
        make_post(3, campaign_id=1, status=PostStatus.SCHEDULED),
        make_post(4, campaign_id=2, status=PostStatus.SKIPPED),
        make_post(5),
    ]
    assert count_posts(posts) == {1: Counted(to_come=2, out=1)}


def test_a_campaign_is_looked_at_on_the_day_of_its_next_post() -> None:
    posts = [
        make_post(id_, campaign_id=1, publish_on=None if ahead is None else day(ahead))
        for id_, ahead in enumerate((-9, 40, 12, None), 1)
    ]
    campaign = make_campaign(1, first=-30)
    assert day_to_show(campaign, posts, TODAY) == day(12)
    assert day_to_show(campaign, posts[:1], TODAY) == day(-9)
    assert day_to_show(campaign, [], TODAY) == day(-30)
    assert day_to_show(make_campaign(2), posts, TODAY) == TODAY


def test_what_runs_or_comes_stands_first_then_what_is_over_the_latest_first() -> None:
    campaigns = [
        make_campaign(1, -90, -60), make_campaign(2), make_campaign(3, 20, 30),
        make_campaign(4, -5, 0), make_campaign(5, -50, -1),
    ]  # fmt: skip
    assert [one.id for one in in_order(campaigns, TODAY)] == [4, 3, 2, 5, 1]
