"""The plan of a month (or of other days): what it comes to, for Markdown and for HTML."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.exchange.outgoing import Outgoing
from smtui.language.calendar_words import MONTHS
from smtui.language.dates import show_full, start_of_week
from smtui.planning.facts.publishing import OccasionFact, PostFact
from smtui.planning.publishing.occasions import days_of
from smtui.vocabulary import PostStatus

PIPELINE = tuple(status for status in PostStatus if status is not PostStatus.SKIPPED)


class MonthPlan(NamedTuple):
    """Posts by day, occasions by day, and counts by channel and by status.

    ``weeks`` are the first days of the weeks that the days touch; posts that were skipped are
    left out.
    """

    out: Outgoing
    weeks: tuple[date, ...]
    posts: Mapping[date, tuple[PostFact, ...]]
    occasions: Mapping[date, tuple[OccasionFact, ...]]
    by_channel: tuple[tuple[str, int], ...]
    by_status: tuple[tuple[PostStatus, int], ...]

    @property
    def title(self) -> str:
        """``December 2026``, or the first and the last day."""
        if len(self.out.label) == len("2026-12"):
            return f"{MONTHS[self.out.first.month - 1].capitalize()} {self.out.first.year}"
        return f"{show_full(self.out.first)} to {show_full(self.out.last)}"

    @property
    def size(self) -> int:
        """How many posts there are."""
        return sum(len(posts) for posts in self.posts.values())

    def week(self, monday: date) -> tuple[PostFact, ...]:
        """The posts of a week, by day and time."""
        return tuple(post for at in range(7) for post in self.posts.get(day_after(monday, at), ()))


def month_plan(out: Outgoing) -> MonthPlan:
    """The plan of the days of ``out``."""
    posts: dict[date, list[PostFact]] = {}
    statuses = dict.fromkeys(PIPELINE, 0)
    channels: dict[str, int] = {}
    for post in out.posts:
        if post.publish_on is None or post.status is PostStatus.SKIPPED:
            continue
        posts.setdefault(post.publish_on, []).append(post)
        statuses[post.status] += 1
        for channel in out.channels_of(post):
            channels[channel.name] = channels.get(channel.name, 0) + 1
    occasions: dict[date, list[OccasionFact]] = {}
    for occasion in out.plan.snapshot.occasions.values():
        for day in days_of(occasion, out.first, out.last):
            occasions.setdefault(day, []).append(occasion)
    return MonthPlan(
        out,
        _weeks(out),
        {day: tuple(found) for day, found in posts.items()},
        {day: tuple(found) for day, found in sorted(occasions.items())},
        tuple(sorted(channels.items(), key=lambda pair: (-pair[1], pair[0].casefold()))),
        tuple((status, count) for status, count in statuses.items() if count),
    )


def _weeks(out: Outgoing) -> tuple[date, ...]:
    first = start_of_week(out.first, out.plan.settings.week_start)
    count = (out.last - first).days // 7 + 1
    return tuple(day_after(first, 7 * at) for at in range(count))


def day_after(day: date, days: int) -> date:
    """The day so many days later, the last of the calendar where there is none."""
    left = (date.max - day).days
    return day + timedelta(days=min(days, left))
