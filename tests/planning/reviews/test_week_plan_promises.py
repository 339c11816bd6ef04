"""Plan my week: what holds for every plan."""

from dataclasses import replace
from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.planning.making import (
    TODAY,
    day,
    make_random_snapshot,
)

from smtui.planning.derive import derive
from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_plan import WeekDraft, WeekOptions, propose_week
from smtui.planning.reviews.week_room import with_placed
from smtui.planning.settings import Settings
from smtui.vocabulary import Kind

OPTIONS = st.builds(
    WeekOptions,
    keep_free_percent=st.sampled_from([0, 10, 50, 100]),
    may_overload=st.booleans(),
    owner_ids=st.sampled_from([None, frozenset({1}), frozenset({2, 3})]),
)


def some_plan(seed: int, tasks: int) -> Plan:
    snapshot = make_random_snapshot(tasks, seed)
    channel = ChannelFact(1, "LinkedIn", slots=tuple((n, time(9)) for n in range(7)))
    posts = {
        id_: replace(post, channels=(1,), publish_on=None if id_ % 2 else post.publish_on)
        for id_, post in snapshot.posts.items()
    }
    return derive(replace(snapshot, posts=posts, channels={1: channel}), TODAY, Settings())


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from([5, 40, 150]), OPTIONS, st.sampled_from([0, 7, 30]))
def test_what_holds_for_every_plan(seed: int, tasks: int, options: WeekOptions, off: int) -> None:
    plan = some_plan(seed, tasks)
    draft = propose_week(plan, day(off), options)
    assert propose_week(plan, day(off), options) == draft
    _holds_capacity(draft, options)
    _moves_nothing_fixed(plan, draft)
    _tells_of_every_deadline(plan, draft, options)
    _conserves_minutes(plan, draft)


def _holds_capacity(draft: WeekDraft, options: WeekOptions) -> None:
    """Nothing is put where there is no room, unless it is due and overloading was allowed."""
    if options.may_overload:
        return
    assert all(load.after <= max(load.room, load.before) for load in draft.days)
    for placed in (one for one in draft.placements if one.kind == Kind.TASK):
        for load in (draft.load(person, placed.day) for person in placed.people):
            assert load is None or load.after <= load.room <= load.capacity
            assert load is None or load.capacity > 0


def _moves_nothing_fixed(plan: Plan, draft: WeekDraft) -> None:
    assert len({(one.kind, one.id) for one in draft.placements}) == len(draft.placements)
    for placed in draft.placements:
        assert draft.period.has(placed.day)
        assert placed.day >= plan.today
        if placed.kind == Kind.POST:
            assert plan.snapshot.posts[placed.id].publish_on is None
            continue
        fact = plan.snapshot.tasks[placed.id]
        assert fact.rrule is None
        assert fact.is_open
        assert fact.planned_on is None or fact.planned_on < plan.today
        assert fact.not_before_on is None or fact.not_before_on <= placed.day
        if draft.period.has(fact.due_on) and fact.due_on >= plan.today:  # type: ignore[operator]
            assert placed.day <= fact.due_on  # type: ignore[operator]


def _tells_of_every_deadline(plan: Plan, draft: WeekDraft, options: WeekOptions) -> None:
    told = {one.id for one in draft.left_out if one.reason}
    placed = {one.id for one in draft.placements if one.kind == Kind.TASK}
    assert not told & placed
    for fact in plan.snapshot.tasks.values():
        is_asked = options.owner_ids is None or options.owner_ids & set(fact.assignees)
        is_due = draft.period.has(fact.due_on) and fact.due_on >= plan.today  # type: ignore[operator]
        if not (is_asked and is_due and fact.is_open) or fact.rrule is not None:
            continue
        stands = fact.planned_on
        if stands is None or stands < plan.today or stands > fact.due_on:  # type: ignore[operator]
            assert fact.id in placed | told


def _conserves_minutes(plan: Plan, draft: WeekDraft) -> None:
    """Once accepted, the pages show what the draft said; and no minute is lost or made."""
    after = with_placed(plan, [(one.kind, one.id, one.day) for one in draft.placements])
    for load in draft.days:
        assert plan.workload.day(load.person_id, load.day).planned == load.before
        assert after.workload.day(load.person_id, load.day).planned == load.after + load.left_out
        assert load.left_out >= 0
    assert _all_minutes(after) == _all_minutes(plan)


def _all_minutes(plan: Plan) -> int:
    load = plan.workload
    dated = sum(map(sum, load.planned.values())) + sum(load.beyond.values()) + load.unassigned
    return dated + sum(load.backlog.values()) + load.backlog_unassigned
