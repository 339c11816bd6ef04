"""The posts that a pattern asks for, as they are listed before they are made, and their load."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta

from textual.content import Content

from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.planning.capacity import week_start
from smtui.planning.derive import derive
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.publishing.patterns import Planned, Summary, as_posts, summary
from smtui.tui.details.figures import load_percent, load_tone
from smtui.tui.details.names import TITLE_CELLS, first_names
from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone, fit

PLANNED = "planned"
DAYS = 4_000_000
"""More than there are in the calendar: a key holds the id of a slot and its day."""
MOST_PEOPLE = 2
Key = tuple[int, date]


def planned_key(one: Planned) -> RowKey:
    """Name a slot on its day."""
    return RowKey(PLANNED, one.slot.id * DAYS + one.day.toordinal())


@dataclass(frozen=True, slots=True)
class Draft:
    """The posts that a pattern asks for; ``left`` are not to be made, and of those that clash
    only the ``told`` ones are.
    """

    plan: Plan
    posts: Sequence[Planned]
    left: AbstractSet[Key]
    told: AbstractSet[Key]

    def is_ticked(self, one: Planned) -> bool:
        """Whether it is to be made."""
        return one.key in self.told if one.clash is not None else one.key not in self.left

    @property
    def made(self) -> tuple[Planned, ...]:
        """What is to be made, by day and time."""
        return tuple(one._replace(is_made=True) for one in self.posts if self.is_ticked(one))

    @property
    def skip(self) -> frozenset[Key]:
        """What is left out: those that clash by themselves only where others were told to be
        made, so that the sentence can say that their times are taken.
        """
        return frozenset(
            one.key
            for one in self.posts
            if not self.is_ticked(one) and (self.told or one.clash is None)
        )

    @property
    def clashes(self) -> int:
        """How many stand at a time that is taken."""
        return sum(1 for one in self.posts if one.clash is not None)

    @property
    def figures(self) -> Summary:
        """What it comes to."""
        return summary(self.made, self.plan.snapshot.templates)

    @property
    def channel_words(self) -> str:
        """How many go to each channel, most first."""
        known = self.plan.snapshot.channels
        counts = sorted(self.figures.by_channel.items(), key=lambda pair: (-pair[1], pair[0]))
        named = [f"{known[id_].name} {count}" for id_, count in counts if id_ in known]
        nowhere = sum(1 for one in self.made if not one.channels)
        return " · ".join([*named, *([f"no channel {nowhere}"] if nowhere else [])])

    def after(self) -> Plan:
        """The plan with the posts in it."""
        plan = self.plan
        drafts = as_posts(self.made, plan.snapshot.templates, zone=plan.settings.zone,
                          today=plan.today)  # fmt: skip
        posts = {**plan.snapshot.posts, **{post.id: post for post in drafts}}
        return derive(replace(plan.snapshot, posts=posts), plan.today, plan.settings, plan)


class PlannedRows:
    """The posts by day, each taken or not; what stands at its time already is named."""

    columns = (
        Column("", 1), Column("Day", 10), Column("At", 5, right=True), Column("Post", 0),
        Column("Type", 11, from_width=84), Column("Channel", 12), Column("Who", 8, from_width=66),
        Column("Time", 5, right=True, from_width=76), Column("", 7),
    )  # fmt: skip

    def __init__(self, draft: Draft) -> None:
        """List the posts of ``draft``, week by week."""
        self._draft, self._plan = draft, draft.plan
        self._posts: dict[RowKey, Planned] = {}
        self._weeks: dict[RowKey, Heading] = {}
        keys: list[RowKey] = []
        week: date | None = None
        for one in draft.posts:
            monday = week_start(one.day)
            if monday != week:
                week = monday
                heading = RowKey("heading", monday.toordinal())
                self._weeks[heading] = self._week(monday)
                keys.append(heading)
            key = planned_key(one)
            self._posts[key] = one
            keys.append(key)
        self.keys: Sequence[RowKey] = keys

    def _week(self, monday: date) -> Heading:
        last = monday + timedelta(days=6)
        count = sum(1 for one in self._draft.made if monday <= one.day <= last)
        return Heading(week_label(monday), "1 post" if count == 1 else f"{count} posts")

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a post, or the week's heading."""
        if key in self._weeks:
            return self._weeks[key]
        one, snapshot = self._posts[key], self._plan.snapshot
        slot, is_ticked = one.slot, self._draft.is_ticked(one)
        template = snapshot.templates.get(slot.template_id or 0)
        topic = slot.topic or (template.topic if template else "") or slot.content_type or "a post"
        kind = slot.content_type or (template.content_type if template else "")
        names = [snapshot.channels[id_].name for id_ in one.channels if id_ in snapshot.channels]
        minutes = slot.estimate or (template.estimate if template else None)
        plain = Tone.PLAIN if is_ticked else Tone.DIM
        return (
            Cell("☑" if is_ticked else "☐", Tone.ACCENT if is_ticked else Tone.DIM),
            Cell(f"{one.day:%a} {one.day.day} {one.day:%b}", plain),
            Cell(f"{slot.at:%H:%M}" if slot.at else "", plain),
            Cell(("⚗ " if slot.is_experiment else "") + topic, plain),
            Cell(kind, Tone.DIM),
            Cell(", ".join(names), plain),
            Cell(first_names(self._plan, [slot.owner_id or 0]), Tone.DIM),
            Cell(show_minutes(minutes) if minutes else "", Tone.DIM),
            self._clash(one),
        )

    def _clash(self, one: Planned) -> Cell:
        if one.clash is None:
            return Cell("")
        return Cell("! taken", Tone.WATCH)


