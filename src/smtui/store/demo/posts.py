"""The publishing plan of the demo."""

import random
from datetime import date
from typing import Any

from smtui.store.demo.days import Days
from smtui.store.demo.rows import Rows, content
from smtui.store.demo.starting import ZONE

_CHANNELS = {
    "ig": "Instagram",
    "li": "LinkedIn",
    "fb": "Facebook",
    "yt": "YouTube",
    "tt": "TikTok",
    "nl": "Newsletter",
    "bl": "Blog",
}
_FINISHED = ("ready", "scheduled", "published")
_AUDIENCE = "Hosts of small events"
_ACTIONS = {
    "article": "Read the whole story",
    "carousel": "Save it for later",
    "newsletter": "Answer this mail",
    "photo": "Tell us yours",
    "poll": "Vote",
    "short video": "Try it in your own event",
    "sponsored post": "Plan your own evening",
    "story": "Ask us",
    "teaser": "Follow for the date",
}


def add_posts(rows: Rows, days: Days, chance: random.Random) -> None:
    """Add the posts, with the minutes that went into those that are out."""
    for post in content("demo_posts")["post"]:
        day = _day(days, post.get("on"))
        is_out = day is not None and day < days.today
        status = post.get("status", "published" if is_out else "idea")
        number = _add_post(rows, days, post, day, status)
        if status == "published" and day is not None:
            rows.add(
                "time_entry",
                post_id=number,
                person_id=rows.id_of("person", post["owner"]),
                activity_id=rows.id_of("activity", "Publishing"),
                day_on=day,
                minutes=chance.randrange(30, 95, 5),
                at=days.moment(day, 53 * number),
            )


def _add_post(rows: Rows, days: Days, post: dict[str, Any], day: date | None, status: str) -> int:
    began = min(day or days.today, days.today)
    number = rows.add(
        "post",
        topic=post["topic"],
        content_type=post["type"],
        copy=f"{post['topic']}." if status in _FINISHED else "",
        call_to_action=_ACTIONS.get(post["type"], "") if status in _FINISHED else "",
        audience=_AUDIENCE if status != "idea" else "",
        status=status,
        publish_on=day,
        publish_time=post.get("at"),
        zone=post.get("zone", ZONE),
        owner_id=rows.id_of("person", post["owner"]),
        estimate=post.get("estimate", 60),
        goal_id=rows.id_of("social_goal", post["goal"]) if "goal" in post else None,
        tactic_id=rows.id_of("tactic", post["tactic"]) if "tactic" in post else None,
        created_on=max(days.beginning, date.fromordinal(began.toordinal() - 12)),
    )
    for channel in post["channels"]:
        found = rows.id_of("channel", _CHANNELS[channel])
        rows.link("post_channel", post_id=number, channel_id=found)
    return number


def _day(days: Days, on: int | str | None) -> date | None:
    if on is None:
        return None
    return days.said(on) if isinstance(on, str) else days.exact(on)
