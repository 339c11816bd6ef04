"""Today's review: what is due by cadence, what else is for today, what slipped, and streaks."""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import DueItem, DueToday, Plan
from smtui.planning.series import due_occurrence, first_day, is_daily, occurrence_to_settle
from smtui.planning.snapshot import Snapshot
from smtui.planning.work import Work
from smtui.vocabulary import Cadence, Outcome, PostStatus

UNFINISHED_DAYS = 7
"""Posts that are not finished are shown so many days before they should go out."""


def due_today(snapshot: Snapshot, work: Work) -> DueToday:
    """What Today shows. Within each part: by priority, then what is not ranked, then what was
    settled today. Skipped items are not counted in the progress: they were let go.
    """
    today, facts = work.today, snapshot.tasks
    asked = [work.on_today[id_] for id_ in _in_order(work)]
    open_items = [one.item for one in asked]
    settled_items = _settled_items(snapshot, work)
    by_cadence: dict[Cadence | None, list[DueItem]] = {}
    for item in (*open_items, *settled_items):
        by_cadence.setdefault(facts[item.task_id].cadence, []).append(item)
    done = sum(item.settled == Outcome.DONE for item in settled_items)
    return DueToday(
        checklist={c.value: tuple(by_cadence[c]) for c in Cadence if c in by_cadence},
        tasks=tuple(by_cadence.get(None, ())),
        slipped=tuple(
            item.task_id
            for item in by_cadence.get(None, ())
            if not item.settled and has_slipped(facts[item.task_id], today)
        ),
        posts_today=_posts_today(snapshot.posts.values(), today),
        posts_unfinished=_posts_unfinished(snapshot.posts.values(), today),
        done=done,
        due=len(open_items) + done,
        minutes_left=sum(one.remaining for one in asked),
    )


def has_slipped(fact: TaskFact, today: date) -> bool:
    """Whether the day of a one-off task is past: the one it was planned for, else its due date."""
    day = fact.planned_on or fact.due_on
    return fact.rrule is None and day is not None and day < today


def due_again(previous: Plan, snapshot: Snapshot, work: Work) -> DueToday | None:
    """What Today shows in ``previous``, a plan of the same day, in the order of ``work``; None
    where it asks for anything else.
    """
    before, seen = previous.basis, previous.snapshot
    if not (
        isinstance(before, Work)
        and seen.tasks is snapshot.tasks
        and seen.settled_today is snapshot.settled_today
        and seen.posts is snapshot.posts
        and before.on_today == work.on_today
    ):
        return None
    due = previous.due
    if before.today_order == work.today_order:
        return due
    place = {id_: place for place, id_ in enumerate(_in_order(work))}
    return due._replace(
        checklist={name: _put_right(items, place) for name, items in due.checklist.items()},
        tasks=_put_right(due.tasks, place),
        slipped=tuple(sorted(due.slipped, key=place.__getitem__)),
    )


def _put_right(items: tuple[DueItem, ...], place: Mapping[int, int]) -> tuple[DueItem, ...]:
    """The items in the order of their ``place``; what is settled stays behind them as it is."""
    asked = sorted([i for i in items if not i.settled], key=lambda item: place[item.task_id])
    return (*asked, *(item for item in items if item.settled))


def _in_order(work: Work) -> list[int]:
    """What is on Today and open, by priority, then what is not ranked, by id."""
    return [*work.today_order, *sorted(id_ for id_ in work.on_today if id_ not in work.ranks)]


def _settled_items(snapshot: Snapshot, work: Work) -> list[DueItem]:
    """What was done or skipped today; not what lapsed."""
    return [
        DueItem(settlement.task_id, settlement.occurrence_on, settlement.outcome.value)
        for _, settlement in sorted(snapshot.settled_today.items())
        if settlement.outcome != Outcome.MISSED
        and settlement.task_id in snapshot.tasks
        and settlement.task_id not in work.on_today
    ]


def _post_place(post: PostFact) -> tuple[date, time, int]:
    return post.publish_on or date.max, post.publish_time or time.max, post.id


def _posts_today(posts: Iterable[PostFact], today: date) -> tuple[int, ...]:
    """The posts that go out today, in the order of their times; those without a time last."""
    going = [p for p in posts if p.publish_on == today and p.status != PostStatus.SKIPPED]
    return tuple(post.id for post in sorted(going, key=_post_place))


def _posts_unfinished(posts: Iterable[PostFact], today: date) -> tuple[int, ...]:
    """The posts of the coming days, and of past ones, that still need work; today's stand among
    those that go out.
    """
    until = today + timedelta(days=UNFINISHED_DAYS)
    unfinished = [
        post
        for post in posts
        if post.is_unfinished
        and post.publish_on is not None
        and post.publish_on != today
        and post.publish_on <= until
    ]
    return tuple(post.id for post in sorted(unfinished, key=_post_place))


def streaks(snapshot: Snapshot, today: date) -> dict[int, int]:
    """For each series that is counted: how many occurrences on end were done and none missed.

    An occurrence that can no longer be done breaks the streak on the day on which that becomes
    so, not only when it is recorded.
    """
    return {
        streak.task_id: 0
        if has_missed(snapshot.tasks[streak.task_id], today)
        else streak.done_since
        for streak in snapshot.streaks.values()
        if streak.task_id in snapshot.tasks
    }


def has_missed(fact: TaskFact, today: date) -> bool:
    """Whether an occurrence is past doing without having been settled: of a daily series any
    before today, of others any that a later one up to today has overtaken.
    """
    if is_daily(fact):
        yesterday = today - timedelta(days=1)
        due = due_occurrence(fact, fact.settled_on or first_day(fact))
        return due is not None and due <= yesterday
    return due_occurrence(fact, today) != occurrence_to_settle(fact, today)


def day_streak(snapshot: Snapshot, streak_of: dict[int, int], today: date) -> int:
    """How many days on end no daily checklist item was missed, today when it was done today.

    It is the count of the item that was missed last: on every day since then all were done.
    """
    daily = [
        streak
        for streak in snapshot.streaks.values()
        if streak.task_id in streak_of and snapshot.tasks[streak.task_id].cadence == Cadence.DAILY
    ]
    if not daily or any(has_missed(snapshot.tasks[s.task_id], today) for s in daily):
        return 0
    missed = max(s.last_missed_on or date.min for s in daily)
    return max(streak_of[s.task_id] for s in daily if (s.last_missed_on or date.min) == missed)
