"""Layers and filters of the calendar. Today is Wednesday 25 November 2026."""

from datetime import date

from tests.planning import making
from tests.planning.making import TODAY, day

from smtui.planning.calendar import entries_between
from smtui.planning.derive import derive
from smtui.planning.facts.people import TimeOffFact
from smtui.planning.facts.publishing import CampaignFact, OccasionFact
from smtui.planning.layers import EVERYTHING, LAYER_OF, Layer, Shown, Sort, goals_of_post
from smtui.planning.settings import Settings
from smtui.vocabulary import Cadence, PostStatus

SNAPSHOT = making.make_snapshot(
    tasks=[
        making.make_task(1, due_on=day(1), assignees=(1,), goal_id=2),
        making.make_task(2, planned_on=day(1), tactic_id=1),
        making.make_task(3, rrule="FREQ=DAILY", starts_on=day(-9), cadence=Cadence.DAILY),
    ],
    people=[
        making.make_person(1, time_off=(TimeOffFact(1, 1, day(1), day(1), ""),)),
        making.make_person(2, name="Bo", time_off=(TimeOffFact(2, 2, day(1), day(1), ""),)),
    ],
    goals=[making.make_goal(1, due_on=day(1)), making.make_goal(2, due_on=day(1))],
    tactics=[making.make_tactic(1, eta_on=day(1), owners=(2,), goals=(1,))],
    posts=[
        making.make_post(1, publish_on=day(1), channels=(1, 2), owner_id=1, campaign_id=1),
        making.make_post(2, publish_on=day(1), channels=(2,), tactic_id=1),
        making.make_post(3, publish_on=day(1), status=PostStatus.PUBLISHED, goal_id=1, owner_id=2),
    ],
    occasions={1: OccasionFact(1, "Tea Day", date(2020, 11, 26), True, "", 14, "")},
    campaigns={1: CampaignFact(1, "Spring", "", None, None, 2)},
)
PLAN = derive(SNAPSHOT, TODAY, Settings())
ALL = [
    ("off", 1), ("off", 2), ("occasion", 1), ("post", 1), ("post", 2), ("post", 3), ("ETA", 1),
    ("goal ends", 1), ("goal ends", 2), ("due", 1), ("planned", 2), ("daily", 3),
]  # fmt: skip


def seen(shown: Shown) -> list[tuple[str, int]]:
    # A person stands on a day once for each who is away; ids tell them apart.
    entries = entries_between(PLAN, day(1), day(1), shown=shown).get(day(1), ())
    return [(str(entry.sort), entry.id) for entry in entries]


def test_everything_is_shown_without_a_filter() -> None:
    assert sorted(seen(EVERYTHING)) == sorted(ALL)
    assert not EVERYTHING.is_filtered
    assert set(LAYER_OF) == set(Sort)
    assert set(LAYER_OF.values()) == set(Layer)


def test_each_layer_is_switched_by_itself() -> None:
    for layer in Layer:
        without = seen(Shown(layers=frozenset(Layer) - {layer}))
        only = seen(Shown(layers=frozenset({layer})))
        assert sorted(without + only) == sorted(ALL)
        assert {LAYER_OF[Sort(sort)] for sort, _ in only} == {layer}
    assert seen(Shown(layers=frozenset())) == []


def test_a_routine_that_is_put_off_is_a_planned_task() -> None:
    daily = making.make_task(
        1, rrule="FREQ=DAILY", starts_on=day(-9), cadence=Cadence.DAILY, planned_on=day(2)
    )
    plan = derive(making.make_snapshot([daily]), TODAY, Settings())
    tasks = entries_between(plan, TODAY, day(5), shown=Shown(layers=frozenset({Layer.TASKS})))
    routine = entries_between(plan, TODAY, day(5), shown=Shown(layers=frozenset({Layer.ROUTINE})))
    assert list(tasks) == [day(2)]
    assert list(routine) == [day(number) for number in range(1, 6)]


def test_what_only_posts_have_leaves_posts_and_the_look_of_the_day() -> None:
    around = [("off", 1), ("off", 2), ("occasion", 1)]
    for shown, posts in (
        (Shown(channels=frozenset({2})), [1, 2]),
        (Shown(channels=frozenset({1})), [1]),
        (Shown(channels=frozenset({None})), [3]),
        (Shown(channels=frozenset({1, None})), [1, 3]),
        (Shown(campaigns=frozenset({1})), [1]),
        (Shown(campaigns=frozenset({None})), [2, 3]),
        (Shown(statuses=frozenset({PostStatus.PUBLISHED})), [3]),
        (Shown(channels=frozenset({2}), campaigns=frozenset({None})), [2]),
    ):
        assert shown.is_filtered
        assert seen(shown) == [*around, *(("post", id_) for id_ in posts)]


def test_by_owner() -> None:
    assert seen(Shown(owners=frozenset({1}))) == [
        ("off", 1), ("occasion", 1), ("post", 1), ("due", 1),
    ]  # fmt: skip
    assert seen(Shown(owners=frozenset({2}))) == [
        ("off", 2), ("occasion", 1), ("post", 3), ("ETA", 1),
    ]  # fmt: skip
    nobody = seen(Shown(owners=frozenset({None})))
    assert nobody == [
        ("occasion", 1), ("post", 2), ("goal ends", 1), ("goal ends", 2), ("planned", 2),
        ("daily", 3),
    ]  # fmt: skip


def test_by_goal_own_or_of_the_tactic_or_of_the_campaign() -> None:
    around = [("off", 1), ("off", 2), ("occasion", 1)]
    assert seen(Shown(goals=frozenset({1}))) == [
        *around, ("post", 2), ("post", 3), ("ETA", 1), ("goal ends", 1), ("planned", 2),
    ]  # fmt: skip
    assert seen(Shown(goals=frozenset({2}))) == [
        *around, ("post", 1), ("goal ends", 2), ("due", 1),
    ]  # fmt: skip
    assert seen(Shown(goals=frozenset({None}))) == [*around, ("daily", 3)]
    posts = SNAPSHOT.posts
    assert [goals_of_post(posts[id_], SNAPSHOT) for id_ in (1, 2, 3)] == [{2}, {1}, {1}]
