"""A month (or any days) of posts from a weekly pattern, as they would be made."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from smtui.planning.facts.patterns import PatternSlotFact, TemplateFact
from smtui.planning.facts.publishing import PostFact
from smtui.planning.publishing.slots import NO_CHANNEL, Slot, slots_taken
from smtui.vocabulary import PostStatus

LONGEST_DAYS = 366
"""No more days are planned at once."""


class Planned(NamedTuple):
    """A post that a slot of the pattern asks for on a day.

    ``channels`` are those that it goes to. ``clash`` is None where its slots are free, else the id
    of the post that takes one of them, or 0 for another post of the pattern. ``is_made`` says
    whether it will be made: not when it clashes (unless told to) nor when it is skipped.
    """

    day: date
    slot: PatternSlotFact
    channels: tuple[int, ...]
    clash: int | None
    is_skipped: bool
    is_made: bool

    @property
    def key(self) -> tuple[int, date]:
        """The slot's id and the day: what names it to be skipped."""
        return self.slot.id, self.day


class Summary(NamedTuple):
    """How many posts will be made, on each channel, and the minutes of each owner (None: of
    nobody); how many clash, and how many of all are skipped.
    """

    made: int
    by_channel: Mapping[int, int]
    minutes: Mapping[int | None, int]
    clashes: int
    skipped: int


def month_of(
    slots: Iterable[PatternSlotFact],
    first: date,
    last: date,
    existing: Iterable[PostFact],
    *,
    today: date | None = None,
    skip: Collection[tuple[int, date]] = frozenset(),
    doubled: bool = False,
    templates: Mapping[int, TemplateFact] | None = None,
) -> tuple[Planned, ...]:
    """The posts of a pattern from ``first`` to ``last`` (both included, at most a year), none
    before ``today``, by day and time.

    No two posts are made for one slot, and none where one of ``existing`` stands, unless
    ``doubled``. ``skip`` holds pairs of a slot's id and a day. A slot without a channel goes to the
    channels of its template.
    """
    taken = slots_taken(existing)
    found = []
    for day, slot in _by_day(slots, first if today is None else max(first, today), last):
        channels = channels_of(slot, templates or {})
        skipped = (slot.id, day) in skip
        wanted = [Slot(channel, day, slot.at) for channel in channels or (NO_CHANNEL,)]
        clash = next((taken[place] for place in wanted if place in taken), None)
        is_made = not skipped and (doubled or clash is None)
        if is_made:
            taken.update((place, 0) for place in wanted if place not in taken)
        found.append(Planned(day, slot, channels, clash, skipped, is_made))
    return tuple(found)


def _by_day(
    slots: Iterable[PatternSlotFact], first: date, last: date
) -> Iterator[tuple[date, PatternSlotFact]]:
    """The slots on each of their days, by day and time, of a year at most."""
    last = min(last, first + timedelta(days=LONGEST_DAYS - 1))
    in_order = sorted(slots, key=lambda slot: (slot.weekday, _time_key(slot), slot.id))
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        yield from ((day, slot) for slot in in_order if slot.weekday == day.weekday())


def channels_of(slot: PatternSlotFact, templates: Mapping[int, TemplateFact]) -> tuple[int, ...]:
    """The channels that the posts of a slot go to: its own, else those of its template."""
    if slot.channel_id is not None:
        return (slot.channel_id,)
    template = templates.get(slot.template_id or 0)
    return () if template is None else template.channels


def summary(planned: Iterable[Planned], templates: Mapping[int, TemplateFact]) -> Summary:
    """What a month from a pattern comes to."""
    by_channel: dict[int, int] = {}
    minutes: dict[int | None, int] = {}
    made = clashes = skipped = 0
    for post in planned:
        clashes += post.clash is not None
        skipped += post.is_skipped
        if post.is_made:
            made += 1
            for channel in post.channels:
                by_channel[channel] = by_channel.get(channel, 0) + 1
            owner = post.slot.owner_id
            minutes[owner] = minutes.get(owner, 0) + (_estimate(post.slot, templates) or 0)
    return Summary(made, by_channel, minutes, clashes, skipped)


def as_posts(
    planned: Iterable[Planned],
    templates: Mapping[int, TemplateFact],
    *,
    zone: str,
    today: date,
) -> tuple[PostFact, ...]:
    """The posts that will be made, as facts with ids below 0: to derive a plan with them in it."""
    made = (post for post in planned if post.is_made)
    return tuple(_as_post(post, -n, templates, zone, today) for n, post in enumerate(made, 1))


def _as_post(
    planned: Planned, id_: int, templates: Mapping[int, TemplateFact], zone: str, today: date
) -> PostFact:
    slot = planned.slot
    template = templates.get(slot.template_id or 0)
    return PostFact(
        id=id_,
        topic=slot.topic or (template.topic if template else "") or slot.content_type,
        content_type=slot.content_type or (template.content_type if template else ""),
        status=PostStatus.IDEA if slot.is_experiment else PostStatus.DRAFT,
        publish_on=planned.day,
        publish_time=slot.at,
        zone=zone,
        owner_id=slot.owner_id,
        estimate=_estimate(slot, templates),
        logged=0,
        goal_id=slot.goal_id,
        tactic_id=slot.tactic_id,
        created_on=today,
        channels=planned.channels,
        has_copy=False,
        is_experiment=slot.is_experiment,
    )


def _estimate(slot: PatternSlotFact, templates: Mapping[int, TemplateFact]) -> int | None:
    template = templates.get(slot.template_id or 0)
    if slot.estimate is not None or template is None:
        return slot.estimate
    return template.estimate


def _time_key(slot: PatternSlotFact) -> tuple[bool, int]:
    at = slot.at
    return (True, 0) if at is None else (False, at.hour * 60 + at.minute)
