"""What has no day of the planned week yet: what is due in it, then open work by its priority."""

from collections.abc import Sequence
from datetime import date

from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_room import minutes_left
from smtui.tui.details.figures import short_hours
from smtui.tui.details.names import due_words, first_names, glyph_of, points
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, PostStatus, TacticStatus

DUE, CHOSEN, OTHER, POSTS = range(4)
TITLES = {
    DUE: "Due by the end of the week, on no day yet",
    CHOSEN: "Of the tactics that run",
    OTHER: "Other work",
    POSTS: "Posts without a day",
}


class UnplannedRows:
    """The things of everybody or of one person that contain ``words``, under what they are."""

    columns: Sequence[Column] = (
        Column("", 1), Column("On no day yet", 0), Column("Serves", 20, from_width=84),
        Column("Who", 8, from_width=50), Column("Due", 9, right=True),
        Column("Left", 6, right=True), Column("Prio", 5, right=True, from_width=60),
    )  # fmt: skip

    def __init__(self, plan: Plan, last: date, person_id: int | None, words: str) -> None:
        """List what could be put on days up to ``last``."""
        self._plan, self._last = plan, last
        parts = self._parts(person_id, words.casefold())
        self.keys: list[RowKey] = []
        self._headings: dict[RowKey, Heading] = {}
        for part in sorted(parts):
            heading = RowKey("heading", str(part))
            minutes = sum(self._minutes(key) for key in parts[part])
            aside = f"{len(parts[part])} · {show_minutes(minutes)}"
            self._headings[heading] = Heading(TITLES[part], aside)
            self.keys += [heading, *parts[part]]
        self.due = len(parts.get(DUE, ()))

    def _parts(self, person_id: int | None, low: str) -> dict[int, list[RowKey]]:
        plan = self._plan
        parts: dict[int, list[RowKey]] = {}
        for fact in (plan.snapshot.tasks[id_] for id_ in plan.task_order):
            is_one = _is_unplanned(fact) and _is_of(plan, fact.assignees, person_id)
            if is_one and low in fact.title.casefold():
                parts.setdefault(self._part(fact), []).append(RowKey(Kind.TASK, fact.id))
        for post in plan.snapshot.posts.values():
            owner = () if post.owner_id is None else (post.owner_id,)
            is_one = _waits_for_a_day(post) and _is_of(plan, owner, person_id)
            if is_one and low in post.topic.casefold():
                parts.setdefault(POSTS, []).append(RowKey(Kind.POST, post.id))
        return parts

    def _minutes(self, key: RowKey) -> int:
        return minutes_left(self._plan, Kind(key.kind), int(key.id))

    def _part(self, fact: TaskFact) -> int:
        if fact.due_on is not None and fact.due_on <= self._last:
            return DUE
        tactic = self._plan.snapshot.tactics.get(fact.tactic_id or 0)
        return CHOSEN if tactic is not None and tactic.status == TacticStatus.ACTIVE else OTHER

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a thing, or a heading."""
        if not key.is_thing:
            return self._headings[key]
        if key.kind == Kind.POST:
            return self._post(self._plan.snapshot.posts[int(key.id)])
        plan = self._plan
        fact = plan.snapshot.tasks[int(key.id)]
        rank = plan.tasks.get(fact.id)
        due = fact.due_on
        is_late = due is not None and due < plan.today
        in_week = due is not None and due <= self._last
        tone = Tone.TROUBLE if is_late else Tone.WATCH if in_week else Tone.DIM
        return (
            Cell(*glyph_of(fact.status, "")),
            Cell(fact.title),
            Cell(self._serves(fact), Tone.DIM),
            Cell(first_names(plan, fact.assignees), Tone.DIM),
            Cell(due_words(due, plan.today), tone),
            Cell(short_hours(minutes_left(plan, Kind.TASK, fact.id)), Tone.DIM),
            Cell(points(rank.priority) if rank else "", Tone.ACCENT),
        )

    def _serves(self, fact: TaskFact) -> str:
        tactic = self._plan.snapshot.tactics.get(fact.tactic_id or 0)
        goal = self._plan.snapshot.goals.get(fact.goal_id or 0)
        return tactic.title if tactic else goal.title if goal else ""

    def _post(self, post: PostFact) -> Sequence[Cell]:
        owner = () if post.owner_id is None else (post.owner_id,)
        tactic = self._plan.snapshot.tactics.get(post.tactic_id or 0)
        left = minutes_left(self._plan, Kind.POST, post.id)
        return (
            Cell("□", Tone.WATCH),
            Cell(post.topic),
            Cell(tactic.title if tactic else "", Tone.DIM),
            Cell(first_names(self._plan, owner), Tone.DIM),
            Cell(str(post.status), Tone.DIM),
            Cell(short_hours(left if post.estimate is not None else None), Tone.DIM),
            Cell("", Tone.DIM),
        )


def _is_unplanned(fact: TaskFact) -> bool:
    return fact.is_open and fact.planned_on is None and fact.rrule is None


def _waits_for_a_day(post: PostFact) -> bool:
    """Whether a post is being made but goes out on no day; an idea waits in the backlog."""
    return post.is_open and post.publish_on is None and post.status is not PostStatus.IDEA


def _is_of(plan: Plan, people: tuple[int, ...], person_id: int | None) -> bool:
    if person_id is None:
        return True
    return person_id in people or (not people and plan.workload.fallback == person_id)
