"""What can be done with the results of posts that went out."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from smtui.actions.action import Action


class Result(NamedTuple):
    """What one post brought on one channel: counts of 0 or more, None where it is not known.

    ``measured_on`` is today when None. Without any figure the result is taken away.
    """

    post_id: int
    channel_id: int
    reach: int | None = None
    impressions: int | None = None
    engagements: int | None = None
    clicks: int | None = None
    conversions: int | None = None
    measured_on: date | None = None


@dataclass(frozen=True, slots=True)
class EnterResults(Action):
    """Keep results, in the place of what was known of the same posts on the same channels."""

    results: tuple[Result, ...]
