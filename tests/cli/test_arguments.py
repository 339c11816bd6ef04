"""What may be typed: options on either side of the verb, and wrong usage told in a sentence."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.cli.arguments import parse
from smtui.cli.asked import WrongUsage
from smtui.cli.program import _MODULES


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


def told_of(arguments: Sequence[str]) -> tuple[object, ...]:
    try:
        return ("parsed", vars(parse(arguments)))
    except WrongUsage as error:
        return (error.sentence, error.usage)


TYPED = (
    *("--file", "-w", "--workspace", "-wacme", "--file=a", "--json", "--demo", "--", "-", "-x"),
    *("today", "list", "tactics", "why", "done", "skip", "--why", "12", "dance", "load", ""),
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TYPED), max_size=6))
def test_the_parser_of_one_verb_understands_what_that_of_all_does(arguments: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        alone = told_of(arguments)
        patched.setattr("smtui.cli.arguments._verb_in", lambda _: None)
        assert told_of(arguments) == alone


def test_every_verb_helps_alone_as_among_all(capsys: pytest.CaptureFixture[str]) -> None:
    for verb in _MODULES:
        for arguments in ([verb, "--help"], ["--json", verb, "-h"]):
            with pytest.raises(SystemExit):
                parse(arguments)
        assert f"usage: smtui {verb} " in capsys.readouterr().out
    with pytest.raises(SystemExit):
        parse(["--help"])
    shown = capsys.readouterr().out
    assert all(f"    {verb} " in shown for verb in _MODULES)


def test_measure_takes_one_kpi_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["measure", "--help"])
    usage = capsys.readouterr().out.split("\n\n")[0]
    assert usage.startswith("usage: smtui measure KPI VALUE [--date D]")
    assert usage.count("VALUE") == 1
