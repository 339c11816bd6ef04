"""What is understood without the parser means what the parser would have made of it."""

from collections.abc import Sequence

import pytest

from smtui.cli.arguments import parse
from smtui.cli.asked import app_asked


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--demo"],
        ["--file", "a.db"],
        ["-w", "acme"],
        ["--demo", "--file", "a b.db"],
        ["-w", "acme", "--demo"],
        ["--file", "a.db", "--file", "b.db"],
    ],
)
def test_what_asks_for_the_app_is_understood_as_the_parser_does(arguments: Sequence[str]) -> None:
    asked, parsed = app_asked(arguments), parse(arguments)
    assert asked is not None
    assert parsed.verb is None
    assert (asked.file, asked.workspace, asked.demo) == (
        parsed.file,
        parsed.workspace,
        parsed.demo,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["today"],
        ["--file", "a.db", "today"],
        ["--file"],
        ["--file", "-a.db"],
        ["--file=a.db"],
        ["--version"],
        ["--help"],
        ["--json"],
        ["--file", "a.db", "-w", "acme"],
    ],
)
def test_anything_else_is_left_to_the_parser(arguments: Sequence[str]) -> None:
    assert app_asked(arguments) is None
