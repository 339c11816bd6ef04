"""What the publishing plan of the demo has besides its posts: campaigns, patterns, results."""

import random
import sqlite3
from typing import Any

from smtui.store.demo.days import Days
from smtui.store.demo.rows import Row, Rows, content
from smtui.vocabulary import PostStatus

_SEED = 1888
_MEASURED_AFTER_DAYS = 3
"""Results are entered some days after a post went out; the latest wait for it."""

_REACH = {"Instagram": 4200, "YouTube": 2600, "TikTok": 5100, "LinkedIn": 1900, "Facebook": 1500}
"""How many people a post usually reaches on a channel; elsewhere as many as read it."""

_OTHER_REACH = 900
_ENGAGING = {"carousel": 0.07, "short video": 0.06, "story": 0.03, "poll": 0.09, "article": 0.025}
_USUAL = 0.04
_AIMS = (
    ("owner_id", "owner", "person"),
    ("goal_id", "goal", "social_goal"),
    ("tactic_id", "tactic", "tactic"),
)


def tell_channels(connection: sqlite3.Connection) -> None:
    """Say in which language and under which name the team is on its channels."""
    connection.executemany(
        "UPDATE channel SET language = ?, handle = ? WHERE name = ?",
        [
            (told["language"], told.get("handle", ""), told["name"])
            for told in content("demo_publishing")["channel"]
        ],
    )


def add_plans(rows: Rows, days: Days) -> None:
    """Add what posts are made by and belong to; before the posts."""
    found = content("demo_publishing")
    for channel in found["channel"]:
        number = rows.id_of("channel", channel["name"])
        for weekday, at in channel["slots"]:
            rows.add("channel_slot", channel_id=number, weekday=weekday, at=at)
    for campaign in found["campaign"]:
        rows.add(
            "campaign",
            campaign["key"],
            name=campaign["name"],
            notes=campaign["notes"],
            from_on=days.exact(campaign["from"]),
            until_on=days.exact(campaign["until"]),
            goal_id=rows.id_of("social_goal", campaign["goal"]),
        )
    for group in found["hashtags"]:
        rows.add("hashtag_group", name=group["name"], hashtags=group["tags"])
    for hold in found["hold"]:
        begin, end = (days.moment(days.exact(hold[name]), 60) for name in ("from", "until"))
        rows.add("publishing_hold", from_at=begin, until_at=end, reason=hold["reason"])
    _add_occasions(rows, days, found["occasion"])
    _add_templates(rows, found["template"])
    _add_patterns(rows, found["pattern"])


def complete_posts(rows: Rows, days: Days) -> None:
    """Give posts their campaigns, briefs, variants, series and results; after the posts."""
    found = content("demo_publishing")
    posts = {post["topic"]: post for post in rows.of("post")}
    for told in found["more"]:
        more = dict(told)
        post = posts[more.pop("post")]
        variant = more.pop("variant", None)
        if "campaign" in more:
            more["campaign_id"] = rows.id_of("campaign", more.pop("campaign"))
        post.update(more)
        if variant:
            channel = rows.id_of("channel", variant["channel"])
            rows.link("post_variant", post_id=post["id"], channel_id=channel, copy=variant["copy"])
    for series in found["series"]:
        _add_series(rows, days, series)
    _add_results(rows, days)


def _add_occasions(rows: Rows, days: Days, occasions: list[dict[str, Any]]) -> None:
    for occasion in occasions:
        rows.add(
            "occasion",
            name=occasion["name"],
            day_on=occasion["date"] if "date" in occasion else days.exact(occasion["on"]),
            is_yearly=int(occasion.get("yearly", False)),
            country=occasion.get("country", ""),
            notice_days=occasion.get("notice", 14),
            note=occasion.get("note", ""),
        )


def _add_templates(rows: Rows, templates: list[dict[str, Any]]) -> None:
    for template in templates:
        number = rows.add(
            "post_template",
            template["key"],
            name=template["name"],
            topic=template["topic"],
            content_type=template["type"],
            copy=template["copy"],
            call_to_action=template["action"],
            audience=template["audience"],
            notes=template["notes"],
            estimate=template["estimate"],
        )
        for channel in rows.ids_of("channel", template["channels"]):
            rows.link("post_template_channel", template_id=number, channel_id=channel)


def _add_patterns(rows: Rows, patterns: list[dict[str, Any]]) -> None:
    for pattern in patterns:
        number = rows.add("weekly_pattern", name=pattern["name"])
        for slot in pattern["slots"]:
            aims: Row = {
                column: rows.id_of(table, slot[name])
                for column, name, table in (
                    *_AIMS,
                    ("channel_id", "channel", "channel"),
                    ("template_id", "template", "post_template"),
                )
                if name in slot
            }
            rows.add(
                "pattern_slot",
                pattern_id=number,
                weekday=slot["weekday"],
                at=slot["at"],
                topic=slot.get("topic", ""),
                content_type=slot.get("type", ""),
                estimate=slot.get("estimate"),
                is_experiment=int(slot.get("experiment", False)),
                **aims,
            )


def _add_series(rows: Rows, days: Days, series: dict[str, Any]) -> None:
    number = rows.add(
        "post_series",
        rrule=series["rrule"],
        starts_on=days.exact(series["starts"]),
        title=series["title"],
    )
    for post in rows.of("post"):
        if post["topic"].startswith(series["prefix"]):
            post["series_id"] = number


def _add_results(rows: Rows, days: Days) -> None:
    """Add what each post that went out brought on each of its channels."""
    chance = random.Random(_SEED)
    channels = {channel["id"]: channel["name"] for channel in rows.of("channel")}
    posts = {post["id"]: post for post in rows.of("post")}
    latest = days.exact(-_MEASURED_AFTER_DAYS)
    for link in rows.of("post_channel"):
        post, channel = posts[link["post_id"]], link["channel_id"]
        if post["status"] == PostStatus.PUBLISHED and post["publish_on"] < latest:
            measured = post["publish_on"].toordinal() + _MEASURED_AFTER_DAYS
            rows.link(
                "post_result",
                post_id=post["id"],
                channel_id=channel,
                measured_on=days.today.fromordinal(measured),
                **_figures(chance, post, channels[channel]),
            )


def _figures(chance: random.Random, post: Row, channel: str) -> Row:
    """Figures as such a post has them; in the evening more people are there."""
    evening = 1.3 if (post["publish_time"] or "") >= "16:00" else 1.0
    reach = round(_REACH.get(channel, _OTHER_REACH) * evening * chance.uniform(0.6, 1.5))
    rate = _ENGAGING.get(post["content_type"], _USUAL) * chance.uniform(0.6, 1.6)
    clicks = round(reach * chance.uniform(0.004, 0.02))
    return {
        "reach": reach,
        "impressions": round(reach * chance.uniform(1.1, 1.6)),
        "engagements": round(reach * rate),
        "clicks": clicks,
        "conversions": round(clicks * chance.uniform(0.0, 0.12)),
    }
