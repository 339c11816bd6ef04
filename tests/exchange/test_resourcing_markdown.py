"""The resourcing page as Markdown: every question answered, no text of the user's is markup."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smtui.exchange.resourcing_markdown import escaped, resourcing_markdown
from smtui.planning.derive import derive
from smtui.planning.plan import Plan
from smtui.planning.resourcing import resourcing
from smtui.planning.resourcing_words import answers
from smtui.planning.settings import Settings
from smtui.planning.snapshot import Snapshot
from smtui.store.demo import build_demo
from smtui.workspace import Workspace

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, datetime.now(UTC))
    with Workspace.open(path) as workspace:
        return workspace.plan


def tables(text: str) -> list[list[str]]:
    found: list[list[str]] = []
    before = ""
    for line in text.splitlines():
        if line.startswith("|"):
            if not before.startswith("|"):
                found.append([])
            found[-1].append(line)
        before = line
    return found


def test_five_questions_with_their_tables(plan: Plan) -> None:
    found = resourcing(plan)
    text = resourcing_markdown(plan, found)
    said = answers(plan, found)
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == [f"## {n}. {one.question}" for n, one in enumerate(said, 1)]
    for one in said:
        assert f"{one.question}\n\n{one.summary[:1].upper()}{one.summary[1:]}.\n" in text
    assert len(tables(text)) == 5
    for table in tables(text):
        assert len({line.replace("\\|", "").count("|") for line in table}) == 1
    for person in plan.snapshot.people.values():
        assert f"| {escaped(person.name)} |" in text


def test_an_empty_workspace_has_a_page_too() -> None:
    plan = derive(Snapshot(), TODAY, Settings())
    text = resourcing_markdown(plan, resourcing(plan))
    assert text.count("## ") == 5
    assert "No tool was looked at yet." in text


def test_text_is_no_markup() -> None:
    assert escaped("a|b *c* <d>\n# e") == r"a\|b \*c\* \<d\> \# e"


def test_it_is_written_the_same_each_time(plan: Plan, tmp_path: Path) -> None:
    texts = {resourcing_markdown(plan, resourcing(plan)) for _ in range(2)}
    assert len(texts) == 1
    assert texts.pop().endswith("\n")
