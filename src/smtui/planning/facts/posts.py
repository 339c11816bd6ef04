"""What is known of posts beyond the plan, read where it is looked at: texts, results, networks."""

from datetime import date, time
from typing import NamedTuple

from smtui.vocabulary import Counting


class PostText(NamedTuple):
    """The texts of a post: the copy for all channels that have no own, the brief by its seven
    questions (the call to action, the sixth, stands in the plan too), and where its link leads.

    ``media`` is an address or a file of its picture; ``lesson`` what was learned from it.
    """

    id: int
    copy: str
    notes: str
    call_to_action: str
    brief_for_whom: str
    brief_why_care: str
    brief_what_to_say: str
    brief_how: str
    brief_format: str
    brief_journey: str
    link: str
    utm_campaign: str
    utm_medium: str
    media: str
    lesson: str


class ResultLine(NamedTuple):
    """What one post brought on one channel, as measured on a day; None where it is not known.

    The figures are counts. The day and the wall time are those of publishing.
    """

    post_id: int
    channel_id: int
    measured_on: date
    reach: int | None
    impressions: int | None
    engagements: int | None
    clicks: int | None
    conversions: int | None
    topic: str
    content_type: str
    publish_on: date | None
    publish_time: time | None
    is_experiment: bool


class Network(NamedTuple):
    """How a network counts the length of a copy, and how much of it may be.

    ``limit`` is the longest copy (None for none) in what ``counts`` says. A link counts
    ``link_length`` and an emoji ``emoji_length`` (None: as they are written), a line break
    ``newline_length``. With ``emoji_in_bytes`` an emoji counts its bytes in UTF-8; with
    ``mentions_by_name`` a mention counts its name alone, without the server. ``most_hashtags``
    may stand in one post (None for any number). ``source`` says where this is from, as of
    ``checked_on``.
    """

    key: str
    name: str
    limit: int | None
    counts: Counting
    link_length: int | None
    emoji_length: int | None
    newline_length: int
    most_hashtags: int | None
    checked_on: date
    source: str
    emoji_in_bytes: bool = False
    mentions_by_name: bool = False
