"""One catalogue of commands: README is held to it, and every command does something."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from smtui.tui.commands import COMMANDS
from smtui.tui.commands.key_table import key_table
from smtui.tui.desk import EVERYWHERE, DeskScreen
from smtui.tui.pages import registry
from smtui.tui.pages.page import BOUND_BELOW, Page
from smtui.tui.pages.review.page import ReviewPage
from smtui.tui.pages.review.sessions_list import SessionsList
from smtui.tui.pages.review.steps import registry as registry_of_steps
from smtui.tui.pages.viewed_page import ViewedPage
from smtui.tui.widgets.rows import Rows
from smtui.tui.widgets.score_grid import ScoreGrid

README = Path(__file__).parents[2] / "README.md"
VERBS = Path(__file__).parents[2] / "src" / "smtui" / "cli" / "verbs"

WHOLE = [type(registry.make(name)) for name in registry.NAMES]
VIEWS = [
    (page, view) for page in WHOLE if issubclass(page, ViewedPage) for view in page.view_classes()
]
WITHIN: list[type[Page]] = [SessionsList, *registry_of_steps.step_classes()]
OF_PAGE: Mapping[type[Page], tuple[type[Page], ...]] = (
    {page: (page,) for page in WHOLE}
    | {view: (view, page) for page, view in VIEWS}
    | {page: (page, ReviewPage) for page in WITHIN}
)
"""Every page, every view of one and every step of a session, and what keys can come to there."""

PAGES = list(OF_PAGE)
OFFERED = {
    page: {id_ for one in those for id_ in one.COMMAND_IDS} for page, those in OF_PAGE.items()
}


def name_of(page: type[Page]) -> str:
    return f"{page.NAME}-{page.VIEW_NAME}"


def test_readme_has_the_keys_of_the_catalogue() -> None:
    text = README.read_text(encoding="utf-8")
    found = re.search(r"<!-- keys -->\n(.*)\n<!-- /keys -->", text, re.DOTALL)
    assert found is not None
    assert found[1] == key_table(), "python -m smtui.tui.commands.key_table prints the table"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_key_means_one_thing_on_a_page(page: type[Page]) -> None:
    taken: dict[str, str] = {}
    for id_ in {*OFFERED[page], *EVERYWHERE} - set(BOUND_BELOW):
        for key in COMMANDS[id_].key.split(","):
            assert taken.setdefault(key, id_) == id_, f"{key}: {taken[key]} and {id_}"


def test_a_letter_means_the_same_on_every_page() -> None:
    meant: dict[str, str] = {}
    for command in COMMANDS.values():
        for key in command.key.split(","):
            if len(key) == 1 and key.isalpha():
                meaning = meant.setdefault(key, command.label)
                assert meaning == command.label, f"{key}: {meaning} and {command.label}"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_a_page_offers_it_can_do(page: type[Page]) -> None:
    for id_ in (*page.COMMAND_IDS, *page.FOOTER):
        action = COMMANDS[id_].action.split("(")[0]
        nodes = (*OF_PAGE[page], Rows, ScoreGrid, DeskScreen)
        assert any(hasattr(node, f"action_{action}") for node in nodes), id_


def test_every_command_is_offered_somewhere() -> None:
    offered = {id_ for page in PAGES for id_ in page.COMMAND_IDS} | {*EVERYWHERE, "pane.next"}
    assert set(COMMANDS) <= offered


def test_the_footer_shows_only_what_the_page_can_do() -> None:
    for page in PAGES:
        assert set(page.FOOTER) <= {*OFFERED[page], *EVERYWHERE, "pane.next"}, name_of(page)


def test_readme_names_every_verb() -> None:
    text = README.read_text(encoding="utf-8")
    for file in VERBS.glob("*.py"):
        for verb in re.findall(r"def (\w+)_verb\(", file.read_text(encoding="utf-8")):
            assert f"smtui {verb.replace('_', '-')}" in text, verb
