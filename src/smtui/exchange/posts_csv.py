"""Posts as CSV, one row a post, with every field: read back, they are exactly the same.

UTF-8 without a mark, commas, a header, days and times as ISO. Cells that a spreadsheet would run
have an apostrophe in front, which reading takes away again.
"""

import csv
import io
from collections.abc import Iterator

from smtui.exchange.names import Names, joined
from smtui.exchange.outgoing import Outgoing
from smtui.exchange.post_columns import COLUMNS, OWN_COPY
from smtui.exchange.spreadsheet import defused
from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import PostFact
from smtui.planning.snapshot import Snapshot


class PostNames:
    """What posts refer to, by name."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Know the names of ``snapshot``."""
        self.channels = Names("channel", {one.id: one.name for one in snapshot.channels.values()})
        self.people = Names("person", {one.id: one.name for one in snapshot.people.values()})
        campaigns = snapshot.campaigns.values()
        self.campaigns = Names("campaign", {one.id: one.name for one in campaigns})
        self.goals = Names("goal", {one.id: one.title for one in snapshot.goals.values()})
        self.tactics = Names("tactic", {one.id: one.title for one in snapshot.tactics.values()})


def posts_csv(out: Outgoing) -> str:
    """The posts with a header, in their order."""
    names = PostNames(out.plan.snapshot)
    own = sorted({channel for copies in out.copies.values() for channel in copies})
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([*COLUMNS, *(OWN_COPY + names.channels.label(channel) for channel in own)])
    for post in out.posts:
        copies = out.copies.get(post.id, {})
        cells = [*_cells(out, post, names), *(copies.get(channel, "") for channel in own)]
        writer.writerow([defused(cell) for cell in cells])
    return written.getvalue()


def _cells(out: Outgoing, post: PostFact, names: PostNames) -> Iterator[str]:
    """The cells of a post in the order of `COLUMNS`."""
    text = out.texts[post.id]
    yield from _head(post, names)
    yield from (text.copy, text.link, text.media, text.call_to_action)
    yield from _purpose(post, names)
    yield text.notes
    yield from _brief(text)
    yield from (text.utm_campaign, text.utm_medium)
    yield "yes" if post.is_experiment else ""
    yield "yes" if post.is_evergreen else ""
    yield "" if post.cooldown_days is None else str(post.cooldown_days)
    yield text.lesson


def _head(post: PostFact, names: PostNames) -> Iterator[str]:
    """When it goes out, what it is and where it goes."""
    yield post.publish_on.isoformat() if post.publish_on else ""
    yield post.publish_time.strftime("%H:%M") if post.publish_time else ""
    yield post.zone
    yield str(post.status)
    yield post.topic
    yield post.content_type
    yield joined(names.channels.label(channel) for channel in post.channels)


def _purpose(post: PostFact, names: PostNames) -> Iterator[str]:
    """Whom it is for, whose it is, what it serves and the minutes that it takes."""
    yield post.audience
    yield names.people.label(post.owner_id)
    yield names.campaigns.label(post.campaign_id)
    yield names.goals.label(post.goal_id)
    yield names.tactics.label(post.tactic_id)
    yield post.objective
    yield "" if post.estimate is None else str(post.estimate)


def _brief(text: PostText) -> Iterator[str]:
    """The answers of the brief."""
    yield text.brief_for_whom
    yield text.brief_why_care
    yield text.brief_what_to_say
    yield text.brief_how
    yield text.brief_format
    yield text.brief_journey
