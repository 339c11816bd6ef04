"""The starter content is whole, valid, and refers to nothing that is not there."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import smtui.store
from smtui.language.text import clean
from smtui.planning.recurrence import parse_rule
from smtui.vocabulary import Cadence, PageName

DATA = Path(smtui.store.__file__).parent / "data"


def things(file: str, table: str) -> list[dict[str, Any]]:
    with (DATA / f"{file}.toml").open("rb") as opened:
        found: list[dict[str, Any]] = tomllib.load(opened)[table]
    return found


ITEMS = things("checklist", "item")
FIELDS = {"number", "title", "help", "role", "minutes", "cadence", "rrule", "section", "page"}
FIELDS |= {"value", "activity"}


def test_there_are_29_items_in_order_with_titles_of_their_own() -> None:
    assert [item["number"] for item in ITEMS] == list(range(1, 30))
    assert len({item["title"] for item in ITEMS}) == 29


def test_each_cadence_has_its_items() -> None:
    numbers = {
        cadence: [item["number"] for item in ITEMS if item["cadence"] == cadence]
        for cadence in Cadence
    }
    assert numbers == {
        Cadence.ONCE: list(range(1, 9)),
        Cadence.DAILY: list(range(9, 16)),
        Cadence.WEEKLY: list(range(16, 21)),
        Cadence.MONTHLY: list(range(21, 26)),
        Cadence.QUARTERLY: list(range(26, 30)),
    }


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["number"]))
def test_every_field_of_an_item_is_valid(item: dict[str, Any]) -> None:
    assert set(item) - {"session"} == FIELDS
    assert 10 <= len(item["title"]) <= 60
    assert 60 <= len(item["help"]) <= 320
    assert item["help"] == clean(item["help"])
    assert item["help"].endswith((".", "?"))
    assert 5 <= item["minutes"] <= 240
    assert item["minutes"] % 5 == 0
    assert item["value"] in {1, 2, 3, 4, 5}
    assert item["page"] in set(PageName)
    assert item["section"]
    assert item["role"] in {role["name"] for role in things("roles", "role")}
    assert item["activity"] in {kind["name"] for kind in things("activities", "activity")}


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: str(item["number"]))
def test_rules_pass_the_guard_and_fit_the_cadence(item: dict[str, Any]) -> None:
    if item["cadence"] == Cadence.ONCE:
        assert item["rrule"] == ""
        return
    frequencies = {
        Cadence.DAILY: "WEEKLY",
        Cadence.WEEKLY: "WEEKLY",
        Cadence.MONTHLY: "MONTHLY",
        Cadence.QUARTERLY: "YEARLY",
    }
    rule = parse_rule(item["rrule"])
    assert rule.frequency == frequencies[item["cadence"]]
    assert len(rule.months) == (4 if item["cadence"] == Cadence.QUARTERLY else 0)


def test_the_day_and_the_week_of_the_items_fit_a_solo_manager() -> None:
    daily = sum(item["minutes"] for item in ITEMS if item["cadence"] == Cadence.DAILY)
    weekly = sum(item["minutes"] for item in ITEMS if item["cadence"] == Cadence.WEEKLY)
    assert daily <= 120
    assert 5 * daily + weekly <= 20 * 60


@pytest.mark.parametrize(
    ("file", "table"), [("roles", "role"), ("activities", "activity"), ("channels", "channel")]
)
def test_names_are_there_once(file: str, table: str) -> None:
    names = [thing["name"].casefold() for thing in things(file, table)]
    assert len(names) >= 10
    assert len(set(names)) == len(names)


def test_roles_are_in_hiring_order() -> None:
    roles = things("roles", "role")
    assert [role["hiring_order"] for role in roles] == list(range(1, len(roles) + 1))
    assert [role["name"] for role in roles[:3]] == [
        "Social media executive",
        "Content marketing executive",
        "Social media manager",
    ]
    assert all(role["description"] for role in roles)


def test_every_role_says_what_it_needs_works_and_costs() -> None:
    skills = {skill["name"] for skill in things("skills", "skill")}
    with (DATA / "skills.toml").open("rb") as opened:
        needs: dict[str, dict[str, int]] = tomllib.load(opened)["needs"]
    roles = things("roles", "role")
    assert set(needs) == {role["name"] for role in roles}
    for role in roles:
        assert 0 < role["week_minutes"] <= 2400
        assert 0 < role["cost_in_house"] < role["cost_outsourced"]
        assert set(needs[role["name"]]) <= skills
        assert all(1 <= level <= 5 for level in needs[role["name"]].values())


def test_the_seven_skills_are_there_and_each_is_needed_by_a_role() -> None:
    skills = things("skills", "skill")
    assert len(skills) == 7
    assert [skill["name"] for skill in skills if skill.get("makes_posts")] == ["Content marketing"]
    assert all(skill["description"] for skill in skills)
    with (DATA / "skills.toml").open("rb") as opened:
        needed = {name for needs in tomllib.load(opened)["needs"].values() for name in needs}
    names = {skill["name"] for skill in skills}
    assert needed == names
    told = {kind.get("skill") for kind in things("activities", "activity")} - {None}
    assert told <= names
