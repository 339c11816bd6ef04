"""What Today lists: the review in sections, the same by priority, or all open work."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.plan import DueItem, Plan, Waiting
from smtui.planning.publishing.unfinished import DAYS, unfinished
from smtui.planning.work import NOT_BEFORE
from smtui.tui.details.names import (
    day_tone,
    due_words,
    first_names,
    glyph_of,
    minutes_or_dash,
    points,
)
from smtui.tui.pages.guests import on_top, staying
from smtui.tui.pages.today_views import ALL_WORK, BY_PRIORITY, REVIEW
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Cadence, Kind, PostStatus

COMING_DAYS = 7

WHO = 2
"""The place of the column that says who does it."""

Item = TypeVar("Item")

COLUMNS = (
    Column("", 1),
    Column("Title", 0),
    Column("Who", 10, from_width=66),
    Column("Due", 9, right=True),
    Column("Time", 5, right=True),
    Column("Prio", 5, right=True, from_width=50),
)


class TodayRows:
    """The rows of Today for one view of one plan."""

    def __init__(self, plan: Plan, view: str, words: str) -> None:
        """Gather the keys that ``view`` shows and that contain ``words``."""
        self._plan = plan
        self._words = words.casefold()
        self._headings: dict[str, Heading] = {}
        self._settled = {item.task_id: item.settled for item in _all_items(plan) if item.settled}
        self._due = {item.task_id: item.due for item in _all_items(plan)}
        self._unfinished = unfinished(plan)
        # Where there is one person, only the status of posts needs that column.
        self._shows_who = bool(
            len(plan.snapshot.people) > 1 or plan.due.posts_today or self._unfinished
        )
        self.columns: Sequence[Column] = self._without_who(COLUMNS)
        makers = {REVIEW: self._review, BY_PRIORITY: self._by_priority, ALL_WORK: self._all_work}
        self.keys: Sequence[RowKey] = makers[view]()

    def welcome(self, guest: RowKey, above: Sequence[RowKey] | None) -> None:
        """List ``guest`` where it stood, below the rows ``above`` (nearest first), although a
        change put it elsewhere; on top where None stand above.
        """
        snapshot = self._plan.snapshot
        known = {Kind.POST: snapshot.posts, Kind.TASK: snapshot.tasks}
        if guest.id in known.get(Kind(guest.kind), {}):
            keys = self.keys
            self.keys = on_top(keys, guest) if above is None else staying(keys, guest, above)

    def _wanted(self, ids: Sequence[int], kind: Kind = Kind.TASK) -> list[RowKey]:
        if not self._words:
            return [RowKey(kind, id_) for id_ in ids]
        titles = self._title
        return [RowKey(kind, id_) for id_ in ids if self._words in titles(kind, id_).casefold()]

    def _title(self, kind: Kind, id_: int) -> str:
        snapshot = self._plan.snapshot
        if kind == Kind.POST:
            return snapshot.posts[id_].topic
        fact = snapshot.tasks[id_]
        who = first_names(self._plan, fact.assignees)
        return f"{fact.title} {who} {' '.join('#' + tag for tag in fact.tags)}"

    def _section(
        self, name: str, keys: list[RowKey], aside: str = "", place: str = ""
    ) -> list[RowKey]:
        """A heading over ``keys``; ``place`` tells it from another one of the same name."""
        if not keys:
            return []
        self._headings[place or name] = Heading(name, aside)
        return [RowKey("heading", place or name), *keys]

    def _review(self) -> list[RowKey]:
        due = self._plan.due
        keys = self._section(
            "Due, overdue and doing",
            self._wanted([item.task_id for item in due.tasks]),
            _progress(due.tasks),
        )
        keys += self._section("Going out today", self._wanted(due.posts_today, Kind.POST))
        for cadence, items in sorted(due.checklist.items(), key=_place_of_section):
            keys += self._section(
                cadence.capitalize(),
                self._wanted([item.task_id for item in items]),
                _progress(items),
            )
        keys += self._unfinished_posts()
        return keys + self._section("Coming up", self._wanted(self._coming_up()), "due in 7 days")

    def _unfinished_posts(self) -> list[RowKey]:
        """The posts of the coming days that still need work, by who has them next."""
        keys: list[RowKey] = []
        today = set(self._plan.due.posts_today)
        for group in self._unfinished:
            person = self._plan.snapshot.people.get(group.person_id or 0)
            ids = [post.id for post in group.posts if post.id not in today]
            late = f"{group.late} late · " if group.late else ""
            keys += self._section(
                f"Unfinished posts: {person.name if person else 'nobody has them'}",
                self._wanted(ids, Kind.POST),
                f"{len(ids)} · {late}next {DAYS} days",
                f"unfinished {group.person_id}",
            )
        return keys

    def _coming_up(self) -> list[int]:
        """The ranked tasks that are due in the coming days and are not asked for today."""
        plan = self._plan
        until = plan.today + timedelta(days=COMING_DAYS)
        ranks = plan.tasks
        return [
            id_
            for id_ in plan.task_order
            if id_ not in self._due and (due := ranks[id_].due) is not None and due <= until
        ]

    def _by_priority(self) -> list[RowKey]:
        items = list(_all_items(self._plan))
        ranks = self._plan.tasks
        open_ids = {item.task_id for item in items if not item.settled}
        ordered = [id_ for id_ in self._plan.task_order if id_ in open_ids]
        rest = [item.task_id for item in items if item.task_id not in ranks]
        keys = self._section("Next", self._wanted(ordered))
        return keys + self._section("Settled, blocked or paused", self._wanted(rest))

    def _all_work(self) -> list[RowKey]:
        plan = self._plan
        keys = self._wanted(plan.task_order)
        return keys + self._section("Waiting", self._wanted(tuple(plan.waiting)))

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a task or a post, or a heading."""
        if key.kind == "heading":
            return self._headings.get(str(key.id)) or Heading(str(key.id))
        is_post = key.kind == Kind.POST
        return self._without_who(self._post(int(key.id)) if is_post else self._task(int(key.id)))

    def _without_who(self, line: Sequence[Item]) -> Sequence[Item]:
        return line if self._shows_who else (*line[:WHO], *line[WHO + 1 :])

    def _task(self, id_: int) -> Sequence[Cell]:
        plan = self._plan
        fact = plan.snapshot.tasks[id_]
        rank = plan.tasks.get(id_)
        settled = self._settled.get(id_, "")
        due = rank.due if rank else self._due.get(id_, fact.due_on)
        glyph, tone = glyph_of(fact.status, settled)
        timer = plan.snapshot.timer
        if timer is not None and timer.task_id == id_:
            glyph, tone = "◉", Tone.ACCENT
        waits = plan.waiting.get(id_)
        title = Cell(fact.title, Tone.DIM if settled or waits else Tone.PLAIN)
        when = _waiting_words(waits) if waits and not settled else due_words(due, plan.today)
        return (
            Cell(glyph, tone),
            title,
            Cell(first_names(plan, fact.assignees), Tone.DIM),
            Cell(settled or when, Tone.DIM if settled else day_tone(due, plan.today)),
            Cell(minutes_or_dash(rank.remaining if rank else fact.estimate), Tone.DIM),
            Cell(points(rank.priority) if rank and not settled else "", Tone.ACCENT),
        )

    def _post(self, id_: int) -> Sequence[Cell]:
        plan = self._plan
        post = plan.snapshot.posts[id_]
        channels = plan.snapshot.channels
        names = ", ".join(channels[c].name for c in post.channels if c in channels)
        day = show_day(post.publish_on, plan.today) if post.publish_on else ""
        at = post.publish_time.strftime("%H:%M") if post.publish_time else ""
        tone = Tone.FINE if post.status == PostStatus.PUBLISHED else Tone.PLAIN
        ready = post.status in (PostStatus.READY, PostStatus.SCHEDULED)
        timer = plan.snapshot.timer
        glyph = Cell("✓" if tone == Tone.FINE else "□", tone)
        if timer is not None and timer.post_id == id_:
            glyph = Cell("◉", Tone.ACCENT)
        return (
            glyph,
            Cell(f"{post.topic} · {names}" if names else post.topic),
            Cell(str(post.status), Tone.FINE if ready else Tone.WATCH),
            Cell(day, Tone.PLAIN),
            Cell(at, Tone.DIM),
            Cell(""),
        )


def _all_items(plan: Plan) -> Sequence[DueItem]:
    checklist = [item for items in plan.due.checklist.values() for item in items]
    return [*plan.due.tasks, *checklist]


def _place_of_section(section: tuple[str, Sequence[DueItem]]) -> bool:
    """The steps before the start take weeks: what lapses tonight stands above them."""
    return section[0] != Cadence.DAILY


def _waiting_words(waiting: Waiting) -> str:
    return "not yet" if waiting.reason == NOT_BEFORE else waiting.reason


def _progress(items: Sequence[DueItem]) -> str:
    done = sum(1 for item in items if item.settled)
    return f"{done} of {len(items)}"


def time_left(plan: Plan) -> str:
    """Return the work that sits on today against today's capacity; where nobody has hours
    today, how long what is due takes.
    """
    today = plan.workload.total(plan.today, plan.today)
    if not today.capacity:
        return f"{show_minutes(plan.due.minutes_left)} left · nobody has hours today"
    return f"{show_minutes(today.planned)} left of {show_minutes(today.capacity)}"