def clash_words(plan: Plan, one: Planned) -> str:
    """Say what takes the time of a post."""
    post = plan.snapshot.posts.get(one.clash or 0)
    what = f"‘{fit(post.topic, TITLE_CELLS).rstrip()}’" if post else "another post of the pattern"
    return f"! {what} stands there already: space makes this one too."


def load_words(draft: Draft) -> Content:
    """Say what making them would do to the fullest week of each person who makes them."""
    minutes = draft.figures.minutes
    people = draft.plan.snapshot.people
    if not draft.made:
        return Content("")
    after = draft.after()
    owners = [(m, id_) for id_, m in minutes.items() if m and id_ is not None and id_ in people]
    busiest = sorted(owners, reverse=True)
    pieces = [_fullest(draft, after, id_, spent) for spent, id_ in busiest[:MOST_PEOPLE]]
    rest = _rest_words(len(busiest) - MOST_PEOPLE, minutes.get(None, 0))
    if rest:
        last = pieces.pop() if pieces else Content("")
        pieces.append(last + toned(f"   and {rest}", Tone.DIM))
    return Content("\n").join(pieces)


def _fullest(draft: Draft, after: Plan, id_: int, spent: int) -> Content:
    """The load of the fullest week of one who makes posts for ``spent`` minutes, before → after."""
    mondays = sorted({week_start(one.day) for one in draft.made})
    monday = max(mondays, key=lambda day: _fullness(after.workload.week(id_, day)))
    was, now = draft.plan.workload.week(id_, monday), after.workload.week(id_, monday)
    name = first_names(draft.plan, [id_])
    return (
        toned(f"{fit(name, 9)} +{show_minutes(spent)}, fullest {week_label(monday)} ", Tone.DIM)
        + toned(load_percent(was), load_tone(was))
        + toned(" → ", Tone.DIM)
        + toned(load_percent(now), load_tone(now))
    )


def _rest_words(others: int, nobody: int) -> str:
    """How many more people make posts, and how many minutes are nobody's; "" for neither."""
    said = [f"{others} more"] if others > 0 else []
    said += [f"{show_minutes(nobody)} for nobody yet"] if nobody else []
    return ", ".join(said)


def _fullness(load: Utilisation) -> float:
    return load.planned / load.capacity if load.capacity else float(load.planned)
