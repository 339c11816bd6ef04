"""What misses before a post is ready. Now is 25 November 2026, 12:00 UTC."""

from datetime import UTC, date, datetime, time
from typing import Any

from tests.planning.making import TODAY, day, make_post

from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.publishing.preflight import Missing, What, is_ready, preflight
from smtui.store.library import networks
from smtui.vocabulary import PostStatus

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
CHANNELS = {1: ChannelFact(1, "X", "x"), 2: ChannelFact(2, "Photos", "instagram")}
NETWORKS = {network.key: network for network in networks()}


def whole(**changes: Any) -> PostFact:
    fields: dict[str, Any] = {
        "publish_on": day(2), "publish_time": time(9), "channels": (1, 2), "owner_id": 1,
        "goal_id": 1, "audience": "bakers", "call_to_action": "Book", "status": PostStatus.DRAFT,
    }  # fmt: skip
    return make_post(1, **{**fields, **changes})


def missing(
    post: PostFact,
    copies: tuple[tuple[int, str], ...] = ((0, "Copy"),),
    others: tuple[PostFact, ...] = (),
) -> tuple[Missing, ...]:
    return preflight(post, copies, CHANNELS, NETWORKS, others=others, now=NOW)


def whats(*found: Missing) -> list[What]:
    return [one.what for one in found]


def test_nothing_misses_of_a_whole_post() -> None:
    assert missing(whole()) == ()
    assert is_ready(())


def test_everything_misses_of_an_idea() -> None:
    found = missing(make_post(1), copies=())
    assert whats(*found) == [
        What.NO_CHANNEL, What.NO_COPY, What.NO_DAY, What.NO_CALL, What.NO_AUDIENCE, What.NO_GOAL,
        What.NO_OWNER,
    ]  # fmt: skip
    assert [one.is_grave for one in found] == [True] * 3 + [False] * 4
    assert not is_ready(found)


def test_copies_are_counted_on_each_channel_by_its_network() -> None:
    long = "a" * 281
    assert missing(whole(), ((0, long),)) == (Missing(What.TOO_LONG, "X: 281 of 280, 1 over.", 1),)
    assert missing(whole(), ((0, long), (1, "short"))) == ()
    assert missing(whole(), ((1, "only X"),)) == (
        Missing(What.NO_COPY, "No copy is written for Photos.", 2),
    )
    assert missing(whole(), ((0, " \n"),)) == (Missing(What.NO_COPY, "No copy is written."),)
    tags = " ".join(f"#t{number}" for number in range(31))
    assert missing(whole(channels=(2,)), ((0, tags),)) == (
        Missing(What.HASHTAGS, "Photos: 31 hashtags, 30 are the most.", 2),
    )
    assert missing(whole(channels=(9,)), ((0, long),)) == (), "a channel without a network"


def test_time_that_is_past_or_does_not_come() -> None:
    assert whats(*missing(whole(publish_on=TODAY))) == [What.PAST]
    assert whats(*missing(whole(publish_on=TODAY, zone="America/New_York"))) == []
    assert whats(*missing(whole(publish_on=TODAY, publish_time=None))) == [What.NO_TIME]
    assert whats(*missing(whole(publish_on=day(-1), publish_time=None))) == [
        What.PAST, What.NO_TIME,
    ]  # fmt: skip
    gap = whole(publish_on=date(2027, 3, 28), publish_time=time(2, 30), zone="Europe/Berlin")
    (told,) = missing(gap)
    assert (told.what, told.is_grave) == (What.CLOCK, False)
    assert "03:30" in told.sentence


def test_two_posts_in_one_slot() -> None:
    def other(**changes: Any) -> PostFact:
        fields = {"publish_on": day(2), "publish_time": time(9), "channels": (2,)}
        return make_post(2, **{"topic": "Other", **fields, **changes})

    clash = Missing(What.CLASH, "‘Other’ goes out on Photos at the same time.", 2)
    assert missing(whole(), others=(whole(), other())) == (clash,)
    for free in (
        other(channels=(3,)), other(publish_time=time(10)), other(publish_time=None),
        other(status=PostStatus.SKIPPED), other(zone="Europe/Berlin"), other(publish_on=None),
    ):  # fmt: skip
        assert missing(whole(), others=(free,)) == ()
    # The same moment by another clock is the same slot.
    berlin = other(zone="Europe/Berlin", publish_time=time(10))
    assert missing(whole(), others=(berlin,)) == (clash,)


def test_a_tactic_is_a_purpose_too_and_what_went_out_misses_nothing() -> None:
    assert missing(whole(goal_id=None, tactic_id=3)) == ()
    for status in (PostStatus.PUBLISHED, PostStatus.SKIPPED):
        assert missing(make_post(1, status=status), ()) == ()
