"""Posts to hand out: a plan with names of every sort, and posts with chosen texts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from tests.planning.making import (
    TODAY,
    make_goal,
    make_person,
    make_post,
    make_snapshot,
    make_tactic,
)

from smtui.exchange.outgoing import Outgoing
from smtui.planning.derive import derive
from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import CampaignFact, ChannelFact, PostFact
from smtui.planning.plan import Plan
from smtui.planning.settings import Settings
from smtui.vocabulary import PostStatus

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)

CHANNELS = {1: "LinkedIn", 2: "Insta, gram; \\ | x", 3: "#7", 4: "کانال"}


def make_plan(**more: Any) -> Plan:
    """A plan with channels, a campaign, people (two of one name), a goal and a tactic."""
    people = [make_person(1, name="Ana"), make_person(2, name="Lu"), make_person(3, name="lu")]
    snapshot = replace(
        make_snapshot(
            people=people,
            goals=[make_goal(1, title="Reach"), make_goal(2, title="Reach")],
            tactics=[make_tactic(1, title="Ask")],
        ),
        channels={id_: ChannelFact(id_, name) for id_, name in CHANNELS.items()},
        campaigns={1: CampaignFact(1, "Spring", "", None, None, None)},
        **more,
    )
    return derive(snapshot, TODAY, Settings(zone="Europe/Berlin"))


def going(id_: int = 1, **changes: Any) -> PostFact:
    """A post that is ready, on LinkedIn, on 1 December at 9:00 in Berlin."""
    fields = {
        "topic": f"Post {id_}",
        "status": PostStatus.READY,
        "publish_on": FIRST,
        "publish_time": time(9),
        "zone": "Europe/Berlin",
        "channels": (1,),
    }
    return make_post(id_, **{**fields, **changes})


def text_of(id_: int = 1, **texts: str) -> PostText:
    """The texts of a post: a copy, and what is given."""
    names = PostText._fields[1:]
    return PostText(id_, **{**dict.fromkeys(names, ""), "copy": "Hello", **texts})


def out_of(
    posts: Sequence[PostFact],
    texts: Sequence[PostText] = (),
    copies: Mapping[int, Mapping[int, str]] | None = None,
    plan: Plan | None = None,
) -> Outgoing:
    """What is handed out of December; texts that are not given are a copy alone."""
    known = {post.id: text_of(post.id) for post in posts}
    known |= {text.id: text for text in texts}
    return Outgoing(plan or make_plan(), FIRST, LAST, tuple(posts), known, copies or {})
