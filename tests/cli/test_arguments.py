"""What may be typed: options on either side of the verb, and wrong usage told in a sentence."""

import pytest

from smtui.cli.arguments import parse
from smtui.cli.asked import WrongUsage


@pytest.mark.parametrize(
    "arguments",
    [
        ["--file", "a.db", "--json", "list", "tactics"],
        ["list", "--file", "a.db", "tactics", "--json"],
        ["--json", "list", "tactics", "--file", "a.db"],
        ["list", "tactics", "--json", "--file=a.db"],
    ],
)
def test_common_options_stand_on_either_side_of_the_verb(arguments: list[str]) -> None:
    parsed = parse(arguments)
    assert (parsed.verb, parsed.what, parsed.file, parsed.json) == ("list", "tactics", "a.db", True)


@pytest.mark.parametrize("arguments", [["-w", "acme", "today"], ["today", "-w", "acme", "--demo"]])
def test_workspace_names_stand_on_either_side_too(arguments: list[str]) -> None:
    parsed = parse(arguments)
    assert (parsed.workspace, parsed.file) == ("acme", None)
    assert parsed.demo is ("--demo" in arguments)


def test_options_that_were_not_typed_have_defaults() -> None:
    parsed = parse([])
    assert (parsed.verb, parsed.file, parsed.workspace) == (None, None, None)
    assert (parsed.demo, parsed.json, parsed.version) == (False, False, False)


def test_list_is_of_tasks_unless_told() -> None:
    assert parse(["list"]).what == "tasks"


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["done"],
        ["done", "x"],
        ["done", "0"],
        ["done", "-3"],
        ["done", "9223372036854775808"],
        ["done", "9" * 5000],
        ["done", "٣"],
        ["skip", "3"],
        ["log", "3"],
        ["add"],
        ["export"],
        ["list", "plans"],
        ["list", "--js"],
        ["today", "--file"],
        ["--file", "a", "-w", "b", "today"],
        ["--file", "a", "today", "-w", "b"],
        ["--json"],
    ],
)
def test_wrong_usage_is_told(arguments: list[str]) -> None:
    with pytest.raises(WrongUsage) as told:
        parse(arguments)
    assert told.value.sentence.endswith(".")


def test_a_title_may_begin_with_a_dash() -> None:
    assert parse(["add", "--", "-5 % churn"]).line == ["-5 % churn"]
