"""Which name a part of it means."""

import pytest

from smtui.language.names import Names, distinct, names_of, shortest_part
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.goals import GoalFact
from smtui.planning.facts.people import PersonFact
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import Employment, GoalStatus

AIMS = ["Reach 100,000", "List 100 influencers", "Message each influencer", "Mess"]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("reach", "Reach 100,000"),
        ("REACH", "Reach 100,000"),
        ("list-100", "List 100 influencers"),
        ("influencers", "List 100 influencers"),
        ("each", "Message each influencer"),
        ("mess", "Mess"),
        ("messa", "Message each influencer"),
    ],
)
def test_a_distinct_part_means_one_name(part: str, name: str) -> None:
    assert distinct(part, AIMS, "goal") == name


def test_none_and_several_are_refused_by_name() -> None:
    with pytest.raises(NotUnderstood, match="There is no goal ‘xyz’"):
        distinct("xyz", AIMS, "goal")
    with pytest.raises(NotUnderstood, match="‘List 100 influencers’ or ‘Message each influencer’"):
        distinct("influ", AIMS, "goal")


@pytest.mark.parametrize("name", AIMS)
def test_the_shortest_part_means_its_name(name: str) -> None:
    assert distinct(shortest_part(name, AIMS), AIMS, "goal") == name


def test_me_is_the_person_at_the_keyboard() -> None:
    assert Names(people={"Ana": 1, "Brian": 2}, me=2).person("me") == ("Brian", 2)
    with pytest.raises(NotUnderstood):
        Names(people={"Ana": 1}).person("me")


def test_names_come_from_the_snapshot_and_leave_out_what_is_over() -> None:
    goals = {
        number: GoalFact(number, title, "", "", "", None, 3, None, None, status, ())
        for number, title, status in (
            (1, "Reach", GoalStatus.ACTIVE),
            (2, "Readers", GoalStatus.MET),
        )
    }
    week = (480, 480, 480, 480, 480, 0, 0)
    ana = PersonFact(
        7, "Ana", None, None, Employment.FREELANCE, week, None, None, None, None, True, ()
    )
    names = names_of(Snapshot(goals=goals, people={7: ana}, tags=("launch",)))
    assert dict(names.goals) == {"Reach": 1}
    assert names.me == 7
    assert names.tag("LAUNCH") == "launch"


def test_only_what_has_the_part_in_it_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be thousands of names, and each letter that is typed asks anew."""
    from smtui.language import names as module

    weighed: list[str] = []
    weigh = module._place

    def counted(wanted: str, name: str) -> int:
        weighed.append(name)
        return weigh(wanted, name)

    monkeypatch.setattr(module, "_place", counted)
    many = [f"Write post {n}" for n in range(1000)]
    assert distinct("reach", [*many, "Reach 100,000"], "task") == "Reach 100,000"
    assert weighed == ["reach 100,000"]
